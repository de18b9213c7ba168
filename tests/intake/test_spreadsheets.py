"""A table of reports: one row a report, words and all as they were."""

import csv
from pathlib import Path

import pytest

from dragoman.errors import SkipDocument
from dragoman.intake.sources import documents
from dragoman.records.document import Document

TEXT = 'The envoys met on Monday, the ministry said. "We will open the road," a spokesman told reporters;\n\nnobody was hurt.'


def _written(path: Path, separator: str, columns: list[str], *rows: list[str]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=separator).writerows([columns, *rows])
    return path


@pytest.mark.parametrize(("name", "separator"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_each_row_is_a_report(tmp_path: Path, name: str, separator: str) -> None:
    columns = ["ID", "Title", "text", "published", "coder"]
    path = _written(tmp_path / name, separator, columns, ["7", "Road", TEXT, "2021-06-18", "x"], ["", "", "", "", ""])
    (document,) = documents(str(path))
    assert isinstance(document, Document)
    assert (document.id, document.title, document.published) == ("7", "Road", "2021-06-18")
    assert document.text == TEXT


def test_a_row_without_words_is_named_and_the_rest_read(tmp_path: Path) -> None:
    path = _written(tmp_path / "a.csv", ",", ["id", "text"], ["1", ""], ["2", TEXT])
    skipped, document = documents(str(path))
    assert isinstance(skipped, SkipDocument)
    assert "line 2 has no 'text'" in str(skipped)
    assert isinstance(document, Document)


def test_a_table_without_reports_is_refused_with_its_columns(tmp_path: Path) -> None:
    path = _written(tmp_path / "deaths.csv", ",", ["country", "deaths"], ["SYR", "12"])
    (skipped,) = documents(str(path))
    assert "deaths.csv is a table without a column 'text'. Its columns are country, deaths." in str(skipped)
