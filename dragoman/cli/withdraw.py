"""The command ``withdraw``: a report or an entry is set aside."""

from pathlib import Path

import click

from dragoman.cli.options import database
from dragoman.settings import Settings


@click.command(
    epilog="""
    \b
    Examples:
      dragoman withdraw V3kq7ma --reason 'the meeting was on the next day'
      dragoman withdraw hoax-report --reason 'a forgery'
    """
)
@click.argument("id")
@click.option("--reason", required=True, help="Why; it is kept and shown.")
@database
def command(id: str, reason: str, db: Path | None) -> None:  # noqa: A002 — the argument's name in the help
    """Set the report or entry ID aside: no question finds it from now on, but nothing is deleted.

    'dragoman restore ID' takes it back. It stays withdrawn when its report is read again, and --recorded-by an earlier
    day still shows it.
    """
    from dragoman.store.writer import Writer

    with Writer(Settings.from_environment(database=db).database) as writer:
        made = writer.withdraw(id, reason)
    click.echo(f"The {made.target} {made.id} is withdrawn: {made.reason}")
