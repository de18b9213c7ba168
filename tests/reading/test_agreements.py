import pytest

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


def test_the_headline_and_the_body_tell_of_one_truce() -> None:
    found = record("Chad and Sudan agreed to a truce in Darfur on Friday. The truce was reached after talks in Doha.")
    assert len(found.agreements) == 1


def test_who_accuse_each_other_of_a_breach_are_the_parties() -> None:
    found = record("Sudan and Chad accused each other of breaking a truce in Darfur.")
    (agreement,) = found.agreements
    assert {each.name for party in agreement.parties if (each := entity(found, party))} == {"Sudan", "Chad"}
    assert agreement.status == "violated"


def test_parties_are_those_who_talked() -> None:
    text = "The deal was reached in Doha on Sunday after talks between Chadian and Sudanese ministers."
    (agreement,) = record(text).agreements
    assert agreement.time is not None
    assert agreement.time.since == "2019-06-09"


def test_a_truce_brokered_by_a_third_is_not_its_own() -> None:
    found = record("Sudan agreed to leave the town in a Qatari-brokered truce two weeks ago.")
    (agreement,) = found.agreements
    parties = [each.name for party in agreement.parties if (each := entity(found, party))]
    mediators = [each.name for party in agreement.mediators if (each := entity(found, party))]
    assert (parties, mediators) == (["Sudan"], ["Qatar"])


TERMS = [
    ("Sudan and Chad signed a truce. Under its terms, shelling was to end on Monday.", "shelling was to end"),
    (
        "Sudan and Chad signed a pact. It has nine points, among them the return of prisoners.",
        "the return of prisoners",
    ),
    ("Sudan and Chad signed an agreement to run a joint patrol.", "to run a joint patrol"),
    ("Sudan and Chad agreed to a truce in Darfur and to exchange prisoners.", "to exchange prisoners"),
    ("Sudan and Chad signed a deal. It gives the rebels half of the seats in a new cabinet.", "half of the seats"),
    ("Sudan and Chad signed a deal. All hostages are to be freed, the ministers told reporters.", "hostages are to be"),
    ("A deal on the release of hostages was signed by Sudan and Chad.", "the release of hostages"),
    ("The deal signed by Sudan and Chad calls for all forces to withdraw from Abeche.", "forces to withdraw"),
]


@pytest.mark.parametrize(("text", "term"), TERMS)
def test_terms_wherever_they_are_stated(text: str, term: str) -> None:
    found = record(text)
    stated = [words(found, each.start, each.end) for agreement in found.agreements for each in agreement.provisions]
    assert any(term in each for each in stated), stated


STATUSES = [
    ("Sudan and Chad could sign a peace deal within a week.", "proposed"),
    ("The war between Sudan and Chad ended with a truce in 1991.", "agreed"),
    ("A truce declared by Sudan in May collapsed after a week.", "ended"),
    ("A truce between Sudan and Chad was never observed.", "violated"),
    ("The deal between Sudan and Chad ended six weeks of war.", "agreed"),
    ("Sudan and Chad are negotiating a deal.", "proposed"),
    ("Sudan failed to honour a deal with Chad.", "violated"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status(text: str, status: str) -> None:
    assert [agreement.status for agreement in record(text).agreements] == [status]


def test_the_deal_takes_up_what_was_agreed_by_a_verb() -> None:
    text = "Chad agreed on Monday to suspend its offensive for five days. France hailed the deal."
    (agreement,) = record(text).agreements
    assert agreement.kind == "ceasefire"
    assert record("Chad agreed on Monday to suspend its offensive.").agreements == ()


@pytest.mark.parametrize("text", ["A great deal remains to be done, Chad said.", "Chad failed to reach a deal."])
def test_what_is_no_agreement(text: str) -> None:
    assert record(text).agreements == ()


def terms_of(text: str) -> list[str]:
    found = record(text)
    return [words(found, term.start, term.end) for each in found.agreements for term in each.provisions]


LISTED = (
    "Egypt and Sudan signed a ceasefire in Cairo on Friday. Here is what they agreed:\n\n"
    "• all foreign fighters must leave Darfur\n• prisoners are to go home by June 30\n\nNobody cheered."
)


def test_the_lines_of_a_list_are_terms() -> None:
    assert terms_of(LISTED) == ["all foreign fighters must leave Darfur", "prisoners are to go home by June 30"]


def test_a_list_that_announces_no_terms_has_none() -> None:
    text = "Egypt and Sudan signed a ceasefire in Cairo on Friday. Here is what we know of the storm:\n\n• roads must close"
    assert "roads must close" not in terms_of(text.replace("Friday. ", "Friday.\n\nRain fell.\n\nIt was cold.\n\n"))


def test_a_plan_that_is_signed_is_an_agreement() -> None:
    found = record("In Nairobi on Monday Chad and Sudan signed a plan to share the oil of the border.")
    assert [(each.name, each.status) for each in found.agreements] == [("plan", "agreed")]


def test_a_plan_with_a_name_is_one_that_somebody_may_reject() -> None:
    text = "The Houthis reject the Cairo plan. The initiative that Sisi presented on Monday asks too much, they say."
    (agreement,) = record(text).agreements
    assert agreement.status == "rejected"
    assert agreement.parties
    assert agreement.opponents


def test_the_more_exact_date_of_two_holds() -> None:
    text = "He called the peace agreement of 2016 a fraud. The agreement, signed in Bogota on Nov. 24, 2016, ended the war."
    (agreement,) = record(text).agreements
    assert agreement.time is not None
    assert agreement.time.since == "2016-11-24"


def test_what_an_agreement_does_not_oblige_to_is_no_term() -> None:
    assert terms_of("Chad and Sudan signed a truce. The text does not oblige Chad to lay down its weapons.") == []


def test_a_duty_in_a_sentence_that_names_the_truce_is_a_term() -> None:
    text = "Chad and Sudan signed a truce. Chad is to free its prisoners. A commission is to watch over the truce."
    assert "A commission is to watch over the truce" in terms_of(text)


def test_a_question_states_no_term() -> None:
    text = "Chad and Sudan signed a truce. Under the deal, Chad must leave Darfur.\n\nWill Eritrea go?"
    assert terms_of(text) == ["Chad must leave Darfur"]


def test_what_each_side_gives_is_told_in_one_list() -> None:
    text = (
        "The agreement ended the war. Under the text, the rebels were to hand over their guns. The government pledged to "
        "build roads, and the former rebels were given ten seats in parliament."
    )
    assert terms_of(text)[1:] == ["to build roads", "the former rebels were given ten seats in parliament"]


def test_signatures_and_papers_make_one_peace() -> None:
    text = (
        "Chad and Sudan put their signatures to a peace accord in Doha on Monday. "
        "Chad's justice minister signed the memorandum of understanding with Omar Idris."
    )
    assert [(each.kind, each.status) for each in record(text).agreements] == [("peace", "agreed")]


def test_an_older_pact_is_another() -> None:
    text = "Chad and Sudan signed an agreement on Monday. Hezbollah called it a betrayal of the pact that it signed in 1996."
    assert len(record(text).agreements) == 2


def test_reporters_are_no_side() -> None:
    text = (
        "The army and the Houthis fought on. He told reporters so. A truce signed by the two sides in May was violated."
    )
    (agreement,) = record(text).agreements
    assert "reporters" not in {each.name for party in agreement.parties if (each := entity(record(text), party))}


def test_they_who_are_obliged_are_the_parties_where_nobody_else_is_known() -> None:
    found = record("The accord ended the war. Under the text, the Houthis must hand over their guns.")
    (agreement,) = found.agreements
    assert [each.name for party in agreement.parties if (each := entity(found, party))] == ["Houthis"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The leaders of Chad and Sudan met in Doha on Monday to sign a treaty.", "agreed"),
        ("The leaders of Chad and Sudan will meet in Doha on Monday to sign a treaty.", "proposed"),
    ],
)
def test_what_is_met_for_is_done_when_they_have_met(text: str, status: str) -> None:
    assert [each.status for each in record(text).agreements] == [status]
