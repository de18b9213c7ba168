"""Rates: learned log-odds of guises (a lemma with its complements, say), each kind in a table of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.knowledge.tables import read_table

COLUMNS = ("key", "rate")
DEFAULT = "*"  # the key of the rate of guises that were not seen in training
STRENGTH = "strength"


@dataclass(frozen=True, slots=True, eq=False)
class Rates:
    """The rates of one list of guises; where a guise is unknown, what it is a case of stands for it."""

    tables: tuple[dict[str, float], ...]
    general: tuple[int | None, ...]  # the place of the guise it is a case of, -1 for the strength of the lemma

    def of(self, guises: Sequence[str], strength: float = 0.0) -> list[float]:
        """The log-odds of the guises; ``strength`` is the log-odds that the table of cues gives."""
        found: list[float] = []
        for table, guise, general in zip(self.tables, guises, self.general, strict=True):
            rate = table.get(guise)
            if rate is None:
                rate = table[DEFAULT] if general is None else strength if general < 0 else found[general]
            found.append(rate)
        return found


def load_rates(folder: Path, guises: tuple[str, ...], general: dict[str, str]) -> Rates:
    """The rates of a list of guises, each from its own file; ``general`` says what a guise is a case of.

    Raises:
        TableError: a file is missing or has a rate that is no number.
    """
    places: list[int | None] = []
    for name in guises:
        case_of = general.get(name)
        places.append(None if case_of is None else -1 if case_of == STRENGTH else guises.index(case_of))
    return Rates(tuple(_table(folder / f"{name.replace(' ', '_')}.csv") for name in guises), tuple(places))


def _table(path: Path) -> dict[str, float]:
    found = {DEFAULT: 0.0}
    for row in read_table(path, COLUMNS):
        rate = row.number("rate")
        if rate is None:
            raise row.fault("column 'rate' is empty")
        found[row.cells["key"]] = rate
    return found
