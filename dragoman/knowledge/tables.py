"""Tables: CSV files that a political scientist can read, check and extend, and the one loader that reads them.

A table is UTF-8 CSV with a header row. Lines that start with ``#`` are comments. A cell may hold a list, its items
parted by ``|``. A date may be a year, a month or a day (``2016``, ``2016-07``, ``2016-07-28``) and stands for its
first day; ranges are half-open: ``to`` is the first day on which the thing no longer holds.

A user's own tables lie in a folder of the same shape; rows of the same file are read after ours.
"""

import csv
import datetime
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from dragoman.errors import TableError

T = TypeVar("T")
SHIPPED = Path(__file__).parent / "tables"


class Row:
    """One row of a table; every accessor names file, line and column when the cell is wrong."""

    __slots__ = ("cells", "file", "line")

    def __init__(self, file: Path, line: int, cells: dict[str, str]) -> None:
        self.file, self.line, self.cells = file, line, cells

    def fault(self, what: str, remedy: str = "") -> TableError:
        """The error to raise for a fault in this row."""
        return TableError(f"{self.file}, line {self.line}: {what}.", remedy=remedy)

    def text(self, column: str) -> str:
        """The cell, white space trimmed; empty where there is none."""
        return self.cells[column]

    def required(self, column: str) -> str:
        """The cell, which must not be empty."""
        value = self.cells[column]
        if not value:
            raise self.fault(f"column '{column}' is empty", "Fill it or delete the row.")
        return value

    def optional(self, column: str) -> str | None:
        """The cell, or None where it is empty."""
        return self.cells[column] or None

    def items(self, column: str) -> tuple[str, ...]:
        """The items of a list cell ("Al-Nusra|Nusra Front")."""
        value = self.cells[column]
        return tuple(item for part in value.split("|") if (item := part.strip())) if value else ()

    def number(self, column: str) -> float | None:
        """The cell as a number, or None where it is empty."""
        value = self.cells[column]
        try:
            return float(value) if value else None
        except ValueError:
            raise self.fault(f"'{value}' in column '{column}' is no number") from None

    def one_of(self, column: str, allowed: Iterable[str]) -> str:
        """The cell, which must be one of the allowed words."""
        value = self.cells[column]
        choices = tuple(allowed)
        if value not in choices:
            raise self.fault(f"'{value}' in column '{column}' is not allowed", f"Use one of: {', '.join(choices)}.")
        return value

    def all_of(self, column: str, allowed: Iterable[str]) -> tuple[str, ...]:
        """The items of a list cell, each of which must be one of the allowed words."""
        choices = frozenset(allowed)
        for item in self.items(column):
            if item not in choices:
                raise self.fault(
                    f"'{item}' in column '{column}' is not allowed", f"Use of: {', '.join(sorted(choices))}."
                )
        return self.items(column)

    def date(self, column: str) -> str | None:
        """The cell as an ISO date (a year or a month stands for its first day), or None where it is empty."""
        value = self.cells[column]
        if not value:
            return None
        try:
            return datetime.date.fromisoformat(value + "-01-01"[: 10 - len(value)]).isoformat()
        except ValueError:
            raise self.fault(
                f"'{value}' in column '{column}' is no date", "Write 2016, 2016-07 or 2016-07-28."
            ) from None

    def dates(self, since: str = "from", until: str = "to") -> tuple[str | None, str | None]:
        """The half-open range of two date cells."""
        start, end = self.date(since), self.date(until)
        if start and end and end < start:
            raise self.fault(f"the range ends ({end}) before it begins ({start})")
        return start, end


def read_table(path: Path, columns: Iterable[str]) -> Iterator[Row]:
    """The rows of one CSV file, which must have the columns named (more are allowed).

    Raises:
        TableError: the file cannot be read, lacks a column, or a row has more cells than the header.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _rows(path, csv.reader(file, strict=True), tuple(columns))
    except OSError as error:
        raise TableError(f"The table {path} cannot be opened.", cause=f"{error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise TableError(f"The table {path} is not UTF-8.", remedy="Save it as 'CSV UTF-8'.") from error


def _rows(path: Path, reader: Iterator[list[str]], columns: tuple[str, ...]) -> Iterator[Row]:
    header: list[str] | None = None
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            line = reader.line_num  # type: ignore[attr-defined]
            raise TableError(
                f"{path}, line {line}: {error}.", cause="A quotation mark is probably unbalanced."
            ) from error
        line = reader.line_num  # type: ignore[attr-defined]
        if not cells or cells[0].startswith("#") or not any(cells):
            continue
        if header is None:
            header = [cell.strip() for cell in cells]
            _check_header(path, line, header, columns)
            continue
        if len(cells) > len(header):
            raise TableError(
                f"{path}, line {line}: {len(cells)} cells, but the header has {len(header)}.",
                cause="A cell with a comma probably lacks its quotation marks.",
            )
        cells += [""] * (len(header) - len(cells))
        yield Row(path, line, dict(zip(header, (cell.strip() for cell in cells), strict=True)))
    if header is None:
        raise TableError(f"The table {path} is empty.", remedy=f"Its header must be: {','.join(columns)}.")


def _check_header(path: Path, line: int, header: list[str], columns: tuple[str, ...]) -> None:
    missing = [column for column in columns if column not in header]
    if missing:
        raise TableError(
            f"{path}, line {line}: the header lacks {', '.join(missing)}.",
            remedy=f"It must have: {', '.join(columns)}.",
        )


def rows(name: str, columns: Iterable[str], folders: Iterable[Path] = ()) -> Iterator[Row]:
    """The rows of the shipped table ``name`` ("actors/people.csv"), then those of the user's folders that have it."""
    columns = tuple(columns)
    yield from read_table(SHIPPED / name, columns)
    for folder in folders:
        path = folder / name
        if path.exists():
            yield from read_table(path, columns)


def own_first(name: str, columns: Iterable[str], folders: Iterable[Path] = ()) -> list[Row]:
    """The rows of a table of which the first that fits holds: the user's before ours, so that they can overrule them."""
    return sorted(rows(name, columns, folders), key=lambda row: row.file.is_relative_to(SHIPPED))


def keyed(entries: Iterable[tuple[Row, T]], key: Callable[[T], str]) -> dict[str, T]:
    """The entries by key; a later row of the same key replaces ours only where it comes from another file."""
    found: dict[str, T] = {}
    origin: dict[str, Row] = {}
    for row, entry in entries:
        name = key(entry)
        if name in origin and origin[name].file == row.file:
            raise row.fault(f"'{name}' is there already, at line {origin[name].line}", "Delete one of the two.")
        found[name], origin[name] = entry, row
    return found
