"""Marked: a text with brackets around the words of each entry, and colours on a terminal."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from dragoman.asking.marks import Mark
from dragoman.asking.show import Shown
from dragoman.cli.printing import text

if TYPE_CHECKING:
    from rich.text import Text

COLOURS = {
    "event": "red",
    "statement": "blue",
    "agreement": "green",
    "commitment": "cyan",
    "control": "magenta",
    "relation": "yellow",
    "quantity": "bright_red",
    "entity": "bold",
    "time": "bright_black",
}


def marked(found: Shown, short: Callable[[str], str]) -> "Text":
    """The text: ``[signed a truce|V3kq7m AGREE]``; what overlaps is told apart by the ids at the closing brackets."""
    whole = text("")
    inside: list[Mark] = []
    here = 0
    for position, closing, opening in _turns(found.marks):
        whole.append_text(_stretch(found.text[here:position], inside))
        for mark in closing:
            inside.remove(mark)
            whole.append_text(text(f"|{short(mark.id)} {mark.label}]", f"dim {COLOURS[mark.kind]}"))
        for mark in opening:
            inside.append(mark)
            whole.append_text(text("[", f"dim {COLOURS[mark.kind]}"))
        here = position
    return whole.append_text(_stretch(found.text[here:], inside))


def legend(found: Shown) -> "Text":
    """What the colours mean, and how many entries there are of each kind."""
    kinds = Counter(kind for _, kind in {(mark.id, mark.kind) for mark in found.marks})
    line = text("marked: " if kinds else "nothing is marked", "dim")
    for number, (kind, colour) in enumerate((kind, colour) for kind, colour in COLOURS.items() if kinds[kind]):
        line.append_text(text(f"{', ' if number else ''}{kind} {kinds[kind]}", colour))
    return line


def _turns(marks: tuple[Mark, ...]) -> Iterator[tuple[int, list[Mark], list[Mark]]]:
    positions = sorted({at for mark in marks for at in (mark.start, mark.end)})
    ends: dict[int, list[Mark]] = {}
    starts: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.start < mark.end:
            starts.setdefault(mark.start, []).append(mark)
            ends.setdefault(mark.end, []).insert(0, mark)  # what opened last closes first
    for position in positions:
        yield position, ends.get(position, []), starts.get(position, [])


def _stretch(words: str, inside: list[Mark]) -> "Text":
    return text(words, COLOURS[inside[-1].kind] if inside else "")
