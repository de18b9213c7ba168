"""Expressions: what a phrase's words mean, computed from a standpoint.

Every function named in ``lexicon/dates.csv`` is one entry of ``FUNCTIONS``; it takes the standpoint and the values of the
phrase's classes and returns a period, or something recurring that another function picks from.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from dragoman.knowledge.date_phrases import Call, Slot
from dragoman.reading.dates import periods, recurring
from dragoman.reading.dates.matching import Match
from dragoman.reading.dates.periods import DAY, Date, Period, Unit, containing
from dragoman.reading.dates.recurring import Recurring
from dragoman.reading.dates.standpoint import Standpoint, UnresolvedError, unit_of

_TODAY = 2026  # for short years where the day of writing is not known: no year after 2036 is written short
Result = Period | Recurring | float | None
Part = tuple[Fraction, Fraction]


def evaluate(match: Match, standpoint: Standpoint) -> Period | None:
    """The period that a phrase names, or None where it names none or nothing says which."""
    try:
        found = _value(match.phrase.expression, match, standpoint)
    except (ValueError, OverflowError):  # no such day, outside the calendar, or no anchor
        return None
    return found if isinstance(found, Period) else None


def _value(argument: object, match: Match, standpoint: Standpoint) -> Any:
    if isinstance(argument, Slot):
        found = match.slots[argument.name]
        return _value(found.phrase.expression, found, standpoint) if isinstance(found, Match) else found
    if isinstance(argument, Call):
        name = argument.name
        if name.isupper():
            name = str(match.slots[name])
        return FUNCTIONS[name](standpoint, *(_value(each, match, standpoint) for each in argument.arguments))
    return argument


# --- what the words alone name


def _day(_: Standpoint, year: int, month: int, number: int) -> Period:
    return periods.day(year, month, number)


def _date(_: Standpoint, text: str) -> Period:
    start = Date.fromisoformat(text)
    return Period(start, start + DAY, "day")


def _two_years(_: Standpoint, first: int) -> Period:
    return periods.between(periods.year(first), periods.year(first + 1))


def _year(standpoint: Standpoint, number: int) -> Period:
    """2016; the short year of "1890-91" takes the century of the year before it."""
    if number < 100 and standpoint.beside is not None and standpoint.beside.start is not None:
        number += standpoint.beside.start.year // 100 * 100
    return periods.year(number)


def _short(standpoint: Standpoint, number: int) -> int:
    """'98, '08: the year meant lies at most ten years after the day of writing."""
    latest = (standpoint.published.year if standpoint.published else _TODAY) + 10
    return latest - (latest - number) % 100


def _hundreds(_: Standpoint, first: int) -> Period:
    return periods.century(first // 100 + 1)


def _era(_: Standpoint, ends: tuple[str, str]) -> Period:
    start, end = (Date.fromisoformat(each) for each in ends)
    return Period(start, end, "day")


def _named_holiday(_: Standpoint, rule: str, year: int) -> Period:
    return recurring.holidays(rule).within(periods.year(year))


def _nth(_: Standpoint, number: int, unit: Unit, within: Period) -> Period:
    return periods.nth(number, unit, within)


def _season(_: Standpoint, year: int, number: int) -> Period:
    return recurring.season(year, number)


# --- seen from the day of writing


def _bare(standpoint: Standpoint, what: Recurring) -> Period:
    return standpoint.choose(what)


def _falling(standpoint: Standpoint, what: Recurring, weekday: int) -> Period:
    """ "Friday, 28 February": the weekday tells the year, where one about the day of writing fits."""
    day = standpoint.day() if standpoint.published is not None else None
    found = recurring.on_weekday(what, weekday, day) if day is not None and standpoint.beside is None else None
    return found or standpoint.choose(what)


def _current(standpoint: Standpoint, unit: Unit) -> Period:
    """ "earlier in the year": the story's year, or that of the day of writing."""
    story = standpoint.story()
    if story is not None and (story.unit == unit or periods.finer(story.unit, unit)):
        standpoint.inferred = True
        return unit_of(story, unit)
    return periods.this(unit, standpoint.day())


def _last(standpoint: Standpoint, what: Unit | Recurring) -> Period:
    day = standpoint.day()
    return recurring.last(what, day) if isinstance(what, Recurring) else periods.last(what, day)


def _this(standpoint: Standpoint, what: Unit | Recurring) -> Period:
    day = standpoint.day()
    return recurring.this(what, day) if isinstance(what, Recurring) else periods.this(what, day)


def _next(standpoint: Standpoint, what: Unit | Recurring) -> Period:
    day = standpoint.day()
    return recurring.next_(what, day) if isinstance(what, Recurring) else periods.next_(what, day)


def _ago(standpoint: Standpoint, number: float, unit: Unit) -> Period:
    return periods.ago(number, unit, standpoint.day())


def _exactly_ago(standpoint: Standpoint, number: float, unit: Unit) -> Period:
    return containing("day", periods.add(standpoint.day(), -number, unit))


def _hence(standpoint: Standpoint, number: float, unit: Unit) -> Period:
    return periods.hence(number, unit, standpoint.day())


def _past(standpoint: Standpoint, number: float, unit: Unit) -> Period:
    return periods.past(number, unit, standpoint.day())


def _coming(standpoint: Standpoint, number: float, unit: Unit) -> Period:
    """ "over the next five years": from the day of writing, or from the story's time in the past tense."""
    story = standpoint.story() if standpoint.looks() < 0 else None
    if story is not None and story.start is not None:
        standpoint.inferred = True
        return periods.coming(number, unit, story.start)
    return periods.coming(number, unit, standpoint.day())


def _up_to_now(standpoint: Standpoint, unit: Unit) -> Period:
    """ "in recent years", "several years ago": it ends by the day of writing, and nothing says where it begins."""
    return Period(None, standpoint.day() + DAY, unit)


def _from_now(standpoint: Standpoint, unit: Unit) -> Period:
    return Period(standpoint.day(), None, unit)


def _overnight(standpoint: Standpoint) -> Period:
    """The night between the day before writing and the day of writing."""
    day = standpoint.day()
    return Period(day - DAY, day + DAY, "day")


# --- seen from the time just told


def _same(standpoint: Standpoint, what: Unit | Recurring) -> Period:
    if isinstance(what, Recurring):
        return recurring.nearest(what, _start(standpoint.last_told()))
    return unit_of(standpoint.reference(what), what)


def _following(standpoint: Standpoint, what: Unit | Recurring) -> Period:
    if isinstance(what, Recurring):
        return recurring.next_(what, _start(standpoint.last_told()))
    return periods.shift(unit_of(standpoint.reference(what), what), 1)


def _previous(standpoint: Standpoint, what: Unit | Recurring) -> Period:
    if isinstance(what, Recurring):
        return recurring.last(what, _start(standpoint.last_told()))
    return periods.shift(unit_of(standpoint.reference(what), what), -1)


def _later(standpoint: Standpoint, number: float, unit: Unit) -> Period:
    return _period_beside(standpoint) or periods.moved(standpoint.last_told(), number, unit)


def _earlier(standpoint: Standpoint, number: float, unit: Unit) -> Period:
    return _period_beside(standpoint) or periods.moved(standpoint.last_told(), -number, unit)


def _later_than_event(standpoint: Standpoint, number: float, unit: Unit) -> Period:
    return _period_beside(standpoint) or periods.moved(standpoint.event(), number, unit)


def _earlier_than_event(standpoint: Standpoint, number: float, unit: Unit) -> Period:
    return _period_beside(standpoint) or periods.moved(standpoint.event(), -number, unit)


def _period_beside(standpoint: Standpoint) -> Period | None:
    """ "On Monday, three months later": the date beside says which day that is."""
    return standpoint.beside if standpoint.beside is not None and standpoint.beside.closed else None


def _start(period: Period) -> Date:
    if period.start is None:
        raise UnresolvedError("a period without a start")
    return period.start


def _clock(standpoint: Standpoint) -> Period:
    """ "8 p.m.": on the day named beside it, else the day last told, else, of what is over, today or yesterday."""
    if standpoint.beside is not None and standpoint.beside.unit == "day":
        return unit_of(standpoint.beside, "day")
    try:
        return unit_of(standpoint.reference("day"), "day")
    except UnresolvedError:
        if standpoint.looks() < 0:
            return Period(standpoint.day() - DAY, standpoint.day() + DAY, "day")
        raise


# --- parts and picks


def _within(_: Standpoint, what: Recurring, period: Period) -> Period:
    return what.within(period)


def _part(_: Standpoint, fractions: Part, whole: Period | Recurring) -> Result:
    low, high = fractions
    if isinstance(whole, Recurring):
        return recurring.parts(whole, low, high)
    return periods.part(whole, low, high)


def _eve(_: Standpoint, period: Period) -> Period:
    start = _start(period)
    return Period(start - DAY, start, "day")


FUNCTIONS: dict[str, Callable[..., Result]] = {
    "day": _day,
    "date": _date,
    "month": lambda _, year, number: periods.month(year, number),
    "year": _year,
    "short_year": lambda standpoint, number: periods.year(_short(standpoint, number)),
    "short": _short,
    "two_years": _two_years,
    "decade": lambda _, first: periods.decade(first),
    "hundreds": _hundreds,
    "century": lambda _, number: periods.century(number),
    "quarter": lambda _, year, number: periods.nth(number, "quarter", periods.year(year)),
    "half": lambda _, year, number: periods.nth(number, "half", periods.year(year)),
    "season": _season,
    "holiday": _named_holiday,
    "era": _era,
    "nth": _nth,
    "months": lambda _, number: recurring.months(number),
    "monthdays": lambda _, number, date: recurring.monthdays(number, date),
    "monthly": lambda _, date: recurring.monthly(date),
    "weekdays": lambda _, number: recurring.weekdays(number),
    "weekends": lambda _: recurring.weekends(),
    "seasons": lambda _, number: recurring.seasons(number),
    "quarters": lambda _, number: recurring.quarters(number),
    "holidays": lambda _, rule: recurring.holidays(rule),
    "bare": _bare,
    "falling": _falling,
    "current": _current,
    "last": _last,
    "this": _this,
    "next": _next,
    "same": _same,
    "following": _following,
    "previous": _previous,
    "within": _within,
    "part": _part,
    "between": lambda _, one, other: periods.between(one, other),
    "eve": _eve,
    "ago": _ago,
    "and_a_half": lambda _, number: number + 0.5,
    "exactly_ago": _exactly_ago,
    "few_ago": _up_to_now,
    "hence": _hence,
    "past": _past,
    "few_past": _up_to_now,
    "coming": _coming,
    "few_coming": _from_now,
    "later_than": lambda _, number, unit, period: periods.moved(period, number, unit),
    "earlier_than": lambda _, number, unit, period: periods.moved(period, -number, unit),
    "later_than_event": _later_than_event,
    "earlier_than_event": _earlier_than_event,
    "later": _later,
    "earlier": _earlier,
    "then": lambda standpoint: standpoint.last_told(),
    "overnight": _overnight,
    "clock": _clock,
    "nothing": lambda _, *__: None,
}
