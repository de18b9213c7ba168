import json

import pytest

from dragoman.records.entities import Place
from dragoman.resolving.finish import finish
from tests.reading.toponyms.placed import cached, named, placed


def place_of(text: str, name: str) -> Place:
    place = named(cached(text), name).place
    assert place is not None
    return place


@pytest.mark.parametrize(
    ("text", "name", "country", "precision"),
    [
        ("Manbij lies in northern Syria.", "Manbij", "SYR", "city"),
        ("They met in the province of Idlib, Syria.", "Idlib", "SYR", "province"),
        ("Deputies in Rapides Parish, La., searched a house.", "Rapides Parish", "USA", "district"),
        ("Rebels hold much of northern Syria.", "northern Syria", "SYR", "region"),
        ("Shops closed in Syria.", "Syria", "SYR", "country"),
        ("Ships waited in the Black Sea.", "Black Sea", None, "area"),
        ("They met at the Kremlin in Moscow.", "Moscow", "RUS", "city"),
        ("The fighting in Donbas went on near Donetsk, Ukraine.", "Donbas", "UKR", "region"),
    ],
)
def test_every_place_says_how_exact_it_is(text: str, name: str, country: str | None, precision: str) -> None:
    place = place_of(text, name)
    assert (place.country, place.precision) == (country, precision)
    assert place.lat is not None
    assert place.lon is not None


@pytest.mark.parametrize(
    ("text", "name", "further"),
    [
        ("Rebels hold much of northern Syria.", "northern Syria", "north"),
        ("Floods hit southern Pakistan.", "southern Pakistan", "south"),
        ("Clashes in eastern Ukraine went on.", "eastern Ukraine", "east"),
        ("Protests in western Sudan grew.", "western Sudan", "west"),
    ],
)
def test_a_part_of_a_country_lies_where_its_direction_says(text: str, name: str, further: str) -> None:
    part, whole = place_of(text, name), place_of(f"Shops closed in {name.split()[1]}.", name.split()[1])
    assert part.lat is not None
    assert part.lon is not None
    assert whole.lat is not None
    assert whole.lon is not None
    up, aside = part.lat - whole.lat, part.lon - whole.lon
    assert {"north": up, "south": -up, "east": aside, "west": -aside}[further] > 0.5
    assert abs(up) < 6
    assert abs(aside) < 8


def test_a_country_that_acts_has_a_place_as_well() -> None:
    place = place_of("Kenya expelled the ambassador.", "Kenya")
    assert place.geonameid == 192950
    assert place.precision == "country"


def test_a_capital_is_the_city_or_the_government_by_what_is_said() -> None:
    draft = cached("Khartoum said it would not talk. Shells fell on Khartoum, residents said.")
    kinds = {
        referent.kind
        for referent in draft.referents
        for mention in referent.mentions
        if mention.name and mention.name.country == "SDN"
    }
    assert kinds == {"country", "place"}


def test_the_police_of_a_namesake_are_not_a_nations() -> None:
    draft = cached("Paris, Texas - Paris police stopped a truck near Lamar County. The mayor of Paris spoke.")
    assert not any(referent.country == "FRA" for referent in draft.referents)


def test_a_place_inside_a_bodys_name_is_on_record() -> None:
    draft = cached("The Mansfield Police Department, in Texas, hired two officers.")
    record = json.loads(finish(draft).to_json())
    spans = {(m["start"], m["end"]) for e in record["entities"] if e["place"] for m in e["mentions"]}
    at = draft.document.text.index("Mansfield")
    assert (at, at + len("Mansfield")) in spans


def test_two_namesakes_are_two_entities() -> None:
    draft = cached("Paris, Texas, has a tower. The mayor of Paris, France, sent a letter.")
    places = [referent for referent in draft.referents if referent.name == "Paris"]
    assert {place.place.country for place in places if place.place} == {"USA", "FRA"}


def test_a_place_that_nobody_can_tell_has_no_point() -> None:
    draft = cached("Clashes broke out in Qwxztabad, officials said.")
    for referent in draft.referents:
        if referent.kind == "place" and referent.place:
            assert referent.place.lat is None


def test_reading_twice_gives_the_same_entities() -> None:
    text = "Troops left Goma for Bukavu in eastern Congo. Goma's mayor fled."
    one, two = (finish(placed(text)) for _ in range(2))
    assert one == two


HOSTILE = {
    "a name of 10,000 letters": "Troops entered " + "A" * 10_000 + " on Monday.",
    "a run of 2,000 names": "Troops entered " + "Aleppo Homs " * 1_000 + "on Monday.",
    "right to left": "Troops entered \u202eدمشق\u202c and Damascus, the SANA agency said of دمشق.",
    "combining characters": "Troops entered Dama\u0301\u0302\u0303scus and A\u0301le\u0308p\u0301po "
    + "e\u0301" * 500
    + ".",
    "no letters": "— ... !!! 123 456 ,,, ()",
    "capitals": "TROOPS ENTERED MANBIJ AND ALEPPO IN SYRIA ON MONDAY, RUSSIA SAID.",
    "emoji": "Troops entered 🇸🇾 Syria 🚀 and Idlib.",
    "odd commas": "Paris,,, Texas, , (Idlib (Syria) , Aleppo",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_read(text: str) -> None:
    record = json.loads(finish(placed(text)).to_json())
    for entity in record["entities"]:
        for mention in entity["mentions"]:
            assert 0 <= mention["start"] < mention["end"] <= len(text)


def test_a_report_that_names_500_places_is_read_in_a_moment() -> None:
    import time

    from tests.knowledge.gazetteer.gaz import gazetteer

    rows = gazetteer()._connection.execute(
        "SELECT DISTINCT name FROM places WHERE kind = 'city' AND country IN ('SYR', 'USA') AND population > 20000 LIMIT 500"
    )
    names = [name for (name,) in rows]
    assert len(names) == 500
    text = "\n".join(f"Shells fell on {one} and {other}." for one, other in zip(names[::2], names[1::2], strict=True))
    start = time.process_time()
    draft = placed(text)
    assert time.process_time() - start < 20
    assert len(draft.toponyms) > 250
