"""Occurrences: the events of many reports, each once with all its tellings.

Tellings are compared only where they share a family, a day and somebody who takes part or the place, and only with the
last few occurrences found there, so that the cost grows with their number and not with its square.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from dragoman.weighing.judged import Pair, join, kept_apart
from dragoman.weighing.same_event import NEVER, SAME, Rarity, score
from dragoman.weighing.telling import Telling

_LOOKED_AT = 60  # occurrences under one key; the latest
_COMPARED = 6  # tellings of an occurrence
Key = tuple[str, int, str]


@dataclass(eq=False)
class Occurrence:
    """One event with its tellings, by publication; of one report the body comes before the headline."""

    tellings: list[Telling] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id of its first telling."""
        return self.tellings[0].id

    @property
    def first(self) -> Telling:
        """The telling that says most: not the headline, with most known of it."""
        return min(self.tellings, key=_fullness)


def _fullness(telling: Telling) -> tuple[bool, bool, int, float]:
    event = telling.event
    known = bool(event.actors) + bool(event.recipients) + bool(event.place) + bool(telling.stretch)
    return telling.in_headline, event.background, -known, -event.confidence


def occurrences(
    tellings: Iterable[Telling], same: Collection[Pair] = (), different: Collection[Pair] = ()
) -> list[Occurrence]:
    """The tellings of each event together; ``same`` and ``different`` are pairs of ids on which a user has judged."""
    ordered = sorted(tellings, key=_order)
    grouping = _Grouping(Rarity(ordered), _widened(different, ordered))
    for telling in ordered:
        grouping.add(telling)
    join(grouping.found, same)
    return grouping.found


def _widened(pairs: Collection[Pair], tellings: Iterable[Telling]) -> frozenset[Pair]:
    """The pairs with all tellings of the same sentence: what a user judges of one of them holds for its twins."""
    if not pairs:
        return frozenset()
    twins: dict[tuple[str, int], list[str]] = defaultdict(list)
    at = {}
    for telling in tellings:
        at[telling.id] = twins[telling.report.id, telling.event.sentence.start]
        at[telling.id].append(telling.id)
    return frozenset(
        frozenset((mine, theirs)) for pair in pairs if len(pair) == 2
        for one, other in [tuple(pair)]
        for mine in at.get(one, [one]) for theirs in at.get(other, [other])
    )  # fmt: skip


def _order(telling: Telling) -> tuple[str, str, bool, int]:
    """Of a report the body first: its headline tells again what stands there, and is joined to it."""
    return telling.report.day, telling.report.id, telling.in_headline, telling.event.trigger.start


class _Grouping:
    def __init__(self, rarity: Rarity, different: Collection[Pair]) -> None:
        self._rarity, self._different = rarity, different
        self._shelves: dict[Key, list[Occurrence]] = defaultdict(list)
        self.found: list[Occurrence] = []

    def add(self, telling: Telling) -> None:
        """Put a telling to the occurrence that it fits best, or begin a new one."""
        best, home = SAME, None
        for near in self._near(telling):
            fits = self._fits(telling, near)
            if fits >= best:
                best, home = fits, near
        if home is None:
            home = Occurrence()
            self.found.append(home)
        home.tellings.append(telling)
        for key in _keys(telling):
            shelf = self._shelves[key]
            if home not in shelf[-_LOOKED_AT:]:
                shelf.append(home)

    def _near(self, telling: Telling) -> Iterator[Occurrence]:
        seen: set[int] = set()
        for key in _keys(telling, around=1):
            for each in self._shelves.get(key, [])[-_LOOKED_AT:]:
                if id(each) not in seen:
                    seen.add(id(each))
                    yield each

    def _fits(self, telling: Telling, others: Occurrence) -> float:
        every = others.tellings
        if kept_apart(telling, every, self._different):
            return NEVER
        compared = every if len(every) <= _COMPARED else [*every[: _COMPARED // 2], *every[-_COMPARED // 2 :]]
        scores = [score(telling, other, self._rarity) for other in compared]
        return NEVER if min(scores) == NEVER else (max(scores) + sum(scores) / len(scores)) / 2


def _keys(telling: Telling, around: int = 0) -> Iterator[Key]:
    days = telling.about
    span = range(days.first - around, days.last + 1 + around) if days and days.last - days.first <= 40 else (0,)
    anchors = _anchors(telling)
    for family in telling.families:
        for day in span:
            for anchor in anchors:
                yield family, day, anchor


def _anchors(telling: Telling) -> list[str]:
    found = {side.country or side.key for side in (*telling.actors, *telling.recipients)}
    found |= {name for spot in telling.spots or telling.scene for name in (spot.country or spot.key, spot.name)}
    return sorted(found) or [f"report {telling.report.id}"]
