from pathlib import Path

import pytest

from dragoman.errors import TableError
from dragoman.knowledge.tables import Row, keyed, read_table

COLUMNS = ("id", "name", "from", "to")


def table(folder: Path, text: str) -> Path:
    path = folder / "people.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_with_lists_dates_and_comments(tmp_path: Path) -> None:
    path = table(tmp_path, "# who\nid,name,from,to\nx,One | Two,2016,2017-03\n")
    (row,) = read_table(path, COLUMNS)
    assert row.items("name") == ("One", "Two")
    assert row.dates() == ("2016-01-01", "2017-03-01")
    assert row.line == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id,name\n", "line 1: the header lacks from, to"),
        ("id,name,from,to\na,b,2018,2016\n", "line 2: the range ends"),
        ("id,name,from,to\na,b,soon,\n", "'soon' in column 'from' is no date"),
        ("id,name,from,to\na,b,,,,too many\n", "line 2: 6 cells"),
        ('id,name,from,to\na,"b,,\n', "line 2"),
        ("", "is empty"),
    ],
)
def test_a_fault_names_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    path = table(tmp_path, text)
    with pytest.raises(TableError) as caught:
        list(map(Row.dates, read_table(path, COLUMNS)))
    assert message in str(caught.value)
    assert "people.csv" in str(caught.value)


def test_a_missing_table_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot be opened"):
        list(read_table(tmp_path / "none.csv", COLUMNS))


def test_the_same_key_twice_in_one_file_is_a_fault(tmp_path: Path) -> None:
    path = table(tmp_path, "id,name,from,to\na,b,,\na,c,,\n")
    with pytest.raises(TableError, match="is there already, at line 2"):
        keyed(((row, row.text("id")) for row in read_table(path, COLUMNS)), str)


def test_a_users_row_replaces_ours(tmp_path: Path) -> None:
    ours = table(tmp_path, "id,name,from,to\na,ours,,\n")
    (tmp_path / "own").mkdir()
    theirs = table(tmp_path / "own", "id,name,from,to\na,theirs,,\n")
    rows = [*read_table(ours, COLUMNS), *read_table(theirs, COLUMNS)]
    assert keyed(((row, row) for row in rows), lambda row: row.text("id"))["a"].text("name") == "theirs"
