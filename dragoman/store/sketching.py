"""Sketching: the sketches of texts by which copies are found are kept, so that they are made once."""

import sqlite3
from collections.abc import Callable

_LACKING = """
    SELECT version, text FROM versions
    WHERE version NOT IN (SELECT version FROM sketches WHERE method = ?) ORDER BY version LIMIT 500
"""
_INSERT = "INSERT OR REPLACE INTO sketches (version, method, sketch) VALUES (?, ?, ?)"


def add_sketches(connection: sqlite3.Connection, method: str, make: Callable[[str], bytes]) -> int:
    """Make the sketches that are lacking, at most 500; how many were made."""
    rows = connection.execute(_LACKING, (method,)).fetchall()
    connection.executemany(_INSERT, [(version, method, make(text)) for version, text in rows])
    return len(rows)
