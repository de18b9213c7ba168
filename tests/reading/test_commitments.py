from datetime import date

import pytest

from tests.reading.report import entity, record, words


def test_a_promise_with_its_due_date() -> None:
    found = record("Ethiopia pledged to withdraw its troops from Somalia by the end of the year.")
    (promise,) = found.commitments
    promisor = entity(found, promise.by[0])
    assert promisor is not None
    assert promisor.name == "Ethiopia"
    assert words(found, promise.what.start, promise.what.end).startswith("withdraw its troops")
    assert promise.due is not None
    assert promise.due.until is not None
    assert promise.due.until.startswith("2020-01-01")
    assert promise.status == "pending"


def test_a_wish_is_no_promise() -> None:
    assert record("Ethiopia hopes to meet Eritrea.").commitments == ()


PROMISES = [
    ("Chad promised that the refugees would return to their homes.", "Chad", "the refugees would return"),
    ("NATO leaders agreed to create a rapid-reaction force.", "NATO", "create a rapid-reaction force"),
    ("Chad said that it would sign the treaty.", "Chad", "sign the treaty"),
    ('"We will free the prisoners on Monday," President Omar Idris said.', "Omar Idris", "free the prisoners"),
    ("Chad promised safety to all residents.", "Chad", "safety"),
    ("The Ethiopian troops are due to deploy on the border.", "Ethiopian", "deploy on the border"),
    ("The Ethiopian troops are to guard the bridge for a year.", "Ethiopian", "guard the bridge"),
    ("Sudan and Chad signed a truce. Under the truce, Sudan must free its prisoners.", "Sudan", "free its prisoners"),
]


@pytest.mark.parametrize(("text", "by", "what"), PROMISES)
def test_promise(text: str, by: str, what: str) -> None:
    found = record(text)
    told = []
    for promise in found.commitments:
        names = " ".join(each.name for who in promise.by if (each := entity(found, who)))
        told.append((names, words(found, promise.what.start, promise.what.end)))
    assert any(by in who and what in said for who, said in told), told


NO_PROMISES = [
    "Chad's president threatened to burn the port if Niger attacked.",
    "Chad's army said that it would not surrender its arms.",
    "A mediator from Oman said that the army of Chad would hold its fire.",
    "Ethiopia said the rebels would soon lose the town.",
    "Ethiopia hoped that Eritrea would stop its attacks.",
    "Ethiopia said that it would not bow to pressure.",
    "The report on the truce offer pleased Ethiopia.",
]


@pytest.mark.parametrize("text", NO_PROMISES)
def test_what_is_no_promise(text: str) -> None:
    assert record(text).commitments == ()


def test_a_promise_told_twice_is_one() -> None:
    text = "Ethiopia promised to withdraw its troops from Somalia. Ethiopia's pledge to withdraw troops was welcomed."
    assert len(record(text).commitments) == 1


def test_a_duty_knows_its_agreement() -> None:
    found = record("Sudan and Chad signed a truce. Under the truce, Sudan must free its prisoners.")
    assert {promise.agreement for promise in found.commitments} == {found.agreements[0].id}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad promised on Monday to release the hostages within ten days.", 10),
        ("Chad promised on Monday to hold its fire for 48 hours.", 2),
        ("Chad promised on Monday to pull out within three to four weeks.", 28),
    ],
)
def test_a_stretch_is_counted_from_the_day_of_the_promise(text: str, day: int) -> None:
    found = record(text)
    (promise,) = found.commitments
    (monday,) = (time.since for time in found.times if words(found, time.start, time.end) == "Monday")
    assert promise.due is not None
    assert promise.due.since is not None
    assert monday is not None
    assert (date.fromisoformat(promise.due.since) - date.fromisoformat(monday)).days == day


def test_a_date_in_the_name_of_a_paper_is_no_due_day() -> None:
    (promise,) = record("Chad pledged to carry out the memorandum of May 3.").commitments
    assert promise.due is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Chad's army said that it would not fire on the capital.", "not fire on the capital"),
        ("Chad's defence minister said the road east would be reopened.", "the road east would be reopened"),
        ("Chad's president ordered his troops to leave the capital.", "leave the capital"),
        ("Chad's president ordered the withdrawal of 300 soldiers.", "the withdrawal of 300 soldiers"),
        ("Chad said that it reserved the right to close the border.", "close the border"),
        ("Chad promised to leave the town, which it took in May.", "leave the town"),
        ('Asked whether there would be no raid on the town, Chad answered: "Yes."', "there would be no raid on the town"),
        ("A mediator from Oman said that the army of Chad would hold its fire from noon.", "hold its fire from noon"),
    ],
)  # fmt: skip
def test_what_is_promised(text: str, what: str) -> None:
    found = record(text)
    assert what in [words(found, each.what.start, each.what.end) for each in found.commitments]


def test_each_act_of_a_promise_stands_by_itself() -> None:
    found = record("The rebels of Chad are to leave the town and to hand over their tanks by June 3.")
    assert [(words(found, each.what.start, each.what.end), each.due is not None) for each in found.commitments] == [
        ("leave the town", False), ("hand over their tanks by June 3", True),
    ]  # fmt: skip


def test_they_who_promise_are_those_who_agreed() -> None:
    found = record("Chad and Niger signed a truce on Monday. Both sides promised to free their prisoners.")
    (promise,) = (each for each in found.commitments if "free" in words(found, each.what.start, each.what.end))
    assert {found_name.name for found_name in found.entities if found_name.id in promise.by} == {"Chad", "Niger"}
