"""The command ``export``: records or entries to a file."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import click

from dragoman.asking.records import records
from dragoman.cli.days import Day
from dragoman.cli.options import Asked, question
from dragoman.errors import SettingsError
from dragoman.exchange.columns import FIELDS
from dragoman.exchange.json_lines import write_json_lines
from dragoman.exchange.spreadsheet import write_csv


@click.command(
    epilog="""
    \b
    Examples:
      dragoman export -o record.jsonl
      dragoman export --format csv --kind event -o events.csv
      dragoman export --kind statement --since 2019-01 | head
    """
)
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True,
    help="JSON Lines, or CSV with one row an entry.",
)  # fmt: skip
@click.option(
    "--kind", type=click.Choice(list(FIELDS)),
    help="Entries of this kind as flat rows.  [default: whole records; with csv: event]",
)  # fmt: skip
@click.option("--since", type=Day(), help="Of reports published on this day, month or year, or later.")
@click.option("--until", type=Day(last=True), help="Of reports published on this day, month or year, or earlier.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file; else standard output.")
@question
def command(
    asked: Asked, form: str, kind: str | None, since: str | None, until: str | None, output: Path | None
) -> None:
    """Write whole records (JSON Lines, as 'read --json' prints them) or the entries of a kind (JSON Lines or CSV).

    Withdrawn and superseded entries are left out; --as-of and --recorded-by export what was known then.
    """
    found = records(asked.view, since=since, until=until)
    with _opened(output) as file:
        number = write_csv(found, kind or "event", file) if form == "csv" else write_json_lines(found, kind, file)
    if output is not None:
        asked.printer.note(f"{number} {'records' if form == 'jsonl' and kind is None else 'rows'} in {output}.")


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    part = output.with_name(output.name + ".part")  # a run that fails leaves what was there before
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            yield file
        part.replace(output)
    except OSError as error:
        raise SettingsError(
            f"The file {output} cannot be written.", cause=f"{error.strerror}.", remedy="Name another with -o."
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
