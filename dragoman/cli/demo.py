"""The command ``demo``: the shipped dossier is read, and a brief on it printed."""

from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.options import database, no_colour
from dragoman.cli.printing import Printer, text
from dragoman.cli.progress import progress
from dragoman.errors import SkipDocument
from dragoman.settings import Settings

if TYPE_CHECKING:
    from rich.text import Text

TITLE, TOPIC = "The Idlib agreement and what became of it, September 2018 to March 2020", "Syria"
_NEXT = (
    ("timeline --place Manbij", "what happened there, entry by entry"),
    ("why {entry}", "the words, the sentence and the rule that an entry rests on"),
    ("agreements --actor Turkey", "what was agreed, with the history of each agreement"),
    ("control --place Idlib --as-of 2019-01-31", "who held it, as known on a day"),
    ("disputes", "what the sources dispute"),
    ("brief --actor Erdogan --format html > erdogan.html", "a page on one actor"),
)


@click.command(
    epilog="""
    \b
    Examples:
      dragoman demo
      dragoman demo --db demo.db
    """
)
@database
@no_colour
def command(db: Path | None, no_colour: bool) -> None:
    """Read the dossier that comes with dragoman, 24 short reports on the Idlib agreement, and print a brief on it.

    The reports are kept in a database of their own. Run again, the command reads nothing anew. The texts were written for
    dragoman from public facts; the outlets are invented: do not cite them.
    """
    from dragoman.asking.brief.make import brief
    from dragoman.asking.case import Scope
    from dragoman.cli.brief_page import brief_page
    from dragoman.store.view import View

    settings = Settings.from_environment()
    settings = Settings.from_environment(database=db or settings.database.with_name("demo.db"))
    printer = Printer(colour=not no_colour)
    _read(settings, printer)
    with View(settings.database) as view:
        made = brief(view, Scope(topic=TOPIC), title=TITLE)
        entry = next((each for section in made.sections for line in section.lines for each in line.entries), "ID")
        printer.say(*brief_page(made), text(""), *_next(settings.database, view.short("entry", entry), db is None))


def _read(settings: Settings, printer: Printer) -> None:
    from dragoman.cli.taking_in import incoming, take_in
    from dragoman.intake.options import IntakeOptions

    with as_file(files("dragoman") / "dossier" / "idlib.jsonl") as dossier:
        total = len(dossier.read_text(encoding="utf-8").splitlines())
        with progress(printer, total, raw=False, unit="reports") as shown:
            for outcome in take_in(incoming([str(dossier)], IntakeOptions()), settings):
                shown.source_done()
                if isinstance(outcome, SkipDocument):
                    shown.skipped(outcome)


def _next(path: Path, entry: str, own: bool) -> "list[Text]":
    """What to try next, with the database to name."""
    where = f" --db '{path}'" if own or " " in str(path) else f" --db {path}"
    shown = [text("What to try next", "bold underline")]
    for words, what in _NEXT:
        command_, bar, rest = words.format(entry=entry).partition(" > ")
        shown.append(text(f"  dragoman {command_}{where}{bar}{rest}", "cyan"))
        shown.append(text(f"      {what}", "dim"))
    return shown
