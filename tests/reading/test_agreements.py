from tests.reading.report import entity, record, words

TRUCE = (
    "The government of Colombia and the ELN signed a ceasefire agreement in Havana on Friday. "
    "The agreement created a demilitarised zone along the border and a committee that will monitor the truce. "
    "The rebels are to release 30 hostages by September."
)


def test_an_agreement_with_its_parties_and_place() -> None:
    found = record(TRUCE)
    (agreement,) = found.agreements
    parties = {each.name for party in agreement.parties if (each := entity(found, party)) is not None}
    assert "National Liberation Army" in " ".join(parties)
    assert agreement.kind == "ceasefire"
    assert agreement.status == "agreed"


def test_its_terms_quote_their_words() -> None:
    found = record(TRUCE)
    terms = {term.kind: words(found, term.start, term.end) for term in found.agreements[0].provisions}
    assert "demilitarised zone" in terms["demilitarised_zone"]
    assert "release 30 hostages" in terms["exchange"]


def test_a_violation_changes_the_status() -> None:
    found = record("Armenia and Azerbaijan agreed a truce. Azerbaijan violated the truce on Sunday.")
    assert [agreement.status for agreement in found.agreements] == ["violated"]


def test_a_rejected_proposal() -> None:
    found = record("Kenya proposed a buffer zone in southern Somalia. Al-Shabaab rejected the idea.")
    (agreement,) = found.agreements
    assert agreement.status == "rejected"
    assert agreement.opponents


def test_two_who_agree_to_do_something_have_an_agreement() -> None:
    found = record("Sudan and Egypt agreed to coordinate their border patrols.")
    assert [agreement.name for agreement in found.agreements] == ["agreement to coordinate their border patrols"]
