"""Judged: what users have decided about tellings, that two are of one thing or of two, comes before every rule."""

from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

Pair = frozenset[str]


class Told(Protocol):
    """A telling, by its id."""

    @property
    def id(self) -> str: ...  # noqa: D102


T = TypeVar("T", bound=Told)


class Group(Protocol[T]):
    """One thing with all its tellings."""

    tellings: list[T]


G = TypeVar("G", bound=Group)  # type: ignore[type-arg]


def kept_apart(telling: Told, others: Iterable[Told], different: Collection[Pair]) -> bool:
    """Whether a user holds a telling for another thing than one of the others."""
    return bool(different) and any(frozenset((telling.id, other.id)) in different for other in others)


def join(groups: list[G], same: Collection[Pair]) -> None:
    """Put together what users hold for one, the later group into the earlier."""
    at = {telling.id: each for each in groups for telling in each.tellings}
    for pair in same:
        homes = [at[name] for name in pair if name in at]
        if len(homes) == 2 and homes[0] is not homes[1]:
            kept, gone = sorted(homes, key=groups.index)
            kept.tellings += gone.tellings
            groups.remove(gone)
            at |= {telling.id: kept for telling in gone.tellings}
