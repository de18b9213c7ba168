"""The command ``brief``: one page on a topic, a place, an actor or an agreement."""

import sys
from typing import TYPE_CHECKING

import click

from dragoman.cli.options import Asked, question
from dragoman.cli.scoping import scoped

if TYPE_CHECKING:
    from dragoman.asking.case import Scope


@click.command(
    epilog="""
    \b
    Examples:
      dragoman brief --topic Idlib
      dragoman brief --place Manbij --as-of 2019-01-31
      dragoman brief --agreement 'Sochi memorandum' --format markdown > sochi.md
      dragoman brief --actor Erdogan --format html > erdogan.html
    """
)
@scoped()
@click.option("--title", metavar="TEXT", help="What to call the page.")
@click.option(
    "--events", type=click.IntRange(1), default=24, show_default=True, help="How many events to tell at most."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "html"]), default="text", show_default=True,
    help="What to print.",
)  # fmt: skip
@question
def command(asked: Asked, scope: "Scope", title: str | None, events: int, form: str) -> None:
    """Print one page that an editor can use: the parties, what happened, what was agreed and what became of each promise,
    who holds what since when and by whose word, what the sources dispute, what was corrected.

    Every sentence carries its sources, and none says what no report says. Copies of one text count as one source.
    """
    from dragoman.asking.brief.html import html
    from dragoman.asking.brief.make import brief
    from dragoman.asking.brief.markdown import markdown
    from dragoman.cli.brief_page import brief_page

    made = brief(asked.view, scope, title=title, events=events)
    if asked.as_json:
        asked.printer.json([made])
    elif form == "text":
        asked.printer.say(*brief_page(made))
    else:
        sys.stdout.write(markdown(made) if form == "markdown" else html(made))
