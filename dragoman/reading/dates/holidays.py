"""Holidays: the day that a rule of the table names in one year.

A rule is a date (``12-25``), a weekday counted from the start or end of a month (``thu 4 11``, ``mon -1 5``), or days from
Easter Sunday (``easter-2``).
"""

from dragoman.reading.dates.periods import DAY, Date, Period, add_months

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def holiday(rule: str, year: int) -> Period:
    """The holiday's day in a year."""
    start = _start(rule, year)
    return Period(start, start + DAY, "day")


def _start(rule: str, year: int) -> Date:
    if rule.startswith("easter"):
        return easter(year) + int(rule.removeprefix("easter") or 0) * DAY
    if rule[0].isdigit():
        month, date = rule.split("-")
        return Date(year, int(month), int(date))
    weekday, count, month = rule.split()
    return counted(_WEEKDAYS.index(weekday), int(count), Date(year, int(month), 1))


def counted(weekday: int, count: int, first: Date) -> Date:
    """The nth such weekday of the month that starts on ``first``; -1 is the last."""
    if count > 0:
        return first + ((weekday - first.weekday()) % 7 + 7 * (count - 1)) * DAY
    final = add_months(first, 1) - DAY
    return final - ((final.weekday() - weekday) % 7 + 7 * (-count - 1)) * DAY


def easter(year: int) -> Date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, date = divmod(h + m - 7 * n + 114, 31)
    return Date(year, month, date + 1)
