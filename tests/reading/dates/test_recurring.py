"""Which instance of a month, a weekday, a holiday is meant."""

from fractions import Fraction

import pytest

from dragoman.reading.dates import recurring
from dragoman.reading.dates.holidays import counted, easter, holiday
from dragoman.reading.dates.periods import Date, Period, day, month, year
from tests.reading.report import record

WEDNESDAY = Date(2019, 1, 23)
LATE_SEPTEMBER = recurring.parts(recurring.months(9), Fraction(1, 2), Fraction(1))


def ends(period: Period) -> str:
    return f"{period.start} {period.end}"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (recurring.latest(recurring.months(9), WEDNESDAY), "2018-09-01 2018-10-01"),
        (recurring.latest(recurring.months(1), WEDNESDAY), "2019-01-01 2019-02-01"),
        (recurring.soonest(recurring.months(1), WEDNESDAY), "2019-01-01 2019-02-01"),
        (recurring.soonest(recurring.months(9), WEDNESDAY), "2019-09-01 2019-10-01"),
        (recurring.last(recurring.months(1), WEDNESDAY), "2018-01-01 2018-02-01"),
        (recurring.next_(recurring.months(1), WEDNESDAY), "2020-01-01 2020-02-01"),
        (recurring.this(recurring.months(3), WEDNESDAY), "2019-03-01 2019-04-01"),
        (recurring.latest(recurring.weekdays(2), WEDNESDAY), "2019-01-23 2019-01-24"),
        (recurring.latest(recurring.weekdays(3), WEDNESDAY), "2019-01-17 2019-01-18"),
        (recurring.soonest(recurring.weekdays(1), WEDNESDAY), "2019-01-29 2019-01-30"),
        (recurring.last(recurring.weekdays(2), WEDNESDAY), "2019-01-16 2019-01-17"),
        (recurring.this(recurring.weekdays(4), WEDNESDAY), "2019-01-25 2019-01-26"),
        (recurring.nearest(recurring.monthdays(1, 25), WEDNESDAY), "2019-01-25 2019-01-26"),
        (recurring.nearest(recurring.monthdays(12, 30), WEDNESDAY), "2018-12-30 2018-12-31"),
        (recurring.latest(recurring.monthdays(2, 29), WEDNESDAY), "2016-02-29 2016-03-01"),
        (recurring.soonest(recurring.monthdays(2, 29), WEDNESDAY), "2020-02-29 2020-03-01"),
        (recurring.latest(recurring.monthdays(2, 29), Date(1903, 1, 1)), "1896-02-29 1896-03-01"),
        (recurring.latest(recurring.monthly(31), Date(2019, 3, 1)), "2019-01-31 2019-02-01"),
        (recurring.latest(recurring.seasons(4), WEDNESDAY), "2018-12-01 2019-04-01"),
        (recurring.this(recurring.seasons(4), WEDNESDAY), "2018-12-01 2019-04-01"),
        (recurring.soonest(recurring.weekends(), WEDNESDAY), "2019-01-26 2019-01-28"),
        (recurring.latest(recurring.quarters(3), WEDNESDAY), "2018-07-01 2018-10-01"),
        (recurring.latest(recurring.holidays("12-25"), WEDNESDAY), "2018-12-25 2018-12-26"),
        (recurring.soonest(recurring.holidays("easter"), WEDNESDAY), "2019-04-21 2019-04-22"),
        (recurring.months(3).within(year(2017)), "2017-03-01 2017-04-01"),
        (recurring.weekdays(0).within(Period(Date(2019, 1, 14), Date(2019, 1, 21), "week")), "2019-01-14 2019-01-15"),
        (recurring.latest(LATE_SEPTEMBER, WEDNESDAY), "2018-09-15 2018-10-01"),
    ],
)  # fmt: skip
def test_instance(found: Period, expected: str) -> None:
    assert ends(found) == expected


def test_a_weekday_tells_the_year_of_a_date() -> None:
    fridays = recurring.on_weekday(recurring.monthdays(2, 28), 4, Date(2019, 12, 1))
    assert fridays is not None
    assert ends(fridays) == "2020-02-28 2020-02-29"
    assert recurring.on_weekday(recurring.monthdays(2, 28), 6, Date(2019, 12, 1)) is None


def test_none_within() -> None:
    with pytest.raises(ValueError, match="none in the period"):
        recurring.months(3).within(month(2017, 4))
    with pytest.raises(ValueError, match="open end"):
        recurring.months(3).within(Period(None, Date(2019, 1, 1), "year"))


@pytest.mark.parametrize("date", ["2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21", "2024-03-31"])
def test_easter(date: str) -> None:
    assert easter(int(date[:4])) == Date.fromisoformat(date)


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("thu 4 11", 2018, day(2018, 11, 22)),
        ("mon -1 5", 2019, day(2019, 5, 27)),
        ("mon 1 9", 2019, day(2019, 9, 2)),
        ("easter-2", 2018, day(2018, 3, 30)),
        ("easter+1", 2018, day(2018, 4, 2)),
        ("12-31", 2018, day(2018, 12, 31)),
    ],
)
def test_holiday(rule: str, year: int, expected: Period) -> None:
    assert holiday(rule, year) == expected


def test_counting_from_the_end_of_a_month() -> None:
    assert counted(6, -2, Date(2019, 3, 1)) == Date(2019, 3, 24)


def test_the_calendar_ends() -> None:
    assert ends(recurring.latest(recurring.months(1), Date(1, 1, 2))) == "0001-01-01 0001-02-01"
    assert ends(recurring.soonest(recurring.months(11), Date(9998, 11, 2))) == "9998-11-01 9998-12-01"
    with pytest.raises(OverflowError):
        recurring.soonest(recurring.months(11), Date(9999, 11, 2))


def test_a_plan_is_dated_from_when_it_was_made() -> None:
    found = record("In December the two sides agreed to pull back from the port by 7 January.", "2019-05-14")
    assert [time.since for time in found.times] == ["2018-12-01", "2019-01-07"]


def test_a_plan_for_nearly_a_year_ahead_is_one_just_past() -> None:
    found = record("Fighting was to stop at noon on October 10.", "2020-10-17")
    assert {time.since for time in found.times} == {"2020-10-10"}
