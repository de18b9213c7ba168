"""The command ``actors split``: a user judges that two actors are two."""

from pathlib import Path

import click

from dragoman.cli.actor_judging import judge_actors
from dragoman.cli.judging import of_two


@click.command(
    epilog="""
    \b
    Example:
      dragoman actors split E3kq7ma Ex2p5cd --reason 'two officers of one name'
    """
)
@of_two
def command(one: str, other: str, reason: str, user: str | None, db: Path | None) -> None:
    """Judge by name, key or id. The actors ONE and OTHER are two. Entities of one name are told apart by their ids.

    The judgement is kept with user, time and reason; 'dragoman judgements --undo NUMBER' takes it back.
    """
    judge_actors("different", (one, other), reason, user, db)
