import click
import pytest

from dragoman.cli.days import Day, span, when
from dragoman.records.times import Interval, When


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-01-23", "2019-01-23", "2019-01-23"),
        ("2019-01", "2019-01-01", "2019-01-31"),
        ("2020-2", "2020-02-01", "2020-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
    ],
)
def test_a_month_or_year_stands_for_its_first_or_last_day(value: str, first: str, last: str) -> None:
    assert Day().convert(value, None, None) == first
    assert Day(last=True).convert(value, None, None) == last


@pytest.mark.parametrize("value", ["2019-13", "2019-02-30", "23.1.2019", "", "0000", "20190123"])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(click.BadParameter, match="no date"):
        Day().convert(value, None, None)


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (None, ""),
        (Interval(), ""),
        (When(since="2019-01-23", until="2019-01-24", precision="day"), "2019-01-23"),
        (When(since="2018-09-01", until="2018-10-01", precision="month"), "2018-09"),
        (When(since="2018-12-01", until="2019-01-01", precision="month"), "2018-12"),
        (When(since="2018-01-01", until="2019-01-01", precision="year"), "2018"),
        (When(since="2018-09-03", until="2018-09-10", precision="week"), "2018-09-03 – 2018-09-09"),
        (When(since="2018-09-03", precision="unknown"), "since 2018-09-03"),
        (When(since="2016-01-01", precision="year"), "since 2016"),
        (Interval(until="2016-07-28"), "by 2016-07-27"),
        (Interval(since="9999-12-31", until="x"), "9999-12-31 – x"),
    ],
)
def test_times_as_people_read_them(time: Interval | None, expected: str) -> None:
    assert when(time) == expected


def test_a_time_without_record_of_its_precision() -> None:
    assert span("2019-01-01", "2019-02-01", None) == "2019-01"
