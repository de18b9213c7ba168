"""Days: dates as people type them, and times as people read them."""

import calendar
import datetime
import re
from typing import TYPE_CHECKING, Any

import click

from dragoman.records.times import Interval, When

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


if TYPE_CHECKING:
    OneWord = click.ParamType[str]
else:
    OneWord = click.ParamType  # click before 8.4 knows no parameter here


class Day(OneWord):
    """A day, or a month or year that stands for its first day or its last ("2019-01" is 2019-01-31 as an end)."""

    name = "date"

    def __init__(self, *, last: bool = False) -> None:
        self.last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The day as an ISO date."""
        match = _DAY.fullmatch(str(value).strip())
        try:
            return self._day(match).isoformat() if match else self._none(value, param, ctx)
        except ValueError:
            return self._none(value, param, ctx)

    def _day(self, match: re.Match[str]) -> datetime.date:
        year = int(match[1])
        month = int(match[2]) if match[2] else 12 if self.last else 1
        if match[3]:
            return datetime.date(year, month, int(match[3]))
        return datetime.date(year, month, calendar.monthrange(year, month)[1] if self.last else 1)

    def _none(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        self.fail(f"'{value}' is no date. Write it as 2019-01-23, 2019-01 or 2019.", param, ctx)


def when(time: Interval | None) -> str:
    """A time as people read it ("2019-01-23", "2018-09", "2018", "by 2016-07-27"): its days, the last one included."""
    if time is None or not (time.since or time.until):
        return ""
    if time.since is None:
        return f"by {_before(time.until or '')}"
    precision = time.precision if isinstance(time, When) else None
    return span(time.since, time.until, precision)


def span(since: str, until: str | None, precision: str | None) -> str:
    """A time by its ends ("2018-09", "2018-09-01 – 2018-09-08")."""
    if until is None:
        return since if precision == "day" else f"since {_cut(since, precision)}"
    if until == _next(since, "day"):
        return since
    for unit, length in (("month", 7), ("year", 4)):
        if until == _next(since, unit):
            return since[:length]
    return f"{since} – {_before(until)}"


def _cut(day: str, precision: str | None) -> str:
    return day[: {"year": 4, "month": 7}.get(precision or "", 10)]


def _before(day: str) -> str:
    try:
        return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


def _next(day: str, unit: str) -> str:
    try:
        date = datetime.date.fromisoformat(day)
        if unit == "day":
            return (date + datetime.timedelta(days=1)).isoformat()
        if date.day != 1 or (unit == "year" and date.month != 1):
            return ""
        return f"{date.year + (unit == 'year' or date.month == 12):04}-{1 if unit == 'year' else date.month % 12 + 1:02}-01"
    except (ValueError, OverflowError):
        return ""
