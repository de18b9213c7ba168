"""The command ``series``: counts of events by month, dyad and quad class."""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click
import msgspec

from dragoman.cli.days import Day
from dragoman.cli.options import Asked, question
from dragoman.errors import ModelMissing, SettingsError

if TYPE_CHECKING:
    from dragoman.asking.series import Count


@click.command(
    epilog="""
    \b
    Examples:
      dragoman series
      dragoman series --dyad RUS:TUR --since 2018-09 -o dyad.csv
      dragoman series -o all.parquet -o picture.svg
    """
)
@click.option("--since", type=Day(), metavar="MONTH", help="Of events in this month (2018-09) or later.")
@click.option("--until", type=Day(last=True), metavar="MONTH", help="Of events in this month or earlier.")
@click.option("--dyad", metavar="A:B", help="Between these two alone, in both directions: RUS:TUR, SYRREB:SYR.")
@click.option(
    "-o", "--output", "outputs", multiple=True, type=click.Path(path_type=Path, dir_okay=False),
    help="A file: .csv, .parquet (needs pyarrow) or .svg; may be repeated.  [default: CSV on standard output]",
)  # fmt: skip
@question
def command(asked: Asked, since: str | None, until: str | None, dyad: str | None, outputs: tuple[Path, ...]) -> None:
    """Count events by month of the world, dyad and quad class (1 verbal cooperation, 2 material cooperation, 3 verbal
    conflict, 4 material conflict): each event once however many reports tell of it, history and plans left out.

    Columns: month, source, target, quad, events, weight (shares out events between several, so that weights sum to
    events), goldstein (mean), reports. Actors are countries, with the sector of those who are not the state: SYRREB.
    """
    from dragoman.asking.series import series

    counts = series(asked.view, since=since and since[:7], until=until and until[:7])
    if dyad:
        pair = _dyad(dyad)
        counts = [count for count in counts if {count.source, count.target} == pair]
    if asked.as_json:
        asked.printer.json(counts)
    elif not outputs:
        _csv(counts, sys.stdout)
    for output in outputs:
        _write(counts, output, dyad)
        asked.printer.note(f"{len(counts)} rows in {output}.")


def _dyad(words: str) -> set[str]:
    sides = set(filter(None, words.upper().split(":")))
    if len(sides) != 2:
        raise click.BadParameter(f"'{words}' names no two sides. Write it as RUS:TUR.", param_hint="'--dyad'")
    return sides


def _write(counts: "list[Count]", output: Path, dyad: str | None) -> None:
    try:
        if output.suffix == ".parquet":
            _parquet(counts, output)
        elif output.suffix == ".svg":
            from dragoman.asking.series_picture import picture

            title = f"Events by month, {dyad.upper()}" if dyad else "Events by month"
            output.write_text(picture(counts, title), encoding="utf-8")
        elif output.suffix == ".csv":
            with output.open("w", encoding="utf-8", newline="") as file:
                _csv(counts, file)
        else:
            raise SettingsError(
                f"No format is known by '{output.suffix}'.", remedy="Name a .csv, .parquet or .svg file."
            )
    except OSError as error:
        raise SettingsError(
            f"The file {output} cannot be written.", cause=f"{error.strerror}.", remedy="Name another with -o."
        ) from error


def _csv(counts: "Iterable[Count]", file: TextIO) -> None:
    from dragoman.asking.series import Count

    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(Count.__struct_fields__)
    writer.writerows(msgspec.structs.astuple(count) for count in counts)


def _parquet(counts: "list[Count]", output: Path) -> None:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise ModelMissing(
            "Parquet needs the package pyarrow, which is not installed.",
            remedy="Install it ('pip install dragoman[parquet]'), or name a .csv file.",
        ) from None
    parquet.write_table(pyarrow.Table.from_pylist([msgspec.to_builtins(count) for count in counts]), output)
