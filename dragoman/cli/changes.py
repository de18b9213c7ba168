"""The command ``changes``: what is new since a day, what changed, what was corrected."""

import datetime
from collections.abc import Iterable
from contextlib import closing
from typing import TYPE_CHECKING

import click

from dragoman.cli.cells import origin
from dragoman.cli.days import Day
from dragoman.cli.options import Asked, first, limited, question
from dragoman.cli.printing import lines, table, text
from dragoman.cli.scoping import scoped
from dragoman.store.view import View

if TYPE_CHECKING:
    from dragoman.asking.case import Scope
    from dragoman.asking.changes import Change

_COLOURS = {"new": "green", "changed": "yellow", "corrected": "magenta", "withdrawn": "red"}


@click.command(
    epilog="""
    \b
    Examples:
      dragoman changes --since 2019-10-01
      dragoman changes --since 2019-10 --place Manbij --what control
      dragoman changes --since 2026-11-20 --by recorded
    """
)
@click.option("--since", type=Day(), required=True, help="The day, month or year from which on.")
@click.option(
    "--by", type=click.Choice(["published", "recorded"]), default="published", show_default=True,
    help="Which time --since means: when reports appeared, or when this database took them in.",
)  # fmt: skip
@click.option(
    "--what", multiple=True, type=click.Choice(["report", "event", "agreement", "promise", "control", "dispute"]),
    help="Of this kind; may be repeated.",
)  # fmt: skip
@scoped("--since", "--until")
@limited
@question
def command(asked: Asked, since: str, by: str, what: tuple[str, ...], scope: "Scope", limit: int | None) -> None:
    """Say what is new, what changed, what was corrected and what was set aside: reports, events, the standing of agreements,
    the fate of promises, who holds a place, what is disputed.
    """
    from dragoman.asking.changes import changes

    day = _day_before(since)
    as_of, recorded_by = (day, None) if by == "published" else (None, day)
    with closing(View(asked.settings.database, as_of=as_of, recorded_by=recorded_by)) as then:
        every = changes(then, asked.view, since, scope)
        found = first((each for each in every if not what or each.what in what), limit, asked)
        if asked.as_json:
            asked.printer.json(found)
        else:
            _print(asked, found)


def _day_before(day: str) -> str:
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def _print(asked: Asked, found: "Iterable[Change]") -> None:
    made = table(
        ("", {"max_width": 11}), ("about", {"ratio": 4}), ("what is known", {"ratio": 3}), ("by", {"ratio": 2})
    )
    for each in found:
        became = (
            f"{each.was.replace('_', ' ')} → {each.now.replace('_', ' ')}" if each.was else each.now.replace("_", " ")
        )
        made.add_row(
            lines(text(each.became, _COLOURS[each.became]), text(each.what, "dim")),
            text(each.about),
            text(became),
            lines(*(text(f"{origin(source)} ({source.report})", "dim") for source in each.sources[:3])),
        )
    asked.printer.answer(made, "Nothing is new.")
