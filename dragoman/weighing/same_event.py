"""Same event: how much speaks for two tellings being of one event."""

import math
from collections import Counter
from collections.abc import Iterable

from dragoman.weighing.near import nearness, overlap
from dragoman.weighing.report import Spot
from dragoman.weighing.spelling import bones
from dragoman.weighing.telling import Telling

SAME = 3.0  # from here on two tellings are of one event
NEVER = -99.0
_DAY_OFF = -4.0  # two sources may name different days for one event, but only where all else is alike
_OTHERS = -4.0  # nobody who takes part in the one takes part in the other
_SYMMETRIC = frozenset({"talks", "pact"})


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
    when, who = _when(one, other), _who(one, other, symmetric=bool(shared & _SYMMETRIC))
    if when == NEVER:
        return NEVER
    return _type(one, other) + when + _where(one, other) + who + _words(one, other, rarity)


def _type(one: Telling, other: Telling) -> float:
    mine, theirs = one.event, other.event
    if mine.mode and theirs.mode:
        return 1.5 if mine.mode == theirs.mode else 0.7 if mine.type == theirs.type else -4.0
    return 1.0 if mine.type == theirs.type else -0.3


def _when(one: Telling, other: Telling) -> float:
    if one.about is None or other.about is None:
        return -0.8
    apart = one.about.apart(other.about)
    if one.about.exact and other.about.exact:
        return 1.5 if apart == 0 else _DAY_OFF if apart == 1 else NEVER
    if one.stretch and other.stretch:
        return 0.8 if apart == 0 else -0.3 if apart == 1 else NEVER
    return 0.2 if apart == 0 else -0.5 if apart <= 2 else NEVER


def _where(one: Telling, other: Telling) -> float:
    strange = -4.5 if _strange(one, other) and _strange(other, one) else 0.0
    if one.spots and other.spots:
        near = _nearest(one.spots, other.spots)
        return strange + (1.5 * near if near >= 0 else 5.0 * near)
    near = _nearest(one.spots or one.scene, other.spots or other.scene)
    return strange + (0.5 * near if near >= 0 else 2.0 * near)


def _strange(one: Telling, other: Telling) -> bool:
    """Whether the one names a place, as it seems, that the other's report does not name at all."""
    return any(bones(name) not in other.report.name_bones for name in one.located)


def _nearest(ones: Iterable[Spot], others: Iterable[Spot]) -> float:
    return max((nearness(one, other) for one in ones for other in others), default=0.0)


def _who(one: Telling, other: Telling, *, symmetric: bool) -> float:
    if symmetric:
        everybody = overlap((*one.actors, *one.recipients), (*other.actors, *other.recipients))
        return 0.0 if everybody is None else 2.0 * everybody if everybody > 0 else _OTHERS if everybody <= -1 else -1.5
    actors, recipients = overlap(one.actors, other.actors), overlap(one.recipients, other.recipients)
    if actors is not None and actors <= -1 and (recipients is None or recipients < 0.5):
        return _OTHERS
    return 1.5 * (actors or 0.0) + 1.2 * (recipients or 0.0)


def _words(one: Telling, other: Telling, rarity: Rarity) -> float:
    if one.report is not other.report:
        return 3.0 * rarity.shared(one.stems, other.stems) - 0.3 + _figures(one, other)
    unlike = 0.0 if one.event.type == other.event.type else -1.0
    if one.event.sentence == other.event.sentence:
        return unlike
    again = 0.5 if one.in_headline != other.in_headline else -0.8
    return again + unlike + 2.0 * rarity.shared(one.stems, other.stems)


def _figures(one: Telling, other: Telling) -> float:
    """Figures that both give: tolls of one event often differ, those of two events nearly always."""
    mine, theirs = ({stem for stem in each.stems if stem.startswith("#")} for each in (one, other))
    return 0.0 if not mine or not theirs else 0.4 if mine & theirs else -0.6
