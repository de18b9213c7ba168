import pytest

from dragoman.records.entities import Entity
from dragoman.records.plain import key_of, plain


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("The Hague", "hague"),
        ("  Al-Nusra   Front ", "al nusra front"),
        ("Mevlüt Çavuşoğlu", "mevlut cavusoglu"),
        ("DIYARBAKIR", "diyarbakir"),
        ("Diyarbakır", "diyarbakir"),
        ("İzmir", "izmir"),
        ("Sa'ada", "saada"),
        ("—", "—"),
        ("", ""),
    ],
)  # fmt: skip
def test_names_in_plain_letters(name: str, expected: str) -> None:
    assert plain(name) == expected


def test_an_actor_of_the_tables_is_grouped_by_its_row() -> None:
    assert key_of(Entity(id="E1", kind="person", name="I. Holm", actor="holm")) == "holm"


def test_others_are_grouped_by_name_country_and_kind() -> None:
    one = Entity(id="E1", kind="group", name="The Ridge Guards", country="VEL")
    same = Entity(id="E2", kind="group", name="ridge guards", country="VEL")
    other = Entity(id="E3", kind="group", name="ridge guards", country="MOR")
    assert key_of(one) == key_of(same) != key_of(other)
