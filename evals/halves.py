"""Halves: the figures of a table of sentences, its ``dev`` half to look at and its ``held`` half for measuring only."""

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from evals.figures import missed as below

Rows = list[dict[str, str]]


class Half(NamedTuple):
    """What was measured on one half: the figures, what they were counted on, in words, and the errors."""

    figures: dict[str, float]
    counted: str
    errors: list[str]


def measure(
    name: str, table: Path, judge: Callable[[Rows], Half], floors: Mapping[str, float], arguments: list[str]
) -> int:
    """Print the figures of the halves asked for, of dev its errors; 1 where a floor is asked for and missed."""
    missed = 0
    for half in [each for each in ("dev", "held") if each in arguments] or ["dev", "held"]:
        with table.open(encoding="utf-8") as file:
            found = judge([row for row in csv.DictReader(file) if row["split"] == half])
        told = " ".join(f"{figure} {value:.3f}" for figure, value in found.figures.items())
        print(f"{half}: {told} ({found.counted})")
        if half == "dev" and "--errors" in arguments:
            print("\n".join(found.errors[: _most(arguments)]))
        missed += len(below(name, {f"{half} {figure}": value for figure, value in found.figures.items()}, floors))
    return 1 if missed and "--floors" in arguments else 0


def _most(arguments: list[str]) -> int | None:
    """The number after ``--errors``; null, for all of them, where there is none."""
    behind = arguments[arguments.index("--errors") + 1 :]
    return int(behind[0]) if behind and behind[0].isdigit() else None
