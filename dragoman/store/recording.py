"""Recording: the statements that put a record's version, reading and entries into the tables."""

import sqlite3
from typing import NamedTuple

from dragoman.records.document import Document
from dragoman.records.identity import fingerprint
from dragoman.records.record import Record
from dragoman.store.clock import now
from dragoman.store.corrections import Related, address_of, record_corrections
from dragoman.store.load import document_json
from dragoman.store.rows import INSERTS, rows_of

_LIVE = """
    SELECT versions.version, versions.recorded_at, reading, title, given, readings.digest, fingerprint
    FROM versions JOIN readings ON readings.version = versions.version AND replaced_at IS NULL
    WHERE versions.report = ? AND versions.digest = ?
"""
_READING = """
    INSERT INTO readings (reading, version, report, title, source, url, address, published, known_since, language, corrects,
                          schema, document, given, digest, fingerprint, recorded_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INDEX = "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)"
_UNINDEX = "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)"


class Live(NamedTuple):
    """The version of a text that is there, with the reading of it that counts now."""

    version: int
    recorded_at: str
    reading: int
    title: str | None
    given: str
    digest: str
    fingerprint: str


class Marks(NamedTuple):
    """How a reading is known again: the document as given, the whole record, and what read it."""

    given: str
    digest: str
    fingerprint: str


def text_digest(document: Document) -> str:
    """The digest by which a text is known again."""
    return fingerprint(document.text, length=32)


def given_digest(document: Document) -> str:
    """The digest of a document and all that was given with it."""
    return fingerprint(document_json(document), document.text, length=32)


def live(connection: sqlite3.Connection, document: Document) -> Live | None:
    """What the database has of this text of this report."""
    row = connection.execute(_LIVE, (document.id, text_digest(document))).fetchone()
    return Live(*row) if row else None


def add_version(connection: sqlite3.Connection, record: Record, marks: Marks) -> tuple[int, Related]:
    """Take in a text that is new: its reading's number, and the reports it stands in correction to."""
    moment, document = now(), record.document
    version = _next(connection, "versions", "version")
    connection.execute(
        "INSERT INTO versions (version, report, digest, recorded_at, text) VALUES (?, ?, ?, ?, ?)",
        (version, document.id, text_digest(document), moment, document.text),
    )
    reading = _add(connection, record, marks, version, (moment, moment))
    connection.execute(_INDEX, (version, document.title, document.text))
    return reading, record_corrections(connection, version, document, moment)


def add_reading(connection: sqlite3.Connection, record: Record, marks: Marks, old: Live) -> tuple[int, Related]:
    """Take in another reading of a text that is there; the old one stands replaced."""
    moment, document = now(), record.document
    connection.execute("UPDATE readings SET replaced_at = ? WHERE reading = ?", (moment, old.reading))
    reading = _add(connection, record, marks, old.version, (moment, old.recorded_at))
    if old.title != document.title:
        connection.execute(_UNINDEX, (old.version, old.title, document.text))
        connection.execute(_INDEX, (old.version, document.title, document.text))
    return reading, record_corrections(connection, old.version, document, moment)


def refresh(connection: sqlite3.Connection, reading: int, marks: Marks) -> None:
    """Note that a reading is what today's dragoman finds as well."""
    connection.execute(
        "UPDATE readings SET given = ?, fingerprint = ? WHERE reading = ?", (marks.given, marks.fingerprint, reading)
    )


def _add(connection: sqlite3.Connection, record: Record, marks: Marks, version: int, moments: tuple[str, str]) -> int:
    recorded, first_recorded = moments
    reading, document = _next(connection, "readings", "reading"), record.document
    connection.execute(
        _READING,
        (
            reading, version, document.id, document.title, document.source, document.url, address_of(document.url),
            document.published, (document.published or first_recorded)[:10], document.language, document.corrects,
            record.schema, document_json(document), *marks, recorded,
        ),
    )  # fmt: skip
    rows = rows_of(record, reading, _next(connection, "entries", "entry"))
    for table, statement in INSERTS.items():
        connection.executemany(statement, getattr(rows, table))
    return reading


def _next(connection: sqlite3.Connection, table: str, column: str) -> int:
    return int(connection.execute(f"SELECT coalesce(max({column}), 0) + 1 FROM {table}").fetchone()[0])
