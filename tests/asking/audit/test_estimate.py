import pytest

from dragoman.asking.audit.estimate import Estimate, estimates, wilson
from dragoman.store.audits import Audit, Item


def audit(**sizes: int) -> Audit:
    return Audit(id=1, user="ida", seed=1, sizes=sizes, recorded_at="2026-01-01")


def judged(stratum: str, *answers: str | None) -> list[Item]:
    return [
        Item(stratum=stratum, reading=1, entry=None, start=0, end=1, id=number, audit=1, answer=said)
        for number, said in enumerate(answers)
    ]


def by_type(found: list[Estimate]) -> dict[str, Estimate]:
    return {each.type: each for each in found}


def test_wilson_is_the_published_interval() -> None:
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-3)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-3)
    assert wilson(0, 0) == (0.0, 1.0)


def test_precision_is_the_share_of_right_answers_and_unsure_ones_do_not_count() -> None:
    items = judged("ASSAULT", "ASSAULT", "ASSAULT", "other", "unsure", None)
    found = by_type(estimates(audit(ASSAULT=40, none=100), items))["ASSAULT"]
    assert found.coded == 40
    assert found.precision is not None
    assert found.precision.value == pytest.approx(2 / 3)
    assert found.precision.judged == 3
    assert found.recall is None  # no sentence without an event was judged


def test_recall_weighs_what_sentences_without_an_event_hide() -> None:
    items = [*judged("AID", "AID", "AID"), *judged("none", "AID", "none", "none", "none")]
    found = by_type(estimates(audit(AID=30, none=40), items))["AID"]
    assert found.recall is not None
    assert found.recall.value == pytest.approx(30 / (30 + 40 / 4))
    assert found.recall.low < found.recall.value < found.recall.high


def test_all_types_together_weigh_by_their_size() -> None:
    items = [*judged("ASSAULT", "ASSAULT", "ASSAULT"), *judged("AID", "other", "other")]
    every = estimates(audit(ASSAULT=90, AID=10, none=5), items)[0]
    assert every.type == "all"
    assert every.precision is not None
    assert every.precision.value == pytest.approx(0.9)
    assert every.precision.low < 0.9 < every.precision.high


def test_a_type_that_was_only_missed_has_recall_nought() -> None:
    found = by_type(estimates(audit(AID=10, none=10), [*judged("AID", "AID"), *judged("none", "PROTEST", "none")]))
    assert found["PROTEST"].coded == 0
    assert found["PROTEST"].recall is not None
    assert found["PROTEST"].recall.value == 0.0


def test_without_an_answer_nothing_is_claimed() -> None:
    found = estimates(audit(AID=10, none=10), judged("AID", None))
    assert all(each.precision is None and each.recall is None for each in found)
