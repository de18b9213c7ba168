"""Judgements: what users decide about events, that two are one or two: who, when, why; undone, never deleted."""

import sqlite3
from typing import Literal

import msgspec

from dragoman.errors import UnknownEntry
from dragoman.records.base import Fact
from dragoman.store.clock import now

Verdict = Literal["same", "different"]


class Judgement(Fact, frozen=True, kw_only=True):
    """One decision about two entries; ``undone_at`` tells when it was taken back."""

    id: int
    verdict: Verdict
    one: str
    other: str
    user: str
    reason: str
    recorded_at: str
    undone_at: str | None = None
    undone_by: str | None = None


COLUMNS = "judgement, verdict, one, other, user, reason, recorded_at, undone_at, undone_by"
_STANDING = f"SELECT {COLUMNS} FROM judgements WHERE one = ? AND other = ? AND undone_at IS NULL"
_BY_ID = f"SELECT {COLUMNS} FROM judgements WHERE judgement = ?"
_INSERT = "INSERT INTO judgements (verdict, one, other, user, reason, recorded_at) VALUES (?, ?, ?, ?, ?, ?)"


def judgement_of(row: tuple[object, ...]) -> Judgement:
    """The judgement that a row holds."""
    return msgspec.convert(dict(zip(Judgement.__struct_fields__, row, strict=True)), Judgement)


def judge(connection: sqlite3.Connection, verdict: Verdict, pair: tuple[str, str], user: str, reason: str) -> Judgement:
    """Record a decision about two entries; the contrary decision about them, where one stands, is undone."""
    one, other = sorted(pair)
    moment = now()
    for row in connection.execute(_STANDING, (one, other)).fetchall():
        former = judgement_of(row)
        if former.verdict == verdict:
            return former
        undo(connection, former.id, user)
    cursor = connection.execute(_INSERT, (verdict, one, other, user, reason, moment))
    return judgement_of(connection.execute(_BY_ID, (cursor.lastrowid,)).fetchone())


def undo(connection: sqlite3.Connection, number: int, user: str) -> Judgement:
    """Take a decision back.

    Raises:
        UnknownEntry: there is none of this number, or it is undone already.
    """
    row = connection.execute(_BY_ID, (number,)).fetchone()
    found = judgement_of(row) if row else None
    if found is None or found.undone_at:
        what = f"Judgement {number} is undone already." if found else f"There is no judgement {number}."
        raise UnknownEntry(what, remedy="'dragoman judgements' lists those that stand.")
    moment = now()
    connection.execute("UPDATE judgements SET undone_at = ?, undone_by = ? WHERE judgement = ?", (moment, user, number))
    return msgspec.structs.replace(found, undone_at=moment, undone_by=user)
