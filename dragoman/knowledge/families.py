"""Families: the types of event under which reporters tell one and the same occurrence."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from dragoman.knowledge.tables import rows


class Families:
    """The table ``lexicon/event_families.csv``."""

    def __init__(self, families: dict[tuple[str, str], set[str]]) -> None:
        self._families = families

    def of(self, type_: str, mode: str | None) -> frozenset[str]:
        """The families of a type and mode; a type that the table does not have is a family of its own."""
        found = self._families.get((type_, ""), set()) | self._families.get((type_, mode or ""), set())
        return frozenset(found or {type_})


@lru_cache(maxsize=4)
def event_families(folders: tuple[Path, ...] = ()) -> Families:
    """The table, read once."""
    return load_families(folders)


def load_families(folders: Iterable[Path] = ()) -> Families:
    """The table, checked.

    Raises:
        TableError: the table has a fault; the message names file and line.
    """
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows("lexicon/event_families.csv", ("type", "mode", "family"), folders):
        found[row.required("type"), row.text("mode")].add(row.required("family"))
    return Families(dict(found))
