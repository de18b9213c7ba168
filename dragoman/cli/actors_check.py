"""The command ``actors check``: contradictions in the tables of actors."""

from pathlib import Path

import click

from dragoman.cli.failing import SKIPPED, WELL
from dragoman.cli.options import as_json, no_colour, tables
from dragoman.cli.printing import Printer
from dragoman.settings import Settings


@click.command(
    epilog="""
    \b
    Examples:
      dragoman actors check
      dragoman actors check --tables my-tables
    """
)
@tables
@as_json
@no_colour
def command(tables: tuple[Path, ...], as_json: bool, no_colour: bool) -> int:
    """Find what the tables of actors say that cannot be: two holders of one office on a day, a name that two actors of a
    country share, links to nobody, nouns that stand twice, ranges that end before they begin.

    Each is told with its file and line. The exit code is 1 where something is found.
    """
    from dragoman.knowledge.checking import contradictions

    found = contradictions(Settings.from_environment(tables=tables or None).tables)
    printer = Printer(colour=not no_colour)
    if as_json:
        printer.json(found)
    else:
        for each in found:
            click.echo("; ".join((each.what, *each.where)))
        printer.note(f"{len(found)} contradictions." if found else "The tables of actors are well.")
    return SKIPPED if found else WELL
