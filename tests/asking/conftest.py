from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import flood, harbour, ridge


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of three reports, which no test changes."""
    path = tmp_path_factory.mktemp("asking") / "record.db"
    with Writer(path) as writer:
        for record in (harbour(), ridge(), flood()):
            writer.add(record)
    return path


@pytest.fixture
def view(filled: Path) -> Iterator[View]:
    with View(filled) as opened:
        yield opened
