"""The command ``show``: a report with its entries marked in the text."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.asking.show import Shown, show, shown
from dragoman.cli.marked import COLOURS, legend, marked
from dragoman.cli.options import Asked, question
from dragoman.cli.printing import text
from dragoman.errors import SkipDocument, UnknownEntry
from dragoman.settings import Settings

if TYPE_CHECKING:
    from dragoman.records.record import Record

_USUAL = tuple(kind for kind in COLOURS if kind not in ("entity", "time"))


@click.command(
    epilog="""
    \b
    Examples:
      dragoman show sochi-memorandum
      dragoman show report.txt --kind event --kind entity
      dragoman show sochi --as-of 2018-10-01 --json
    """
)
@click.argument("report")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(list(COLOURS)),
    help="Mark entries of this kind; may be given again.  [default: all but entity and time]",
)  # fmt: skip
@question
def command(asked: Asked, report: str, kinds: tuple[str, ...]) -> None:
    """Show REPORT (its id, the beginning of its id, or a file) with the words of each entry in brackets, each followed by the
    entry's id and what it is; 'dragoman why ID' explains it.

    A file that has not been read yet is read, and nothing of it is kept.
    """
    found = _found(asked, report, kinds or _USUAL)
    if asked.as_json:
        asked.printer.json([found])
        return
    asked.printer.say(text(found.title or found.report, "bold"))
    facts = (found.report, found.source, found.published or "publication date unknown", found.url)
    asked.printer.say(text(" · ".join(fact for fact in facts if fact), "dim"), text(""))
    asked.printer.say(marked(found, asked.short), text(""), legend(found))
    for note in found.notes:
        asked.printer.say(text(f"note: {note}", "yellow"))


def _found(asked: Asked, report: str, kinds: tuple[str, ...]) -> Shown:
    try:
        return show(asked.view, report, kinds)
    except UnknownEntry:
        if not Path(report).is_file():
            raise
    from dragoman.store.searching import report_of_text

    record = _read(report)
    known = report_of_text(asked.view, record.document)
    return show(asked.view, known, kinds) if known else shown(record, kinds)


def _read(path: str) -> "Record":
    from dragoman.cli.taking_in import incoming, read_only
    from dragoman.intake.options import IntakeOptions

    for outcome in read_only(incoming([path], IntakeOptions()), Settings.from_environment()):
        if isinstance(outcome, SkipDocument):
            raise outcome
        return outcome.record
    raise UnknownEntry(f"The file {path} holds no report.")
