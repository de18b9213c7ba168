"""Periods: half-open stretches of the calendar with their unit, and the arithmetic on them.

After timenorm: every operation is a plain function from periods to a period. What leaves the calendar of ``datetime``
(the years 1 to 9999) raises ValueError or OverflowError, which the evaluator turns into "unresolved".
"""

import calendar
import datetime
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Date = datetime.date
Unit = Literal["day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century"]

DAY = datetime.timedelta(days=1)
MONTHS: dict[str, int] = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS: dict[str, int] = {"day": 1, "week": 7, "weekend": 7}
# from fine to coarse; a weekend is finer than the week it is a part of
ORDER: tuple[Unit, ...] = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Period:
    """A half-open interval ``[start, end)``; a missing end is open or unknown; ``unit`` says how finely it is known."""

    start: Date | None
    end: Date | None
    unit: Unit

    @property
    def closed(self) -> bool:
        """Whether both ends are known."""
        return self.start is not None and self.end is not None

    def holds(self, day: Date) -> bool:
        """Whether the day lies in it."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


def finer(one: Unit, other: Unit) -> bool:
    """Whether the first unit is finer than the second ("day" than "year")."""
    return ORDER.index(one) < ORDER.index(other)


def day(year: int, month: int, number: int) -> Period:
    """One day: January 23, 2019; ValueError for 29 February of a common year."""
    start = Date(year, month, number)
    return Period(start, start + DAY, "day")


def month(year: int, number: int) -> Period:
    """One month: March 2011."""
    start = Date(year, number, 1)
    return Period(start, add_months(start, 1), "month")


def year(number: int) -> Period:
    """One year: 2016."""
    return Period(Date(number, 1, 1), Date(number + 1, 1, 1), "year")


def decade(first: int) -> Period:
    """Ten years from a round one: the 1990s."""
    return Period(Date(first, 1, 1), Date(first + 10, 1, 1), "decade")


def century(number: int) -> Period:
    """The nth century as news counts it: the 21st is 2000 to 2099."""
    first = Date(max(1, (number - 1) * 100), 1, 1)
    return Period(first, Date(number * 100, 1, 1), "century")


def nth(number: int, unit: Unit, within: Period) -> Period:
    """The nth unit that starts within a period: the third quarter of 2018; ValueError where there is none."""
    if within.start is None:
        raise ValueError("a period without a start has no first unit")
    first = containing(unit, within.start)
    if first.start is not None and first.start < within.start:
        first = shift(first, 1)
    found = shift(first, number - 1)
    if number < 1 or (within.end is not None and found.start is not None and found.start >= within.end):
        raise ValueError(f"the period has no {unit} number {number}")
    return found


def iso_week(year: int, number: int) -> Period:
    """The nth week of an ISO year: week 1 of 2020 starts on 30 December 2019."""
    start = Date.fromisocalendar(year, number, 1)
    return Period(start, start + 7 * DAY, "week")


def containing(unit: Unit, date: Date) -> Period:
    """The calendar's unit that holds a date: its week runs from Monday to Sunday, its winter from December to February."""
    start = _start(unit, date)
    length = 2 if unit == "weekend" else DAYS.get(unit, 0)
    return Period(start, start + length * DAY if length else add_months(start, MONTHS[unit]), unit)


def _start(unit: Unit, date: Date) -> Date:
    if unit == "day":
        return date
    if unit in DAYS:
        monday = date - date.weekday() * DAY
        return monday + 5 * DAY if unit == "weekend" else monday
    if unit == "season":
        return add_months(date.replace(day=1), -(date.month % 3))
    if unit in ("month", "quarter", "half"):
        return date.replace(month=date.month - (date.month - 1) % MONTHS[unit], day=1)
    years = MONTHS[unit] // 12
    return Date(max(1, date.year - date.year % years), 1, 1)


def add_months(date: Date, number: int) -> Date:
    """The same day so many months later, or that month's last day: 31 January and a month make 28 February."""
    count = date.year * 12 + date.month - 1 + number
    year, index = divmod(count, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("outside the calendar")
    return Date(year, index + 1, min(date.day, calendar.monthrange(year, index + 1)[1]))


def add(date: Date, number: float, unit: Unit) -> Date:
    """The date so many units later, or earlier for a negative number; half a month is 15 days."""
    if unit in DAYS:
        return date + datetime.timedelta(days=int(number * DAYS[unit]))
    months = number * MONTHS[unit]
    whole = int(months)
    return add_months(date, whole) + int((months - whole) * 30) * DAY


def shift(period: Period, number: int) -> Period:
    """The period so many of its own units later: the week after, the year before."""
    if period.start is None:
        raise ValueError("a period without a start cannot be shifted")
    return containing(period.unit, add(period.start, number, period.unit))


def this(unit: Unit, anchor: Date) -> Period:
    """This week, this month, this year."""
    return containing(unit, anchor)


def last(unit: Unit, anchor: Date) -> Period:
    """Last week, last month, last year; on a weekend "last weekend" is the one before."""
    found = containing(unit, anchor)
    if found.end is not None and found.end <= anchor:
        return found
    return shift(found, -1)


def next_(unit: Unit, anchor: Date) -> Period:
    """Next week, next month, next year; on a weekday "next weekend" is the coming one."""
    found = containing(unit, anchor)
    if found.start is not None and found.start > anchor:
        return found
    return shift(found, 1)


def past(number: float, unit: Unit, anchor: Date) -> Period:
    """The past six years, the anchor's day included."""
    return Period(add(anchor, -number, unit), anchor + DAY, unit)


def coming(number: float, unit: Unit, anchor: Date) -> Period:
    """The next five years, from the anchor's day on."""
    return Period(anchor, add(anchor, number, unit), unit)


def ago(number: float, unit: Unit, anchor: Date) -> Period:
    """Three days ago, two weeks ago, ten months ago: the calendar's unit so far back."""
    return containing(grain(number, unit), add(anchor, -number, unit))


def hence(number: float, unit: Unit, anchor: Date) -> Period:
    """In three days, two weeks from now: the calendar's unit so far ahead."""
    return containing(grain(number, unit), add(anchor, number, unit))


def grain(number: float, unit: Unit) -> Unit:
    """How finely a distance is meant: "a year and a half ago" names a month, "two years ago" a year."""
    if number == int(number):
        return unit
    return "month" if unit in ("year", "decade", "century") else "day"


def moved(period: Period, number: float, unit: Unit) -> Period:
    """Two years later, three days earlier (negative), seen from a period.

    From a finer period it is the unit so far away ("two years later" than 3 May 1724 is 1726); from a coarser one both
    ends move, for nothing finer is known ("two weeks later" than March 2011 lies between 15 March and 15 April).
    """
    if period.start is None or period.end is None:
        raise ValueError("a period with an open end cannot be moved")
    target = grain(number, unit)
    if finer(target, period.unit):
        return Period(add(period.start, number, unit), add(period.end, number, unit), period.unit)
    return containing(target, add(period.start, number, unit))


def between(one: Period, other: Period) -> Period:
    """From the start of the one to the end of the other: 2014 to 2018, January 3 to 5."""
    if one.start is not None and other.end is not None and one.start > other.end:
        raise ValueError("it would end before it begins")
    return Period(one.start, other.end, one.unit)


def before(period: Period) -> Period:
    """All time before a period."""
    return Period(None, period.start, period.unit)


def after(period: Period) -> Period:
    """All time after a period."""
    return Period(period.end, None, period.unit)


def since(period: Period) -> Period:
    """From the start of a period on."""
    return Period(period.start, None, period.unit)


def until(period: Period) -> Period:
    """Up to the end of a period."""
    return Period(None, period.end, period.unit)


def part(period: Period, low: Fraction, high: Fraction) -> Period:
    """The stretch between two fractions of a period: early, mid- or late March, the end of the year.

    It is cut at the next finer unit of the calendar: years at months, decades at years, months at days. Its unit stays
    that of the whole: "early 2018" is no better known than to the year.
    """
    if period.start is None or period.end is None:
        raise ValueError("a period with an open end has no parts")
    months = MONTHS.get(period.unit, 0)
    if months <= 1:
        days = (period.end - period.start).days
        start, end = int(low * days), int(high * days)
        if period.unit == "month" and low == Fraction(1, 2):
            start = 14  # in news both halves of a month hold the 15th
        return Period(period.start + start * DAY, period.start + max(end, start + 1) * DAY, period.unit)
    step = 12 if months >= 120 else 1
    units = ((period.end.year - period.start.year) * 12 + period.end.month - period.start.month) // step
    start, end = int(low * units) * step, int(high * units) * step
    return Period(add_months(period.start, start), add_months(period.start, end), period.unit)
