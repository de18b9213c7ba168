"""The command ``split``: a user judges that two entries tell of two events."""

from pathlib import Path

import click

from dragoman.cli.judging import judge, of_two


@click.command(
    epilog="""
    \b
    Example:
      dragoman split V3kq7ma Vx2p5cd --reason 'two strikes on one day'
    """
)
@of_two
def command(one: str, other: str, reason: str, user: str | None, db: Path | None) -> None:
    """Judge that the events, or the agreements, ONE and OTHER are two, so that they are never put together.

    The judgement is kept with user, time and reason; 'dragoman judgements --undo NUMBER' takes it back.
    """
    judge("different", (one, other), reason, user, db)
