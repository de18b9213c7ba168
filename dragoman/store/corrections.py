"""Corrections: which texts are versions of one report, and which of them corrects which.

Versions belong together when they have the same document id, the same address, or one says that it corrects the other.
"""

import sqlite3
from typing import NamedTuple
from urllib.parse import urldefrag, urlsplit

from dragoman.records.document import Document


class Related(NamedTuple):
    """The ids of the reports that a report corrects, and of those that correct it."""

    corrected: tuple[str, ...] = ()
    correcting: tuple[str, ...] = ()


class Version(NamedTuple):
    """What is known of a version that may correct another or be corrected by it."""

    version: int
    report: str
    published: str | None
    corrects: str | None


_COLUMNS = "SELECT version, report, published, corrects FROM readings"
_OTHERS = "replaced_at IS NULL AND version <> :version"
_RELATED = (  # one query each, so that each finds its index
    f"{_COLUMNS} WHERE {_OTHERS} AND report IN (:report, :corrects)",
    f"{_COLUMNS} WHERE {_OTHERS} AND address = :address",
    f"{_COLUMNS} WHERE {_OTHERS} AND corrects = :report",
)
_THREAD = f"""
    {_COLUMNS} WHERE {_OTHERS} AND version IN (
        SELECT later FROM corrections WHERE former = :related UNION SELECT former FROM corrections WHERE later = :related
    )
"""
_PAIRED = (
    "SELECT later FROM corrections WHERE former = :version UNION SELECT former FROM corrections WHERE later = :version"
)
_INSERT = "INSERT INTO corrections (former, later, recorded_at) VALUES (?, ?, ?)"


def address_of(url: str | None) -> str | None:
    """The address as it is compared: without fragment; a bare site is no report's address."""
    if not url:
        return None
    try:
        parts = urlsplit(urldefrag(url).url)
    except ValueError:
        return None
    return parts.geturl() if parts.path.strip("/") or parts.query else None


def record_corrections(connection: sqlite3.Connection, version: int, document: Document, moment: str) -> Related:
    """Note how a version stands to the others of its report that it is not yet compared with."""
    new = Version(version, document.id, document.published, document.corrects)
    corrected, correcting = [], []
    for other in _thread(connection, new, address_of(document.url)):
        if _corrects(new, other):
            connection.execute(_INSERT, (other.version, new.version, moment))
            corrected.append(other.report)
        else:
            connection.execute(_INSERT, (new.version, other.version, moment))
            correcting.append(other.report)
    return Related(tuple(dict.fromkeys(corrected)), tuple(dict.fromkeys(correcting)))


def _thread(connection: sqlite3.Connection, new: Version, address: str | None) -> list[Version]:
    given = {"version": new.version, "report": new.report, "corrects": new.corrects, "address": address}
    found = {row[0]: Version(*row) for query in _RELATED for row in connection.execute(query, given)}
    for related in tuple(found):
        rows = connection.execute(_THREAD, {"version": new.version, "related": related})
        found |= {row[0]: Version(*row) for row in rows}
    paired = {row[0] for row in connection.execute(_PAIRED, {"version": new.version})}
    return [other for number, other in found.items() if number not in paired]


def _corrects(new: Version, other: Version) -> bool:
    if new.corrects and new.corrects == other.report != new.report:
        return True
    if other.corrects and other.corrects == new.report != other.report:
        return False
    if new.published and other.published and new.published != other.published:
        return new.published > other.published
    return True  # what arrives later corrects what was there
