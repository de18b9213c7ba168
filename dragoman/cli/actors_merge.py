"""The command ``actors merge``: a user judges that two actors are one."""

from pathlib import Path

import click

from dragoman.cli.actor_judging import judge_actors
from dragoman.cli.judging import of_two


@click.command(
    epilog="""
    \b
    Example:
      dragoman actors merge 'Ida Holm' 'I. Holm' --reason 'the same minister'
    """
)
@of_two
def command(one: str, other: str, reason: str, user: str | None, db: Path | None) -> None:
    """Judge by name, key or id. The actors ONE and OTHER are one: they are listed and counted together when asked for.

    The judgement is kept with user, time and reason; 'dragoman judgements --undo NUMBER' takes it back.
    """
    judge_actors("same", (one, other), reason, user, db)
