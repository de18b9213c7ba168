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
