"""Faults: what SQLite complains of becomes one StoreError that says what happened, why, and what to do."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.errors import StoreError

_ROOM = 64 * 1024  # bytes: what SQLite needs to open a database
_FAULTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "SQLITE_FULL",
        "The disk with the database {path} is full.",
        "What was recorded before is kept.",
        "Free some space, or name another place with --db, and run the command again: it goes on where it stopped.",
    ),
    (
        "SQLITE_BUSY",
        "The database {path} is locked.",
        "Another program, perhaps another dragoman, is writing to it.",
        "Wait until it is done and run the command again.",
    ),
    (
        "SQLITE_READONLY",
        "The database {path} cannot be written.",
        "The file, its folder or the disk is read-only for you.",
        "Change its permissions, or name another database with --db.",
    ),
    (
        "SQLITE_NOTADB",
        "The file {path} is no database.",
        "It is another kind of file, or was overwritten.",
        "Name dragoman's database with --db.",
    ),
    (
        "SQLITE_CORRUPT",
        "The database {path} is damaged.",
        "The disk failed, or the file was changed or cut off by another program.",
        "Restore it from a backup, or rescue what can be with 'sqlite3 FILE .recover'.",
    ),
    (
        "SQLITE_CANTOPEN",
        "The database {path} cannot be opened.",
        "The path is wrong, or you may not read it.",
        "Check the path and its permissions, or name another with --db.",
    ),
    (
        "SQLITE_PERM",
        "The database {path} cannot be opened.",
        "You may not read it.",
        "Change its permissions, or name another with --db.",
    ),
    (
        "SQLITE_IOERR",
        "The disk failed while the database {path} was read or written.",
        "The disk or the network drive may be gone or broken.",
        "Check the disk and run the command again; what was recorded before is kept.",
    ),
)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise the errors of SQLite inside the block as StoreError.

    Raises:
        StoreError: with cause and remedy, for whatever SQLite refused.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _explanation(error, path) from error
    except OSError as error:
        raise StoreError(
            f"The database {path} cannot be opened.",
            cause=f"{error.strerror or error}.",
            remedy="Name another with --db, or set DRAGOMAN_DB.",
        ) from error


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.absolute().parent).free < _ROOM
    except OSError:
        return False


def _explanation(error: sqlite3.Error, path: Path) -> StoreError:
    name = getattr(error, "sqlite_errorname", None) or ""
    if name.startswith("SQLITE_IOERR") and _is_full(path):
        name = "SQLITE_FULL"  # where not even the log beside the database finds room, SQLite speaks of a failed disk
    for prefix, what, cause, remedy in _FAULTS:
        if name.startswith(prefix):
            return StoreError(what.format(path=path), cause=cause, remedy=remedy)
    if "no such module: fts5" in str(error):
        return StoreError(
            "Python's SQLite was built without full-text search (FTS5).",
            remedy="Use a Python whose sqlite3 module has it: those of python.org, Debian and conda do.",
        )
    return StoreError(f"The database {path} refused: {error}.", cause=f"SQLite says {name or type(error).__name__}.")
