"""The command ``actors split``: a user judges that two actors are two."""

from pathlib import Path

import click

from dragoman.cli.actor_judging import judge_actors
from dragoman.cli.options import database


@click.command(
    epilog="""
    \b
    Example:
      dragoman actors split E3kq7ma Ex2p5cd --reason 'two officers of one name'
    """
)
@click.argument("one")
@click.argument("other")
@click.option("--reason", required=True, help="Why; it is kept and shown.")
@click.option("--user", metavar="NAME", help="Who judges.  [default: the user of this machine]")
@database
def command(one: str, other: str, reason: str, user: str | None, db: Path | None) -> None:
    """Judge by name, key or id. The actors ONE and OTHER are two. Entities of one name are told apart by their ids.

    The judgement is kept with user, time and reason; 'dragoman judgements --undo NUMBER' takes it back.
    """
    judge_actors("different", (one, other), reason, user, db)
