"""Independent sources: copies, one outlet's reports and outlets that credit each other are one."""

from dragoman.weighing.origins import independent
from dragoman.weighing.report import Report
from tests.weighing.reports import report, story


def make(
    name: str, source: str, credits: tuple[str, ...] = (), published: str = "2021-05-03"  # noqa: A002
) -> Report:  # fmt: skip
    return report(story("A bridge was shut.", name, published, source, credits=credits))


def test_outlets_are_sources() -> None:
    found = independent([make("a", "Delta Press"), make("b", "Corriente")], {})
    assert [[each.id for each in group] for group in found] == [["a"], ["b"]]


def test_copies_are_one_source() -> None:
    found = independent([make("a", "Delta Press"), make("b", "Corriente")], {"a": "a", "b": "a"})
    assert len(found) == 1


def test_one_outlet_is_one_source() -> None:
    assert len(independent([make("a", "Delta Press"), make("b", "Delta Press", published="2021-05-04")], {})) == 1


def test_an_outlet_that_credits_two_agencies_adds_none() -> None:
    both = make("b", "Lantern Daily", ("Delta Press", "Corriente"))
    found = independent([both, make("a", "Delta Press"), make("c", "Corriente")], {})
    assert sorted(len(group) for group in found) == [1, 2]
