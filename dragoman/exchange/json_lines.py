"""JSON Lines: whole records, or the entries of one kind as flat rows, one object a line."""

from collections.abc import Iterable
from typing import TextIO

import msgspec

from dragoman.exchange.columns import flat_rows
from dragoman.records.record import Record

_encode = msgspec.json.Encoder().encode


def write_json_lines(records: Iterable[Record], kind: str | None, file: TextIO) -> int:
    """Write records, or their entries of a kind, and return how many there were."""
    number = 0
    for record in records:
        lines = [record.to_json()] if kind is None else [_encode(row).decode() for row in flat_rows(record, kind)]
        file.writelines(line + "\n" for line in lines)
        number += len(lines)
    return number
