import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("filled")


def test_answers_are_kept_and_the_audit_goes_on(run: Run) -> None:
    first = run("audit", "--sample", "4", "--seed", "1", input="n\nq\n")
    assert first.exit_code == 0, first.stderr
    assert "1 of 4" in first.stderr
    second = run("audit", input="q\n")
    assert "Audit 1 goes on" in second.stderr
    assert "2 of 4" in second.stderr
    assert "1 of 4" not in second.stderr


def test_the_estimates_follow_the_answers(run: Run) -> None:
    run("audit", "--sample", "100", "--seed", "1", input="y\n" * 200)
    found = [json.loads(line) for line in run("audit", "--results", "--json").stdout.splitlines()]
    assert found[0]["type"] == "all"
    assert found[0]["precision"]["value"] == 1.0


def test_blind_hides_the_code_and_takes_beginnings_of_types(run: Run) -> None:
    seen = run("audit", "--sample", "1", "--seed", "1", "--blind", input="co\ncons assau\n")
    assert "→" not in seen.stderr
    assert "more than one" in seen.stderr
    assert "not judged" in seen.stdout


def test_a_new_sample_can_be_drawn_before_the_last_is_done(run: Run) -> None:
    run("audit", "--sample", "2", input="q\n")
    assert "Audit 1 goes on" not in run("audit", "--new", "--sample", "2", input="q\n").stderr


def test_the_end_of_the_input_stops_as_q_does(run: Run) -> None:
    assert run("audit", "--sample", "3", input="").exit_code == 0


def test_without_any_audit_the_results_say_what_to_do(run: Run) -> None:
    result = run("audit", "--results")
    assert result.exit_code == 3
    assert "audit --sample 50" in result.stderr


def test_an_empty_database_has_nothing_to_judge(run: Run, tmp_path: Path) -> None:
    from dragoman.store.writer import Writer

    Writer(tmp_path / "empty.db").close()
    assert run("audit", "--db", tmp_path / "empty.db").exit_code == 3
