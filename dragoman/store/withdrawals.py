"""Withdrawals: a report or an entry is set aside, with the reason, and may be restored; nothing is deleted."""

import sqlite3
from typing import Literal

import msgspec

from dragoman.errors import UnknownEntry
from dragoman.records.base import Fact
from dragoman.store.clock import now

Target = Literal["report", "entry"]


class Withdrawal(Fact, frozen=True, kw_only=True):
    """One decision to set something aside; ``undone_at`` tells when it was taken back."""

    target: Target
    id: str
    reason: str
    recorded_at: str
    undone_at: str | None = None


_STANDING = """
    SELECT target, id, reason, recorded_at, undone_at FROM withdrawals WHERE target = ? AND id = ? AND undone_at IS NULL
"""


def standing(connection: sqlite3.Connection, target: Target, name: str) -> Withdrawal | None:
    """The withdrawal of this report or entry that stands now, if one does."""
    row = connection.execute(_STANDING, (target, name)).fetchone()
    return Withdrawal(target=row[0], id=row[1], reason=row[2], recorded_at=row[3], undone_at=row[4]) if row else None


def withdraw(connection: sqlite3.Connection, target: Target, name: str, reason: str) -> Withdrawal:
    """Set a report or an entry aside; what stands withdrawn already stays as it is."""
    if found := standing(connection, target, name):
        return found
    made = Withdrawal(target=target, id=name, reason=reason, recorded_at=now())
    connection.execute(
        "INSERT INTO withdrawals (target, id, reason, recorded_at) VALUES (?, ?, ?, ?)",
        (target, name, reason, made.recorded_at),
    )
    return made


def restore(connection: sqlite3.Connection, target: Target, name: str) -> Withdrawal:
    """Take a withdrawal back.

    Raises:
        UnknownEntry: it does not stand withdrawn.
    """
    found = standing(connection, target, name)
    if found is None:
        raise UnknownEntry(f"The {target} {name} is not withdrawn.", remedy="There is nothing to restore.")
    moment = now()
    connection.execute(
        "UPDATE withdrawals SET undone_at = ? WHERE target = ? AND id = ? AND undone_at IS NULL", (moment, target, name)
    )
    return msgspec.structs.replace(found, undone_at=moment)
