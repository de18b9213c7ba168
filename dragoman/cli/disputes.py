"""The command ``disputes``: what sources say differently, side by side."""

from typing import TYPE_CHECKING

import click

from dragoman.cli.cells import origin
from dragoman.cli.options import Asked, first, limited, question
from dragoman.cli.printing import lines, table, text
from dragoman.cli.scoping import scoped

if TYPE_CHECKING:
    from dragoman.asking.case import Scope


@click.command(
    epilog="""
    \b
    Examples:
      dragoman disputes --place Manbij
      dragoman disputes --topic ceasefire --json
    """
)
@scoped()
@limited
@question
def command(asked: Asked, scope: "Scope", limit: int | None) -> None:
    """List what sources dispute: tolls, who holds a place, whether a promise was kept, who attacked, when, and denials.

    The versions stand side by side with their sources; none is averaged away. What a report corrected itself is no
    dispute: 'dragoman changes' tells it.
    """
    from dragoman.asking.disputes import disputes

    found = first(disputes(asked.view, scope), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(("about", {"ratio": 2}), ("by whose word", {"ratio": 2}), ("words", {"ratio": 5}))
    for dispute in found:
        for number, version in enumerate(dispute.versions):
            about = lines(text(dispute.kind, "bold"), dispute.about) if number == 0 else text("")
            who = lines(text(version.said_by or "the report", "bold"), text(origin(version.source), "dim"))
            made.add_row(about, who, lines(text(version.words), text(version.source.report, "dim")))
        made.add_section()
    asked.printer.answer(made, "No dispute is known that fits.")
