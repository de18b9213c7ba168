"""A promise told twice is one promise; a report that looks back on it makes no new one."""

from dragoman.weighing.report import Report
from dragoman.weighing.weighed import Weighed
from tests.weighing.reports import report, story


def make(id: str, text: str, words: str, published: str) -> Report:  # noqa: A002
    told = story(text, id, published, f"Outlet {id}")
    oman = told.entity("Oman", country="OMN", actor="country:OMN")
    told.commitment([oman], words)
    return report(told)


FIRST = make("a", "Oman promised to host a summit of Gulf leaders on fishing.", "host a summit of Gulf leaders on fishing",
             "2021-05-03")  # fmt: skip


def vows(*reports: Report) -> list[set[str]]:
    return [{each.report.id for each in vow.tellings} for vow in Weighed(list(reports)).vows]


def test_retold_within_days() -> None:
    again = make("b", "Oman pledged to host a summit on fishing with Gulf leaders.",
                 "host a summit on fishing with Gulf leaders", "2021-05-04")  # fmt: skip
    assert vows(FIRST, again) == [{"a", "b"}]


def test_looked_back_on() -> None:
    back = make("b", "Gulf leaders met for the summit on fishing that Oman had promised last month.",
                "the summit on fishing that Oman had promised last month", "2021-06-04")  # fmt: skip
    assert vows(FIRST, back) == [{"a", "b"}]


def test_another_promise() -> None:
    other = make("b", "Oman pledged to host talks about the border with Yemen.", "host talks about the border with Yemen",
                 "2021-05-04")  # fmt: skip
    assert len(vows(FIRST, other)) == 2
