"""The command ``search``: reports by their words."""

import re
from typing import TYPE_CHECKING

import click

from dragoman.asking.search import MARKS, Hit, search
from dragoman.cli.cells import origin
from dragoman.cli.options import Asked, question
from dragoman.cli.printing import text

if TYPE_CHECKING:
    from rich.text import Text


@click.command(
    epilog="""
    \b
    Examples:
      dragoman search 'heavy weapons'
      dragoman search 'truce OR ceasefire NOT grain' --as-of 2019-06
      dragoman search 'withdr*' --limit 5 --json
    """
)
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="At most so many.")
@question
def command(asked: Asked, query: tuple[str, ...], limit: int) -> None:
    """Find reports with these words, the best first.

    Endings do not matter ("troop" finds "troops"). QUERY may use AND, OR, NOT, NEAR, "phrases" and prefix*; a query that
    is none is taken word by word.
    """
    hits = search(asked.view, " ".join(query), limit)
    if asked.as_json:
        asked.printer.json(hits)
        return
    found = list(hits)
    for hit in found:
        asked.printer.say(*_lines(asked, hit))
    if not found:
        asked.printer.note("No report has these words.")


def _lines(asked: Asked, hit: Hit) -> tuple["Text", ...]:
    snippet = text(hit.snippet)
    snippet.highlight_regex(re.escape(MARKS[0]) + ".*?" + re.escape(MARKS[1]), "bold yellow")
    report = text(asked.short_report(hit.source.report), "cyan")
    heading = text(hit.source.title or "(no title)", "bold")
    return report + "  " + heading, text(f"  {origin(hit.source)}", "dim"), snippet, text("")
