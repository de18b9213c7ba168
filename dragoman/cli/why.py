"""The command ``why``: what an entry rests on."""

from typing import TYPE_CHECKING

import click

from dragoman.asking.why import Reason, why
from dragoman.cli.cells import origin
from dragoman.cli.options import Asked, question
from dragoman.cli.printing import table, text

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text


@click.command(
    epilog="""
    \b
    Examples:
      dragoman why V3kq7ma
      dragoman why V3kq7ma --json
    """
)
@click.argument("id")
@question
def command(asked: Asked, id: str) -> None:  # noqa: A002 — the argument's name in the help
    """Say what the entry ID rests on: the words, the sentence, the report, who said it, and the rule that decided.

    ID is an entry's id or the beginning of it, of any kind. Former and withdrawn entries are explained too.
    """
    reason = why(asked.view, id)
    if asked.as_json:
        asked.printer.json([reason])
        return
    asked.printer.say(_heading(reason), _facts(reason))
    if reason.related:
        asked.printer.say(_related(asked, reason))


def _heading(reason: Reason) -> "Text":
    from rich.text import Text

    what = " ".join(part for part in (reason.kind, reason.type, reason.status) if part)
    return Text.assemble((reason.id, "bold cyan"), "  ", text(what, "bold"))


def _facts(reason: Reason) -> "Table":
    from rich.table import Table

    made = Table.grid(padding=(0, 2))
    made.add_column(style="dim", no_wrap=True)
    made.add_column(overflow="fold")
    source = reason.source
    rows = [
        ("stands", text(f"no longer: {reason.fate}", "red") if reason.fate else None),
        ("words", text("\n".join(f"“{words}”" for words in reason.words))),
        ("sentence", _sentence(reason)),
        ("position", text(f"{reason.start} to {reason.end}") if reason.start is not None else None),
        ("report", text(" · ".join(part for part in (source.report, source.title, origin(source)) if part))),
        ("address", text(source.url) if source.url else None),
        ("said by", text(reason.said_by.name if reason.said_by else "the report itself")),
        ("rule", text(reason.why or "none is noted")),
        ("confidence", text(f"{reason.confidence:.2f}")),
    ]
    for name, cell in rows:
        if cell is not None and (cell.plain or name == "words"):
            made.add_row(text(name), cell)
    return made


def _sentence(reason: Reason) -> "Text":
    found = text(reason.sentence)
    for words in reason.words:
        if (at := reason.sentence.find(words)) >= 0 and len(words) < len(reason.sentence):
            found.stylize("bold yellow", at, at + len(words))
    return found


def _related(asked: Asked, reason: Reason) -> "Table":
    made = table(
        ("related", {"max_width": 14}), ("kind", {"max_width": 12}), ("how", {"ratio": 1}), ("words", {"ratio": 3})
    )
    for each in reason.related:
        made.add_row(text(asked.short(each.id), "cyan"), text(each.kind), text(each.how), text(each.words))
    return made
