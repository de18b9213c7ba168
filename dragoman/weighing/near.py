"""Near: how alike two actors and two places are, across reports."""

import math
from collections.abc import Iterable
from functools import lru_cache

from dragoman.knowledge.actors import load_links
from dragoman.weighing.report import Side, Spot
from dragoman.weighing.spelling import bones

_ARMED = frozenset({"MIL", "REB", "UAF", "SPY", "COP"})
_STATE = frozenset({"GOV", "MIL", "SPY", "COP", "LEG", "JUD"})
_AGAINST = frozenset({"REB", "UAF", "OPP", "IMG"})
_CAMP = ("affiliated_with", "part_of", "allied_with", "renamed_to", "merged_into")
FAIR = 25.0  # kilometres at which two towns may be one place or two


def alike(one: Side, other: Side) -> float:
    """From 1 (the same) over 0 (nobody can say) to -1 (two different ones)."""
    if one.key == other.key:
        return 1.0
    if linked(one, other):
        return 0.5
    if one.country and other.country:
        return _of_countries(one, other)
    if one.known and other.known:
        return -1.0
    vague = one if not one.country else other
    exact = other if vague is one else one
    if vague.kind == "person" and exact.kind == "person":
        return -0.6
    if vague.sectors and exact.sectors:
        return 0.3 if _of_kind(vague, exact) else -0.5
    return 0.0


def linked(one: Side, other: Side) -> bool:
    """Whether the tables say that one belongs to the other, or became it, or fights beside it."""
    names = frozenset(side.key.partition(":")[2] for side in (one, other) if side.known)
    return names in _links()


@lru_cache(maxsize=1)
def _links() -> frozenset[frozenset[str]]:
    return frozenset(frozenset((link.subject, link.object)) for link in load_links() if link.kind in _CAMP)


def _of_countries(one: Side, other: Side) -> float:
    if one.country != other.country:
        return -1.0
    if "country" in (one.kind, other.kind):
        rest = other if one.kind == "country" else one
        return 0.8 if rest.kind == "country" or not rest.sectors or _is_state(rest) else -1.0
    if one.kind == other.kind == "person":
        return -0.5 if one.known and other.known else 0.2
    if one.sectors and other.sectors:
        if _is_state(one) != _is_state(other):
            return -1.0
        return 0.6 if _is_state(one) else -0.6 if one.known and other.known else 0.3
    return 0.4


def _is_state(side: Side) -> bool:
    return not set(side.sectors) & _AGAINST and bool(set(side.sectors) & _STATE)


def _of_kind(one: Side, other: Side) -> bool:
    mine, theirs = set(one.sectors), set(other.sectors)
    if (_is_state(one) and theirs & _AGAINST) or (_is_state(other) and mine & _AGAINST):
        return False
    return bool(mine & theirs) or (_is_state(one) and _is_state(other)) or bool(mine & _ARMED and theirs & _ARMED)


def overlap(ones: Iterable[Side], others: Iterable[Side]) -> float | None:
    """How well two groups fit: the best pair, or the conflict where none fits; None where one is empty."""
    scores = [alike(one, other) for one in ones for other in others]
    return max(scores) if scores else None


def kilometres(one: Spot, other: Spot) -> float | None:
    """The distance between two places, where both have a point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    a, b = math.radians(one.lat), math.radians(other.lat)
    turn = math.radians(other.lon - one.lon)
    cosine = math.sin(a) * math.sin(b) + math.cos(a) * math.cos(b) * math.cos(turn)
    return 6371.0 * math.acos(max(-1.0, min(1.0, cosine)))


def nearness(one: Spot | None, other: Spot | None) -> float:
    """From 1 (the same place) over 0 (unknown, or one holds the other) to -1 (two places far apart)."""
    if one is None or other is None:
        return 0.0
    if one.key == other.key or one.name.lower() == other.name.lower():
        return 1.0
    if one.country and other.country and one.country != other.country:
        return -1.0
    if one.reach is None or other.reach is None:
        return 0.1
    apart, reach = kilometres(one, other), one.reach + other.reach
    inside = 0.3 if reach and one.admin1 and one.admin1 == other.admin1 else -1.0
    if apart is None:
        return max(inside, 0.9 if bones(one.name) == bones(other.name) else -0.6)
    return max(inside, 1.0 - apart / (FAIR + reach))
