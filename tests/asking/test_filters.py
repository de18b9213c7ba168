"""Each filter lets through what it says; the words of the events tell which they are."""

from pathlib import Path

import pytest

from dragoman.asking.events import events
from dragoman.asking.filters import Filter
from dragoman.errors import SettingsError, UnknownEntry
from dragoman.store.view import View

ALL = ["shelled", "signed", "withdrew", "accused"]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Filter(), ALL),
        (Filter(actor="Ida Holm"), ["accused"]),
        (Filter(actor="holm"), ["accused"]),
        (Filter(actor="HOLM"), ["accused"]),
        (Filter(actor="country:MOR"), ["signed", "accused"]),
        (Filter(actor="Morrian troops"), ["withdrew"]),
        (Filter(country="MOR"), ["signed", "withdrew", "accused"]),
        (Filter(types=("AGREE", "retreat")), ["signed", "withdrew"]),
        (Filter(place="Port Sarn"), ["shelled", "signed"]),
        (Filter(place="VEL"), ["shelled", "signed", "withdrew"]),
        (Filter(place="sarn"), ["shelled", "signed", "withdrew"]),
        (Filter(since="2021-05-03"), ["signed", "withdrew", "accused"]),
        (Filter(until="2021-05-03"), ["shelled", "signed"]),
        (Filter(since="2021-04-30", until="2021-04-30"), ["shelled"]),
        (Filter(since="2021-05-01", until="2021-05-02"), []),
        (Filter(since="2021-06-18", by="published"), ["withdrew", "accused"]),
        (Filter(until="2021-05-03", by="published"), ["signed", "shelled"]),
        (Filter(status=("occurred",)), ALL),
        (Filter(status=("threatened", "planned")), []),
        (Filter(said_by="Veland's army"), ["withdrew"]),
        (Filter(background=True), ["shelled"]),
        (Filter(background=False), ["signed", "withdrew", "accused"]),
        (Filter(report="harb"), ["shelled", "signed"]),
        (Filter(confidence=0.9), []),
        (Filter(country="MOR", place="Sarn ridge"), ["withdrew"]),
    ],
    ids=lambda value: str(value)[:70] if isinstance(value, Filter) else "",
)
def test_filters(view: View, wanted: Filter, words: list[str]) -> None:
    assert [event.words for event in events(view, wanted)] == words


def test_an_actor_by_the_id_of_an_entity(view: View) -> None:
    holm = next(events(view, Filter(actor="holm"))).actors[0]
    assert [event.words for event in events(view, Filter(actor=holm.entity[:8]))] == ["accused"]


def test_a_view_of_an_earlier_day(filled: Path) -> None:
    with View(filled, as_of="2021-05-31") as view:
        assert [event.words for event in events(view)] == ["shelled", "signed"]


@pytest.mark.parametrize(
    ("wanted", "error", "message"),
    [
        (Filter(actor="Ida Holms"), UnknownEntry, "Did you mean ida holm"),
        (Filter(actor="Xyzzy"), UnknownEntry, "'dragoman actors' lists"),
        (Filter(place="Nowhere at all"), UnknownEntry, "No actor or place"),
        (Filter(country="Syrai"), SettingsError, "Did you mean .*syria"),
        (Filter(report="nope"), UnknownEntry, "No report"),
    ],
)
def test_a_name_that_nobody_bears(view: View, wanted: Filter, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        list(events(view, wanted))


def test_a_country_by_its_name(view: View) -> None:
    assert list(events(view, Filter(country="Norway"))) == []
