"""Cells: what tables of entries have in common: the id with its report, the time, who to whom, the words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.asking.answers import Named, Source, names
from dragoman.cli.options import Asked
from dragoman.cli.printing import lines, text

if TYPE_CHECKING:
    from rich.text import Text

NARROW = {"no_wrap": True, "ratio": None}


def id_cell(asked: Asked, name: str, source: Source) -> "Text":
    """An entry's id, and under it the report's."""
    return lines(text(asked.short(name), "cyan"), text(asked.short_report(source.report), "dim"))


def origin(source: Source) -> str:
    """Where a report comes from and when it appeared ("RFE/RL, 2019-01-23")."""
    return ", ".join(part for part in (source.source, source.published or "date unknown") if part)


def who_cell(who: Iterable[Named], whom: Iterable[Named], place: Named | None = None) -> "Text":
    """Who does it to whom, and where."""
    doer, done_to = names(tuple(who)) or "–", names(tuple(whom))
    return lines(
        text(doer, "bold"),
        text(f"→ {done_to}") if done_to else None,
        text(f"at {place.name}", "dim") if place else None,
    )


def by_whose_word(said_by: Named | None) -> "Text | None":
    """Who says so, where the report does not say it itself."""
    return text(f"says {said_by.name}", "italic") if said_by else None
