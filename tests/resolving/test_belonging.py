import pytest

from tests.reading.report import record

# A person whom no table knows, with the country and the main sector that the body gives him.
CASES = [
    ("Ali Nur, a spokesman for the Chadian army, left.", "Ali Nur", "TCD", "MIL"),
    ("Ali Nur, who speaks for the Chadian army, left.", "Ali Nur", "TCD", "MIL"),
    ("Ali Nur, who leads the Polisario Front, left.", "Ali Nur", "MAR", "REB"),
    ("Ali Nur of the Polisario Front left.", "Ali Nur", "MAR", "REB"),
    ("Ali Nur signed for the Chadian government.", "Ali Nur", "TCD", "GOV"),
    ("Hezbollah left. Its founder, Ali Nur, smiled.", "Ali Nur", "LBN", ""),
]


@pytest.mark.parametrize(("sentence", "name", "country", "sector"), CASES)
def test_a_person_is_of_his_body(sentence: str, name: str, country: str, sector: str) -> None:
    person = next(each for each in record(sentence).entities if each.name == name)
    assert person.country == country
    assert sector == "" or sector in person.sectors[:2]


def test_who_meets_a_body_is_not_of_it() -> None:
    person = next(each for each in record("Ali Nur met the Chadian army.").entities if each.name == "Ali Nur")
    assert person.country is None


def test_a_ministers_portfolio_belongs_to_the_office() -> None:
    found = record("Malian Rural Development Minister Abdou Sow left.")
    person = next(each for each in found.entities if each.name == "Abdou Sow")
    assert person.office == "Rural Development Minister of Mali"


@pytest.mark.parametrize(
    "sentence",
    ["A rival group, the Polisario Front, left.", "The Polisario Front, a breakaway group, left."],
)
def test_a_noun_beside_a_bodys_name_is_that_body(sentence: str) -> None:
    bodies = [each.name for each in record(sentence).entities if each.kind in ("organisation", "group")]
    assert bodies == ["Polisario Front"]


def test_his_country_is_a_country() -> None:
    found = record("Vladimir Putin said that his country would leave Syria.")
    russia = next(each for each in found.entities if each.name == "Russia")
    assert "his country" in [found.document.text[m.start : m.end] for m in russia.mentions]


def test_a_country_and_a_people_before_one_noun_are_two() -> None:
    found = record("Mali and Tuareg rebels signed a truce.")
    (agreement,) = found.agreements
    named = {each.id: each.name for each in found.entities}
    assert [named[party] for party in agreement.parties] == ["Mali", "Tuareg rebels"]


def test_armies_of_two_countries_stay_armies() -> None:
    found = record("Syrian and Turkish troops left.")
    assert {each.country for each in found.entities if "MIL" in each.sectors} == {"SYR", "TUR"}


@pytest.mark.parametrize("sentence", ["Will Eritrea go?", "Let them go, he said."])
def test_what_is_no_name(sentence: str) -> None:
    names = {each.name for each in record(sentence).entities}
    assert not names & {"Will Eritrea", "Lashkar-e-Taiba"}


def test_an_acronym_with_a_small_letter_is_written_so() -> None:
    assert any(each.name == "Lashkar-e-Taiba" for each in record("LeT attacked Mumbai.").entities)


def test_it_takes_up_the_subject_though_its_name_stands_nearer() -> None:
    text = (
        "Malaysia left. A rival group, the Polisario Front, spoke of the pact that it signed in 1996. Its founder left."
    )
    found = record(text)
    front = next(each for each in found.entities if each.name == "Polisario Front")
    assert {"it", "Its"} <= {found.document.text[m.start : m.end] for m in front.mentions}
