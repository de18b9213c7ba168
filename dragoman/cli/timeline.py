"""The command ``timeline``: what happened, was agreed, claimed and said, in the order of the world's time."""

from typing import TYPE_CHECKING

import click

from dragoman.asking.filters import Filter
from dragoman.asking.timeline import Moment, timeline
from dragoman.cli.cells import by_whose_word, id_cell, origin, who_cell
from dragoman.cli.days import span, when
from dragoman.cli.options import Asked, first, limited, narrowed, question
from dragoman.cli.printing import lines, quoted, table, text
from dragoman.records.times import Interval

if TYPE_CHECKING:
    from rich.text import Text

_COLOURS = {"event": "bold", "agreement": "bold green", "control": "bold magenta", "statement": "bold blue"}


@click.command(
    epilog="""
    \b
    Examples:
      dragoman timeline --place Idlib --since 2018-09 --no-background
      dragoman timeline --actor Erdogan --as-of 2019-01-31
    """
)
@narrowed("actor", "country", "types", "place", "since", "until", "by", "said_by", "background", "report", "confidence")
@limited
@question
def command(asked: Asked, wanted: Filter, limit: int | None) -> None:
    """List events, agreements, claims of control and statements of note in the order of the world's time.

    Where only the report's date is known, the entry stands there, and its date is in brackets.
    """
    found = first(timeline(asked.view, wanted), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(
        ("when", {"max_width": 13}), ("what", {"max_width": 18}), ("who → whom", {"ratio": 2}), ("words", {"ratio": 3}),
        ("id", {"max_width": 14}),
    )  # fmt: skip
    for moment in found:
        made.add_row(*_cells(asked, moment))
    asked.printer.answer(made, "Nothing is known that fits.")


def _cells(asked: Asked, moment: Moment) -> tuple["Text", ...]:
    known = span(moment.since, moment.until, moment.precision) if moment.since else when(Interval(until=moment.until))
    date = known if moment.basis == "world" else f"({moment.since})" if moment.since else "?"
    status = moment.status if moment.status not in (None, "occurred") else ""
    return (
        lines(text(date), text(origin(moment.source), "dim")),
        lines(text(moment.kind, "dim"), text(moment.what, _COLOURS[moment.kind]), text(status, "yellow")),
        who_cell(moment.who, moment.whom, moment.place),
        lines(quoted(moment.words), by_whose_word(moment.said_by)),
        id_cell(asked, moment.id, moment.source),
    )
