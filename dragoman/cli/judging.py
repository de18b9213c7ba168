"""Judging: a judgement on two events, or on two agreements, is recorded and told."""

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.options import database
from dragoman.settings import Settings

if TYPE_CHECKING:
    from dragoman.store.judgements import Verdict


_JUDGED = ("V", "A")  # the letters of events and agreements


def of_two(command: Callable[..., None]) -> Callable[..., None]:
    """The arguments of every judgement on two: ONE, OTHER, the reason, who judges, and the database."""
    for given in (
        database,
        click.option("--user", metavar="NAME", help="Who judges.  [default: the user of this machine]"),
        click.option("--reason", required=True, help="Why; it is kept and shown."),
        click.argument("other"),
        click.argument("one"),
    ):
        command = given(command)
    return command


def user_or_default(user: str | None) -> str:
    """Who judges: the name given, or the user of this machine."""
    if user:
        return user
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def judge(verdict: "Verdict", pair: tuple[str, str], reason: str, user: str | None, db: Path | None) -> None:
    """Record that two events, or two agreements, are the same or different."""
    from dragoman.store.view import View
    from dragoman.store.writer import Writer

    path = Settings.from_environment(database=db).database
    with View(path) as view:
        one, other = (view.find(name, "entry")[1] for name in pair)
    if one == other or one[0] != other[0] or one[0] not in _JUDGED:
        raise click.UsageError(f"{one} and {other} are no two events and no two agreements; only such can be judged.")
    with Writer(path) as writer:
        made = writer.judge(verdict, one, other, user_or_default(user), reason)
    click.echo(f"Judgement {made.id}: {made.one} and {made.other} are {verdict} ({made.user}: {made.reason})")
