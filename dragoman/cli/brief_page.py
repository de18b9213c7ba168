"""The brief as it is printed on a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.asking.brief.page import Brief, Cite, Line, Section
from dragoman.cli.printing import text

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

_COLOURS = {
    "kept": "green", "in force": "green", "agreed": "green", "partly kept": "yellow", "pending": "yellow",
    "proposed": "yellow", "disputed": "yellow", "claimed": "yellow", "broken": "red", "violated": "red",
    "overdue": "red", "withdrawn": "red", "ended": "red", "rejected": "red",
}  # fmt: skip
_BULLETS = ("•", "–", "·")


def brief_page(brief: Brief) -> "Iterator[RenderableType]":
    """The parts of the page, one after the other."""
    yield text(brief.title, "bold")
    yield text(brief.standfirst, "dim")
    for section in brief.sections:
        yield from _section(section)
    if brief.sources:
        yield text("")
        yield text("Sources", "bold underline")
        yield from map(_source, brief.sources)


def _section(section: Section) -> "Iterator[RenderableType]":
    yield text("")
    yield text(section.title, "bold underline")
    for line in section.lines:
        yield from _line(line, 0)
    if section.remark:
        yield text(section.remark, "dim")


def _line(line: Line, depth: int) -> "Iterator[Table]":
    yield _hanging(depth, _words(line, depth))
    for below in line.below:
        yield from _line(below, depth + 1)


def _words(line: Line, depth: int) -> "Text":
    from rich.text import Text

    made = text(line.head, "bold" if depth == 0 else "cyan")
    if line.head and line.text:
        made.append("  ")
    made.append_text(text(line.text))
    if line.cites:
        made.append_text(Text(f" [{', '.join(map(str, line.cites))}]", style="dim"))
    if line.tone:
        made.append("  ")
        made.append_text(text(line.tone, _COLOURS.get(line.tone.partition(" (")[0], "dim")))
    return made


def _hanging(depth: int, words: "Text") -> "Table":
    """A bullet with its words, further lines under the first word."""
    from rich.table import Table

    made = Table.grid(padding=(0, 1, 0, 0))
    made.add_column(width=2 * depth + 1, justify="right", no_wrap=True)
    made.add_column(overflow="fold")
    made.add_row(text(_BULLETS[min(depth, 2)], "dim"), words)
    return made


def _source(cite: Cite) -> "Table":
    from rich.table import Table

    made = Table.grid(padding=(0, 1, 0, 0))
    made.add_column(width=3, justify="right", no_wrap=True)
    made.add_column(overflow="fold")
    copies = f"; also run by {', '.join(cite.copies)}" if cite.copies else ""
    words = text(f"{cite.outlet}, {cite.day}: {cite.title or ''} ")
    words.append_text(text(f"({cite.report}){copies}", "dim"))
    made.add_row(text(str(cite.number), "dim"), words)
    return made
