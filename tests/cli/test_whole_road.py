"""The whole road once, with the real model and steps: a report is read, kept, asked, explained, read again."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman.cli.main import dragoman

REPORT = """Norway and Sweden sign truce over fishing grounds

OSLO, May 3, 2021 (Harbour Wire) — Norway and Sweden signed a ceasefire agreement in Oslo on Monday. Under the agreement,
Swedish troops must withdraw from the port of Bergen by June.

Norwegian Foreign Minister Ida Holm said that "Sweden has promised to open the harbour". At least 12 people were killed in
Bergen in April.
"""


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("road")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    return folder


def ask(road: Path, *words: str) -> str:
    result = CliRunner().invoke(dragoman, [*words, "--db", str(road / "record.db")])
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_the_whole_road(road: Path) -> None:
    record = json.loads(ask(road, "read", str(road / "report.txt"), "--source", "Harbour Wire", "--json"))
    assert record["document"]["text"] == REPORT
    assert record["document"]["published"] == "2021-05-03"
    entries = [entry for name in ("events", "agreements", "quantities") for entry in record[name]]
    assert len(entries) >= 3

    told = [json.loads(line) for line in ask(road, "events", "--json").splitlines()]
    assert {event["id"] for event in told} == {event["id"] for event in record["events"]}
    for entry in entries:
        reason = json.loads(ask(road, "why", entry["id"], "--json"))
        assert all(" ".join(words.split()) in " ".join(REPORT.split()) for words in reason["words"])
        assert reason["why"]
    assert "ceasefire" in ask(road, "agreements")
    assert "open the harbour" in ask(road, "positions", "Norway", "--on", "Sweden", "--json"), (
        "the minister speaks for Norway"
    )
    assert "12" in ask(road, "show", record["document"]["id"])
    assert "Oslo" in ask(road, "search", "fishing")

    assert "it was read before" in ask(road, "read", str(road / "report.txt"), "--source", "Harbour Wire")
    assert [json.loads(line) for line in ask(road, "events", "--json").splitlines()] == told
