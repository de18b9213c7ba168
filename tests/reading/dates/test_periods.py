"""The algebra of periods: month ends, leap days, ISO weeks, the calendar's edges."""

from fractions import Fraction

import pytest

from dragoman.reading.dates import periods
from dragoman.reading.dates.periods import Date, Period, Unit


def ends(period: Period) -> str:
    return f"{period.start or '?'} {period.end or '?'}"


@pytest.mark.parametrize(
    ("unit", "date", "expected"),
    [
        ("day", "2019-01-23", "2019-01-23 2019-01-24"),
        ("week", "2019-01-23", "2019-01-21 2019-01-28"),
        ("week", "2019-01-21", "2019-01-21 2019-01-28"),
        ("week", "2019-01-27", "2019-01-21 2019-01-28"),
        ("week", "2020-01-01", "2019-12-30 2020-01-06"),
        ("week", "2021-01-03", "2020-12-28 2021-01-04"),
        ("weekend", "2019-01-23", "2019-01-26 2019-01-28"),
        ("month", "2019-12-31", "2019-12-01 2020-01-01"),
        ("month", "2016-02-29", "2016-02-01 2016-03-01"),
        ("season", "2019-01-23", "2018-12-01 2019-03-01"),
        ("season", "2019-12-01", "2019-12-01 2020-03-01"),
        ("season", "2019-07-31", "2019-06-01 2019-09-01"),
        ("quarter", "2019-03-31", "2019-01-01 2019-04-01"),
        ("quarter", "2019-12-31", "2019-10-01 2020-01-01"),
        ("half", "2019-07-01", "2019-07-01 2020-01-01"),
        ("year", "2019-06-15", "2019-01-01 2020-01-01"),
        ("decade", "1999-12-31", "1990-01-01 2000-01-01"),
        ("decade", "0005-01-01", "0001-01-01 0011-01-01"),
        ("century", "2019-06-15", "2000-01-01 2100-01-01"),
    ],
)
def test_unit_that_holds_a_date(unit: Unit, date: str, expected: str) -> None:
    found = periods.containing(unit, Date.fromisoformat(date))
    assert ends(found) == expected
    assert found.holds(Date.fromisoformat(date)) or unit == "weekend"


@pytest.mark.parametrize(
    ("date", "number", "unit", "expected"),
    [
        ("2019-01-31", 1, "month", "2019-02-28"),
        ("2020-01-31", 1, "month", "2020-02-29"),
        ("2019-03-31", -1, "month", "2019-02-28"),
        ("2020-02-29", 1, "year", "2021-02-28"),
        ("2020-02-29", -4, "year", "2016-02-29"),
        ("2019-12-31", 1, "day", "2020-01-01"),
        ("2019-01-23", -2, "week", "2019-01-09"),
        ("2019-01-23", 1.5, "year", "2020-07-23"),
        ("2019-01-23", 0.5, "month", "2019-02-07"),
        ("2019-01-23", 2, "decade", "2039-01-23"),
        ("2019-01-23", 0.5, "century", "2069-01-23"),
        ("2019-01-23", 1, "quarter", "2019-04-23"),
    ],
)
def test_adding(date: str, number: float, unit: Unit, expected: str) -> None:
    assert periods.add(Date.fromisoformat(date), number, unit) == Date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (periods.last("week", Date(2019, 1, 23)), "2019-01-14 2019-01-21"),
        (periods.next_("week", Date(2019, 1, 23)), "2019-01-28 2019-02-04"),
        (periods.last("month", Date(2019, 1, 31)), "2018-12-01 2019-01-01"),
        (periods.next_("month", Date(2019, 1, 31)), "2019-02-01 2019-03-01"),
        (periods.last("weekend", Date(2019, 1, 23)), "2019-01-19 2019-01-21"),
        (periods.last("weekend", Date(2019, 1, 27)), "2019-01-19 2019-01-21"),
        (periods.next_("weekend", Date(2019, 1, 23)), "2019-01-26 2019-01-28"),
        (periods.last("quarter", Date(2019, 2, 1)), "2018-10-01 2019-01-01"),
        (periods.last("century", Date(2019, 2, 1)), "1900-01-01 2000-01-01"),
        (periods.ago(3, "day", Date(2020, 3, 1)), "2020-02-27 2020-02-28"),
        (periods.ago(1, "month", Date(2018, 5, 31)), "2018-04-01 2018-05-01"),
        (periods.ago(1.5, "year", Date(2019, 1, 23)), "2017-07-01 2017-08-01"),
        (periods.hence(2, "week", Date(2019, 12, 23)), "2020-01-06 2020-01-13"),
        (periods.past(1, "year", Date(2020, 2, 29)), "2019-02-28 2020-03-01"),
        (periods.coming(1, "month", Date(2019, 1, 31)), "2019-01-31 2019-02-28"),
        (periods.nth(3, "quarter", periods.year(2018)), "2018-07-01 2018-10-01"),
        (periods.nth(2, "half", periods.year(2018)), "2018-07-01 2019-01-01"),
        (periods.nth(1, "week", periods.month(2019, 1)), "2019-01-07 2019-01-14"),
        (periods.iso_week(2020, 1), "2019-12-30 2020-01-06"),
        (periods.iso_week(2020, 53), "2020-12-28 2021-01-04"),
        (periods.century(21), "2000-01-01 2100-01-01"),
        (periods.century(1), "0001-01-01 0100-01-01"),
        (periods.decade(1990), "1990-01-01 2000-01-01"),
        (periods.between(periods.year(2014), periods.year(2018)), "2014-01-01 2019-01-01"),
        (periods.before(periods.year(2016)), "? 2016-01-01"),
        (periods.after(periods.year(2016)), "2017-01-01 ?"),
        (periods.since(periods.month(2011, 3)), "2011-03-01 ?"),
        (periods.until(periods.month(2011, 3)), "? 2011-04-01"),
        (periods.moved(periods.day(1724, 5, 3), 2, "year"), "1726-01-01 1727-01-01"),
        (periods.moved(periods.day(2017, 5, 3), -2, "day"), "2017-05-01 2017-05-02"),
        (periods.moved(periods.month(2011, 3), 2, "week"), "2011-03-15 2011-04-15"),
        (periods.part(periods.month(2016, 2), Fraction(1, 2), Fraction(1)), "2016-02-15 2016-03-01"),
        (periods.part(periods.year(2018), Fraction(0), Fraction(1, 2)), "2018-01-01 2018-07-01"),
        (periods.part(periods.decade(1990), Fraction(1, 3), Fraction(2, 3)), "1993-01-01 1996-01-01"),
        (periods.part(periods.century(20), Fraction(1, 2), Fraction(1)), "1950-01-01 2000-01-01"),
        (periods.part(periods.day(2019, 1, 23), Fraction(0), Fraction(1, 2)), "2019-01-23 2019-01-24"),
    ],
)
def test_expression(found: Period, expected: str) -> None:
    assert ends(found) == expected


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: periods.day(2019, 2, 29),
        lambda: periods.day(2019, 4, 31),
        lambda: periods.month(2019, 13),
        lambda: periods.year(0),
        lambda: periods.year(9999),
        lambda: periods.century(0),
        lambda: periods.nth(5, "quarter", periods.year(2018)),
        lambda: periods.nth(0, "quarter", periods.year(2018)),
        lambda: periods.iso_week(2019, 53),
        lambda: periods.ago(5000, "year", Date(2019, 1, 23)),
        lambda: periods.coming(99, "century", Date(2019, 1, 23)),
        lambda: periods.between(periods.year(2018), periods.year(2014)),
        lambda: periods.shift(periods.before(periods.year(2016)), 1),
        lambda: periods.moved(periods.since(periods.year(2016)), 1, "day"),
        lambda: periods.part(periods.since(periods.year(2016)), Fraction(0), Fraction(1, 2)),
    ],
)
def test_what_the_calendar_does_not_have(impossible: object) -> None:
    with pytest.raises((ValueError, OverflowError)):
        impossible()  # type: ignore[operator]
