"""Audits: samples drawn from the record and what a person judged of each item; judged once, never deleted."""

import sqlite3
from collections.abc import Iterable
from typing import Any

import msgspec

from dragoman.errors import UnknownEntry
from dragoman.records.base import Fact
from dragoman.store.clock import now

NONE, OTHER, UNSURE = "none", "other", "unsure"


class Drawn(Fact, frozen=True, kw_only=True):
    """Something drawn to be judged: a coded event (``entry``), or a sentence that has none; where its sentence stands."""

    stratum: str
    reading: int
    entry: str | None
    start: int
    end: int


class Item(Drawn, frozen=True, kw_only=True):
    """The same in an audit, with the answer where there is one: a type, "none", "other" or "unsure"."""

    id: int
    audit: int
    answer: str | None


class Audit(Fact, frozen=True, kw_only=True):
    """One audit: who began it, the seed of its draw, and how many there were to draw from, by stratum."""

    id: int
    user: str
    seed: int
    sizes: dict[str, int]
    recorded_at: str


AUDITS = "SELECT audit, user, seed, sizes, recorded_at FROM audits ORDER BY audit"
ITEMS = """
    SELECT stratum, reading, entry, "start", "end", item, audit, answer FROM audit_items WHERE audit = ? ORDER BY item
"""
_ADD = "INSERT INTO audits (user, seed, sizes, recorded_at) VALUES (?, ?, ?, ?)"
_ADD_ITEM = 'INSERT INTO audit_items (audit, stratum, reading, entry, "start", "end") VALUES (?, ?, ?, ?, ?, ?)'
_ANSWER = "UPDATE audit_items SET answer = ?, judged_by = ?, judged_at = ? WHERE item = ?"


def audit_of(row: tuple[Any, ...]) -> Audit:
    """The audit that a row holds."""
    return Audit(id=row[0], user=row[1], seed=row[2], sizes=msgspec.json.decode(row[3]), recorded_at=row[4])


def item_of(row: tuple[Any, ...]) -> Item:
    """The item that a row holds."""
    return msgspec.convert(dict(zip(Item.__struct_fields__, row, strict=True)), Item)


def begin(connection: sqlite3.Connection, user: str, seed: int, sizes: dict[str, int], drawn: Iterable[Drawn]) -> int:
    """Record a new audit with what was drawn for it; its number."""
    cursor = connection.execute(_ADD, (user, seed, msgspec.json.encode(sizes).decode(), now()))
    number = int(cursor.lastrowid or 0)
    rows = ((number, each.stratum, each.reading, each.entry, each.start, each.end) for each in drawn)
    connection.executemany(_ADD_ITEM, rows)
    return number


def answer(connection: sqlite3.Connection, item: int, said: str, user: str) -> None:
    """Record what a person judged of an item; a later judgement takes the place of an earlier one.

    Raises:
        UnknownEntry: there is no such item.
    """
    if connection.execute(_ANSWER, (said, user, now(), item)).rowcount == 0:
        raise UnknownEntry(f"There is no item {item} in any audit.", remedy="'dragoman audit' draws a sample.")
