"""Figures: what an eval measured beside its floor; ``python -m evals`` gathers them from all evals.

An eval calls ``missed`` once for every set of figures. Where ``$DRAGOMAN_FIGURES`` names a file, they are added to it.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

FILE = "DRAGOMAN_FIGURES"


class Figure(NamedTuple):
    """One figure; ``floor`` is null where none is set, and a ceiling where ``at_most``."""

    eval: str
    name: str
    value: float
    floor: float | None = None
    at_most: bool = False

    @property
    def holds(self) -> bool:
        """Whether it keeps to its floor or ceiling."""
        if self.floor is None:
            return True
        return self.value <= self.floor if self.at_most else self.value >= self.floor


def missed(
    name: str, figures: Mapping[str, float], floors: Mapping[str, float], ceilings: Mapping[str, float] | None = None
) -> list[str]:
    """The figures of an eval that fall below their floors or rise above their ceilings, in words."""
    ceilings = ceilings or {}
    found = [
        Figure(name, each, value, ceilings.get(each, floors.get(each)), each in ceilings)
        for each, value in figures.items()
    ]
    _tell(found)
    return [
        f"{each.name} {each.value:.3f} {'>' if each.at_most else '<'} {each.floor}" for each in found if not each.holds
    ]


def _tell(figures: Iterable[Figure]) -> None:
    if FILE in os.environ:
        with Path(os.environ[FILE]).open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(each) + "\n" for each in figures)


def told(path: Path) -> Iterator[Figure]:
    """The figures in a file."""
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            yield Figure(*json.loads(line))
