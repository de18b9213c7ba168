"""The commands on actors: what no table knows, rows of one's own, judgements, dictionaries."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.cli.main import dragoman as _  # noqa: F401 — the group must load without its subcommands
from tests.cli.conftest import Run

REPORT = "Kenyan Interior Minister Josphat Wekesa resigned on Monday. Wekesa said the River Front had threatened him."
OTHER = "Josphat Wekesa returned. President Wekesa Odhiambo met the River Front."


@pytest.fixture
def read(db: Path, tmp_path: Path, run: Run) -> Path:
    for name, text in (("a.txt", REPORT), ("b.txt", OTHER)):
        (tmp_path / name).write_text(text)
        assert run("read", tmp_path / name, "--published", "2019-05-01").exit_code == 0
    return tmp_path


def listed(run: Run, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("actors", *words, "--json").stdout.splitlines()]


def test_a_name_is_listed_without_a_subcommand(filled: Path, run: Run) -> None:
    assert run("actors", "Holm").stdout == run("actors", "list", "Holm").stdout != ""


def test_the_inbox_holds_whom_no_table_knows_until_a_row_is_added(read: Path, run: Run) -> None:
    unknown = listed(run, "inbox")
    assert {each["name"] for each in unknown[:2]} == {"River Front", "Josphat Wekesa"}, "named in both reports"
    assert [len(each["reports"]) for each in unknown] == [2, 2, 1]
    given = ("--country", "KEN", "--office", "Interior Minister", "--sectors", "GOV", "--from", "2018")
    added = run("actors", "add", "Josphat Wekesa", *given, "--tables", read / "own")
    assert added.exit_code == 0, added.stderr
    assert "2 reports read again" in added.stdout
    assert "Josphat Wekesa" not in [each["name"] for each in listed(run, "inbox")]
    (wekesa,) = (each for each in listed(run) if each["name"] == "Josphat Wekesa")
    assert (wekesa["key"], wekesa["reports"]) == ("person:josphat-wekesa", 2)


def test_a_wrong_row_is_told_with_its_line(db: Path, tmp_path: Path, run: Run) -> None:
    result = run(
        "actors", "add", "Ida Holm", "--office", "Mayor", "--from", "2003", "--to", "2001", "--tables", tmp_path
    )
    assert result.exit_code != 0
    assert "line 2: the range ends" in result.stderr


def test_two_are_judged_one_and_the_judgement_is_undone(filled: Path, run: Run) -> None:
    before = listed(run)
    made = run("actors", "merge", "country:VEL", "country:MOR", "--reason", "a union")
    assert made.exit_code == 0, made.stderr
    after = listed(run)
    assert len(after) == len(before) - 1
    (union,) = (each for each in after if each["key"] == "country:MOR")
    assert set(union["names"]) == {"Veland", "Morria"}
    assert run("judgements", "--undo", "1").exit_code == 0
    assert listed(run) == before


def test_one_is_judged_two_by_the_ids_of_its_entities(filled: Path, run: Run) -> None:
    before = listed(run)
    (holm,) = (each for each in before if each["name"] == "Ida Holm")
    first, second = holm["entities"]
    made = run("actors", "split", first, second, "--reason", "namesakes")
    assert made.exit_code == 0, made.stderr
    assert sum(each["name"] == "Ida Holm" for each in listed(run)) == 2
    assert run("judgements", "--undo", "1").exit_code == 0
    assert listed(run) == before


def test_a_name_of_several_asks_for_the_key(filled: Path, run: Run) -> None:
    result = run("actors", "merge", "Nobody", "Veland", "--reason", "x")
    assert result.exit_code != 0
    assert "No actor is called 'Nobody'" in result.stderr


def test_a_dictionary_is_taken_in_once(db: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "actors.txt").write_text("RIVER_FRONT_ [MLIREB]\n")
    given = ("actors", "import", tmp_path / "actors.txt", "--format", "actors", "--tables", tmp_path)
    assert "1 rows added" in run(*given).stdout
    assert "0 rows added" in run(*given).stdout
    assert run("actors", "check", "--tables", tmp_path).exit_code == 0
