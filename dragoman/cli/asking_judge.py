"""Asking the judge: one item of an audit is shown at the terminal, and the answer read."""

from typing import TYPE_CHECKING

import click

from dragoman.asking.answers import names
from dragoman.cli.printing import Printer, lines, quoted, text
from dragoman.store.audits import NONE, OTHER, UNSURE

if TYPE_CHECKING:
    from dragoman.asking.audit.going_on import Shown
    from dragoman.asking.events import EventTold

_STOP = "q"


def answer_to(printer: Printer, item: "Shown", types: tuple[str, ...], *, blind: bool) -> str | None:
    """What the judge says of an item: a type, "none", "other" or "unsure"; None where the judge stops."""
    marked = item.event.words if item.event is not None and not blind else ""
    printer.err.print(lines(text(item.before, "dim"), quoted(item.sentence, marked)))
    if blind:
        return _types_named(item, types)
    if item.event is not None:
        printer.err.print(text(_code(item.event), "cyan"))
        said = _asked("Is this right?")
        return {"y": item.event.type, "n": OTHER, "?": UNSURE}.get(said)
    said = _asked("Does it tell of a political event that should have been coded?")
    if said == "y":
        return _type_missed(types)
    return {"n": NONE, "?": UNSURE}.get(said)


def _asked(words: str) -> str:
    return _read(words, "y, n, ? or q", ("y", "n", "?", _STOP))


def _read(words: str, hint: str, allowed: tuple[str, ...] = ()) -> str:
    """The judge's answer in small letters; the end of the input stops."""
    while True:
        try:
            said = str(click.prompt(f"{words} [{hint}]", prompt_suffix=" ", default="", show_default=False, err=True))
        except (click.Abort, EOFError):
            return _STOP
        said = said.strip().lower()
        if not allowed or said in allowed:
            return said
        click.echo(f"Please answer {hint}.", err=True)


def _type_missed(types: tuple[str, ...]) -> str | None:
    while True:
        said = _read("Of which type?", "a type or its beginning; Enter if you cannot say; q")
        if said in ("", "?", _STOP):
            return None if said == _STOP else OTHER
        if (event := _type(said, types)) is not None:
            return event


def _types_named(item: "Shown", types: tuple[str, ...]) -> str | None:
    """The judge's types: the coded one where it is among them, else the first."""
    while True:
        said = _read("Which events does it tell of?", "types or their beginnings, n, ? or q")
        if said in ("n", "?", _STOP):
            return {"n": NONE, "?": UNSURE}.get(said)
        named = [_type(word, types) for word in said.split()]
        if named and None not in named:
            return item.item.stratum if item.item.stratum in named else named[0]


def _type(beginning: str, types: tuple[str, ...]) -> str | None:
    found = [name for name in types if name.lower().startswith(beginning)]
    exact = [name for name in found if name.lower() == beginning]
    if len(exact or found) == 1:
        return (exact or found)[0]
    click.echo(f"'{beginning}' is {'none' if not found else 'more than one'} of {', '.join(types)}.", err=True)
    return None


def _code(event: "EventTold") -> str:
    code = f"{event.type}/{event.mode}" if event.mode else event.type
    sides = f"{names(event.actors) or 'nobody named'} → {names(event.recipients) or 'nobody named'}"
    said = f", says {event.said_by.name}" if event.said_by else ""
    return f"{code}, {event.status}: {sides}{said}"
