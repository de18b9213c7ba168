import os
from pathlib import Path

from dragoman.settings import Settings
from dragoman.store.fingerprint import fingerprint_of


def fresh(settings: Settings) -> str:
    fingerprint_of.cache_clear()
    return fingerprint_of(settings)


def test_the_same_settings_have_the_same_fingerprint(tmp_path: Path) -> None:
    assert fresh(Settings(database=tmp_path / "a.db")) == fresh(Settings(database=tmp_path / "b.db"))


def test_another_model_or_scale_reads_otherwise() -> None:
    kinds = [Settings(), Settings(model="other_model"), Settings(goldstein="phoenix")]
    assert len({fresh(settings) for settings in kinds}) == 3


def test_a_changed_table_of_the_users_own_reads_otherwise(tmp_path: Path) -> None:
    table = tmp_path / "actors.csv"
    table.write_text("a,b\n")
    before = fresh(Settings(tables=(tmp_path,)))
    os.utime(table, ns=(1, 1))
    assert fresh(Settings(tables=(tmp_path,))) != before


def test_a_model_by_its_path_is_known_by_its_description(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{}")
    before = fresh(Settings(model=str(tmp_path)))
    (tmp_path / "meta.json").write_text('{"version": "2"}')
    assert fresh(Settings(model=str(tmp_path))) != before
