"""Same agreement: which tellings in several reports are of one agreement; a plain rule until weighing knows better.

Two tellings are of one agreement when their times do not exclude each other, and
- they call it by the same name of two words or more, and no party of the one is at odds with those of the other; or
- they are of one kind and at one place, and share a party; or
- they are of one kind between the same two parties or more, at times that are both known.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from dragoman.asking.answers import Named, Source
from dragoman.records.times import When
from dragoman.store.plain import plain


class Telling(Protocol):
    """What is compared of an agreement."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def parties(self) -> tuple[Named, ...]: ...  # noqa: D102
    @property
    def place(self) -> Named | None: ...  # noqa: D102
    @property
    def time(self) -> When | None: ...  # noqa: D102
    @property
    def source(self) -> Source: ...  # noqa: D102


T = TypeVar("T", bound=Telling)
_KIN = {"deescalation": "ceasefire"}


def group(tellings: Iterable[T]) -> list[list[T]]:
    """The tellings of each agreement together, by publication; the agreements in the order of the first telling given."""
    groups: list[list[T]] = []
    by_trait: dict[object, list[list[T]]] = {}
    for telling in tellings:
        traits = _traits(telling)
        candidates = [each for trait in traits for each in by_trait.get(trait, ())]
        home = next((each for each in candidates if all(same(telling, other) for other in each)), None)
        if home is None:
            home = []
            groups.append(home)
        home.append(telling)
        for trait in traits:
            known = by_trait.setdefault(trait, [])
            if not any(each is home for each in known):
                known.append(home)
    return [sorted(each, key=lambda telling: telling.source.published or telling.source.recorded_at) for each in groups]


def same(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one agreement."""
    if _excluded(one.time, other.time):
        return False
    ours, theirs = _parties(one), _parties(other)
    agree = not ours or not theirs or bool(ours & theirs)
    if _title(one) and _title(one) == _title(other) and agree:
        return True
    if _family(one) != _family(other):
        return False
    if one.place and other.place and one.place.key == other.place.key and agree:
        return True
    return len(ours) > 1 and ours == theirs and bool(one.time and other.time)


def _traits(telling: Telling) -> list[object]:
    family = _family(telling)
    return [
        *([("name", _title(telling))] if _title(telling) else []),
        *([("place", family, telling.place.key)] if telling.place else []),
        *([("parties", family, _parties(telling))] if len(telling.parties) > 1 else []),
    ]


def _title(telling: Telling) -> str:
    name = plain(telling.name)
    return name if " " in name else ""


def _family(telling: Telling) -> str:
    return _KIN.get(telling.kind, telling.kind)


def _parties(telling: Telling) -> frozenset[str]:
    return frozenset(each.key for each in telling.parties)


def _excluded(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return False
    return bool(
        (one.until and other.since and one.until <= other.since)
        or (other.until and one.since and other.until <= one.since)
    )
