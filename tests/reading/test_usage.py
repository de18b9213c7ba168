import pytest

from tests.reading.report import record

# Towns that the parser takes for persons or bodies, or not for names at all.
TOWNS = [
    ("The army recaptured Kibumba, Rutshuru and Rumangabo.", "Rumangabo"),
    ("Malian soldiers abandoned Gao at the weekend.", "Gao"),
    ("The rebels seized al-Washka, a village in the desert.", "al-Washka"),
    ("Fighters are closing in on Kobani.", "Kobani"),
]


@pytest.mark.parametrize(("sentence", "town"), TOWNS)
def test_what_stands_as_ground_is_a_place(sentence: str, town: str) -> None:
    assert any(entity.kind == "place" and entity.name == town for entity in record(sentence).entities)


def test_a_person_who_is_captured_stays_one() -> None:
    found = record("Police captured Salah Abdeslam in Brussels.")
    assert any(entity.kind == "person" and entity.name == "Salah Abdeslam" for entity in found.entities)
