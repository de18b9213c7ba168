"""Migrate: the numbered .sql files bring a database from an older schema to this dragoman's, each whole or not at all."""

import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from dragoman import __version__
from dragoman.store.clock import now

FOLDER = Path(__file__).parent / "migrations"


@lru_cache(maxsize=1)
def migrations() -> tuple[tuple[int, Path], ...]:
    """The migrations in order: number and file (``0001_record.sql``)."""
    return tuple((int(path.name[:4]), path) for path in sorted(FOLDER.glob("[0-9]*.sql")))


def newest() -> int:
    """The schema version that this dragoman writes."""
    return migrations()[-1][0]


def version_of(connection: sqlite3.Connection) -> int:
    """The schema version of a database; 0 where it is empty."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, application: int) -> None:
    """Apply what is missing, each migration in a transaction of its own."""
    for number, path in migrations():
        if version_of(connection) < number:
            _apply(connection, number, path, application)


def _apply(connection: sqlite3.Connection, number: int, path: Path, application: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) < number:  # another process may have been quicker
            for statement in statements(path.read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(
                "INSERT INTO migrations (number, name, applied_at, dragoman) VALUES (?, ?, ?, ?)",
                (number, path.stem, now(), __version__),
            )
            connection.execute(f"PRAGMA application_id = {application}")
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def statements(script: str) -> Iterator[str]:
    """The statements of an SQL script, one by one."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
