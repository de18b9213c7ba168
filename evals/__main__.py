"""Evals: every eval of this folder that has its data at hand, in one table with its floors.

usage: python -m evals [NAME ...] [--words]

Exit code 1 where a figure falls below its floor or an eval fails. Evals on the field's data need ``$DRAGOMAN_SHARED``
(default ``../shared``); those on our own data run everywhere. ``--words`` also prints what the evals themselves print.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from evals.figures import FILE, Figure, told

_FOLDER = Path(__file__).parent
_MARK = "from evals.figures import missed"  # what makes a module an eval: it tells its figures
EVALS = tuple(sorted(path.stem for path in _FOLDER.glob("[a-z]*.py") if _MARK in path.read_text(encoding="utf-8")))


class Ran(NamedTuple):
    """One eval after its run; without figures and fault its data are not at hand."""

    name: str
    figures: tuple[Figure, ...]
    seconds: float
    fault: str


def main(arguments: list[str]) -> int:
    """Run the evals and print the table; 1 where something falls short."""
    wanted = [each for each in arguments if not each.startswith("--")]
    if unknown := [each for each in wanted if each not in EVALS]:
        print(f"No eval is called {', '.join(unknown)}. There are: {', '.join(EVALS)}.", file=sys.stderr)
        return 2
    print(f"{'eval':<14}{'figure':<42}{'value':>8}{'floor':>8}")
    short = 0
    for name in wanted or EVALS:
        ran = _run(name, loud="--words" in arguments)
        for line in _lines(ran):
            print(line, flush=True)
        short += bool(ran.fault) + sum(not each.holds for each in ran.figures)
    print(f"{short} fall short." if short else "All floors hold.")
    return 1 if short else 0


def _run(name: str, *, loud: bool) -> Ran:
    with tempfile.TemporaryDirectory() as folder:
        file, start = Path(folder) / "figures.jsonl", time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", f"evals.{name}"], env={**os.environ, FILE: str(file)}, text=True, check=False,
            stdout=None if loud else subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        fault = (done.stderr.strip().splitlines() or ["no message"])[-1] if done.returncode else ""
        return Ran(name, tuple(told(file)), time.perf_counter() - start, fault)


def _lines(ran: Ran) -> list[str]:
    lines = [
        f"{ran.name:<14}{each.name:<42}{each.value:>8.3f}{_floor(each):>8}{'' if each.holds else '  falls short'}"
        for each in ran.figures
    ]
    if ran.fault:
        lines.append(f"{ran.name:<14}failed: {ran.fault}")
    elif not lines:
        lines.append(f"{ran.name:<14}its data are not at hand")
    lines[-1] += f"   ({ran.seconds:.0f} s)"
    return lines


def _floor(figure: Figure) -> str:
    return "–" if not figure.floor else f"{'≤ ' if figure.at_most else ''}{figure.floor:g}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
