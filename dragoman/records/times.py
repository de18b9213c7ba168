"""Times: half-open intervals of the world's calendar, and the words that name them."""

from typing import Literal

import msgspec

from dragoman.records.base import Fact
from dragoman.records.vocabulary import Precision, TimeBasis

TimeRelation = Literal["since", "until", "through", "before", "after", "by"]


class Interval(Fact, frozen=True, kw_only=True):
    """A half-open interval ``[from, to)`` of ISO dates; an unknown or open end is null."""

    since: str | None = msgspec.field(name="from", default=None)
    until: str | None = msgspec.field(name="to", default=None)


class When(Interval, frozen=True, kw_only=True):
    """When an entry held in the world, how exactly that is known, and on what ground."""

    precision: Precision = "unknown"
    basis: TimeBasis = "stated"


class TimeMention(Interval, frozen=True, kw_only=True):
    """Words of the report that name a time ("in September", "until 2016").

    ``from`` and ``to`` are those of the words ("2016"); ``relation`` is what stands before them ("until"). A word that
    fixes neither end ("recently") is ``vague``; its relation tells on which side of the day of writing it lies.
    """

    id: str
    start: int
    end: int
    precision: Precision = "unknown"
    vague: bool = False
    relation: TimeRelation | None = None
    basis: TimeBasis = "stated"
    confidence: float = 0.5
    why: str = ""
