"""The command ``reports``: what has been read."""

from typing import TYPE_CHECKING

import click

from dragoman.asking.reports import ReportKnown, reports
from dragoman.cli.days import Day
from dragoman.cli.options import Asked, first, limited, question
from dragoman.cli.printing import lines, table, text

if TYPE_CHECKING:
    from rich.text import Text


@click.command(
    epilog="""
    \b
    Examples:
      dragoman reports
      dragoman reports --source 'RFE/RL' --since 2019
    """
)
@click.option("--source", help="Of this source.")
@click.option("--since", type=Day(), help="Published on this day, month or year, or later.")
@click.option("--until", type=Day(last=True), help="Published on this day, month or year, or earlier.")
@limited
@question
def command(asked: Asked, source: str | None, since: str | None, until: str | None, limit: int | None) -> None:
    """List the reports by publication, with what was found in each."""
    found = first(reports(asked.view, source=source, since=since, until=until), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(
        ("id", {"max_width": 14}), ("published", {"max_width": 10}), ("source", {"ratio": 1}), ("title", {"ratio": 3}),
        ("found", {"ratio": 2}),
    )  # fmt: skip
    for report in found:
        made.add_row(*_cells(asked, report))
    asked.printer.answer(made, "No report is known that fits.")


def _cells(asked: Asked, report: ReportKnown) -> tuple["Text", ...]:
    correction = f"corrects {', '.join(report.corrects)}" if report.corrects else ""
    return (
        text(asked.short_report(report.id), "cyan"),
        text(report.published or "?"),
        text(report.source or "–"),
        lines(text(report.title or "–", "bold"), text(correction, "yellow")),
        text(counted(report.entries), "dim"),
    )


_PLURALS = {"entity": "entities", "quantity": "quantities", "control": "claims of control"}


def counted(entries: dict[str, int]) -> str:
    """What was found, in numbers ("2 events, 1 agreement")."""
    kinds = ("event", "statement", "agreement", "commitment", "control", "relation", "quantity", "entity", "time")
    there = [(entries[kind], kind) for kind in kinds if entries.get(kind)]
    return ", ".join(f"{number} {_named(kind, number)}" for number, kind in there) or "nothing"


def _named(kind: str, number: int) -> str:
    if kind == "control" and number == 1:
        return "claim of control"
    return kind if number == 1 else _PLURALS.get(kind, kind + "s")
