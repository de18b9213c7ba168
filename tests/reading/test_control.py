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
    ("Kenyan troops captured Kismayo, Jowhar and Baidoa.", "Baidoa", "Kenya", "full"),
    ("The army lost Baidoa to al-Shabab.", "Baidoa", "army", "lost"),
    ("The army lost Baidoa to al-Shabab.", "Baidoa", "Shabaab", "full"),
    ("Kenyan troops pushed al-Shabab out of Kismayo.", "Kismayo", "Shabaab", "lost"),
    ("Kenyan troops pushed al-Shabab out of Kismayo.", "Kismayo", "Kenya", "full"),
    ("The Taliban captured Ghazni from the Afghan army.", "Ghazni", "Afghan", "lost"),
    ("Ghazni has returned to Taliban control.", "Ghazni", "Taliban", "full"),
    ("The Taliban are no longer in control of Ghazni.", "Ghazni", "Taliban", "lost"),
    ("The Taliban lost control over Ghazni.", "Ghazni", "Taliban", "lost"),
    ("Ghazni was the last Taliban stronghold.", "Ghazni", "Taliban", "full"),
    ("Kenyan troops control parts of the Idlib and Aleppo regions.", "Aleppo", "Kenya", "part"),
    ("The Houthis overran Sanaa.", "Sanaa", "Houthis", "full"),
    ("Armenia handed Lachin over to Azerbaijan.", "Lachin", "Azerbaijan", "full"),
    ("Armenia handed Lachin over to Azerbaijan.", "Lachin", "Armenia", "lost"),
    ("The Houthis laid siege to Taiz.", "Taiz", "Houthis", "contested"),
    ("Houthi fighters claimed to have captured Marib.", "Marib", "Houthi", "full"),
    ("The Taliban hold two villages in Helmand.", "Helmand", "Taliban", "part"),
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
    "If the Taliban lose Ghazni, the war is over.",
    "The Taliban denied that the army had taken Ghazni.",
    "The army drove the villagers out of Kismayo.",
    "The delegation withdrew from the Geneva talks.",
    "The Taliban failed to capture Ghazni.",
]


@pytest.mark.parametrize("sentence", NO_CLAIMS)
def test_what_is_no_control(sentence: str) -> None:
    assert record(sentence).control == ()


def test_the_north_is_that_of_the_country_spoken_of() -> None:
    found = record("Fighting goes on in Mali. Mali's army has lost Gao. The Islamists control the north.")
    (place,) = (entity(found, claim.place) for claim in found.control if claim.extent == "full")
    assert place is not None
    assert place.place is not None
    assert (place.name, place.country) == ("northern Mali", "MLI")
    assert place.place.lat is not None


def test_rebel_held_means_the_rebels_of_whom_the_report_speaks() -> None:
    found = record("Tuareg rebels signed a truce with Mali. It lets soldiers return to rebel-held Kidal.")
    holders = [entity(found, each) for claim in found.control for each in claim.holder]
    assert [holder.name for holder in holders if holder] == ["Tuareg rebels"]
