"""Entries: those of some kinds that a filter lets through, each with the page it stands on."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from dragoman.asking.filters import Filter, conditions
from dragoman.asking.pages import Page, Pages
from dragoman.store.kinds import decoded
from dragoman.store.view import View

# Entries whose time is not known stand where their report does; those of unknown reports stand last.
_ORDER = {
    "world": "coalesce(e.since, e.until, substr(e.published, 1, 10), '9999'), e.known_since, e.report, e.\"start\"",
    "published": "coalesce(e.published, '9999'), e.report, e.\"start\"",
}
_BODIES = "SELECT entry, body FROM entries WHERE entry IN ({among})"
_BATCH = 200


class Told(NamedTuple):
    """An entry in sight: its kind, itself, and its page."""

    kind: str
    entry: Any
    page: Page


def told(view: View, kinds: Iterable[str], wanted: Filter, also: str = "1") -> Iterator[Told]:
    """The entries of these kinds, in the order of the time that the filter goes by; ``also`` is one more condition."""
    condition, given = conditions(view, wanted)
    among = ", ".join(f"'{kind}'" for kind in kinds)
    query = f"""
        SELECT e.entry, e.reading, e.kind FROM seen_entries AS e
        WHERE e.kind IN ({among}) AND {condition} AND {also} ORDER BY {_ORDER[wanted.by]}, e.kind, e.position
    """
    pages, batch = Pages(view), []
    for row in view.select(query, given):
        batch.append(row)
        if len(batch) == _BATCH:
            yield from _loaded(view, pages, batch)
            batch = []
    yield from _loaded(view, pages, batch)


def _loaded(view: View, pages: Pages, rows: list[tuple[int, int, str]]) -> Iterator[Told]:
    bodies = dict(view.select_among(_BODIES, [entry for entry, _, _ in rows]))
    found = pages.load(reading for _, reading, _ in rows)
    for entry, reading, kind in rows:
        yield Told(kind, decoded(kind, bodies[entry]), found[reading])
