"""Load: rows become the record again that was stored."""

import sqlite3
from collections.abc import Iterable
from typing import Any

import msgspec

from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.store.kinds import KINDS, decoded

_DOCUMENT = """
    SELECT readings.schema, readings.document, versions.text FROM readings JOIN versions USING (version)
    WHERE reading = ?
"""
_ENTRIES = "SELECT kind, body FROM entries WHERE reading = ? ORDER BY kind, position"


def document_json(document: Document) -> str:
    """A document as it is stored: without its text, which has a column of its own."""
    return msgspec.json.encode(msgspec.structs.replace(document, text="")).decode("utf-8")


def document_from(body: str, text: str) -> Document:
    """The document that was stored."""
    return msgspec.structs.replace(_document_decoder.decode(body), text=text)


def load_record(connection: sqlite3.Connection, reading: int) -> Record:
    """The record of one reading."""
    schema, body, text = connection.execute(_DOCUMENT, (reading,)).fetchone()
    return _record(schema, document_from(body, text), connection.execute(_ENTRIES, (reading,)))


def without(record: Record, ids: frozenset[str]) -> Record:
    """The record without the entries of these ids."""
    if not ids:
        return record
    kept = {name: tuple(each for each in getattr(record, name) if each.id not in ids) for name, _ in KINDS.values()}
    return msgspec.structs.replace(record, **kept)


def _record(schema: str, document: Document, rows: Iterable[tuple[str, str]]) -> Record:
    entries: dict[str, list[Any]] = {name: [] for name, _ in KINDS.values()}
    for kind, body in rows:
        entries[KINDS[kind][0]].append(decoded(kind, body))
    return Record(schema=schema, document=document, **{name: tuple(found) for name, found in entries.items()})


_document_decoder = msgspec.json.Decoder(Document)
