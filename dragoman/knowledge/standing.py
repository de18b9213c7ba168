"""Standing: words that say who holds a place, and how one actor stands to another."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.knowledge.tables import Row, rows

POS = ("verb", "aim", "noun", "compound", "prefix", "preposition")
EXTENTS = ("full", "most", "part", "contested", "entered", "lost")
RELATIONS = (
    "backs",
    "opposes",
    "fights",
    "allied_with",
    "affiliated_with",
    "part_of",
    "heads",
    "holds_office",
    "controls",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A word that ties two sides: ``what`` is the extent of a control or the kind of a relation."""

    trigger: str
    pos: str
    what: str
    one: tuple[str, ...]  # where the holder or the relation's "from" stands
    other: tuple[str, ...]  # where the place or the relation's "to" stands
    source: str
    loser: tuple[str, ...] = ()  # where the one stands who no longer holds the place by the same deed


Patterns = dict[tuple[str, str], list[Pattern]]


def load_control(folders: Iterable[Path] = ()) -> Patterns:
    """The table ``lexicon/control.csv`` by trigger and part of speech."""
    table = rows("lexicon/control.csv", ("trigger", "pos", "extent", "holder", "place"), folders)
    return _patterns(table, ("extent", EXTENTS), "holder", "place")


def load_relations(folders: Iterable[Path] = ()) -> Patterns:
    """The table ``lexicon/relations.csv`` by trigger and part of speech."""
    table = rows("lexicon/relations.csv", ("trigger", "pos", "kind", "from", "to"), folders)
    return _patterns(table, ("kind", RELATIONS), "from", "to")


def _patterns(table: Iterable[Row], what: tuple[str, tuple[str, ...]], one: str, other: str) -> Patterns:
    found: Patterns = {}
    for row in table:
        pos = row.one_of("pos", POS)
        for trigger in row.items("trigger"):
            pattern = Pattern(
                trigger=trigger,
                pos=pos,
                what=row.one_of(*what),
                one=tuple(row.required(one).split(",")),
                other=tuple(row.required(other).split(",")),
                source=f"{row.file.name}:{row.line}",
                loser=tuple(filter(None, row.cells.get("loser", "").split(","))),
            )
            found.setdefault((trigger, pos), []).append(pattern)
    return found
