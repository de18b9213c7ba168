"""``doctor`` says what is there, and whether all is well."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from dragoman.errors import ModelMissing
from dragoman.reading import parse
from tests.cli.conftest import Run


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that loads at once."""
    meta = {"lang": "en", "name": "test", "version": "1"}
    monkeypatch.setattr(parse, "load_model", lambda _: SimpleNamespace(meta=meta))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache in which nothing lies yet."""
    monkeypatch.setenv("DRAGOMAN_CACHE", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("model")
def test_all_is_well(filled: Path, run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.stdout
    assert result.stdout.rstrip().endswith("All is well.")
    assert "3 reports" in result.stdout
    assert "with FTS5" in result.stdout


@pytest.mark.usefixtures("model")
def test_a_database_that_is_not_there_yet_is_no_fault(db: Path, run: Run) -> None:
    checks = {check["name"]: check for check in map(json.loads, run("doctor", "--json").stdout.splitlines())}
    assert checks["database"]["well"] is None
    assert checks["packages"]["well"] is True
    assert checks["gazetteer"]["well"] is None, "not built yet"
    assert not db.exists()


@pytest.mark.usefixtures("model")
def test_a_broken_database_is_a_fault(db: Path, run: Run) -> None:
    db.write_text("not at all a database " * 50)
    result = run("doctor")
    assert result.exit_code == 1
    assert "no database" in result.stdout
    assert "database." in result.stdout.splitlines()[-1]


@pytest.mark.usefixtures("model")
def test_a_broken_gazetteer_is_a_fault(db: Path, run: Run, cache: Path) -> None:
    from dragoman.knowledge.gazetteer.opening import index_path

    index_path(cache).write_text("no gazetteer at all " * 50)
    assert "gazetteer" in run("doctor").stdout.splitlines()[-1]


def test_a_missing_model_is_a_fault(db: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModelMissing(f"The language model '{name}' cannot be loaded.", remedy="Install it.")

    monkeypatch.setattr(parse, "load_model", missing)
    result = run("doctor", "--model", "no_such_model")
    assert result.exit_code == 1
    assert "language model" in result.stdout.splitlines()[-1]
    assert "Install it." in result.stdout
