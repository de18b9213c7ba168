"""The command ``merge``: a user judges that two entries tell of one event, or of one agreement."""

from pathlib import Path

import click

from dragoman.cli.judging import judge, of_two


@click.command(
    epilog="""
    \b
    Example:
      dragoman merge V3kq7ma Vx2p5cd --reason 'both are the market bombing'
    """
)
@of_two
def command(one: str, other: str, reason: str, user: str | None, db: Path | None) -> None:
    """Judge that the events, or the agreements, ONE and OTHER are one. Nothing is changed in them: they are put together
    when asked for.

    The judgement is kept with user, time and reason; 'dragoman judgements --undo NUMBER' takes it back.
    """
    judge("same", (one, other), reason, user, db)
