"""Judging: a judgement on two events is recorded and told."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.settings import Settings

if TYPE_CHECKING:
    from dragoman.store.judgements import Verdict


def user_or_default(user: str | None) -> str:
    """Who judges: the name given, or the user of this machine."""
    if user:
        return user
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def judge(verdict: "Verdict", pair: tuple[str, str], reason: str, user: str | None, db: Path | None) -> None:
    """Record that two events are the same or different."""
    from dragoman.store.writer import Writer

    with Writer(Settings.from_environment(database=db).database) as writer:
        made = writer.judge(verdict, *pair, user_or_default(user), reason)
    click.echo(f"Judgement {made.id}: {made.one} and {made.other} are {verdict} ({made.user}: {made.reason})")
