"""The command ``actors inbox``: the named actors that no table knows."""

import click

from dragoman.cli.options import Asked, first, limited, question
from dragoman.cli.printing import lines, table, text


@click.command(
    epilog="""
    \b
    Examples:
      dragoman actors inbox
      dragoman actors inbox --kind person --limit 20
    """
)
@click.option("--kind", type=click.Choice(["person", "organisation", "group"]), help="Of this kind.")
@limited
@question
def command(asked: Asked, kind: str | None, limit: int | None) -> None:
    """List the named actors that no table knows, those of most reports first, with what the reports say of them.

    'dragoman actors add NAME' gives one a row in your own tables and reads again the reports that name it.
    """
    from dragoman.asking.inbox import inbox

    found = first(inbox(asked.view, kind=kind), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(
        ("name", {"ratio": 3}), ("kind", {"max_width": 14}), ("reports", {"max_width": 8}), ("words", {"ratio": 6})
    )
    for each in found:
        guessed = " ".join(filter(None, (each.country, each.sector)))
        made.add_row(
            lines(text(each.name, "bold"), text(each.office or "", "dim")), lines(text(each.kind), text(guessed, "dim")),
            text(str(len(each.reports))), lines(*(text(words) for words in each.words)),
        )  # fmt: skip
    asked.printer.answer(made, "Every named actor is known to the tables.")
