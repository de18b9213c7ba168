"""Ids: the full id that a prefix stands for, and the shortest prefix that stands for one id alone."""

import sqlite3

from dragoman.errors import UnknownEntry
from dragoman.store.withdrawals import Target

SHORTEST = 6
_LAST = "\U0010ffff"
_TABLES: dict[Target, tuple[str, str]] = {"entry": ("entries", "id"), "report": ("versions", "report")}


def find(
    connection: sqlite3.Connection, name: str, targets: tuple[Target, ...] = ("entry", "report")
) -> tuple[Target, str]:
    """What an id or a prefix of one names: an entry or a report, and its full id.

    Raises:
        UnknownEntry: nothing has this id, or several begin with it.
    """
    for target in targets:
        if _exists(connection, target, name):
            return target, name
    found = [(target, full) for target in targets for full in _beginning(connection, target, name)]
    if len(found) == 1:
        return found[0]
    wanted = " or ".join(targets)
    if not found:
        raise UnknownEntry(
            f"No {wanted} has the id '{name}'.",
            remedy="'dragoman reports' lists the reports; every other list shows the ids of its entries.",
        )
    listed = ", ".join(full for _, full in found[:6]) + (" …" if len(found) > 6 else "")
    raise UnknownEntry(f"Several ids begin with '{name}': {listed}.", remedy="Give more of the one you mean.")


def shortened(connection: sqlite3.Connection, name: str, shortest: int = SHORTEST) -> str:
    """The shortest prefix of an id, not shorter than ``shortest``, that is not the prefix of another."""
    shared = 0
    for each in _TABLES:
        for neighbour in _neighbours(connection, each, name):
            shared = max(shared, _shared(name, neighbour))
    return name[: max(shortest, shared + 1)]


def _exists(connection: sqlite3.Connection, target: Target, name: str) -> bool:
    table, column = _TABLES[target]
    return connection.execute(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (name,)).fetchone() is not None


def _beginning(connection: sqlite3.Connection, target: Target, prefix: str) -> list[str]:
    table, column = _TABLES[target]
    if not prefix:
        return []
    query = f"SELECT DISTINCT {column} FROM {table} WHERE {column} >= ? AND {column} < ? ORDER BY 1 LIMIT 7"
    return [row[0] for row in connection.execute(query, (prefix, prefix + _LAST))]


def _neighbours(connection: sqlite3.Connection, target: Target, name: str) -> list[str]:
    table, column = _TABLES[target]
    before = connection.execute(f"SELECT max({column}) FROM {table} WHERE {column} < ?", (name,)).fetchone()[0]
    after = connection.execute(f"SELECT min({column}) FROM {table} WHERE {column} > ?", (name,)).fetchone()[0]
    return [neighbour for neighbour in (before, after) if neighbour is not None]


def _shared(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
