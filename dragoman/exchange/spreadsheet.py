"""Spreadsheet: entries of one kind as CSV, one row an entry."""

import csv
from collections.abc import Iterable
from typing import TextIO

from dragoman.exchange.columns import columns, flat_rows
from dragoman.records.record import Record


def write_csv(records: Iterable[Record], kind: str, file: TextIO) -> int:
    """Write the entries of a kind, a header first, and return how many there were."""
    writer = csv.DictWriter(file, columns(kind), lineterminator="\n")
    writer.writeheader()
    number = 0
    for record in records:
        for row in flat_rows(record, kind):
            writer.writerow({name: _cell(cell) for name, cell in row.items()})
            number += 1
    return number


def _cell(cell: object) -> object:
    return int(cell) if isinstance(cell, bool) else cell
