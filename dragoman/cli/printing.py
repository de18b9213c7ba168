"""Printing: tables and lines for people, JSON Lines for programs.

Words of reports are printed as they are, but never as markup, and never with characters that could steer a terminal.
"""

import re
import sys
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

WIDTH = 100  # where no terminal says otherwise
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_encode = msgspec.json.Encoder().encode


class Printer:
    """What a command prints with; rich is loaded only when something is printed for people."""

    def __init__(self, *, colour: bool = True) -> None:
        self._colour = colour

    @cached_property
    def out(self) -> "Console":
        """Standard output."""
        return _console(sys.stdout, colour=self._colour)

    @cached_property
    def err(self) -> "Console":
        """Standard error."""
        return _console(sys.stderr, colour=self._colour)

    def say(self, *parts: "RenderableType") -> None:
        """Print lines or tables on standard output."""
        for part in parts:
            self.out.print(part, highlight=False, markup=False, soft_wrap=False)

    def answer(self, made: "Table", otherwise: str) -> None:
        """Print a table, or a remark where it is empty."""
        if made.row_count:
            self.say(made)
        else:
            self.note(otherwise)

    def note(self, words: str) -> None:
        """Print a remark that is no answer, on standard error."""
        self.err.print(text(words, "dim"), highlight=False, markup=False)

    def json(self, items: Iterable[Any]) -> None:
        """Print each item as one line of JSON."""
        write = sys.stdout.write
        for item in items:
            write(_encode(item).decode("utf-8") + "\n")


def _console(file: Any, *, colour: bool) -> "Console":
    from rich.console import Console

    class Piped(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    terminal = file.isatty()
    width = None if terminal or _columns_given() else WIDTH
    return Piped(file=file, width=width, no_color=None if colour else True, emoji=False, highlight=False)


def _columns_given() -> bool:
    import os

    return os.environ.get("COLUMNS", "").isdigit()


def safe(words: str) -> str:
    """Words without the characters that could steer a terminal; as many characters as before."""
    return _STEERING.sub("�", words)


def text(words: str | None, style: str = "") -> "Text":
    """Words in a style."""
    from rich.text import Text

    return Text(safe(words or ""), style=style)


def lines(*parts: "Text | str | None") -> "Text":
    """Some lines in one cell; what is empty takes none."""
    from rich.text import Text

    return Text("\n").join(part if isinstance(part, Text) else text(part) for part in parts if part)


def quoted(words: str, marked: str = "") -> "Text":
    """Words of a report, those that matter most in bold."""
    found = text(words)
    if marked and (at := words.find(marked)) >= 0:
        found.stylize("bold", at, at + len(marked))
    return found


def table(*columns: tuple[str, dict[str, Any]]) -> "Table":
    """An empty table with these columns: the title of each and what rich is to know of it."""
    from rich import box
    from rich.table import Table

    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=True, header_style="bold")
    for title, options in columns:
        made.add_column(title, overflow="fold", **options)
    return made
