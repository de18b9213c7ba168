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
