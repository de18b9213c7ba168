"""The command ``actors list``: who takes part, across all reports."""

from typing import TYPE_CHECKING

import click

from dragoman.asking.actors import ActorKnown, actors
from dragoman.cli.options import Asked, first, limited, question
from dragoman.cli.printing import lines, table, text

if TYPE_CHECKING:
    from rich.text import Text


@click.command(
    epilog="""
    \b
    Examples:
      dragoman actors
      dragoman actors Putin
      dragoman actors list --country Syria --kind group
    """
)
@click.argument("name", required=False)
@click.option("--country", help="Where they come from: Syria, SYR, UNO.")
@click.option(
    "--kind", type=click.Choice(["person", "organisation", "group", "country", "place"]), help="Of this kind."
)
@limited
@question
def command(asked: Asked, name: str | None, country: str | None, kind: str | None, limit: int | None) -> None:
    """List persons, bodies, groups and countries, each once across all reports, the most active first.

    NAME is a name, a part of one, or an entity's id. Places are listed with --kind place.
    """
    found = first(actors(asked.view, name=name, country=country, kind=kind), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(
        ("name", {"ratio": 3}), ("kind", {"max_width": 14}), ("offices", {"ratio": 3}), ("takes part as", {"ratio": 3}),
        ("reports", {"max_width": 12}), ("id", {"max_width": 12}),
    )  # fmt: skip
    for actor in found:
        made.add_row(*_cells(asked, actor))
    asked.printer.answer(made, "Nobody is known that fits.")


def _cells(asked: Asked, actor: ActorKnown) -> tuple["Text", ...]:
    others = ", ".join(actor.names[1:5])
    roles = ", ".join(f"{role.replace('_', ' ')} {number}" for role, number in sorted(actor.entries.items()))
    seen = dict.fromkeys(day for day in (actor.first_seen, actor.last_seen) if day)
    return (
        lines(text(actor.name, "bold"), text(others, "dim")),
        lines(text(actor.kind), text(" ".join(filter(None, (actor.country, *actor.sectors))), "dim")),
        text("; ".join(actor.offices)),
        text(roles, "dim"),
        lines(text(str(actor.reports)), *(text(day, "dim") for day in seen)),
        text(asked.short(actor.entities[0]), "cyan"),
    )
