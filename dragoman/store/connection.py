"""Connection: the database file is opened, for writing or for reading alone, and brought to this dragoman's schema."""

import sqlite3
import time
from pathlib import Path
from urllib.parse import quote

from dragoman.errors import StoreError
from dragoman.store.faults import explained
from dragoman.store.migrate import migrate, newest, version_of

PATIENCE = 10.0  # seconds to wait for another writer
APPLICATION = 0x64726167  # "drag", in the file's header, so that another program's database is not taken for ours


def connect_for_writing(path: Path, *, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection that may write; the file and its folder are made where missing, an older schema is brought up.

    Raises:
        StoreError: the file cannot be made, opened or written, or is not a database that this dragoman knows.
    """
    _refuse_folder(path)
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            _check(connection, path)
            _write_ahead(connection, patience)
            connection.execute(
                "PRAGMA synchronous = NORMAL"
            )  # a power cut may lose the last report, never the database
            connection.execute(
                "PRAGMA wal_autocheckpoint = 8000"
            )  # pages; measured: a fifth faster than the usual 1000
            connection.execute("PRAGMA foreign_keys = ON")
            migrate(connection, APPLICATION)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_for_reading(path: Path, *, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection that cannot write; works on a read-only disk too.

    Raises:
        StoreError: there is no database yet, or it cannot be opened or read.
    """
    _refuse_folder(path)
    if not path.exists():
        raise StoreError(
            f"There is no database at {path} yet.",
            remedy="Read a report first ('dragoman read REPORT'), or name another database with --db.",
        )
    with explained(path):
        connection = _open_read_only(path, patience)
        try:
            _check(connection, path)
            if 0 < version_of(connection) < newest():
                connection.close()
                connect_for_writing(path, patience=patience).close()
                connection = _open_read_only(path, patience)
            elif version_of(connection) == 0:
                raise StoreError(
                    f"The database {path} is empty.", remedy="Read a report first: 'dragoman read REPORT'."
                )
        except BaseException:
            connection.close()
            raise
    return connection


def _write_ahead(connection: sqlite3.Connection, patience: float) -> None:
    """Let readers and a writer work side by side (WAL); SQLite itself does not wait for this switch."""
    deadline = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise StoreError(
            f"The database {path} cannot be opened.", cause="It is a folder.", remedy="Name a file with --db."
        )


def _open_read_only(path: Path, patience: float) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        connection.close()
        # on a read-only disk SQLite cannot make the file by which readers and writers share a WAL database
        if error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
            return sqlite3.connect(address + "&immutable=1", uri=True, isolation_level=None)
        raise
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    found = version_of(connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise StoreError(
            f"The file {path} is a database of another program.", remedy="Name dragoman's database with --db."
        )
    if found > newest():
        raise StoreError(
            f"The database {path} has schema {found}; this dragoman knows schemas up to {newest()}.",
            cause="It was written by a newer dragoman.",
            remedy="Upgrade dragoman ('pip install --upgrade dragoman'), or name another database with --db.",
        )
