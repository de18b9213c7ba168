"""What each question answers."""

from pathlib import Path

import msgspec
import pytest

from dragoman.asking.actors import actors
from dragoman.asking.answers import names
from dragoman.asking.commitments import commitments
from dragoman.asking.control import control
from dragoman.asking.events import events
from dragoman.asking.filters import Filter
from dragoman.asking.records import records
from dragoman.asking.reports import reports
from dragoman.asking.search import search
from dragoman.asking.show import show
from dragoman.asking.statements import statements
from dragoman.asking.timeline import timeline
from dragoman.asking.why import why
from dragoman.errors import UnknownEntry
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import HARBOUR, Story, flood, harbour, ridge


def test_an_event_has_its_names_words_and_report(view: View) -> None:
    event = next(events(view, Filter(types=("RETREAT",))))
    assert names(event.actors) == "Morrian troops"
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Sarn ridge", "VEL")
    assert event.said_by is not None
    assert event.said_by.name == "Veland's army"
    assert event.sentence == "Morrian troops withdrew from the Sarn ridge on Thursday, Veland's army said."
    assert (event.source.report, event.source.source, event.source.published) == (
        "ridge", "Morning Ledger", "2021-06-18",
    )  # fmt: skip


def test_every_answer_is_written_as_json(view: View) -> None:
    answers = [*events(view), *statements(view), *timeline(view), *commitments(view), *control(view), *actors(view),
               *reports(view), *search(view, "truce"), show(view, "harbour"), why(view, harbour().events[0].id)]  # fmt: skip
    for answer in answers:
        assert msgspec.json.decode(msgspec.json.encode(answer))


def test_statements_by_speaker_addressee_act_and_words(view: View) -> None:
    def said(wanted: Filter, words: str | None = None) -> list[str]:
        return [statement.words for statement in statements(view, wanted, words)]

    assert said(Filter(said_by="holm", types=("promise",))) == ["that Veland would open the harbour to grain ships"]
    assert said(Filter(addressee="Morria")) == ["keeping snipers in Port Sarn"]
    assert said(Filter(), "GRAIN ships") == ["that Veland would open the harbour to grain ships"]
    assert said(Filter(until="2021-05-03", said_by="holm")) == ["that Veland would open the harbour to grain ships"]


def test_the_timeline_is_in_the_order_of_the_world(view: View) -> None:
    told = [(moment.kind, moment.since, moment.basis, moment.what) for moment in timeline(view)]
    assert told[0] == ("event", "2021-04-01", "world", "ASSAULT heavy-weapons")
    assert ("agreement", "2021-05-03", "world", "ceasefire: Port Sarn truce") in told
    assert ("statement", "2021-05-03", "published", "promise") in told
    assert "assert" not in {what for _, _, _, what in told}, "only statements of note"
    assert [since for _, since, _, _ in told] == sorted(since for _, since, _, _ in told if since)


def test_control_gives_the_claims_of_a_place_in_order(view: View) -> None:
    (place,) = control(view)
    assert place.place.name == "Sarn ridge"
    assert [(claim.extent, names(claim.holder), claim.said_by and claim.said_by.name) for claim in place.claims] == [
        ("full", "Morrian troops", "a Velandic officer"),
        ("lost", "Morrian troops", "Veland's army"),
    ]


def test_commitments_have_their_due_time_and_status(view: View) -> None:
    promise = next(commitments(view, Filter(actor="country:MOR")))
    assert (names(promise.by), promise.status, promise.due and promise.due.since) == ("Morria", "kept", "2021-06-01")


def test_an_actor_is_one_across_reports(view: View) -> None:
    holm = next(actor for actor in actors(view) if actor.key == "holm")
    assert (holm.name, holm.reports, holm.first_seen, holm.last_seen) == ("Ida Holm", 2, "2021-05-03", "2021-06-18")
    assert holm.offices == ("President of Veland",)
    assert holm.entries == {"actor": 1, "said_by": 1, "speaker": 2, "subject": 1}
    assert len(holm.entities) == 2


def test_actors_by_name_country_and_kind(view: View) -> None:
    assert [actor.name for actor in actors(view, name="holm")] == ["Ida Holm"]
    assert {actor.name for actor in actors(view, country="MOR")} == {"Morria", "Morrian troops"}
    assert {actor.name for actor in actors(view, kind="place")} == {"Port Sarn", "Sarn ridge", "Quill"}


def test_reports_are_listed_with_what_was_found(view: View) -> None:
    told = {report.id: report for report in reports(view)}
    assert list(told) == ["harbour", "ridge", "flood"]
    assert told["harbour"].entries["event"] == 2
    assert told["harbour"].characters == len(HARBOUR)
    assert told["flood"].notes == ("The publication date is unknown.",)
    assert [report.id for report in reports(view, source="harbour wire")] == ["harbour"]
    assert [report.id for report in reports(view, since="2021-06-01")] == ["ridge"]


def test_a_correction_names_what_it_corrects(tmp_path: Path) -> None:
    with Writer(tmp_path / "record.db") as writer:
        writer.add(harbour())
        writer.add(ridge(corrects="harbour"))
    with View(tmp_path / "record.db") as view:
        assert [(report.id, report.corrects) for report in reports(view)] == [("ridge", ("harbour",))]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("truce", ["harbour"]),
        ("snipers OR grain", ["harbour", "ridge"]),
        ("troops NOT officer", ["ridge"]),
        ('"grain ships"', ["harbour"]),
        ("withdr*", ["ridge"]),
        ("flooding", ["flood"]),
        ("title: leaves", ["ridge"]),
        ("U.S. truce-breaker", []),
        ("Sarn-ridge", ["harbour", "ridge"]),
        ('"unbalanced truce', []),
        ("AND", ["harbour"]),
        ("NOT", []),
        ("(", []),
        ("*", []),
        ("", []),
        ("' OR 1=1 --", []),
        ("truce\0", ["harbour"]),
        ("nothing:truce", []),
        ("^", []),
        ("NEAR(truce port)", ["harbour"]),
    ],
)
def test_search_never_fails(view: View, query: str, found: list[str]) -> None:
    assert sorted(hit.source.report for hit in search(view, query)) == found


def test_search_shows_where_the_words_stand(view: View) -> None:
    (hit,) = search(view, "grain")
    assert "«grain» ships" in hit.snippet


def test_search_sees_only_what_is_in_view(filled: Path) -> None:
    with View(filled, as_of="2021-05-31") as view:
        assert [hit.source.report for hit in search(view, "ridge")] == ["harbour"]


def test_why_leads_back_to_words_sentence_report_and_rule(view: View) -> None:
    event = harbour().events[0]
    reason = why(view, event.id[:8])
    assert (reason.id, reason.kind, reason.type, reason.status) == (event.id, "event", "AGREE", "occurred")
    assert reason.words == ("signed",)
    assert reason.sentence == "Veland and Morria signed a truce in Port Sarn on Monday."
    assert HARBOUR[reason.start : reason.end] == "signed"
    assert [(role, who.name) for role, who in reason.participants] == [
        ("actor", "Veland"), ("actor", "Morria"), ("place", "Port Sarn"),
    ]  # fmt: skip
    assert reason.why == "rule:test 'signed'"
    assert reason.fate == ""
    assert reason.source.report == "harbour"
    assert ("agreement", "in the same sentence") in {(each.kind, each.how) for each in reason.related}


@pytest.mark.parametrize("name", ["entities", "times", "events", "statements", "agreements", "commitments", "control",
                                  "relations", "quantities"])  # fmt: skip
def test_every_kind_of_entry_has_its_reason(view: View, name: str) -> None:
    entry = getattr(harbour(), name)[0]
    reason = why(view, entry.id)
    assert reason.words
    assert reason.words[0] in reason.sentence
    assert reason.entry["id"] == entry.id


def test_a_promise_leads_to_its_agreement_and_back(view: View) -> None:
    record = harbour()
    promise, truce = record.commitments[0], record.agreements[0]
    assert ("part of", truce.id) in {(each.how, each.id) for each in why(view, promise.id).related}
    assert ("promised in it", promise.id) in {(each.how, each.id) for each in why(view, truce.id).related}


def test_what_no_longer_stands_is_explained(tmp_path: Path) -> None:
    path, event = tmp_path / "record.db", harbour().events[0].id
    with Writer(path) as writer:
        writer.add(harbour())
        writer.add(Story("The truce was a hoax.", id="harbour", published="2021-05-09").record())
        writer.add(ridge())
        writer.withdraw("ridge", "a forgery")
    with View(path) as view:
        assert why(view, event).fate == "superseded by the correction harbour of 2021-05-09"
        assert why(view, ridge().events[0].id).fate == "withdrawn: a forgery"
        with pytest.raises(UnknownEntry, match=r"not in sight.*withdrawn: a forgery"):
            show(view, "ridge")
    with View(path, as_of="2021-01-01") as view:
        assert why(view, event).fate == "published later, on 2021-05-03"
        assert next(records(view), None) is None


def test_show_marks_each_entry_at_its_words(view: View) -> None:
    shown = show(view, "harb")
    marked = {(mark.kind, shown.text[mark.start : mark.end], mark.label) for mark in shown.marks}
    assert ("event", "signed", "AGREE") in marked
    assert ("event", "shelled", "ASSAULT/heavy-weapons") in marked
    assert ("control", "Morrian troops hold the ridge", "full: Morrian troops") in marked
    assert ("quantity", "At least 12 people were killed", "killed 12") in marked
    assert [mark.start for mark in shown.marks] == sorted(mark.start for mark in shown.marks)
    assert {mark.kind for mark in show(view, "harb", ["event"]).marks} == {"event"}


def test_records_leave_out_what_is_not_in_sight(filled: Path, view: View) -> None:
    assert [record.document.id for record in records(view)] == ["harbour", "ridge", "flood"]
    assert [record.document.id for record in records(view, since="2021-06-01", until="2021-06-30")] == ["ridge"]
    assert next(records(view)) == harbour()


def test_a_report_without_date_stands_last(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    story = Story("Guards fired at Quill.", id="undated")
    story.event("ASSAULT", "fired")
    with Writer(path) as writer:
        writer.add(story.record())
        writer.add(harbour())
        writer.add(flood())
    with View(path) as view:
        assert [moment.source.report for moment in timeline(view)][-1] == "undated"
