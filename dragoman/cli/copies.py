"""The command ``copies``: the texts that more than one report carries."""

import click

from dragoman.cli.cells import origin
from dragoman.cli.options import Asked, first, limited, question
from dragoman.cli.printing import lines, table, text


@click.command(
    epilog="""
    \b
    Examples:
      dragoman copies
      dragoman copies --as-of 2019-03 --json
    """
)
@limited
@question
def command(asked: Asked, limit: int | None) -> None:
    """List the texts that several reports carry with light edits: an agency's report and its copies, one source together."""
    from dragoman.asking.copies import copies

    found = first(copies(asked.view), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    made = table(("first", {"ratio": 1}), ("copies", {"ratio": 1}))
    for each in found:
        cells = [
            lines(text(s.title, "bold"), text(f"{s.report}  {origin(s)}", "dim")) for s in (each.first, *each.copies)
        ]
        made.add_row(cells[0], lines(*cells[1:]))
    asked.printer.answer(made, "No text is carried by more than one report.")
