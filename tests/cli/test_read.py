"""``read``: what comes in is told and kept; what cannot be read is said, and the rest goes on."""

import json
from pathlib import Path

import pytest

from dragoman import pipeline
from dragoman.records.record import Record
from tests.builders import HARBOUR, RIDGE, ridge
from tests.cli.conftest import Run

OTHER = (
    "Rain flooded the low town of Quill on Friday, and the mayor said that nobody was hurt. The army brought blankets "
    "and bread to the families who had spent the night in the school."
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "flood.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


def test_a_report_is_read_told_and_kept(db: Path, run: Run, read_by_hand: list[str], report: Path) -> None:
    result = run("read", report, "--published", "2021-05-03", "--source", "Harbour Wire", "--title", "Truce signed")
    assert result.exit_code == 0, result.stderr
    assert "Truce signed" in result.stdout
    assert "Harbour Wire · published 2021-05-03" in result.stdout
    assert "2 events, 2 statements, 1 agreement, 2 commitments, 1 claim of control" in result.stdout
    assert "Veland, Morria" in result.stdout, "who signed"
    assert "1 new." in result.stderr
    assert "signed" in run("events").stdout


def test_events_are_told_with_who_does_it_to_whom(db: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "read", lambda documents, settings: (ridge() for _ in documents))
    shown = run("read", "-", "--no-keep", input=RIDGE).stdout
    assert "Ida Holm → Morria" in shown
    assert "RETREAT" in shown


def test_reading_again_changes_nothing(db: Path, run: Run, read_by_hand: list[str], report: Path) -> None:
    run("read", report)
    before = run("events", "--json").stdout
    again = run("read", report)
    assert "it was read before" in again.stdout
    assert "1 unchanged." in again.stderr
    assert len(read_by_hand) == 1
    assert run("events", "--json").stdout == before


def test_json_prints_the_record_each_time(db: Path, run: Run, read_by_hand: list[str], report: Path) -> None:
    first, again = run("read", report, "--json"), run("read", report, "--json")
    assert first.stdout == again.stdout
    record = Record.from_json(first.stdout)
    assert record.document.text == HARBOUR
    assert len(record.events) == 2


def test_an_unknown_date_is_said(db: Path, run: Run, read_by_hand: list[str], report: Path) -> None:
    assert "publication date unknown" in run("read", report).stdout


def test_nothing_is_kept_where_that_is_asked(db: Path, run: Run, read_by_hand: list[str], report: Path) -> None:
    result = run("read", report, "--no-keep", "--json")
    assert Record.from_json(result.stdout).document.text == HARBOUR
    assert not db.exists()
    assert "1 read and not kept." in run("read", report, "--no-keep").stderr


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(
    db: Path, run: Run, read_by_hand: list[str], report: Path, other: Path, tmp_path: Path
) -> None:
    (tmp_path / "cursed.txt").write_text(OTHER + " The town is cursed.")
    (tmp_path / "empty.txt").touch()
    result = run(
        "read", tmp_path / "missing.txt", tmp_path / "cursed.txt", tmp_path / "empty.txt", report, other, "--json"
    )
    assert result.exit_code == 1
    assert result.stderr.count("skipped: ") == 3
    assert "Burn it." in result.stderr
    assert len(result.stdout.splitlines()) == 2
    assert len(run("reports", "--json").stdout.splitlines()) == 2


def test_json_lines_keep_their_ids_and_text(db: Path, run: Run, read_by_hand: list[str], tmp_path: Path) -> None:
    lines = [{"id": "a-1", "text": OTHER, "published": "2021-02-05"}, {"id": "a-2", "text": HARBOUR}]
    (tmp_path / "batch.jsonl").write_text("\n".join(map(json.dumps, lines)))
    result = run("read", tmp_path / "batch.jsonl")
    assert result.exit_code == 0, result.stderr
    assert {json.loads(line)["id"] for line in run("reports", "--json").stdout.splitlines()} == {"a-1", "a-2"}


def test_a_corrected_report_supersedes_and_keeps(db: Path, run: Run, read_by_hand: list[str], tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_text(json.dumps({"id": "a", "text": HARBOUR, "published": "2021-05-03"}))
    run("read", path)
    path.write_text(json.dumps({"id": "a", "text": OTHER, "published": "2021-05-04"}))
    assert "corrects a; the former version is kept" in run("read", path).stdout
    assert run("events", "--json").stdout == ""
    assert len(run("events", "--json", "--as-of", "2021-05-03").stdout.splitlines()) == 2


def test_standard_input(db: Path, run: Run, read_by_hand: list[str]) -> None:
    result = run("read", "-", "--json", input=HARBOUR)
    assert Record.from_json(result.stdout).document.text == HARBOUR


def test_show_reads_a_file_that_is_not_kept(filled: Path, run: Run, read_by_hand: list[str], other: Path) -> None:
    result = run("show", other)
    assert result.exit_code == 0, result.stderr
    assert "Rain flooded the low town" in result.stdout
    assert "Rain" not in run("reports").stdout


def test_show_needs_no_database_for_a_file(db: Path, run: Run, read_by_hand: list[str], report: Path) -> None:
    result = run("show", report)
    assert result.exit_code == 0, result.stderr
    assert "[signed|V" in result.stdout
    assert not db.exists()
    assert run("show", report.parent / "missing.txt").exit_code == 3


def test_show_of_a_file_that_cannot_be_read(db: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = run("show", tmp_path / "empty.txt")
    assert (result.exit_code, "empty" in result.stderr) == (3, True)


def test_show_knows_a_file_by_its_text(filled: Path, run: Run, read_by_hand: list[str], report: Path) -> None:
    assert "[signed|V" in run("show", report).stdout


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([], "Missing argument"),
        (["a.txt", "b.txt", "--title", "One for two"], "describe one report"),
        (["a.txt", "--tables", "no-such-folder"], "does not exist"),
    ],
)
def test_wrong_usage(db: Path, run: Run, given: list[str], message: str) -> None:
    result = run("read", *given)
    assert (result.exit_code, message in result.stderr) == (2, True), result.stderr


def test_a_date_that_is_none_stops_the_run(db: Path, run: Run, report: Path) -> None:
    result = run("read", report, "--published", "someday")
    assert (result.exit_code, "no calendar day" in result.stderr) == (3, True)


def test_a_database_that_cannot_be_made_stops_the_run(
    db: Path, run: Run, read_by_hand: list[str], report: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    result = run("read", report, "--db", tmp_path / "file" / "record.db")
    assert (result.exit_code, "cannot be opened" in result.stderr) == (3, True)
    assert "Traceback" not in result.stderr


def test_a_fault_of_dragoman_is_one_message(db: Path, run: Run, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "read", lambda *_, **__: 1 / 0)
    result = run("read", report)
    assert result.exit_code == 3
    assert "unexpected ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr
    monkeypatch.setenv("DRAGOMAN_DEBUG", "1")
    assert "Traceback" in run("read", report).stderr


def test_standard_input_may_have_front_matter(db: Path, run: Run, read_by_hand: list[str]) -> None:
    result = run("read", "-", "--no-keep", "--json", input=f"---\ntitle: A truce\ndate: 2021-05-03\n---\n{HARBOUR}")
    document = Record.from_json(result.stdout).document
    assert (document.title, document.published, document.text) == ("A truce", "2021-05-03", HARBOUR)


def test_a_long_run_tells_the_entries_of_the_first_reports_alone(
    db: Path, run: Run, read_by_hand: list[str], tmp_path: Path
) -> None:
    lines = [json.dumps({"id": f"r{number}", "text": HARBOUR}) for number in range(7)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    shown = run("read", tmp_path / "many.jsonl", "--no-keep").stdout
    assert shown.count("2 events, 2 statements") == 7
    assert shown.count("Veland, Morria") == 5
