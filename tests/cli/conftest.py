from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner, Result

from dragoman import pipeline
from dragoman.cli.main import dragoman
from dragoman.errors import SkipDocument
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.store.writer import Writer
from tests.builders import HARBOUR, flood, harbour, ridge

Run = Callable[..., Result]


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path of a database that the commands use; nothing is there yet."""
    path = tmp_path / "record.db"
    monkeypatch.setenv("DRAGOMAN_DB", str(path))
    monkeypatch.delenv("DRAGOMAN_DEBUG", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return path


@pytest.fixture
def filled(db: Path) -> Path:
    """The same, with three reports in it."""
    with Writer(db) as writer:
        for record in (harbour(), ridge(), flood()):
            writer.add(record)
    return db


@pytest.fixture
def run() -> Run:
    """Run a command as a user does: output, errors and exit code apart."""
    return lambda *words, **given: CliRunner().invoke(dragoman, [str(word) for word in words], **given)


@pytest.fixture
def read_by_hand(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """In place of the pipeline: the harbour report is read as we read it, others hold nothing; the ids that were read."""
    read: list[str] = []

    def by_hand(documents: Iterable[Document], settings: Any) -> Iterator[Record | SkipDocument]:
        for document in documents:
            read.append(document.id)
            if "cursed" in document.text:
                yield SkipDocument(f"Report {document.id}: it is cursed.", remedy="Burn it.")
                continue
            found = harbour() if document.text == HARBOUR else Record(document=document)
            yield msgspec.structs.replace(found, document=document)

    monkeypatch.setattr(pipeline, "read", by_hand)
    return read
