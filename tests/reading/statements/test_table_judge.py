"""Without learned weights the table of cues judges alone."""

import pytest

from dragoman.pipeline import read
from dragoman.reading.statements import find
from dragoman.records.document import Document
from dragoman.settings import Settings
from tests.reading.report import library


def test_statements_are_found_without_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "load_weights", lambda: None)
    text = "Ethiopia said that its troops would leave Somalia by March."
    (found,) = read([Document(id="bare", text=text)], Settings(), library())
    (statement,) = found.statements  # type: ignore[union-attr]
    assert text[statement.content[0].start : statement.content[0].end] == "that its troops would leave Somalia by March"
