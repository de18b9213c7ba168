import pytest

from tests.reading.report import entity, record

CASES = [
    ("M23 rebels seized the town of Bunagana on Monday.", "Bunagana", "March 23 Movement", "full"),
    ("The Syrian army entered Daraa.", "Daraa", "Syrian Arab Army", "entered"),
    ("Government troops lost control of Baidoa.", "Baidoa", "", "lost"),
    ("Most of Aleppo is under the control of the Islamic Front.", "Aleppo", "Islamic Front", "most"),
    ("The Taliban now control much of Helmand.", "Helmand", "Taliban", "most"),
    ("Raqqa fell to Islamic State.", "Raqqa", "Islamic State", "full"),
    ("Houthi fighters besieged Taiz.", "Taiz", "Houthis", "contested"),
    ("Aleppo has been in the hands of the Islamic Front since May.", "Aleppo", "Islamic Front", "full"),
    ("The Taliban control about 60 percent of Helmand.", "Helmand", "Taliban", "most"),
    ("Raqqa is surrounded by Kurdish forces.", "Raqqa", "Kurdish", "contested"),
    ("Government troops pulled out of Baidoa.", "Baidoa", "", "lost"),
    ("Houthi forces have left the ports of Hodeidah and Salif.", "Salif", "Houthis", "lost"),
]


@pytest.mark.parametrize(("sentence", "place", "holder", "extent"), CASES)
def test_claim(sentence: str, place: str, holder: str, extent: str) -> None:
    found = record(sentence)
    claims = []
    for claim in found.control:
        where, who = entity(found, claim.place), [entity(found, each) for each in claim.holder]
        claims.append((where.name if where else "", " ".join(each.name for each in who if each), claim.extent))
    assert any(place in where and holder in who and extent == how for where, who, how in claims), claims


def test_what_is_only_wanted_is_no_control() -> None:
    assert record("The rebels want to capture Goma and may enter Bukavu.").control == ()


NO_CLAIMS = [
    "Ethiopia announced the withdrawal of its troops from Baidoa.",
    "Thousands of villagers fled from Goma.",
    "Ethiopia holds Moscow to its word.",
]


@pytest.mark.parametrize("sentence", NO_CLAIMS)
def test_what_is_no_control(sentence: str) -> None:
    assert record(sentence).control == ()
