"""What comes again: months, weekdays, days of a month, seasons, holidays, and which instance of them is meant.

"in September" names no September; these functions find the latest, the next, the nearest one seen from a date.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from dragoman.reading.dates.holidays import holiday
from dragoman.reading.dates.periods import DAY, Date, Period, Unit, add_months, containing, day, month, nth, part, shift

_ABOUT = 400  # days: a weekday and a date agree again after five years at the earliest, mostly six
REACH = 9  # cycles looked through: 29 February skips seven years around 1900 and 2100


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something that comes once in every cycle (a year, a month, a week); ``pick`` finds it in one, or None.

    ``daily`` marks what lasts a day: a bare "January 25" may be the coming one where a bare "January" is not.
    """

    cycle: Unit
    pick: Callable[[Period], Period | None]
    daily: bool = False

    def instances(self, anchor: Date, step: int) -> Iterator[tuple[Date, Period]]:
        """The instances with their starts from the anchor's cycle on, forwards (1) or backwards (-1)."""
        cycle = containing(self.cycle, anchor)
        for _ in range(REACH):
            found = self.pick(cycle)
            if found is not None and found.start is not None:
                yield found.start, found
            try:
                cycle = shift(cycle, step)
            except (ValueError, OverflowError):  # the calendar's end
                return

    def within(self, period: Period) -> Period:
        """The one that starts within a period: "March last year"; ValueError where there is none."""
        if period.start is None or period.end is None:
            raise ValueError("a period with an open end has no single one")
        for start, found in self.instances(period.start, 1):
            if period.start <= start < period.end:
                return found
        raise ValueError("there is none in the period")


def latest(what: Recurring, anchor: Date) -> Period:
    """The latest that has begun by the anchor: a bare month or weekday of the past; the anchor's own counts."""
    before = [(start, found) for start, found in _around(what, anchor, -1) if start <= anchor]
    if not before:
        raise ValueError("none before")
    return max(before, key=lambda each: each[0])[1]


def soonest(what: Recurring, anchor: Date) -> Period:
    """The first that has not ended by the anchor: a bare month or weekday of the future; the anchor's own counts."""
    after = [(start, found) for start, found in _around(what, anchor, 1) if found.end is None or found.end > anchor]
    if not after:
        raise ValueError("none after")
    return min(after, key=lambda each: each[0])[1]


def nearest(what: Recurring, anchor: Date) -> Period:
    """The one that starts closest to the anchor, the past one on a tie."""
    earlier, later = latest(what, anchor), soonest(what, anchor)
    if earlier.start is None or later.start is None:
        raise ValueError("no start")
    return later if abs((later.start - anchor).days) < abs((anchor - earlier.start).days) else earlier


def last(what: Recurring, anchor: Date) -> Period:
    """Last Friday, last August: the latest that is over."""
    over = [
        (start, found) for start, found in _around(what, anchor, -1) if found.end is not None and found.end <= anchor
    ]
    if not over:
        raise ValueError("none before")
    return max(over, key=lambda each: each[0])[1]


def next_(what: Recurring, anchor: Date) -> Period:
    """Next Friday, next March: the first that has not begun."""
    ahead = [(start, found) for start, found in _around(what, anchor, 1) if start > anchor]
    if not ahead:
        raise ValueError("none after")
    return min(ahead, key=lambda each: each[0])[1]


def this(what: Recurring, anchor: Date) -> Period:
    """This Friday, this summer, this March: the one that holds the anchor, or that of its own week or year."""
    current = latest(what, anchor)
    if current.holds(anchor):
        return current
    found = what.pick(containing(what.cycle, anchor))
    if found is None:
        raise ValueError("none in this cycle")
    return found


def on_weekday(what: Recurring, weekday: int, anchor: Date) -> Period | None:
    """The one within a year or so of the anchor that falls on a weekday, the nearest first; None where none does."""
    found = [
        instance
        for step in (-1, 1)
        for start, instance in _around(what, anchor, step)
        if start.weekday() == weekday and abs((start - anchor).days) <= _ABOUT
    ]
    return min(found, key=lambda each: abs((each.start or anchor) - anchor), default=None)


def _around(what: Recurring, anchor: Date, step: int) -> list[tuple[Date, Period]]:
    # one cycle against the step too: winter starts in one year and ends in the next
    back = shift(containing(what.cycle, anchor), -step).start
    return list(what.instances(back if back is not None else anchor, step))


def months(number: int) -> Recurring:
    """Every March."""
    return Recurring("year", lambda cycle: month(_year(cycle), number))


def monthdays(number: int, date: int) -> Recurring:
    """Every January 23; 29 February only where the year has one."""
    return Recurring("year", lambda cycle: _valid(lambda: day(_year(cycle), number, date)), daily=True)


def monthly(date: int) -> Recurring:
    """The 23rd of every month that has one."""
    return Recurring("month", lambda cycle: _valid(lambda: day(_year(cycle), _month(cycle), date)), daily=True)


def weekdays(number: int) -> Recurring:
    """Every Tuesday; Monday is 0."""

    def pick(week: Period) -> Period | None:
        if week.start is None:
            return None
        start = week.start + number * DAY
        return Period(start, start + DAY, "day")

    return Recurring("week", pick)


def weekends() -> Recurring:
    """Every Saturday and Sunday."""
    return Recurring("week", lambda week: containing("weekend", week.start) if week.start else None)


def seasons(number: int) -> Recurring:
    """Every spring (1), summer (2), autumn (3) or winter (4)."""
    return Recurring("year", lambda cycle: season(_year(cycle), number))


def season(year: int, number: int) -> Period:
    """One season, wide enough for the weather's and the sun's: the summer of 2012 is June to September, both included.

    The winter of 2018 starts in December 2018.
    """
    start = Date(year, 3 * number, 1)
    return Period(start, add_months(start, 4), "season")


def quarters(number: int) -> Recurring:
    """Every third quarter."""
    return Recurring("year", lambda cycle: nth(number, "quarter", cycle))


def holidays(rule: str) -> Recurring:
    """Every Christmas, Easter, Thanksgiving: by the rule of the table."""
    return Recurring("year", lambda cycle: _valid(lambda: holiday(rule, _year(cycle))), daily=True)


def parts(what: Recurring, low: Fraction, high: Fraction) -> Recurring:
    """Every early, mid- or late March."""

    def pick(cycle: Period) -> Period | None:
        found = what.pick(cycle)
        return part(found, low, high) if found else None

    return Recurring(what.cycle, pick)


def _valid(find: Callable[[], Period | None]) -> Period | None:
    try:
        return find()
    except ValueError:
        return None


def _year(cycle: Period) -> int:
    return cycle.start.year if cycle.start else 1


def _month(cycle: Period) -> int:
    return cycle.start.month if cycle.start else 1
