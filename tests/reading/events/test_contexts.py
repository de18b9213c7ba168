import pytest

from tests.reading.report import record as read

# A sentence, the type of the event that is looked at, contexts that it has, contexts that it must not have.
CASES = [
    ("Chadian warplanes bombed a village in Niger.", "ASSAULT", "military", "diplomatic economic"),
    ("Turkey suspended wheat exports to Lebanon.", "SANCTION", "economic", "military"),
    ("A court in Lima sentenced the former mayor to nine years for taking bribes.", "", "legal corruption", "military"),
    ("Hungary deported forty Afghan asylum seekers to Serbia.", "COERCE", "asylum migration", "cyber"),
    ("Police in Kampala arrested two gay activists.", "COERCE", "lgbt legal", "health"),
    ("North Korea agreed to halt uranium enrichment.", "", "cbrn", "health"),
    ("Hackers from Ruritania attacked Estonian banks with malware.", "ASSAULT|COERCE", "cyber economic", "disasters"),
    ("The Red Cross delivered food aid to displaced families in Goma.", "AID", "human_security", "cbrn"),
    ("Peru and Chile signed a fishing treaty.", "SUPPORT|AGREE", "diplomatic natural_resource", "terrorism"),
    ("Chad and Niger agreed to remove land mines along the road.", "AGREE", "military", "natural_resource"),
    ("Police arrested two men who smuggled ivory to Asia.", "COERCE", "trafficking", "military"),
    ("Crowds marched in Lima on Monday to demand that the president step down.", "PROTEST", "executive", "military"),
    ("Farm workers occupied two estates on Monday.", "COERCE", "", "military"),
    ("Boko Haram fighters abducted nine girls.", "ASSAULT", "terrorism", "diplomatic"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "event", "has", "lacks"), CASES)
def test_contexts(sentence: str, event: str, has: str, lacks: str) -> None:
    found = read(sentence).events
    looked_at = [each for each in found if not event or each.type in event.split("|")]
    assert looked_at, [each.type for each in found]
    contexts = {name for each in looked_at for name in each.contexts}
    assert set(has.split()) <= contexts
    assert not set(lacks.split()) & contexts


def test_a_neighbour_clause_lends_no_context() -> None:
    text = "Kenya praised Uganda's new vaccine law while Ethiopian troops shelled rebels near the border."
    praise = next(each for each in read(text).events if each.type == "SUPPORT")
    assert "health" in praise.contexts
    assert "military" not in praise.contexts
    assert "territory" not in praise.contexts
