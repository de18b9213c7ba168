"""The command ``doctor``: what is installed, which model and database, and whether all is well."""

from pathlib import Path

import click

from dragoman.cli.options import as_json, database, no_colour
from dragoman.cli.printing import Printer, lines, table, text
from dragoman.settings import Settings

_SIGN = {True: ("ok", "green"), False: ("fault", "bold red"), None: ("note", "yellow")}


@click.command(
    epilog="""
    \b
    Examples:
      dragoman doctor
      dragoman doctor --db other.db --json
    """
)
@click.option("--model", metavar="NAME", help="The spaCy pipeline to check, by name or path; or set DRAGOMAN_MODEL.")
@database
@as_json
@no_colour
def command(model: str | None, db: Path | None, as_json: bool, no_colour: bool) -> int:
    """Check Python, packages, language model, knowledge tables, gazetteer, full-text search and database, and say whether
    all is well: exit code 0, or 1 where there is a fault.
    """
    from dragoman.cli.checks import check_all

    settings = Settings.from_environment(database=db, model=model)
    printer, found = Printer(colour=not no_colour), []
    made = table(("", {"max_width": 5}), ("what", {"max_width": 20}), ("found", {"ratio": 1}))
    for check in check_all(settings):
        found.append(check)
        sign, colour = _SIGN[check.well]
        made.add_row(
            text(sign, colour), text(check.name, "bold"), lines(text(check.found), text(check.remedy, "yellow"))
        )
    faults = [check.name for check in found if check.well is False]
    if as_json:
        printer.json(found)
    else:
        printer.say(made, text(f"Not well: {', '.join(faults)}." if faults else "All is well.", "bold"))
    return 1 if faults else 0
