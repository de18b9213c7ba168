"""Rows: a record's entries as rows of the tables."""

from dataclasses import dataclass, field
from typing import Any

import msgspec

from dragoman.records.entities import Entity
from dragoman.records.plain import key_of, plain
from dragoman.records.record import Record
from dragoman.store.kinds import KINDS
from dragoman.store.parts import Parts, parts_of

Row = tuple[Any, ...]
_encode = msgspec.json.Encoder().encode

INSERTS = {
    "entries": "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "entities": "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "names": "INSERT OR IGNORE INTO names VALUES (?, ?)",
    "places": "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "participants": "INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?)",
}


@dataclass(slots=True)
class Rows:
    """The rows of one reading, by table, in the order in which they must be written."""

    entries: list[Row] = field(default_factory=list)
    entities: list[Row] = field(default_factory=list)
    names: list[Row] = field(default_factory=list)
    places: list[Row] = field(default_factory=list)
    participants: list[Row] = field(default_factory=list)


def rows_of(record: Record, reading: int, first: int) -> Rows:
    """The rows of a record; its entries are numbered from ``first``."""
    rows = Rows()
    known: dict[str, tuple[int, str, str | None]] = {}  # entity id to its entry, key and country
    entry = first
    for kind, (name, _) in KINDS.items():
        for position, each in enumerate(getattr(record, name)):
            parts = parts_of(kind, each)
            rows.entries.append(_entry(entry, reading, kind, position, each, parts))
            if kind == "entity":
                _add_entity(rows, entry, each)
                known.setdefault(each.id, (entry, rows.entities[-1][1], each.country))
            _add_participants(rows, entry, parts, known)
            entry += 1
    return rows


def _entry(entry: int, reading: int, kind: str, position: int, each: Any, parts: Parts) -> Row:
    start, end = parts.words or (None, None)
    since, until = (parts.time.since, parts.time.until) if parts.time else (None, None)
    return (
        entry, reading, kind, position, each.id, parts.type, parts.status, start, end, since, until, parts.precision,
        int(parts.background), each.confidence, _encode(each).decode("utf-8"),
    )  # fmt: skip


def _add_entity(rows: Rows, entry: int, entity: Entity) -> None:
    key = key_of(entity)
    sector = entity.sectors[0] if entity.sectors else None
    rows.entities.append(
        (entry, key, entity.kind, entity.name, entity.country, sector, entity.office, entity.actor, entity.wikidata)
    )
    rows.names.append((plain(entity.name), key))
    if entity.place is not None:
        at = entity.place
        rows.places.append((entry, at.geonameid, at.lat, at.lon, at.country, at.admin1, at.admin2, at.precision))


def _add_participants(rows: Rows, entry: int, parts: Parts, known: dict[str, tuple[int, str, str | None]]) -> None:
    positions: dict[str, int] = {}
    for role, entity in parts.roles:
        if entity in known:
            position = positions[role] = positions.get(role, -1) + 1
            number, key, country = known[entity]
            rows.participants.append((entry, role, position, number, key, country))
