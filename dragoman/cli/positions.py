"""The command ``positions``: what somebody has said on a subject over time."""

from typing import TYPE_CHECKING

import click

from dragoman.asking.answers import names
from dragoman.asking.filters import Filter
from dragoman.asking.positions import Position, positions
from dragoman.asking.statements import StatementTold
from dragoman.cli.cells import id_cell, origin
from dragoman.cli.options import Asked, first, limited, narrowed, question
from dragoman.cli.printing import lines, table, text

if TYPE_CHECKING:
    from rich.text import Text


@click.command(
    epilog="""
    \b
    Examples:
      dragoman positions Erdogan --on Idlib
      dragoman positions Russia --on 'Sochi memorandum' --since 2018-09
      dragoman positions Trump --on 'withdrawal' --as-of 2019-02 --json
    """
)
@click.argument("actor")
@click.option(
    "--on", "topic", required=True, metavar="TOPIC",
    help="The subject: an agreement (its name or id), a place, an actor, or any words.",
)  # fmt: skip
@narrowed("since", "until", "report", "confidence")
@limited
@question
def command(asked: Asked, actor: str, topic: str, wanted: Filter, limit: int | None) -> None:
    """List what ACTOR has said on TOPIC, newest first, where it changed, and who says the opposite.

    A country speaks through its government and army too. A statement is compared with others by the deeds that it speaks
    of ("will leave", "will not leave", "will stay"): read the words before you cite the difference.
    """
    found = first(positions(asked.view, actor, topic, wanted), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(
        ("said", {"max_width": 16}), ("who → to whom", {"ratio": 2}), ("words", {"ratio": 5}), ("id", {"max_width": 14})
    )
    for position in found:
        made.add_row(*_cells(asked, position))
    asked.printer.answer(made, f"No statement of {actor} on {topic} is known.")


def _cells(asked: Asked, position: Position) -> tuple["Text", ...]:
    statement = position.statement
    addressee = names(statement.addressee)
    also = ", ".join(origin(source) for source in position.also)
    return (
        lines(text(origin(statement.source), "dim"), text(statement.act, "bold")),
        lines(text(names(statement.speaker), "bold"), f"→ {addressee}" if addressee else None),
        lines(
            text(statement.words),
            text(f"also in {also}", "dim") if also else None,
            _aside("unlike before: ", position.departs_from, "yellow") if position.departs_from else None,
            *(_aside(f"against it, {names(each.speaker)}: ", each, "red") for each in position.opposed_by),
        ),
        id_cell(asked, statement.id, statement.source),
    )


def _aside(what: str, statement: StatementTold, style: str) -> "Text":
    return text(f"– {what}“{statement.words}” ({origin(statement.source)})", style)
