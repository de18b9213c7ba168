"""Days: how times of the world lie to each other."""

import datetime
from functools import lru_cache
from typing import NamedTuple

from dragoman.knowledge.calendar import load_calendar
from dragoman.records.times import Interval, TimeMention, When

_BROAD = 100  # days; what lasts longer fixes nothing


class Stretch(NamedTuple):
    """Days as numbers, ``[first, last]``, both included; ``exact`` where the words themselves name one day."""

    first: int
    last: int
    exact: bool = False

    def apart(self, other: "Stretch") -> int:
        """The days between the two; 0 where they touch."""
        return max(0, other.first - self.last, self.first - other.last)


def stretch_of(time: Interval | None, day: str = "") -> Stretch | None:
    """The days of a time, or None where it fixes none; an open end counts as one day."""
    if time is None or not (time.since or time.until):
        return number_stretch(day) if day else None
    since, until = number(time.since), number(time.until)
    if since is None and until is None:
        return None
    first = since if since is not None else until - 1  # type: ignore[operator]
    last = until - 1 if until is not None else first
    if last - first > _BROAD:
        return None
    exact = (
        isinstance(time, When | TimeMention)
        and first == last
        and time.basis in ("stated", "inferred")
        and time.since is not None
    )
    return Stretch(first, max(first, last), exact)


def number_stretch(day: str) -> Stretch | None:
    """One day, by its ISO date."""
    found = number(day)
    return Stretch(found, found) if found is not None else None


@lru_cache(maxsize=20_000)
def number(day: str | None) -> int | None:
    """A day as a number."""
    try:
        return datetime.date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None


def iso(day: int) -> str:
    """The ISO date of a number."""
    return datetime.date.fromordinal(day).isoformat()


def between(one: str, other: str) -> int | None:
    """The days from one day to another; None where one is no day."""
    first, second = number(one), number(other)
    return None if first is None or second is None else second - first


@lru_cache(maxsize=1)
def day_names() -> frozenset[str]:
    """The names of weekdays and months in small letters; "may" is left out, being mostly a verb."""
    named = load_calendar().single.items()
    return frozenset(word for word, items in named if {item.symbol for item in items} & {"MONTH", "WEEKDAY"}) - {"may"}
