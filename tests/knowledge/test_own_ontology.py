"""The example of docs/own-ontology.md does what the page says."""

from functools import lru_cache
from pathlib import Path

import pytest

from dragoman.knowledge.definitions import TypeDefined, define
from dragoman.knowledge.library import Library
from dragoman.pipeline import read
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.settings import Settings
from tests.reading.report import names

EXAMPLE = Path(__file__).parent.parent.parent / "docs" / "examples" / "border-closures"
PAGE = EXAMPLE.parent.parent / "own-ontology.md"


@lru_cache(maxsize=1)
def library() -> Library:
    return Library((EXAMPLE,))


def record(text: str) -> Record:
    found = next(iter(read([Document(id="1", text=text)], Settings(tables=(EXAMPLE,)), library())))
    assert isinstance(found, Record), found
    return found


@pytest.mark.parametrize(
    ("text", "mode", "actors", "recipients"),
    [
        ("Chad closed its border with Sudan on Monday.", "land", ["Chad"], ["Sudan"]),
        ("Algeria shut its airspace to Moroccan planes.", "air", ["Algeria"], None),
        ("Gambia shut down the harbour on Thursday.", "sea", ["Gambia"], []),
        ("The closure of the border crossing by Chad has stranded 200 lorries.", "land", ["Chad"], []),
    ],
)
def test_a_type_of_ones_own_is_coded(text: str, mode: str, actors: list[str], recipients: list[str] | None) -> None:
    found = record(text)
    event = next(each for each in found.events if each.type == "BORDER_CLOSURE")
    assert event.mode == mode
    assert event.quad == 4
    assert (event.cameo, event.intensity) == ("172", -6.0)
    assert names(found, event.actors) == actors
    if recipients is not None:
        assert names(found, event.recipients) == recipients
    assert "territory" in event.contexts


def test_operators_and_tense_work_on_it_as_on_ours() -> None:
    (event,) = record("Chad threatened to seal its border with Niger.").events
    assert event.type == "THREATEN"
    assert event.embedded is not None
    assert event.embedded.type == "BORDER_CLOSURE"
    assert all(
        each.type == "BORDER_CLOSURE" and each.status == "denied"
        for each in record("Chad did not close its border with Niger.").events
    )


def test_our_own_frames_stay() -> None:
    assert [each.type for each in record("Chadian warplanes bombed a village in Niger.").events] == ["ASSAULT"]


def test_the_codebook_shows_it() -> None:
    found = define(library(), "border_closure")
    assert isinstance(found, TypeDefined)
    assert [mode.name for mode in found.modes] == ["land", "air", "sea"]


def test_the_page_shows_the_files_as_they_are() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for path in EXAMPLE.rglob("*.csv"):
        assert path.read_text(encoding="utf-8") in page, f"{path.name} differs from docs/own-ontology.md"
