"""The command ``show``: a report with its entries marked in the text."""

from pathlib import Path

import click

from dragoman.asking.show import Shown, show, shown
from dragoman.cli.marked import COLOURS, legend, marked
from dragoman.cli.options import Asked, question
from dragoman.cli.printing import text
from dragoman.errors import SkipDocument, UnknownEntry

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
    short = asked.short if asked.settings.database.exists() else lambda name: name
    if asked.as_json:
        asked.printer.json([found])
        return
    asked.printer.say(text(found.title or found.report, "bold"))
    facts = (found.report, found.source, found.published or "publication date unknown", found.url)
    asked.printer.say(text(" · ".join(fact for fact in facts if fact), "dim"), text(""))
    asked.printer.say(marked(found, short), text(""), legend(found))
    for note in found.notes:
        asked.printer.say(text(f"note: {note}", "yellow"))


def _found(asked: Asked, report: str, kinds: tuple[str, ...]) -> Shown:
    is_file = Path(report).is_file()
    if not is_file or asked.settings.database.exists():
        try:
            return show(asked.view, report, kinds)
        except UnknownEntry:
            if not is_file:
                raise
    return _of_file(asked, report, kinds)


def _of_file(asked: Asked, path: str, kinds: tuple[str, ...]) -> Shown:
    from dragoman.cli.taking_in import incoming, read_only
    from dragoman.intake.options import IntakeOptions
    from dragoman.store.searching import report_of_text

    document = next(incoming([path], IntakeOptions()), None)
    if document is None:
        raise UnknownEntry(f"The file {path} holds no report.")
    if isinstance(document, SkipDocument):
        raise document
    if asked.settings.database.exists() and (known := report_of_text(asked.view, document)):
        return show(asked.view, known, kinds)
    (outcome,) = read_only([document], asked.settings)
    if isinstance(outcome, SkipDocument):
        raise outcome
    return shown(outcome.record, kinds)
