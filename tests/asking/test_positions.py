"""Positions: what somebody said on a topic, newest first, where it changed, and who says the opposite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.asking.filters import Filter
from dragoman.asking.positions import Position, positions
from dragoman.errors import UnknownEntry
from dragoman.records.record import Record
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import Story, harbour, ridge


def _spring() -> Record:
    text = (
        'President Ida Holm said "Veland will stay on the ridge". Morria insists that Veland will not stay on the ridge. '
        "An officer of Veland's army said the truce is dead. He called Ida Holm unwise. "
        "A rebel of Veland called the ridge holy."
    )
    story = Story(text, id="spring", source="Harbour Wire", published="2021-04-01")
    holm = story.entity("Ida Holm", "person", "VEL", sectors=("GOV",), actor="holm")
    morria = story.entity("Morria", country="MOR", actor="country:MOR")
    officer = story.entity("An officer", "person", "VEL", sectors=("MIL",))
    rebel = story.entity("A rebel", "person", "VEL", sectors=("REB",))
    story.place("ridge", "VEL", geonameid=502, admin1="Sarn", words="ridge holy")
    story.agreement("Port Sarn truce", "the truce", [morria])
    story.statement(holm, "said", '"Veland will stay on the ridge"', quote="direct")
    story.statement(morria, "insists", "that Veland will not stay on the ridge")
    story.statement(officer, "said", "the truce is dead")
    story.statement(officer, "called", "Ida Holm unwise")
    story.statement(rebel, "called", "the ridge holy")
    return story.record()


def _summer(name: str, source: str, published: str) -> Record:
    story = Story('"Veland will leave the ridge," Ida Holm said.', id=name, source=source, published=published)
    holm = story.entity("Ida Holm", "person", "VEL", sectors=("GOV",), actor="holm")
    story.place("ridge", "VEL", geonameid=502, admin1="Sarn")
    story.statement(holm, "said", '"Veland will leave the ridge,"', "announce", quote="direct")
    return story.record()


@pytest.fixture
def view(tmp_path: Path) -> Iterator[View]:
    with Writer(tmp_path / "record.db") as writer:
        copy = _summer("copy", "Morning Ledger", "2021-07-02")
        for record in (copy, _spring(), _summer("summer", "Harbour Wire", "2021-07-01"), harbour(), ridge()):
            writer.add(record)
    with View(tmp_path / "record.db") as opened:
        yield opened


def _words(found: list[Position]) -> list[str]:
    return [position.statement.words for position in found]


def test_the_newest_comes_first_with_its_copies(view: View) -> None:
    newest, oldest = positions(view, "Holm", "ridge")
    assert newest.statement.words == '"Veland will leave the ridge,"'
    assert newest.statement.source.report == "summer", "the first report that has the words"
    assert [source.report for source in newest.also] == ["copy"]
    assert oldest.statement.source.published == "2021-04-01"


def test_a_change_and_the_opposite_are_told(view: View) -> None:
    newest, oldest = positions(view, "Holm", "ridge")
    assert newest.departs_from == oldest.statement
    assert oldest.departs_from is None, "nothing is known before it"
    assert [each.words for each in oldest.opposed_by] == ["that Veland will not stay on the ridge"]
    assert not newest.opposed_by, "Morria said the same, and two seasons before"


def test_a_country_speaks_through_government_and_army_but_not_through_rebels(view: View) -> None:
    found = _words(positions(view, "VEL", "ridge", Filter(until="2021-04-30")))
    assert found == ['"Veland will stay on the ridge"']
    assert _words(positions(view, "VEL", "truce", Filter(until="2021-04-30"))) == ["the truce is dead"]


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("Ida Holm", "Ida Holm unwise"),
        ("Port Sarn truce", "the truce is dead"),
        ("dying truces", None),
        ("unwise", "Ida Holm unwise"),
        ("Sarn", "the ridge holy"),
    ],
)
def test_topics_are_actors_agreements_places_provinces_or_words(view: View, topic: str, expected: str | None) -> None:
    found = [*_words(positions(view, "An officer", topic)), *_words(positions(view, "A rebel", topic))]
    assert (expected in found) if expected else not found


def test_an_agreement_may_be_named_by_its_id(view: View) -> None:
    agreement = _spring().agreements[0].id
    assert _words(positions(view, "An officer", agreement)) == ["the truce is dead"]


def test_nobody_is_called_so(view: View) -> None:
    with pytest.raises(UnknownEntry, match="Nemo"):
        positions(view, "Nemo", "ridge")
