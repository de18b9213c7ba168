"""Judgements: what users have decided about events, as a view shows it, and what it means for the events of now."""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.store.judgements import COLUMNS, Judgement, judgement_of
from dragoman.store.view import View

Pair = frozenset[str]
_STANDING = f"SELECT {COLUMNS} FROM judged_then ORDER BY judgement"
_ALL = f"SELECT {COLUMNS} FROM judgements ORDER BY judgement"
_SEEN = "SELECT 1 FROM seen_entries WHERE id = ? LIMIT 1"
_SUCCESSOR = """
    SELECT new.id FROM entries AS old JOIN readings ON readings.reading = old.reading
    JOIN seen_entries AS new ON new.version = readings.version AND new.kind = old.kind AND new."start" = old."start"
    WHERE old.id = ? ORDER BY old.entry DESC LIMIT 1
"""


class Judged(NamedTuple):
    """Pairs of entries that users hold for the same, and for different."""

    same: frozenset[Pair]
    different: frozenset[Pair]


def judgements(view: View, *, undone: bool = False) -> Iterator[Judgement]:
    """The judgements that stand, or all that were ever made."""
    return (judgement_of(row) for row in view.select(_ALL if undone else _STANDING))


def judged(view: View) -> Judged:
    """The judgements by the ids that the entries have now: a report read again may have given them new ones."""
    found: dict[str, set[Pair]] = {"same": set(), "different": set()}
    for each in judgements(view):
        found[each.verdict].add(frozenset((_now(view, each.one), _now(view, each.other))))
    return Judged(frozenset(found["same"]), frozenset(found["different"]))


def _now(view: View, name: str) -> str:
    """The id of the entry that stands where this one stood: at the same words of the same text."""
    if next(view.select(_SEEN, [name]), None):
        return name
    return next((row[0] for row in view.select(_SUCCESSOR, [name])), name)
