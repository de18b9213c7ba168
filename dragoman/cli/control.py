"""The command ``control``: who holds which place, by whose word."""

from typing import TYPE_CHECKING

import click

from dragoman.asking.answers import names
from dragoman.asking.control import PlaceHeld, control
from dragoman.asking.filters import Filter
from dragoman.cli.cells import id_cell, origin
from dragoman.cli.days import when
from dragoman.cli.options import Asked, first, limited, narrowed, one_of, question
from dragoman.cli.printing import lines, table, text
from dragoman.records.vocabulary import Extent

if TYPE_CHECKING:
    from rich.table import Table


@click.command(
    epilog="""
    \b
    Examples:
      dragoman control --place Manbij
      dragoman control --place Syria --as-of 2019-10-31
    """
)
@narrowed("actor", "country", "place", "since", "until", "by", "said_by", "report", "confidence", types=one_of(Extent))
@limited
@question
def command(asked: Asked, wanted: Filter, limit: int | None) -> None:
    """List for each place the claims of who holds it, the earliest first: since when, how far, by whose word.

    Types are extents: full, most, part, contested, entered, lost. Claims stand side by side; none is averaged
    away. Where only the report's date is known, it stands in brackets.
    """
    found = first(control(asked.view, wanted), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    known = list(found)
    for place in known:
        country = f" ({place.place.country})" if place.place.country else ""
        asked.printer.say(text(place.place.name + country, "bold"), _claims(asked, place))
    if not known:
        asked.printer.note("No claim of control is known that fits.")


def _claims(asked: Asked, place: PlaceHeld) -> "Table":
    made = table(
        ("when", {"max_width": 14}), ("extent", {"max_width": 10}), ("holder", {"ratio": 2}),
        ("by whose word", {"ratio": 2}), ("words", {"ratio": 3}), ("id", {"max_width": 14}),
    )  # fmt: skip
    for claim in place.claims:
        known = when(claim.time)
        made.add_row(
            text(known or (f"({claim.source.published})" if claim.source.published else "?")),
            text(claim.extent, "yellow" if claim.extent in ("contested", "entered", "lost") else ""),
            text(names(claim.holder) or "–", "bold"),
            lines(text(claim.said_by.name if claim.said_by else "the report"), text(origin(claim.source), "dim")),
            text(claim.words),
            id_cell(asked, claim.id, claim.source),
        )
    return made
