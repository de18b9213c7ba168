"""Each question as a user asks it: tables for people, JSON Lines for programs."""

import json
import re
import sqlite3
from pathlib import Path

import pytest

from tests.builders import harbour, ridge
from tests.cli.conftest import Run

EVENT = harbour().events[0].id
QUESTIONS = [
    ("reports", [], "Truce signed in Port"),
    ("events", [], "signed"),
    ("statements", [], "keeping snipers in Port Sarn"),
    ("positions", ["Holm", "--on", "Port Sarn"], "keeping snipers in Port Sarn"),
    ("timeline", [], "ceasefire: Port"),
    ("agreements", [], "pull its guns back"),
    ("agreements", ["--promises"], "open the harbour"),
    ("control", [], "a Velandic"),
    ("actors", [], "President of"),
    ("search", ["truce"], "«truce»"),
    ("show", ["harbour"], "[signed|V"),
    ("why", [EVENT[:7]], "rule:test 'signed'"),
]
LENSES = [["--as-of", "2021-12"], ["--recorded-by", "2100-01-01"], ["--no-color"]]


@pytest.mark.parametrize(("command", "given", "expected"), QUESTIONS)
def test_tables_are_readable_at_a_hundred_columns(
    filled: Path, run: Run, command: str, given: list[str], expected: str
) -> None:
    result = run(command, *given)
    assert result.exit_code == 0, result.stderr
    assert expected in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 100
    assert "\x1b" not in result.stdout, "no colours where there is no terminal"


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens[0])
@pytest.mark.parametrize(("command", "given", "expected"), QUESTIONS)
def test_every_question_takes_the_common_options(
    filled: Path, run: Run, command: str, given: list[str], expected: str, lens: list[str]
) -> None:
    result = run(command, *given, *lens, "--db", filled)
    assert result.exit_code == 0, result.stderr
    assert expected in result.stdout


@pytest.mark.parametrize(("command", "given", "expected"), QUESTIONS)
def test_every_question_prints_json_lines(
    filled: Path, run: Run, command: str, given: list[str], expected: str
) -> None:
    result = run(command, *given, "--json")
    assert result.exit_code == 0, result.stderr
    assert [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("command", "given", "expected"), [each for each in QUESTIONS if each[0] not in ("show", "why", "positions")]
)
def test_an_empty_answer_is_no_failure(db: Path, run: Run, command: str, given: list[str], expected: str) -> None:
    from dragoman.store.writer import Writer

    Writer(db).close()
    result = run(command, *given)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.strip() == ""
    assert "known" in result.stderr or "has these words" in result.stderr
    assert run(command, *given, "--json").stdout == ""


def test_events_as_json_have_names_words_and_report(filled: Path, run: Run) -> None:
    (event,) = [json.loads(line) for line in run("events", "--type", "agree", "--json").stdout.splitlines()]
    assert event["id"] == EVENT
    assert [actor["name"] for actor in event["actors"]] == ["Veland", "Morria"]
    assert (event["words"], event["source"]["report"], event["source"]["published"]) == (
        "signed", "harbour", "2021-05-03",
    )  # fmt: skip


def test_filters_narrow(filled: Path, run: Run) -> None:
    assert "withdrew" in run("events", "--place", "Sarn ridge", "--since", "2021-06").stdout
    assert run("events", "--no-background").stdout.count("ASSAULT") == 0
    assert run("events", "--background").stdout.count("ASSAULT") == 1
    assert "Ida Holm" in run("statements", "--said-by", "holm", "--type", "accuse").stdout
    assert run("control", "--type", "lost").stdout.count("Morrian troops") == 1


def test_as_of_answers_what_was_known_then(filled: Path, run: Run) -> None:
    assert "withdrew" not in run("events", "--as-of", "2021-05").stdout
    assert "withdrew" in run("events", "--as-of", "2021-06-18").stdout


def test_printed_ids_are_accepted_everywhere(filled: Path, run: Run) -> None:
    ids = re.findall(
        r"(?<=\|)[EVSACKRQ][a-z2-7]{5,}\b", run("show", "harbour", "--kind", "event", "--kind", "entity").stdout
    )
    ids += re.findall(r"\b[EVSACKRQ][a-z2-7]{5,}(?=\s*$)", run("timeline").stdout, re.MULTILINE)
    assert len(set(ids)) > 10
    for name in ids:
        assert run("why", name).exit_code == 0, name
    (long_one,) = {event.id for event in ridge().events if event.type == "RETREAT"}
    assert run("why", long_one).exit_code == 0


def test_the_limit_is_said(filled: Path, run: Run) -> None:
    result = run("events", "--limit", "2")
    assert "The first 2 are shown; --limit 0 shows all." in result.stderr
    assert len(run("events", "--limit", "1", "--json").stdout.splitlines()) == 1
    assert "--limit" not in run("events", "--limit", "0").stderr


@pytest.mark.parametrize(
    "given",
    [
        ["events", "--since", "yesterday"],
        ["events", "--type", "DANCE"],
        ["events", "--status", "dreamt"],
        ["statements", "--type", "sing"],
        ["events", "--confidence", "2"],
        ["why"],
        ["search"],
        ["nothing"],
        ["export", "--format", "xml"],
        ["withdraw", "harbour"],
    ],
)
def test_wrong_usage_is_exit_code_two(filled: Path, run: Run, given: list[str]) -> None:
    result = run(*given)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["events", "--actor", "Ida Holms"], "Did you mean ida holm?"),
        (["why", "Vzzzzzz"], "No entry has the id 'Vzzzzzz'."),
        (["show", "nowhere"], "No report has the id 'nowhere'."),
        (["show", "harbour", "--as-of", "2020"], "published later, on 2021-05-03"),
        (["events", "--country", "Atlantis"], "No country is called 'Atlantis'."),
        (["restore", "harbour"], "is not withdrawn"),
    ],
)
def test_what_cannot_be_answered_is_said_in_one_message(filled: Path, run: Run, given: list[str], message: str) -> None:
    result = run(*given)
    assert result.exit_code == 3
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_without_a_database_there_is_advice(db: Path, run: Run) -> None:
    result = run("events")
    assert result.exit_code == 3
    assert "dragoman read REPORT" in result.stderr
    assert not db.exists()


def test_withdrawing_and_restoring(filled: Path, run: Run) -> None:
    assert "is withdrawn: a rehearsal" in run("withdraw", EVENT[:7], "--reason", "a rehearsal").stdout
    assert "signed" not in run("events").stdout
    assert "no longer: withdrawn: a rehearsal" in run("why", EVENT).stdout
    assert "[signed|" not in run("show", "harbour").stdout
    assert "stands again" in run("restore", EVENT[:7]).stdout
    assert "signed" in run("events").stdout


def test_show_can_mark_some_kinds_alone(filled: Path, run: Run) -> None:
    shown = run("show", "harbour", "--kind", "entity").stdout
    assert re.search(r"\[Ida Holm\|E\w+ Ida Holm\]", shown)
    assert "AGREE" not in shown


def test_words_of_reports_cannot_steer_the_terminal(db: Path, run: Run) -> None:
    from dragoman.store.writer import Writer
    from tests.builders import Story

    story = Story("Guards [bold]fired\x1b[2J\x07 at \u202eQuill.", id="evil", title="\x1b]0;owned\x07 [red]title")
    story.event("ASSAULT", "fired")
    with Writer(db) as writer:
        writer.add(story.record())
    for given in (["events"], ["show", "evil"], ["reports"], ["timeline"], ["search", "guards"]):
        shown = run(*given).stdout
        assert not set("\x1b\x07\u202e") & set(shown), given
    assert "[bold]" in run("show", "evil").stdout
    assert "[red]title" in run("reports").stdout


def test_export_to_a_file_and_to_standard_output(filled: Path, run: Run, tmp_path: Path) -> None:
    from dragoman.records.record import Record

    result = run("export", "-o", tmp_path / "out.jsonl")
    assert "3 records" in result.stderr
    assert Record.from_json((tmp_path / "out.jsonl").read_text().splitlines()[0]) == harbour()
    lines = run("export", "--format", "csv", "--kind", "statement").stdout.splitlines()
    assert lines[0].startswith("report,source,published,url,title,id,act,")
    assert len(lines) == 5
    assert run("export", "--format", "csv").stdout.count("\n") == 5, "events, where no kind is named"
    assert len(run("export", "--kind", "control", "--since", "2021-06").stdout.splitlines()) == 1
    failed = run("export", "-o", tmp_path / "no" / "such" / "folder.csv")
    assert (failed.exit_code, "cannot be written" in failed.stderr) == (3, True)


def test_an_export_that_fails_leaves_the_former_file(filled: Path, run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    run("export", "-o", target)
    former = target.read_text()
    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE entries SET body = 'broken' WHERE kind = 'event'")
    assert run("export", "-o", target).exit_code == 3
    assert target.read_text() == former
    assert [path.name for path in tmp_path.glob("out*")] == ["out.jsonl"]
