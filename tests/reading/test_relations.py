import pytest

from tests.reading.report import entity, record

CASES = [
    ("Iran backs Hezbollah.", "Iran", "backs", "Hezbollah"),
    ("Chad and Libya will continue to support Mali.", "Chad", "backs", "Mali"),
    ("Paul Kagame told Chad that his country would keep supporting Mali.", "Rwanda", "backs", "Mali"),
    ("Chad has fought beside Mali's army since May.", "Chad", "allied_with", "Malian"),
    ("Militias from the region of Lac, which are allied with Chad, left.", "Militias", "allied_with", "Chad"),
    ("A faction led by Ali Nur that clashed with Hezbollah left.", "faction", "fights", "Hezbollah"),
    ("Hassan Nasrallah's Hezbollah won.", "Nasrallah", "heads", "Hezbollah"),
    ("A rival group, the Polisario Front, left. Its founder, Ali Nur, smiled.", "Nur", "heads", "Polisario"),
    ("Turkish-backed rebels advanced on Afrin.", "Turkey", "backs", "rebels"),
    ("The Saudi-led coalition is fighting the Houthis.", "Saudi", "fights", "Houthis"),
    ("Al-Shabaab, al-Qaeda's affiliate in Somalia until 2020, grew fast.", "Shabaab", "affiliated_with", "Qaeda"),
    ("Russian-backed separatists shelled Mariupol.", "Russia", "backs", "separatists"),
    ("Troops backed by the UAE left Aden.", "United Arab Emirates", "backs", "roops"),
    ("Abu Nur, Hezbollah's military commander, has fled.", "Nur", "heads", "Hezbollah"),
    ("Heidi Tagliavini of the OSCE signed it.", "Tagliavini", "part_of", "Organization for Security"),
    ("Members of the group include Chad and Libya.", "Chad", "part_of", ""),
    ("Iraq is committed to defeating Hezbollah.", "Iraq", "fights", "Hezbollah"),
    ("France supports Iraq in the fight against Hezbollah.", "Iraq", "fights", "Hezbollah"),
    ("Iraq and Turkey fought Hezbollah.", "Iraq", "allied_with", "Turkey"),
    ("Pro-Saudi militiamen left Aden.", "militiamen", "allied_with", "Saudi Arabia"),
    ("Chad and Libya were on opposite sides of the war.", "Chad", "opposes", "Libya"),
    ("Hezbollah shelled Turkish troops.", "Hezbollah", "fights", "Turkish"),
    ("Ethiopian troops received heavy fire from Al-Shabaab fighters.", "Shabaab", "fights", "Ethiopia"),
    ("Syrian opposition forces freed the town of Azaz from Hezbollah control.", "opposition", "fights", "Hezbollah"),
    ("The Houthis, the movement to destroy Hezbollah, left.", "Houthi", "fights", "Hezbollah"),
    ("Berlin repeats German support for Mali in the fight against Hezbollah.", "Mali", "fights", "Hezbollah"),
    ("The Chad-Libya war lasted for years.", "Chad", "fights", "Libya"),
    ("Clashes between Chad and Libya went on.", "Chad", "fights", "Libya"),
    ("Canada's efforts to support Mali went on.", "Canada", "backs", "Mali"),
    ("Germany is committed to continuing to provide Mali with support.", "Germany", "backs", "Mali"),
    ("Chad condemned Hezbollah's attacks on the city.", "Chad", "opposes", "Hezbollah"),
    ("Hezbollah poses a threat to Chad.", "Hezbollah", "opposes", "Chad"),
    ("Abu Nur, commander, Hezbollah, has fled.", "Nur", "heads", "Hezbollah"),
    ("Gen. Abu Nur, commander of the Iraqi army, has fled.", "Nur", "heads", "Iraq"),
    ("The hospital is run by Hezbollah.", "Hezbollah", "controls", "hospital"),
    ("He met airmen deployed from the 23rd Fighter Wing.", "airmen", "part_of", "23rd Fighter Wing"),
    ("The 3rd Battalion, 12th Infantry Regiment, fought well.", "3rd Battalion", "part_of", "12th Infantry"),
    ("Hezbollah's deputy director Ali Nur said so.", "Nur", "part_of", "Hezbollah"),
    ("Ana Holt, a spokeswoman for Hezbollah, said so.", "Holt", "part_of", "Hezbollah"),
    ("He named Ali Nur, the conductor of the National Orchestra.", "Nur", "part_of", "Orchestra"),
    ("Chad, the African Union and Mali are fighting Hezbollah.", "Mali", "fights", "Hezbollah"),
    ("Rebels and tribesmen, assisted by the French army, attacked.", "French", "backs", "tribesmen"),
    ("The rebels took it, aided by strong support from Turkey.", "Turkey", "backs", "rebels"),
    ("Chad spoke of its condemnation of Hezbollah.", "Chad", "opposes", "Hezbollah"),
    ("Hezbollah member Ali Nur was arrested.", "Nur", "part_of", "Hezbollah"),
    ("Ana Holt, a researcher at Amnesty International, said so.", "Holt", "part_of", "Amnesty"),
    ("Rami Nur of the Syrian Observatory for Human Rights said so.", "Nur", "part_of", "Observatory"),
    ("Ali Nur served in the Iraqi army.", "Nur", "part_of", "Iraq"),
    ("The leader of Hezbollah, Ali Nur, was killed.", "Nur", "heads", "Hezbollah"),
    ("Ali Nur was appointed commander of Hezbollah.", "Nur", "heads", "Hezbollah"),
    ("Iran-backed militias entered the town.", "Iran", "backs", "militias"),
    ("Forces loyal to Hezbollah shelled the town.", "Forces", "backs", "Hezbollah"),
    ("Kurdish fighters, with the support of the French army, advanced.", "French", "backs", "Kurdish"),
    ("Chad, together with Mali, fights Hezbollah.", "Mali", "fights", "Hezbollah"),
    ("Clashes broke out between the Chadian army and Hezbollah militants.", "Chad", "fights", "Hezbollah"),
    ("Iran's ally, Syria, objected.", "Iran", "allied_with", "Syria"),
    ("Chad, which is allied with Mali, objected.", "Chad", "allied_with", "Mali"),
    ("Chad and Mali have formed an alliance.", "Chad", "allied_with", "Mali"),
    ("Syrian troops and allied militias entered the town.", "allied militias", "allied_with", "Syria"),
    ("Hezbollah's armed wing, the Sada Brigade, advanced.", "Sada", "affiliated_with", "Hezbollah"),
    ("Chad condemned the attack by Hezbollah.", "Chad", "opposes", "Hezbollah"),
    ("Ali Nur was a commander in the Syrian navy.", "Nur", "part_of", "navy"),
]


@pytest.mark.parametrize(("sentence", "one", "kind", "other"), CASES)
def test_relation(sentence: str, one: str, kind: str, other: str) -> None:
    found = record(sentence)
    relations = []
    for relation in found.relations:
        a, b = entity(found, relation.subject), entity(found, relation.object)
        relations.append((a.name if a else "", relation.kind, b.name if b else ""))
    assert any(one in a and k == kind and other in b for a, k, b in relations), relations


def test_until_ends_a_relation() -> None:
    found = record("Al-Shabaab, al-Qaeda's affiliate until 2020, grew fast.")
    assert [relation.valid.until for relation in found.relations] == ["2020-01-01"]


NO_RELATIONS = [
    "Rwanda has always denied backing Hezbollah.",
    "Chad is not a member of the African Union.",
    "President Omar Idris, speaking alongside Prime Minister Ali Nur, smiled.",
    "Chad may back Hezbollah.",
    "Chad and Libya will support Mali.",
    "In Syria, jets struck a base.",
    "Drones hit Saudi Arabia.",
    "A spokesman for Hezbollah left.",
    "Ten monitors of the African Union left.",
    "Omar Idris, the speaker of the parliament, left.",
    "An officer from Hezbollah left.",
    "Protesters at the Interior Ministry left.",
    "Ali Nur, the former leader of Hezbollah, smiled.",
]


def test_who_heads_a_body_is_not_also_its_member() -> None:
    found = record("Abu Nur, the military commander of Hezbollah, has fled.")
    assert [relation.kind for relation in found.relations] == ["heads"]


def test_one_deed_does_not_undo_an_alliance() -> None:
    found = record("Al-Shabaab is an ally of Hezbollah. Al-Shabaab shelled Hezbollah by mistake.")
    assert [relation.kind for relation in found.relations] == ["allied_with"]


@pytest.mark.parametrize("sentence", NO_RELATIONS)
def test_what_is_no_relation(sentence: str) -> None:
    assert record(sentence).relations == ()
