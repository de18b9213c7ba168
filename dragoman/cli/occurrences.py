"""The command ``occurrences``: each event once, with all who tell of it."""

from typing import TYPE_CHECKING

import click

from dragoman.cli.cells import origin
from dragoman.cli.days import when
from dragoman.cli.options import Asked, first, limited, question
from dragoman.cli.printing import lines, table, text
from dragoman.cli.scoping import scoped

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.asking.case import Scope
    from dragoman.asking.occurrences import OccurrenceTold


@click.command(
    epilog="""
    \b
    Examples:
      dragoman occurrences --place Manbij
      dragoman occurrences --topic Idlib --sources 2
    """
)
@scoped()
@click.option("--sources", type=click.IntRange(1), default=1, help="Told by at least so many independent sources.")
@limited
@question
def command(asked: Asked, scope: "Scope", sources: int, limit: int | None) -> None:
    """List each event once, however many reports tell of it, with its evidence and how sure it is.

    Copies of one text, and reports that rest on one another, count as one source. 'dragoman merge' and 'dragoman split'
    decide where the list is wrong.
    """
    from dragoman.asking.occurrences import occurrences

    wanted = (each for each in occurrences(asked.view, scope) if each.belief.sources >= sources)
    found = first(wanted, limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(
        ("when", {"max_width": 13}),
        ("what", {"max_width": 14}),
        ("told by", {"ratio": 5}),
        ("belief", {"max_width": 10}),
    )
    for each in found:
        made.add_row(*_cells(asked, each))
    asked.printer.answer(made, "No event is known that fits.")


def _cells(asked: Asked, each: "OccurrenceTold") -> tuple["Text", ...]:
    status = each.status if each.status != "occurred" else ""
    shown: dict[tuple[str, str], list[str]] = {}
    for evidence in each.evidence:
        shown.setdefault((evidence.words, origin(evidence.source)), []).append(asked.short(evidence.id))
    told = [line for (words, source), ids in shown.items()
            for line in (text(words), text(f"{' '.join(ids)}  {source}", "dim"))]  # fmt: skip
    sources = f"{each.belief.sources} source" + ("s" if each.belief.sources > 1 else "")
    copies = f"{each.belief.copies} copied" if each.belief.copies else ""
    return (
        text(when(each.time) or f"({each.evidence[0].source.published or '?'})"),
        lines(
            text(each.type, "bold"),
            each.mode,
            text(status, "yellow"),
            text("history" if each.background else "", "dim"),
        ),
        lines(*told),
        lines(text(f"{each.belief.value:.2f}", "bold"), text(sources, "dim"), text(copies, "dim")),
    )
