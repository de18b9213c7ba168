"""The command ``statements``: who said what."""

from typing import TYPE_CHECKING

import click

from dragoman.asking.answers import names
from dragoman.asking.filters import Filter
from dragoman.asking.statements import StatementTold, statements
from dragoman.cli.cells import id_cell, origin
from dragoman.cli.options import Asked, first, limited, narrowed, one_of, question
from dragoman.cli.printing import lines, table, text
from dragoman.records.vocabulary import Act, QuoteKind

if TYPE_CHECKING:
    from rich.text import Text


@click.command(
    epilog="""
    \b
    Examples:
      dragoman statements --said-by Lavrov --type accuse
      dragoman statements --words 'security zone' --since 2019
    """
)
@narrowed(
    "said_by", "addressee", "country", "since", "until", "report", "confidence",
    types=one_of(Act), status=one_of(QuoteKind),
)  # fmt: skip
@click.option("--words", help="With these words in what was said.")
@limited
@question
def command(asked: Asked, wanted: Filter, words: str | None, limit: int | None) -> None:
    """List who said what, to whom, by publication.

    Types are acts of speech: assert, announce, promise, threaten, demand, request, accuse, deny, reject, praise, warn,
    ask. The status is the kind of quotation: direct, indirect or mixed. A statement's time is that of its report.
    """
    found = first(statements(asked.view, wanted, words), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(
        ("id", {"max_width": 14}), ("report", {"max_width": 16}), ("act", {"max_width": 10}),
        ("who → to whom", {"ratio": 2}), ("words", {"ratio": 4}),
    )  # fmt: skip
    for statement in found:
        made.add_row(*_cells(asked, statement))
    asked.printer.answer(made, "No statement is known that fits.")


def _cells(asked: Asked, statement: StatementTold) -> tuple["Text", ...]:
    addressee = names(statement.addressee)
    return (
        id_cell(asked, statement.id, statement.source),
        text(origin(statement.source), "dim"),
        lines(text(statement.act, "bold"), text(statement.quote, "dim")),
        lines(text(names(statement.speaker) or "unnamed", "bold"), f"→ {addressee}" if addressee else None),
        text(statement.words),
    )
