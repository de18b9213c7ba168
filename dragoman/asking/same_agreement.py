"""Same agreement: which tellings in several reports are of one agreement; a plain rule until weighing knows better.

Two tellings are of one agreement when their times do not exclude each other, and
- they call it by the same name of two words or more, and no party of the one is at odds with those of the other; or
- they are of one kind and at one place, and share a party; or
- they are of one kind between the same two parties or more, at times that are both known.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from dragoman.asking.answers import Named, Source
from dragoman.records.plain import plain
from dragoman.records.times import When


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
_ANY = ""  # any month
_COMPARED = 8  # of a long history, so many tellings are compared


def group(tellings: Iterable[T]) -> list[list[T]]:
    """The tellings of each agreement together, by publication; the agreements in the order of the first telling given."""
    groups: list[list[T]] = []
    shelves: dict[object, dict[str, list[list[T]]]] = defaultdict(lambda: defaultdict(list))  # by trait, then by month
    for telling in tellings:
        traits, months = _traits(telling), _months(telling.time)
        near = (each for trait in traits for each in _near(shelves[trait], months))
        home = next((each for each in near if _belongs(telling, each)), None)
        if home is None:
            home = []
            groups.append(home)
        home.append(telling)
        for shelf in ((shelves[trait], month) for trait in traits for month in months):
            if not any(each is home for each in shelf[0][shelf[1]][-1:]):
                shelf[0][shelf[1]].append(home)
    return [sorted(each, key=lambda telling: telling.source.published or telling.source.recorded_at) for each in groups]


def _near(shelf: dict[str, list[list[T]]], months: list[str]) -> Iterator[list[T]]:
    """The groups that may be of the same time, the latest first."""
    wanted = list(shelf) if _ANY in months else [*months, _ANY]
    for month in wanted:
        yield from reversed(shelf.get(month, []))


def _belongs(telling: T, others: list[T]) -> bool:
    compared = others if len(others) <= _COMPARED else [*others[: _COMPARED // 2], *others[-_COMPARED // 2 :]]
    return all(same(telling, other) for other in compared)


def _months(time: When | None) -> list[str]:
    """The months that a time touches; ``_ANY`` where it is unknown or long."""
    if time is None or not time.since or not time.until or time.until[:4] > f"{int(time.since[:4]) + 1:04}":
        return [_ANY]
    year, month = int(time.since[:4]), int(time.since[5:7])
    found = []
    while (named := f"{year:04}-{month:02}") < time.until[:7] or (named == time.until[:7] and time.until[8:] > "01"):
        found.append(named)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return found or [time.since[:7]]


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
