"""Same event: how much speaks for two tellings being of one event."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman.knowledge.families import event_families
from dragoman.records.events import Event
from dragoman.weighing.days import Stretch, number, stretch_of
from dragoman.weighing.near import nearness, overlap
from dragoman.weighing.report import Report, Side, Spot
from dragoman.weighing.terms import stems

SAME = 3.0  # from here on two tellings are of one event
NEVER = -99.0
_REAL = {"occurred": "real", "ongoing": "real", "denied": "denied", "averted": "averted"}
_SYMMETRIC = frozenset({"talks", "pact"})
_LATE = 3  # days after which reports still tell of an event without naming its day


@dataclass(frozen=True, eq=False)
class Telling:
    """One report's telling of an event."""

    event: Event
    report: Report

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.event.id

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of its type."""
        return event_families().of(self.event.type, self.event.mode)

    @cached_property
    def actors(self) -> tuple[Side, ...]:
        """Who does it."""
        return self.report.sides(self.event.actors)

    @cached_property
    def recipients(self) -> tuple[Side, ...]:
        """To whom it is done."""
        return self.report.sides(self.event.recipients)

    @cached_property
    def spot(self) -> Spot | None:
        """Where."""
        return self.report.spot(self.event.place)

    @cached_property
    def stretch(self) -> Stretch | None:
        """When, by the words."""
        return stretch_of(self.event.time)

    @cached_property
    def about(self) -> Stretch | None:
        """When, or, where the words name no time and it is no history, the days before the report."""
        if self.stretch is not None or self.event.background:
            return self.stretch
        day = number(self.report.day)
        return Stretch(day - _LATE, day) if day is not None else None

    @cached_property
    def reality(self) -> str:
        """Whether it is told as real, denied, averted, or only planned."""
        return _REAL.get(self.event.status, "planned")

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of its sentences."""
        spans = (self.event.sentence, *self.event.evidence)
        return frozenset[str]().union(*(stems(self.report.words(span)) for span in spans))

    @cached_property
    def in_headline(self) -> bool:
        """Whether it stands in the headline or the caption, which tell again what the body tells."""
        passage = self.report.passage_at(self.event.trigger.start)
        return passage is not None and passage.part != "body"


class Rarity:
    """How rare each word is among the tellings."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._seen = Counter(stem for telling in tellings for stem in telling.stems)
        self._total = sum(self._seen.values()) or 1

    def weight(self, stem: str) -> float:
        """The rarer, the more."""
        return math.log(1 + self._total / (1 + self._seen[stem]))

    def shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How much of their words two sentences share, from 0 to 1."""
        both = sum(self.weight(stem) ** 2 for stem in one & other)
        lengths = math.sqrt(sum(self.weight(s) ** 2 for s in one)) * math.sqrt(sum(self.weight(s) ** 2 for s in other))
        return both / lengths if lengths else 0.0


def score(one: Telling, other: Telling, rarity: Rarity) -> float:
    """How much speaks for the two being of one event; ``SAME`` or more says that they are."""
    shared = one.families & other.families
    if not shared or one.reality != other.reality:
        return NEVER
    when = _when(one, other)
    where = nearness(one.spot, other.spot)
    who = _who(one, other, symmetric=bool(shared & _SYMMETRIC))
    if when == NEVER or who == NEVER:
        return NEVER
    return _type(one, other) + when + (1.5 * where if where >= 0 else 2.5 * where) + who + _words(one, other, rarity)


def _type(one: Telling, other: Telling) -> float:
    if one.event.type != other.event.type:
        return 0.3
    return 1.5 if one.event.mode and one.event.mode == other.event.mode else 1.0


def _when(one: Telling, other: Telling) -> float:
    if one.stretch and other.stretch:
        apart = one.stretch.apart(other.stretch)
        if apart == 0:
            return 1.5 if one.stretch.exact and other.stretch.exact else 0.8
        if one.stretch.exact and other.stretch.exact:
            return -1.5 if apart == 1 else NEVER
        return -0.3 if apart <= 1 else NEVER
    if one.about and other.about:
        apart = one.about.apart(other.about)
        return 0.2 if apart == 0 else -0.5 if apart <= 2 else NEVER
    return -0.8


def _who(one: Telling, other: Telling, *, symmetric: bool) -> float:
    if symmetric:
        everybody = overlap((*one.actors, *one.recipients), (*other.actors, *other.recipients))
        return 0.0 if everybody is None else 2.0 * everybody if everybody > 0 else NEVER if everybody <= -1 else -1.5
    actors, recipients = overlap(one.actors, other.actors), overlap(one.recipients, other.recipients)
    if actors is not None and actors <= -1 and (recipients is None or recipients < 0.5):
        return NEVER
    return 1.5 * (actors or 0.0) + 1.2 * (recipients or 0.0)


def _words(one: Telling, other: Telling, rarity: Rarity) -> float:
    if one.report is not other.report:
        return 3.0 * rarity.shared(one.stems, other.stems) - 0.3
    unlike = 0.0 if one.event.type == other.event.type else -1.0
    if one.event.sentence == other.event.sentence:
        return unlike
    again = 0.5 if one.in_headline != other.in_headline else -0.8
    return again + unlike + 2.0 * rarity.shared(one.stems, other.stems)
