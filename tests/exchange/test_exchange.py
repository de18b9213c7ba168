"""Records go out as JSON Lines and CSV, and nothing is lost on the way that the columns have."""

import csv
import io
import json

import pytest

from dragoman.exchange.columns import FIELDS, columns, flat_rows
from dragoman.exchange.json_lines import write_json_lines
from dragoman.exchange.spreadsheet import write_csv
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.store.kinds import KINDS
from tests.builders import Story, harbour, ridge


def rows(kind: str, *records: Record) -> list[dict[str, str]]:
    file = io.StringIO()
    number = write_csv(records, kind, file)
    found = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert len(found) == number
    return found


def test_an_event_as_a_row() -> None:
    row = rows("event", harbour())[0]
    assert (row["report"], row["type"], row["status"], row["background"]) == ("harbour", "AGREE", "occurred", "0")
    assert (row["actors"], row["actor_countries"], row["actor_keys"]) == (
        "Veland|Morria", "VEL|MOR", "country:VEL|country:MOR",
    )  # fmt: skip
    assert (row["place"], row["lat"], row["geonameid"], row["from"], row["precision"]) == (
        "Port Sarn", "58.1", "501", "2021-05-03", "day",
    )  # fmt: skip
    assert row["sentence"] == "Veland and Morria signed a truce in Port Sarn on Monday."


@pytest.mark.parametrize("kind", list(FIELDS))
def test_every_kind_has_its_columns_also_without_rows(kind: str) -> None:
    assert rows(kind, Record(document=Document(id="empty", text="Nothing."))) == []
    found = list(flat_rows(harbour(), kind))
    assert found
    assert all(tuple(row) == columns(kind) for row in found)
    assert all(row["id"] and row["words"] for row in found if "words" in row)


def test_the_kinds_are_those_of_the_store() -> None:
    assert {kind: name for kind, (name, _) in KINDS.items()} == FIELDS


def test_commas_quotes_and_line_breaks_come_back() -> None:
    story = Story('Holm,\n"the harbour" said.', id='a,"b"')
    story.entity("Holm", "person", words='Holm,\n"the harbour"')
    assert [row["report"] for row in rows("entity", story.record())] == ['a,"b"']


def test_whole_records_come_back_from_json_lines() -> None:
    file = io.StringIO()
    assert write_json_lines([harbour(), ridge()], None, file) == 2
    assert [Record.from_json(line) for line in file.getvalue().splitlines()] == [harbour(), ridge()]


def test_entries_of_a_kind_as_json_lines() -> None:
    file = io.StringIO()
    assert write_json_lines([ridge()], "control", file) == 1
    row = json.loads(file.getvalue())
    assert (row["extent"], row["holder"], row["lat"], row["words"]) == (
        "lost", "Morrian troops", None, "withdrew from the Sarn ridge",
    )  # fmt: skip
