"""Reading again changes nothing; a correction supersedes; times of the world, publication and recording stay apart."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dragoman.errors import UnreadableInput
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import HARBOUR, Story, document, flood, harbour

Today = Callable[[str], None]


def seen(path: Path, **lens: Any) -> list[tuple[str, str | None]]:
    with View(path, **lens) as view:
        return list(view.select("SELECT report, published FROM seen_reports ORDER BY report, published"))


def types(path: Path, **lens: Any) -> set[str]:
    with View(path, **lens) as view:
        return {row[0] for row in view.select("SELECT type FROM seen_entries WHERE kind = 'event'")}


def text_of(path: Path, report: str, **lens: Any) -> str | None:
    query = "SELECT text FROM seen_reports JOIN versions USING (version) WHERE seen_reports.report = ?"
    with View(path, **lens) as view:
        return next((row[0] for row in view.select(query, [report])), None)


def count(path: Path, table: str) -> int:
    with View(path) as view:
        return int(next(view.select(f"SELECT count(*) FROM {table}"))[0])


def corrected(text: str = "Veland shelled Morria. The shells fell on Tuesday.", **given: str | None) -> Record:
    story = Story(text, **({"id": "harbour", "published": "2021-05-10"} | given))  # type: ignore[arg-type]
    story.event("ASSAULT", "shelled")
    return story.record()


class TestAgain:
    def test_the_same_report_changes_nothing(self, path: Path) -> None:
        with Writer(path, "f1") as writer:
            first = writer.add(harbour())
            before = count(path, "entries")
            assert first.became == "new"
            assert writer.stored(harbour().document) == msgspec.structs.replace(first, became="unchanged")
            assert writer.add(harbour()).became == "unchanged"
        assert count(path, "entries") == before
        assert count(path, "readings") == count(path, "versions") == 1

    def test_another_dragoman_must_read_again(self, path: Path) -> None:
        with Writer(path, "f1") as writer:
            writer.add(harbour())
        with Writer(path, "f2") as writer:
            assert writer.stored(harbour().document) is None
            assert writer.add(harbour()).became == "unchanged", "it finds the same"
            assert writer.stored(harbour().document) is not None
        assert count(path, "readings") == 1

    def test_a_reading_that_finds_other_things_replaces_the_former(self, path: Path) -> None:
        with Writer(path, "f1") as writer:
            writer.add(harbour())
        poorer = msgspec.structs.replace(harbour(), events=harbour().events[:1])
        with Writer(path, "f2") as writer:
            assert writer.add(poorer).became == "reread"
        assert types(path) == {"AGREE"}
        assert count(path, "versions") == 1
        assert count(path, "readings") == 2, "the former reading is kept"

    def test_a_date_given_later_is_another_reading_of_the_same_text(self, path: Path, today: Today) -> None:
        today("2026-01-01")
        with Writer(path) as writer:
            writer.add(flood())
            today("2026-01-02")
            assert writer.add(flood(published="2021-02-06")).became == "reread"
        assert seen(path) == [("flood", "2021-02-06")]
        assert seen(path, as_of="2021-03-01") == [("flood", "2021-02-06")]
        assert seen(path, recorded_by="2026-01-01") == [("flood", None)]

    def test_the_document_as_given_is_what_is_known_again(self, path: Path) -> None:
        given = document(HARBOUR, id="harbour")
        record = msgspec.structs.replace(
            harbour(), document=msgspec.structs.replace(given, notes=("Found by a step.",))
        )
        with Writer(path) as writer:
            writer.add(record, given)
            assert writer.stored(given) is not None

    def test_a_new_title_is_searched_for_and_the_old_one_is_not(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(flood(title="Deluge in Quill"))
            writer.add(flood(title="Inundation in Quill"))
        with View(path) as view:
            hits = [len(list(view.select("SELECT 1 FROM words WHERE words MATCH ?", [word])))
                    for word in ("deluge", "inundation", "rain")]  # fmt: skip
        assert hits == [0, 1, 1]


class TestCorrections:
    def test_other_text_under_the_same_id_supersedes_and_keeps(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(harbour())
            kept = writer.add(corrected())
        assert (kept.became, kept.related) == ("correction", ("harbour",))
        assert types(path) == {"ASSAULT"}
        assert "truce" in (text_of(path, "harbour", as_of="2021-05-09") or "")
        assert "shelled Morria" in (text_of(path, "harbour", as_of="2021-05-10") or "")
        assert count(path, "versions") == 2

    def test_other_text_at_the_same_address_supersedes(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(harbour())
            kept = writer.add(corrected(id="other", url="https://wire.example/2021/truce#top"))
        assert (kept.became, kept.related) == ("correction", ("harbour",))
        assert [report for report, _ in seen(path)] == ["other"]

    def test_a_bare_site_is_no_address_of_a_report(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(harbour(url="https://wire.example/"))
            assert writer.add(flood(url="https://wire.example/")).became == "new"

    def test_a_report_that_says_what_it_corrects(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(harbour())
            assert writer.add(corrected(id="fix", corrects="harbour")).related == ("harbour",)
        assert [report for report, _ in seen(path)] == ["fix"]

    def test_the_correction_may_come_before_what_it_corrects(self, path: Path) -> None:
        with Writer(path) as writer:
            assert writer.add(corrected(id="fix", corrects="harbour", published=None)).became == "new"
            kept = writer.add(harbour())
        assert (kept.became, kept.related) == ("superseded", ("fix",))
        assert [report for report, _ in seen(path)] == ["fix"]

    def test_what_was_published_later_corrects_whatever_comes_first(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(corrected())
            assert writer.add(harbour()).became == "superseded"
        assert types(path) == {"ASSAULT"}
        assert "truce" in (text_of(path, "harbour", as_of="2021-05-09") or "")

    def test_the_superseded_text_read_again_changes_nothing(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(harbour())
            writer.add(corrected())
            assert writer.add(harbour()).became == "unchanged"
        assert types(path) == {"ASSAULT"}

    def test_of_three_versions_the_last_stands(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(harbour())
            writer.add(corrected())
            third = writer.add(
                corrected("Veland shelled nobody.", id="third", corrects="harbour", published="2021-05-12")
            )
        assert third.became == "correction"
        assert [report for report, _ in seen(path)] == ["third"]
        assert "Tuesday" in (text_of(path, "harbour", as_of="2021-05-11") or "")

    def test_without_dates_the_later_arrival_corrects_from_its_recording(self, path: Path, today: Today) -> None:
        today("2026-01-01")
        with Writer(path) as writer:
            writer.add(harbour(published=None))
            today("2026-01-05")
            writer.add(corrected(published=None))
        assert "truce" in (text_of(path, "harbour", as_of="2026-01-04") or "")
        assert "truce" in (text_of(path, "harbour", recorded_by="2026-01-04") or "")
        assert types(path, as_of="2026-01-05") == {"ASSAULT"}


class TestTimes:
    def test_as_of_goes_by_publication(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(harbour())
        assert seen(path, as_of="2021-05-02") == []
        assert seen(path, as_of="2021-05-03") == [("harbour", "2021-05-03")]

    def test_an_unknown_publication_counts_from_recording(self, path: Path, today: Today) -> None:
        today("2026-03-01")
        with Writer(path) as writer:
            writer.add(flood())
        assert seen(path, as_of="2026-02-28") == []
        assert seen(path, as_of="2026-03-01") == [("flood", None)]

    def test_recorded_by_goes_by_recording(self, path: Path, today: Today) -> None:
        today("2026-03-01")
        with Writer(path) as writer:
            writer.add(harbour())
        assert seen(path, recorded_by="2026-02-28") == []
        assert seen(path, recorded_by="2026-03-01") == [("harbour", "2021-05-03")]

    def test_both_together(self, path: Path, today: Today) -> None:
        today("2026-03-01")
        with Writer(path) as writer:
            writer.add(harbour())
            today("2026-03-09")
            writer.add(corrected())
        lens = {"as_of": "2021-06-01"}
        assert types(path, **lens) == {"ASSAULT"}
        assert types(path, **lens, recorded_by="2026-03-05") == {"AGREE", "ASSAULT"}, "the correction was not here yet"


class TestOneTransactionAReport:
    def test_a_report_that_fails_half_way_leaves_nothing(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with Writer(path) as writer:
            writer.add(harbour())
            monkeypatch.setattr("dragoman.store.recording.record_corrections", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                writer.add(flood())
            monkeypatch.undo()
            assert [report for report, _ in seen(path)] == ["harbour"]
            assert writer.add(flood()).became == "new"

    def test_a_view_sees_nothing_of_what_is_written_meanwhile(self, path: Path) -> None:
        with Writer(path) as writer:
            writer.add(harbour())
            with View(path) as view:
                list(view.select("SELECT 1 FROM seen_reports"))
                writer.add(flood())
                assert [row[0] for row in view.select("SELECT report FROM seen_reports")] == ["harbour"]

    def test_characters_that_are_none_are_refused_politely(self, path: Path) -> None:
        broken = Record(document=Document(id="x", text="half a \ud800 pair"))
        with Writer(path) as writer:
            with pytest.raises(UnreadableInput, match="characters"):
                writer.add(broken)
            assert writer.stored(broken.document) is None
            assert writer.add(flood()).became == "new"
