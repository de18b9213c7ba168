"""Actor judging: a judgement on two actors is recorded and told."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.judging import user_or_default
from dragoman.settings import Settings

if TYPE_CHECKING:
    from dragoman.store.judgements import Verdict


def judge_actors(verdict: "Verdict", pair: tuple[str, str], reason: str, user: str | None, db: Path | None) -> None:
    """Record that two actors are the same or different; two entities of one key are told apart by their ids."""
    from dragoman.asking.actor_keys import entity_meant, key_meant
    from dragoman.store.view import View
    from dragoman.store.writer import Writer

    path = Settings.from_environment(database=db).database
    with View(path) as view:
        one, other = (key_meant(view, name) for name in pair)
        entities = [each for name in pair if (each := entity_meant(view, name)) is not None]
    with Writer(path) as writer:
        if one != other:
            made = writer.judge_actors(verdict, one, other, user_or_default(user), reason)
        elif len(set(entities)) < 2:
            raise click.UsageError(
                f"'{pair[0]}' and '{pair[1]}' are one actor already; to part them, name two entities by their ids."
            )
        else:
            made = writer.judge(verdict, entities[0], entities[1], user_or_default(user), reason)
    click.echo(f"Judgement {made.id}: {pair[0]} and {pair[1]} are {verdict} ({made.user}: {made.reason})")
