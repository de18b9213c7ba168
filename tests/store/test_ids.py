"""Ids may be shortened to what is unique, and are found again by it."""

from pathlib import Path

import pytest

from dragoman.errors import UnknownEntry
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import flood, harbour, ridge


@pytest.fixture
def view(path: Path) -> View:
    with Writer(path) as writer:
        for record in (harbour(), ridge(), flood(id="harbour-flood"), flood(id="harbour-fire", title="Fire")):
            writer.add(record)
    return View(path)


def test_every_short_id_is_found_again(view: View) -> None:
    for (name,) in view.select("SELECT DISTINCT id FROM entries"):
        assert len(view.short("entry", name)) >= 6
        assert view.find(view.short("entry", name)) == ("entry", name)


@pytest.mark.parametrize(
    ("name", "short"), [("harbour", "harbour"), ("harbour-flood", "harbour-fl"), ("ridge", "ridge")]
)
def test_an_id_is_cut_where_it_is_unique(view: View, name: str, short: str) -> None:
    assert view.short("report", name) == short
    assert view.find(short, "report") == ("report", name)


def test_an_id_that_begins_another_is_meant_itself(view: View) -> None:
    assert view.find("harbour") == ("report", "harbour")


@pytest.mark.parametrize(
    ("name", "message"),
    [("harbour-f", "Several ids begin with .* harbour-fire, harbour-flood"), ("zzz", "No .* id 'zzz'"), ("", "No ")],
)
def test_what_cannot_be_found_is_said(view: View, name: str, message: str) -> None:
    with pytest.raises(UnknownEntry, match=message):
        view.find(name, "report")
