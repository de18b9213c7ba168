import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import TableError
from dragoman.knowledge.gazetteer import Gazetteer, build, opening
from dragoman.knowledge.gazetteer.sources import Entry
from dragoman.knowledge.gazetteer.spots import ALIAS, OWN
from dragoman.knowledge.gazetteer.tables import load_points, load_regions


class Few:
    """Two places in place of all."""

    def __init__(self, folders: tuple[Path, ...] = ()) -> None:
        self.folders = folders

    def entries(self) -> Iterator[Entry]:
        yield Entry(1, "Quill", "city", "VEL", "Sarn", None, (58.1, 11.2), 900, {"quill": OWN, "kuill": ALIAS}, 1)
        yield Entry(2, "Quill", "city", "MOR", None, None, (1.0, 2.0), 90_000, {"quill": OWN}, 2)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "Sources", Few)
    opening.open_gazetteer.cache_clear()


@pytest.mark.usefixtures("few")
def test_the_index_is_built_once_and_found_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = opening.open_gazetteer(tmp_path / "new")
    assert "once" in capsys.readouterr().err
    assert [spot.country for spot in first.spots("Quill")] == ["MOR", "VEL"]
    assert [path.suffix for path in (tmp_path / "new").iterdir()] == [".sqlite"]
    opening.open_gazetteer.cache_clear()
    assert opening.open_gazetteer(tmp_path / "new").spots("Kuill")[0].form == ALIAS
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("few")
def test_a_broken_index_is_built_anew(tmp_path: Path) -> None:
    opening.index_path(tmp_path).write_bytes(b"SQLite format 3\0 cut off")
    assert opening.open_gazetteer(tmp_path).spots("Quill")


@pytest.mark.usefixtures("few")
def test_without_a_writable_cache_the_index_is_kept_in_memory(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    found = opening.open_gazetteer(tmp_path / "file" / "cache")
    assert found.path is None
    assert found.spots("Quill")
    assert "DRAGOMAN_CACHE" in capsys.readouterr().err


@pytest.mark.usefixtures("few")
def test_a_full_disk_is_told_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = build.fill

    def full(connection: sqlite3.Connection, *given: object) -> None:
        if connection.execute("PRAGMA database_list").fetchone()[2]:
            raise sqlite3.OperationalError("database or disk is full")
        real(connection)

    monkeypatch.setattr(build, "fill", full)
    monkeypatch.setattr(opening, "fill", real)
    assert opening.open_gazetteer(tmp_path).spots("Quill")
    assert "disk is full" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("few")
def test_two_that_build_at_once_do_not_hurt_each_other(tmp_path: Path) -> None:
    path = opening.index_path(tmp_path)
    build.build_file(path)
    before = Gazetteer(path)
    assert before.spots("Quill")
    build.build_file(path)
    assert before.spots("Kuill")
    assert Gazetteer(path).spots("Quill")


def test_the_fingerprint_changes_with_a_users_table(tmp_path: Path) -> None:
    (tmp_path / "places").mkdir()
    before = build.fingerprint((tmp_path,))
    (tmp_path / "places/regions.csv").write_text("id,name,aliases,kind,countries,admin1,lat,lon,radius_km\n")
    assert build.fingerprint((tmp_path,)) != before


def test_a_users_region_adds_to_ours(tmp_path: Path) -> None:
    (tmp_path / "places").mkdir()
    (tmp_path / "places/regions.csv").write_text(
        "id,name,aliases,kind,countries,admin1,lat,lon,radius_km,from,to,source\nsarn,Sarn Ridge,the Ridge,front,VEL,,58,11\n"
    )
    assert load_regions((tmp_path,))["sarn"].aliases == ("the Ridge",)


@pytest.mark.parametrize(
    ("table", "text", "fault"),
    [
        ("regions.csv", "id,name\nx,X\n", "lacks aliases"),
        ("points.csv", "country,name,lat,lon\nVEL,Sarn,high,11\n", "'high' in column 'lat' is no number"),
        ("points.csv", "country,name,lat,lon\nVEL,Sarn,58,\n", "not complete"),
    ],
)
def test_a_fault_in_a_table_is_named(tmp_path: Path, table: str, text: str, fault: str) -> None:
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / table).write_text(text)
    with pytest.raises(TableError, match=fault):
        (load_regions if table == "regions.csv" else load_points)((tmp_path,))
