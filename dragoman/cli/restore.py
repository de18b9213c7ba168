"""The command ``restore``: a withdrawal is taken back."""

from pathlib import Path

import click

from dragoman.cli.options import database
from dragoman.settings import Settings


@click.command(
    epilog="""
    \b
    Example:
      dragoman restore V3kq7ma
    """
)
@click.argument("id")
@database
def command(id: str, db: Path | None) -> None:  # noqa: A002 — the argument's name in the help
    """Take back the withdrawal of the report or entry ID."""
    from dragoman.store.writer import Writer

    with Writer(Settings.from_environment(database=db).database) as writer:
        made = writer.restore(id)
    click.echo(f"The {made.target} {made.id} stands again; it was withdrawn: {made.reason}")
