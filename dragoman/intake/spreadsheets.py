"""Spreadsheets: reports as the rows of a CSV or TSV file whose first row names the columns, the words under ``text``."""

import csv
import io
from collections.abc import Iterator

from dragoman.errors import TooLarge, UnreadableInput
from dragoman.intake.decoding import decode
from dragoman.intake.found import FoundOrSkip
from dragoman.intake.json_lines import report_of
from dragoman.intake.options import IntakeOptions
from dragoman.intake.piece import Piece

_SEPARATORS = ",;\t|"


def read_spreadsheet(piece: Piece, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    """The reports of a file of rows; a row without words is reported by its line and passed over.

    Raises:
        TooLarge: the file is larger than one that is read at once.
        UnreadableInput: no column is called ``text``.
    """
    limit = options.limits.json_bytes
    data = piece.flow.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(
            f"{piece.where} is a table of more than {limit:,} bytes.",
            remedy="Save it as JSON Lines, one report a line; that has no limit.",
        )
    decoded = decode(data, piece.where, piece.charset)
    heading = decoded.text.partition("\n")[0]
    csv.field_size_limit(max(csv.field_size_limit(), limit))
    rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=max(_SEPARATORS, key=heading.count))
    columns = [name.strip().lower() for name in next(rows, [])]
    if "text" not in columns:
        raise UnreadableInput(
            f"{piece.where} is a table without a column 'text'.",
            cause=f"Its columns are {', '.join(name or '(no name)' for name in columns)}.",
            remedy="Name the column of the words 'text'; beside it, 'id', 'title', 'published', 'source' and 'url' are read.",
        )
    for cells in rows:
        fields = {name: cell for name, cell in zip(columns, cells, strict=False) if cell.strip()}
        if fields:
            yield _report(fields, f"{piece.where}, line {rows.line_num:,}", decoded.notes)


def _report(fields: dict[str, str], where: str, notes: tuple[str, ...]) -> FoundOrSkip:
    try:
        return report_of(fields, where, notes)
    except UnreadableInput as error:
        return error
