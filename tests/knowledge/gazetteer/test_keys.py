import pytest

from dragoman.knowledge.gazetteer.keys import LONGEST, is_latin, name_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Al-Bab", "al bab"),
        ("Al Bāb", "al bab"),
        ("Sana'a", "sanaa"),
        ("Sanaʿa", "sanaa"),
        ("St. Louis", "st louis"),
        ("W.Va.", "wva"),
        ("Île-de-France", "ile de france"),
        ("Otter Tail/Grant", "otter tail grant"),
        ("Ko\u0308ln", "koln"),
        ("  Deir   ez-Zor ", "deir ez zor"),
        ("", ""),
        ("...", ""),
    ],
)
def test_one_key_for_all_spellings(name: str, key: str) -> None:
    assert name_key(name) == key


def test_what_is_too_long_to_be_a_name_has_no_key() -> None:
    assert name_key("A" * 10_000) == ""
    assert name_key("A" * (LONGEST + 1)) == ""


def test_other_scripts_are_told_apart() -> None:
    assert is_latin("al bab")
    assert not is_latin(name_key("منبج"))
    assert not is_latin(name_key("Москва"))
