"""Commands that weigh reports against each other: judgements, changes, series, briefs."""

import json
from pathlib import Path

import pytest

from dragoman.store.writer import Writer
from tests.builders import Story, day, harbour, ridge
from tests.cli.conftest import Run

SIGNED, SHELLED = (each.id for each in harbour().events)
TRUCE = harbour().agreements[0].id


@pytest.fixture
def told_twice(filled: Path) -> str:
    """A second report of the truce; the id of its agreement."""
    story = Story(
        "Sailors of Morria spoke of the paper of Port Sarn.", id="paper", source="Lantern", published="2021-09-01"
    )
    morria = story.entity("Morria", country="MOR", actor="country:MOR")
    made = story.agreement("paper of Port Sarn", "the paper of Port Sarn", [morria], time=day("2021-01-01"))
    with Writer(filled) as writer:
        writer.add(story.record())
    return made


def agreements(run: Run) -> int:
    return len(run("agreements", "--json").stdout.splitlines())


def test_agreements_are_merged_and_the_judgement_undone(told_twice: str, run: Run) -> None:
    assert agreements(run) == 2
    result = run("merge", TRUCE, told_twice, "--reason", "the paper is the truce", "--user", "ida")
    assert result.exit_code == 0, result.stderr
    assert agreements(run) == 1
    assert "the paper is the truce" in run("judgements").stdout
    assert run("judgements", "--undo", "1").exit_code == 0
    assert agreements(run) == 2
    assert "undone" in run("judgements", "--all").stdout


def test_only_two_events_or_two_agreements_are_judged(filled: Path, run: Run) -> None:
    for pair in ((SIGNED, TRUCE), (SIGNED, SIGNED)):
        result = run("merge", *pair, "--reason", "x")
        assert result.exit_code == 2
        assert "no two events and no two agreements" in result.stderr


def test_events_are_merged_and_split(filled: Path, run: Run) -> None:
    def events() -> int:
        return len(run("occurrences", "--json").stdout.splitlines())

    before = events()
    run("merge", SIGNED, SHELLED, "--reason", "one story")
    assert events() == before - 1
    run("split", SIGNED, SHELLED, "--reason", "two after all")
    assert events() == before


def test_changes_since_a_day(filled: Path, run: Run) -> None:
    result = run("changes", "--since", "2021-06-01", "--json")
    assert result.exit_code == 0, result.stderr
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert {"new"} <= {each["became"] for each in told}
    assert any(each["what"] == "report" and each["about"] == ridge().document.title for each in told)
    assert not any(each["about"] == harbour().document.title for each in told)


def test_series_counts_by_month_and_dyad(filled: Path, run: Run, tmp_path: Path) -> None:
    lines = run("series").stdout.splitlines()
    assert lines[0] == "month,source,target,quad,events,weight,goldstein,reports"
    assert any(line.startswith("2021-06,VEL,MOR,3,1") for line in lines)
    picture = tmp_path / "series.svg"
    assert run("series", "-o", str(picture)).exit_code == 0
    assert picture.read_text(encoding="utf-8").startswith("<svg")


def test_a_dyad_needs_two_sides(filled: Path, run: Run) -> None:
    result = run("series", "--dyad", "VEL")
    assert result.exit_code == 2
    assert "RUS:TUR" in result.stderr


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_brief_in_every_form(filled: Path, run: Run, form: str) -> None:
    result = run("brief", "--agreement", "Port Sarn truce", "--format", form)
    assert result.exit_code == 0, result.stderr
    assert "pull its guns back from the Sarn ridge" in " ".join(result.stdout.split())
    if form == "text":
        assert max(map(len, result.stdout.splitlines())) <= 100
