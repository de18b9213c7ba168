"""Made: the day on which a promise was made."""

import datetime
import re
from functools import lru_cache

from dragoman.knowledge.figures import load_figures
from dragoman.records.base import Span
from dragoman.weighing.passages import Passage
from dragoman.weighing.report import Report

_AFTER = re.compile(r"\b(?P<count>[\w-]+)\s+(?P<unit>day|week)s?\s+after\b[^,;:.]*\Z", re.I)
_DAYS = {"day": 1, "week": 7}


def made_on(report: Report, passage: Passage | None, span: Span) -> str:
    """The last day that the sentence of a promise names before its report, else so many days before it as the words say
    that lead to it ("attacked on Friday, three days after the minister promised to wait"), else that of the report.
    """
    if passage is None:
        return report.day
    days = [
        time.since for time in report.record.times
        if time.since and time.precision == "day" and passage.covers(time.start, time.end)
        and not (span.start <= time.start < span.end) and time.since < report.day
    ]  # fmt: skip
    counted = _AFTER.search(report.document.text[passage.start : max(passage.start, span.start)])
    back = _number(counted["count"].lower()) * _DAYS[counted["unit"].lower()] if counted else 0
    last = max((day for day in days if day), default=report.day)
    return _before(last, back) if back else last


def _before(day: str, days: int) -> str:
    return (datetime.date.fromisoformat(day[:10]) - datetime.timedelta(days=days)).isoformat()


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return 1 if word in ("a", "one") else int(_words().get(word, 0))


@lru_cache(maxsize=1)
def _words() -> dict[str, float]:
    return load_figures().values
