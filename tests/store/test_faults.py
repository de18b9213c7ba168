"""Whatever is wrong with the database is said in one message, and nothing that was recorded is lost."""

import os
import shutil
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from dragoman.errors import SettingsError, StoreError
from dragoman.store.connection import connect_for_writing
from dragoman.store.faults import explained
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import flood, harbour, ridge


def reports(path: Path) -> list[str]:
    with View(path) as view:
        return [row[0] for row in view.select("SELECT report FROM seen_reports ORDER BY report")]


def add_many(writer: Writer) -> None:
    for number in range(50):
        writer.add(ridge(id=f"r{number}"))


def test_no_database_yet(path: Path) -> None:
    with pytest.raises(StoreError, match=r"no database .* yet\. .*dragoman read"):
        View(path)
    assert not path.exists()


def test_an_empty_file(path: Path) -> None:
    path.touch()
    with pytest.raises(StoreError, match="is empty"):
        View(path)
    with Writer(path) as writer:
        assert writer.add(flood()).became == "new"


def test_a_database_from_a_newer_dragoman(path: Path) -> None:
    with Writer(path) as writer:
        writer.add(harbour())
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    for opened in (View, Writer):
        with pytest.raises(StoreError, match=r"schema 99.*newer.*Upgrade"):
            opened(path)


def test_a_file_that_is_no_database(path: Path) -> None:
    path.write_text("This is a shopping list, " * 100)
    for opened in (View, Writer):
        with pytest.raises(StoreError, match="no database"):
            opened(path)
    assert path.read_text().startswith("This is a shopping list")


def test_the_database_of_another_program(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (name)")
    for opened in (View, Writer):
        with pytest.raises(StoreError, match="another program"):
            opened(path)


def test_a_damaged_database(path: Path) -> None:
    with Writer(path) as writer:
        for number in range(30):
            writer.add(harbour(id=f"r{number}", url=None))
    content = bytearray(path.read_bytes())
    content[8192:-8192] = os.urandom(len(content) - 16384)
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"damaged|no database"), View(path) as view:
        list(view.select("SELECT * FROM seen_entries"))


def test_a_locked_database(path: Path) -> None:
    with Writer(path, patience=0.05) as writer:
        writer.add(harbour())
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"locked.*another dragoman"):
            writer.add(flood())
        assert reports(path) == ["harbour"], "reading goes on meanwhile"
        other.execute("ROLLBACK")
        assert writer.add(flood()).became == "new"
        other.close()


def test_a_full_disk(path: Path) -> None:
    with Writer(path) as writer:
        writer.add(harbour())
        pages = writer._connection.execute("PRAGMA page_count").fetchone()[0]
        writer._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match=r"full\. What was recorded before is kept"):
            add_many(writer)
        there = reports(path)
        writer._connection.execute("PRAGMA max_page_count = 100000")
        assert "harbour" in there
        assert writer.add(flood()).became == "new", "with space again, the writer goes on"
    with View(path) as view:
        assert next(view.select("PRAGMA integrity_check"))[0] == "ok"


@pytest.mark.parametrize(("free", "said"), [(0, "is full"), (10**9, "disk failed")])
def test_a_failed_disk_is_a_full_one_where_nothing_is_free(
    path: Path, monkeypatch: pytest.MonkeyPatch, free: int, said: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
    with pytest.raises(StoreError, match=said), explained(path):
        raise error


def test_a_database_that_may_only_be_read(path: Path) -> None:
    with Writer(path) as writer:
        writer.add(harbour())
    writer = Writer(path)
    writer._connection.execute("PRAGMA query_only = 1")
    with pytest.raises(StoreError, match="cannot be written"):
        writer.add(flood())
    writer.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_folder_that_may_only_be_read(path: Path) -> None:
    with Writer(path) as writer:
        writer.add(harbour())
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with pytest.raises(StoreError, match="cannot be written"):
            Writer(path).add(flood())
        assert reports(path) == ["harbour"], "questions are answered from a read-only disk"
    finally:
        path.parent.chmod(0o755)


def test_a_disk_that_gives_readers_nothing_to_write(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Writer(path) as writer:
        writer.add(harbour())
    real = sqlite3.connect

    class Frozen(sqlite3.Connection):
        def execute(self, *given: object) -> sqlite3.Cursor:
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorname = "SQLITE_CANTOPEN"
            raise error

    def connect(address: str, **given: object) -> sqlite3.Connection:
        return real(address, **given, **({} if "immutable" in address else {"factory": Frozen}))  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", connect)
    assert reports(path) == ["harbour"]


def test_a_path_that_is_a_folder(tmp_path: Path) -> None:
    for opened in (View, Writer):
        with pytest.raises(StoreError, match="cannot be opened"):
            opened(tmp_path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be opened"):
        Writer(tmp_path / "file" / "record.db")


def test_a_day_that_is_none(path: Path) -> None:
    connect_for_writing(path).close()
    with pytest.raises(SettingsError, match="no date"):
        View(path, as_of="yesterday")
