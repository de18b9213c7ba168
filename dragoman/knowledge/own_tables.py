"""Own tables: rows are added to the user's tables beside ours, the header made where a table is new."""

import csv
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from dragoman.errors import TableError
from dragoman.knowledge.actors import AGENTS, GROUPS, LEADERS, ORGANISATIONS, PEOPLES
from dragoman.knowledge.spelling import fold
from dragoman.knowledge.tables import read_table

TABLES: Mapping[str, tuple[str, ...]] = {
    "actors/leaders/own.csv": LEADERS,
    "actors/organisations.csv": ORGANISATIONS,
    "actors/groups.csv": GROUPS,
    "actors/peoples.csv": PEOPLES,
    "actors/agents.csv": AGENTS,
}
_NO_LETTER = re.compile(r"[^a-z0-9]+")


def identity(name: str) -> str:
    """The id that a name makes: "Ida Holm" is ``ida-holm``."""
    return _NO_LETTER.sub("-", fold(name).lower()).strip("-")


def add_rows(folder: Path, table: str, added: Iterable[Mapping[str, str]]) -> tuple[Path, int]:
    """Append rows to a table of the user's, those left out that it has already; the file, and how many were added.

    A table of persons may have several rows of an id, one an office; any other has one.

    Raises:
        TableError: the table that is there has a fault, or cannot be written.
    """
    path, columns = folder / table, TABLES[table]
    key = columns if "leaders" in table else columns[:1]
    there: set[tuple[str, ...]] = set()
    header = columns
    if path.exists():
        there = {tuple(row.cells.get(column, "") for column in key) for row in read_table(path, columns)}
        header = _header(path)
    new = []
    for row in added:
        own = tuple(row.get(column, "") for column in key)
        if own not in there:
            there.add(own)
            new.append(row)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header, restval="", extrasaction="ignore", lineterminator="\n")
            if file.tell() == 0:
                writer.writeheader()
            writer.writerows(new)
    except OSError as error:
        raise TableError(f"The table {path} cannot be written.", cause=f"{error.strerror}.") from error
    return path, len(new)


def _header(path: Path) -> tuple[str, ...]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(next(cells for cells in csv.reader(file) if cells and not cells[0].startswith("#")))
