"""Kinds of file that are no text: how they begin, and what a user can do with one."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.tables import Row, rows

COLUMNS = ("name", "offset", "bytes", "within", "remedy")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """One row of ``lexicon/file_kinds.csv``: ``begins`` stands at ``offset``, and ``within`` soon after it."""

    name: str
    offset: int
    begins: bytes
    within: bytes
    remedy: str

    def fits(self, head: bytes) -> bool:
        """Whether a file that begins with ``head`` is of this kind."""
        return head.startswith(self.begins, self.offset) and self.within in head[:4096]


@cache
def load_file_kinds() -> tuple[FileKind, ...]:
    """The kinds in the order of the table, the more special before the more general."""
    return tuple(_kind(row) for row in rows("lexicon/file_kinds.csv", COLUMNS))


def _kind(row: Row) -> FileKind:
    try:
        begins = bytes.fromhex(row.required("bytes"))
    except ValueError:
        raise row.fault(f"'{row.text('bytes')}' in column 'bytes' is not hexadecimal") from None
    return FileKind(
        name=row.required("name"),
        offset=int(row.number("offset") or 0),
        begins=begins,
        within=row.text("within").encode(),
        remedy=row.required("remedy"),
    )
