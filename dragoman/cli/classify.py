"""The command ``classify``: which event type holds between two actors that the user marked."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from dragoman.cli.failing import SKIPPED, WELL, complain
from dragoman.cli.options import as_json, no_colour, tables
from dragoman.cli.printing import Printer, table, text
from dragoman.errors import UnreadableInput
from dragoman.settings import Settings

if TYPE_CHECKING:
    from dragoman.classifying import Classified, Pair


@click.command(
    epilog="""
    \b
    Examples:
      dragoman classify pairs.jsonl --json
      echo '{"id": "1", "text": "Chad expelled the envoy of Mali.", "source": [[0, 4]], "target": [[14, 31]]}' |
        dragoman classify -
    """
)
@click.argument("pairs", type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True))
@click.option("--model", metavar="NAME", help="The spaCy pipeline, by name or path; or set DRAGOMAN_MODEL.")
@tables
@as_json
@no_colour
def command(pairs: Path, model: str | None, tables: tuple[Path, ...], as_json: bool, no_colour: bool) -> int:
    """Say which of the 16 event types holds between two actors whom you marked in a text.

    PAIRS is a file of JSON Lines, or - for standard input: {"id", "text", "source": [[start, end]], "target": [[start,
    end]]}, in code points, end exclusive. With --json each is answered by a line {"id", "type", "scores", "why"}; scores are
    probabilities. A line that holds no pair is reported and passed over; the exit code is then 1.
    """
    from dragoman.classifying import classify
    from dragoman.classifying.pairs import read_pairs

    settings = Settings.from_environment(model=model, tables=tables or None)
    printer, faults = Printer(colour=not no_colour), list[UnreadableInput]()
    with _opened(pairs) as file:
        found = classify(_sound(read_pairs(file, str(pairs)), faults), settings)
        if as_json:
            printer.json(found)
        else:
            _print(printer, found)
    return SKIPPED if faults else WELL


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    if str(path) == "-":
        yield sys.stdin.buffer
        return
    with path.open("rb") as file:
        yield file


def _sound(given: "Iterable[Pair | UnreadableInput]", faults: list[UnreadableInput]) -> "Iterator[Pair]":
    for each in given:
        if isinstance(each, UnreadableInput):
            complain(each)
            faults.append(each)
        else:
            yield each


def _print(printer: Printer, found: "Iterable[Classified]") -> None:
    made = table(
        ("id", {"max_width": 16}),
        ("type", {"max_width": 12}),
        ("probability", {"max_width": 11}),
        ("why", {"ratio": 1}),
    )
    for each in found:
        best = f"{each.scores.get(each.type or '', 0):.2f}"
        made.add_row(text(each.id), text(each.type or "none", "bold"), text(best), text(each.why, "dim"))
    printer.answer(made, "There is no pair.")
