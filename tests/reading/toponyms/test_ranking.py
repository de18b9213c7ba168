import pytest

from tests.reading.toponyms.placed import found, meant, placed, spelt

MEANT: list[tuple[str, str, str]] = [
    ("Police in Paris, Texas, found the car.", "Paris", "Paris, Texas, USA"),
    ("The French president left Paris for Lyon.", "Paris", "Paris, Île-de-France, FRA"),
    ("Georgia beat Alabama; Georgia thanked its fans in Atlanta and Savannah.", "Georgia", "Georgia, Georgia, USA"),
    ("Georgia accused Russia of shelling Gori near Tskhinvali.", "Georgia", "Georgia, GEO"),
    ("Lebanon and Jordan closed their borders with Syria.", "Jordan", "Jordan, JOR"),
    ("Lebanon, Pa., is a town near Harrisburg and Lancaster, Pa.", "Lebanon", "Lebanon, Pennsylvania, USA"),
    ("Shops in Tripoli, Lebanon, stayed shut, and so did those of Beirut.", "Tripoli", "Tripoli, Ash Shimal, LBN"),
    ("Libya's government left Tripoli for Misrata.", "Tripoli", "Tripoli, Tripoli, LBY"),
    ("Clashes in the Syrian city of Hama killed six.", "Hama", "Hamah, Hama, SYR"),
    ("Nigeria's army retook Bama in the state of Borno.", "Borno", "Borno, Borno, NGA"),
    ("Rockets fired from Yemen's Saada province hit Najran in Saudi Arabia.", "Saada", "Saada, Saada, YEM"),
    ("In London, Ontario, and in Toronto the snow melted.", "London", "London, Ontario, CAN"),
    ("The trial in Cambridge, Mass., moved to Boston.", "Cambridge", "Cambridge, Massachusetts, USA"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "place"), MEANT, ids=[text[:40] for text, _, _ in MEANT])
def test_context_tells_which_place_is_meant(text: str, words: str, place: str) -> None:
    assert meant(text, words) == place


def test_the_same_words_may_mean_two_places_where_the_text_says_so() -> None:
    text = "Paris, Texas, has a tower. The mayor of Paris, France, sent a letter to the mayor of Paris, Texas."
    assert meant(text, "Paris", 0) == "Paris, Texas, USA"
    assert meant(text, "Paris", 1) == "Paris, Île-de-France, FRA"
    assert meant(text, "Paris", 2) == "Paris, Texas, USA"


def test_a_town_and_the_province_around_it_are_two_places() -> None:
    text = "Shells hit Kharkiv on Monday. Villages in the Kharkiv region of Ukraine lost power."
    draft = placed(text)
    kinds = [toponym.spot.kind for toponym in draft.toponyms if spelt(draft, toponym) == "Kharkiv" and toponym.spot]
    assert kinds == ["city", "adm1"]


def test_a_report_that_speaks_of_the_province_means_it_throughout() -> None:
    draft = placed("They discussed the Syrian province of Idlib. A truce in Idlib held.")
    assert [toponym.spot.kind for toponym in draft.toponyms if toponym.key == "idlib" and toponym.spot] == ["adm1"] * 2


def test_the_outlets_home_decides_where_the_text_does_not() -> None:
    text = "The school board of Gainesville met on Tuesday. Gainesville police closed a road."
    florida, texas, georgia = (
        placed(text, source=source) for source in ("gainesville.com", "gainesvilleregister.com", "gainesvilletimes.com")
    )
    states = [draft.toponyms[0].spot.admin1 for draft in (florida, texas, georgia) if draft.toponyms[0].spot]
    assert states == ["Florida", "Texas", "Georgia"]


def test_a_world_agency_is_no_home() -> None:
    draft = placed("Troops entered Goma in eastern Congo.", source="Reuters")
    spot = draft.toponyms[0].spot
    assert spot is not None
    assert spot.country == "COD"


def test_a_name_that_many_places_bear_stays_open_where_nothing_is_known() -> None:
    draft = placed("He came from San Isidro.")
    assert [spelt(draft, toponym) for toponym in draft.toponyms] == ["San Isidro"]
    assert draft.toponyms[0].probability < 0.6


def test_one_unknown_name_does_not_empty_the_rest() -> None:
    text = "Fighting in Qwxztabad, Idlib and Aleppo in Syria went on."
    assert {"Idlib", "Aleppo", "Syria"} <= set(found(text))
    assert meant(text, "Aleppo").endswith("SYR")
