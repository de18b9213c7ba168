"""The tables of the calendar: what is in them, and what their loaders refuse."""

from pathlib import Path

import pytest

from dragoman.errors import TableError
from dragoman.knowledge.calendar import LISTS, load_calendar
from dragoman.knowledge.date_phrases import CHECKS as CHECK_NAMES
from dragoman.knowledge.date_phrases import FUNCTIONS as FUNCTION_NAMES
from dragoman.knowledge.date_phrases import load_date_phrases
from dragoman.reading.dates.checks import CHECKS
from dragoman.reading.dates.expressions import FUNCTIONS

WORDS = "words,kind,value,note\n"
PHRASES = "pattern,expression,check,relation,vague,confidence,example\n"


def folder(tmp_path: Path, name: str, text: str) -> tuple[Path]:
    (tmp_path / "lexicon").mkdir(exist_ok=True)
    (tmp_path / "lexicon" / name).write_text(text, encoding="utf-8")
    return (tmp_path,)


def test_every_name_of_the_tables_is_a_function() -> None:
    assert set(FUNCTIONS) == set(FUNCTION_NAMES)
    assert set(CHECKS) == set(CHECK_NAMES)


def test_every_list_has_words() -> None:
    lists = load_calendar().lists
    assert set(lists) == set(LISTS)
    assert all(lists.values())


def test_a_users_holiday_is_known(tmp_path: Path) -> None:
    folders = folder(tmp_path, "calendar.csv", WORDS + "republic day|feast of the republic,HOLIDAY,10-29,\n")
    calendar = load_calendar(folders)
    assert [item.value for rest, item in calendar.longer["republic"] if rest == ("day",)] == ["10-29"]


def test_a_users_phrase_is_known(tmp_path: Path) -> None:
    folders = folder(tmp_path, "dates.csv", PHRASES + "sometime in YEAR,year(YEAR),,,,0.5,sometime in 2016\n")
    assert any(phrase.pattern == "sometime in YEAR" for phrase in load_date_phrases(folders).phrases)


def test_a_typographic_apostrophe_is_read_too() -> None:
    assert [rest for rest, _ in load_calendar().longer["new"] if "’s" in rest]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("blursday,DAYNAME,1,", "'DAYNAME' in column 'kind'"),
        ("smarch,MONTH,thirteen,", "is no whole number"),
        ("umpteen,NUMBER,0,", "above nought"),
        ("feast,HOLIDAY,13th of May,", "is no rule for a holiday"),
        ("long war,ERA,1990,", "is no interval"),
        ("long war,ERA,1995/1990,", "ends before it begins"),
        ("barely,PART,half,", "is no pair of fractions"),
        ("barely,PART,1:1/2,", "do not rise"),
        ("sith,relation,ever,", "'ever' in column 'value'"),
        ("eon,UNIT,eon,", "'eon' in column 'value'"),
    ],
)
def test_faults_of_words(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(TableError, match=r"calendar\.csv, line 2") as fault:
        load_calendar(folder(tmp_path, "calendar.csv", WORDS + row + "\n"))
    assert message in str(fault.value)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("in FORTNIGHT,year(FORTNIGHT),,,,0.5,", "no class FORTNIGHT"),
        ("in YEAR,yaer(YEAR),,,,0.5,", "no function 'yaer'"),
        ("in YEAR,year(MONTH),,,,0.5,", "names MONTH, which the pattern lacks"),
        ("in YEAR,YEAR,,,,0.5,", "must be one call"),
        ("in YEAR,year(YEAR,,,,0.5,", "lacks a closing parenthesis"),
        ('in YEAR,"year(YEAR",,,,0.5,', "lacks a closing parenthesis"),
        ("in YEAR,year(YEAR) now,,,,0.5,", "must be one call"),
        ("in YEAR,year(?),,,,0.5,", "cannot be read"),
        ('in YEAR,"year(,YEAR)",,,,0.5,', "stops or lacks a name"),
        ("in [YEAR,year(YEAR),,,,0.5,", "leaves a bracket open"),
        ("in YEAR],year(YEAR),,,,0.5,", "did not open"),
        ("in YEAR ~about,year(YEAR),,,,0.5,", "What is left out must come first"),
        ("in YEAR,year(YEAR),sober,,,0.5,", "no check 'sober'"),
        ("in YEAR,year(YEAR),,sideways,,0.5,", "'sideways' in column 'relation'"),
        ("in YEAR,year(YEAR),,,,1.5,", "between 0 and 1"),
        ("in YEAR,year(YEAR),,,,,", "between 0 and 1"),
        ("in YEAR,year(YEAR),,,perhaps,0.5,", "'perhaps' in column 'vague'"),
        ("in YEAR,,,,,0.5,", "column 'expression' is empty"),
    ],
)
def test_faults_of_phrases(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(TableError, match=r"dates\.csv, line 2") as fault:
        load_date_phrases(folder(tmp_path, "dates.csv", PHRASES + row + "\n"))
    assert message in str(fault.value)
