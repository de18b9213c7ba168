"""Census: what a database holds, in numbers, and whether it is sound."""

import sqlite3
from pathlib import Path

from dragoman.records.base import Fact
from dragoman.store.connection import connect_for_reading
from dragoman.store.faults import explained
from dragoman.store.migrate import version_of

_ENTRIES = """
    SELECT kind, count(*) FROM entries JOIN readings USING (reading) WHERE replaced_at IS NULL GROUP BY kind ORDER BY kind
"""


class Census(Fact, frozen=True, kw_only=True):
    """The numbers of a database; ``entries`` by kind, those of replaced readings not counted."""

    schema: int
    size: int
    reports: int
    versions: int
    readings: int
    entries: dict[str, int]
    withdrawn: int
    searchable: bool
    sound: bool


def take_census(path: Path) -> Census:
    """Count what the database holds.

    Raises:
        StoreError: there is none, or it cannot be read.
    """
    connection = connect_for_reading(path)
    try:
        with explained(path):
            return Census(
                schema=version_of(connection),
                size=path.stat().st_size,
                reports=_one(connection, "SELECT count(DISTINCT report) FROM versions"),
                versions=_one(connection, "SELECT count(*) FROM versions"),
                readings=_one(connection, "SELECT count(*) FROM readings"),
                entries=dict(connection.execute(_ENTRIES)),
                withdrawn=_one(connection, "SELECT count(*) FROM withdrawals WHERE undone_at IS NULL"),
                searchable=_one(connection, "SELECT count(*) FROM words WHERE words MATCH 'x'") >= 0,
                sound=connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok",
            )
    finally:
        connection.close()


def full_text_search() -> bool:
    """Whether this Python's SQLite has FTS5."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (text)")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True


def _one(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
