"""The command ``events``: who did what to whom."""

from typing import TYPE_CHECKING

import click

from dragoman.asking.events import EventTold, events
from dragoman.asking.filters import Filter
from dragoman.cli.cells import by_whose_word, id_cell, origin, who_cell
from dragoman.cli.days import when
from dragoman.cli.options import Asked, EventType, first, limited, narrowed, one_of, question
from dragoman.cli.printing import lines, quoted, table, text
from dragoman.records.vocabulary import EventStatus

if TYPE_CHECKING:
    from rich.text import Text


@click.command(
    epilog="""
    \b
    Examples:
      dragoman events --actor Putin --type CONSULT --since 2019-01 --until 2019-02
      dragoman events --place Idlib --no-background --as-of 2019-02-01
      dragoman events --country TUR --status threatened --json
    """
)
@narrowed(
    "actor", "country", "place", "since", "until", "by", "said_by", "background", "report", "confidence",
    types=EventType(), status=one_of(EventStatus),
)  # fmt: skip
@limited
@question
def command(asked: Asked, wanted: Filter, limit: int | None) -> None:
    """List who did what to whom, where, when and by whose word.

    Types are PLOVER's: AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN,
    PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT. Statuses are occurred, ongoing, planned, threatened, requested, possible,
    denied, averted. An event whose time is unknown lies outside any --since or --until, unless --by published.
    """
    found = first(events(asked.view, wanted), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(
        ("id", {"max_width": 14}), ("when", {"max_width": 14}), ("what", {"max_width": 16}),
        ("who → whom", {"ratio": 2}), ("words", {"ratio": 3}),
    )  # fmt: skip
    for event in found:
        made.add_row(*_cells(asked, event))
    asked.printer.answer(made, "No event is known that fits.")


def _cells(asked: Asked, event: EventTold) -> tuple["Text", ...]:
    status = event.status if event.status != "occurred" else ""
    return (
        id_cell(asked, event.id, event.source),
        lines(text(when(event.time) or "?"), text(origin(event.source), "dim")),
        lines(text(event.type, "bold"), event.mode, text(status, "yellow"), "history" if event.background else None),
        who_cell(event.actors, event.recipients, event.place),
        lines(quoted(event.sentence, event.words), by_whose_word(event.said_by)),
    )
