"""Migrations are applied whole or not at all, and in order."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dragoman.errors import StoreError
from dragoman.store import migrate
from dragoman.store.connection import connect_for_reading, connect_for_writing
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import harbour

SCRIPT = "-- a remark; with a semicolon\nCREATE TABLE a (x TEXT DEFAULT ';');\nCREATE VIEW b AS\n  SELECT x FROM a;\n"


def test_a_script_is_cut_into_its_statements() -> None:
    assert [statement.strip()[:12] for statement in migrate.statements(SCRIPT)] == ["-- a remark;", "CREATE VIEW "]


def test_numbers_follow_each_other() -> None:
    assert [number for number, _ in migrate.migrations()] == list(range(1, migrate.newest() + 1))


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dragoman that knows one migration more; its file is to be filled."""
    number = migrate.newest() + 1
    file = tmp_path / f"{number:04}_more.sql"
    known = (*migrate.migrations(), (number, file))
    monkeypatch.setattr(migrate, "migrations", lambda: known)
    return file


def test_an_older_database_is_brought_up_when_it_is_asked(
    path: Path, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer.write_text("CREATE TABLE verdicts (name TEXT);")
    now_known = migrate.migrations
    monkeypatch.setattr(migrate, "migrations", lambda: now_known()[:-1])
    with Writer(path) as writer:
        writer.add(harbour())
    monkeypatch.setattr(migrate, "migrations", now_known)
    with View(path) as view:
        assert list(view.select("SELECT * FROM verdicts")) == []
        assert len(list(view.select("SELECT number FROM migrations"))) == migrate.newest()
        assert list(view.select("SELECT report FROM seen_reports")) == [("harbour",)]


def test_a_migration_that_fails_leaves_the_database_as_it_was(path: Path, newer: Path) -> None:
    newer.write_text("CREATE TABLE verdicts (name TEXT);\nCREATE TABLE readings (twice TEXT);")
    with pytest.raises(StoreError, match="already exists"):
        connect_for_writing(path)
    with sqlite3.connect(path) as connection:
        assert migrate.version_of(connection) == migrate.newest() - 1
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'verdicts'").fetchone()


def test_many_may_begin_at_once(path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        for made in [pool.submit(lambda: connect_for_writing(path).close()) for _ in range(8)]:
            made.result()
    connection = connect_for_reading(path)
    assert connection.execute("SELECT count(*) FROM migrations").fetchone() == (migrate.newest(),)
    connection.close()
