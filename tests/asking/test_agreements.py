"""An agreement told by several reports is one, with a history."""

from pathlib import Path

import pytest

from dragoman.asking.agreements import AgreementKnown, agreements
from dragoman.asking.answers import names
from dragoman.asking.filters import Filter
from dragoman.records.record import Record
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import Story, day, harbour


def later(words: str = "the Port Sarn truce", name: str = "Port Sarn truce", **given: object) -> Record:
    """A report of June that speaks of an agreement of Veland and Morria, by default the same."""
    story = Story(
        f"Veland said on Friday that Morria broke {words}. Quill is quiet.", id="later", published="2021-06-20"
    )
    veland = story.entity("Veland", country="VEL", actor="country:VEL")
    morria = story.entity("Morria", country="MOR", actor="country:MOR")
    known = {"kind": "ceasefire", "status": "violated", "parties": [veland, morria], "said_by": veland}
    if given.pop("elsewhere", False):
        known["place"] = story.place("Quill", "VEL", geonameid=503)
    story.agreement(name, words, **(known | given))  # type: ignore[arg-type]
    return story.record()


def told(path: Path, *records: Record, **lens: str) -> list[AgreementKnown]:
    with Writer(path) as writer:
        for record in records:
            writer.add(record)
    with View(path, as_of=lens.get("as_of")) as view:
        return agreements(view)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


def test_an_agreement_has_its_parties_terms_and_promises(path: Path) -> None:
    (truce,) = told(path, harbour())
    assert (truce.name, truce.kind, names(truce.parties)) == ("Port Sarn truce", "ceasefire", "Veland, Morria")
    assert [(term.kind, term.words, names(term.responsible)) for term in truce.terms] == [
        ("withdrawal", "pull its guns back from the Sarn ridge", "Morria")
    ]
    assert [(names(promise.by), promise.status) for promise in truce.commitments] == [("Morria", "pending")]


def test_told_again_it_has_a_history_and_the_last_status(path: Path) -> None:
    (truce,) = told(path, harbour(), later())
    assert [(each.source.report, each.status) for each in truce.history] == [
        ("harbour", "in_force"), ("later", "violated"),
    ]  # fmt: skip
    assert truce.status == "violated"


def test_the_order_of_arrival_does_not_matter(path: Path) -> None:
    (truce,) = told(path, later(), harbour())
    assert truce.status == "violated"


def test_what_came_later_is_not_known_before(path: Path) -> None:
    (truce,) = told(path, harbour(), later(), as_of="2021-06-01")
    assert truce.status == "in_force"


@pytest.mark.parametrize(
    "record",
    [
        later(name="grain accord", kind="economic"),
        later(time=day("2021-06-19")),
        later(name="Quill truce", elsewhere=True),
        later(parties=[], name="other pact", kind="political"),
    ],
    ids=["another kind", "another time", "another place", "another name"],
)
def test_another_agreement_stays_another(path: Path, record: Record) -> None:
    assert len(told(path, harbour(), record)) == 2


def test_one_name_with_parties_unknown_is_the_same(path: Path) -> None:
    assert len(told(path, harbour(), later(parties=[]))) == 1


def test_filters_hold_for_agreements(path: Path) -> None:
    told(path, harbour(), later())
    with View(path) as view:
        assert [each.status for each in agreements(view, Filter(status=("violated",)))] == ["violated"]
        assert agreements(view, Filter(types=("economic",))) == []
