"""Dates as inputs write them: ISO, a feed's, a dateline's, with or without a year."""

import datetime
import re
from dataclasses import dataclass
from email.utils import parsedate

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + r"|sept)\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
DAY_MONTH = re.compile(rf"\b{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?(?!\d)", re.I)
MONTH_DAY = re.compile(rf"\b{_MONTH}\s+{_DAY}(?!\d)(?:,?\s+{_YEAR}(?!\d))?", re.I)
MONTH_YEAR = re.compile(rf"\b{_MONTH},?\s+{_YEAR}", re.I)
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?)?(?=$|[T\s])")
_COMPACT = re.compile(r"(?P<year>[12]\d{3})(?P<month>\d\d)(?P<day>\d\d)(?=$|T|\d{6}$)")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[/.](?P<month>\d\d?)[/.](?P<day>\d\d?)(?=$|\s)")
_DOTTED = re.compile(r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4})(?=$|\s)")
_SLASHED = re.compile(r"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>\d{4})(?=$|\s)")
_EPOCH = re.compile(r"\d{9,10}|\d{12,13}")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which a part may be missing: the year ("March 5") or the day ("March 2020")."""

    year: int | None
    month: int | None
    day: int | None

    @property
    def iso(self) -> str | None:
        """The day in ISO form, where all three parts are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day).isoformat()


def read_date(value: str) -> PartialDate | None:
    """The date that the whole string is ("2019-01-23T10:00:00Z", "Wed, 23 Jan 2019 10:00 GMT", "23 January 2019").

    A time of day and its zone are dropped: the date stays the one that the publisher wrote. ``01/02/2019`` is nobody's
    to guess, and gives None.
    """
    value = value.strip()
    if _EPOCH.fullmatch(value):
        return _from_epoch(int(value))
    for pattern in (_ISO, _COMPACT, _YEAR_FIRST, _DOTTED):
        if match := pattern.match(value):
            return _checked(match)
    if match := _SLASHED.match(value):
        return _unambiguous(int(match["a"]), int(match["b"]), int(match["year"]))
    found = find_date(value)
    return found if found and found.iso else _from_mail(value) or found


def find_date(words: str) -> PartialDate | None:
    """The first date in words ("MOSCOW, January 23, 2019"), the fullest form first."""
    found = [match for pattern in (DAY_MONTH, MONTH_DAY) if (match := pattern.search(words))]
    if found:  # "5 March 2020" holds "March 20" too: the one that starts first, then the longer
        return _checked(min(found, key=lambda match: (match["year"] is None, match.start())))
    month_year = MONTH_YEAR.search(words)
    return _checked(month_year) if month_year else None


def _checked(match: re.Match[str]) -> PartialDate | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    month = _month(parts["month"]) if parts.get("month") else None
    day = int(parts["day"]) if parts.get("day") else None
    try:
        datetime.date(*(part if part is not None else 4 for part in (year, month, day)))  # year 4 has a 29 February
    except ValueError:
        return None
    return PartialDate(year, month, day)


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def _unambiguous(a: int, b: int, year: int) -> PartialDate | None:
    if a <= 12 and b <= 12 and a != b:
        return None
    day, month = (a, b) if a > 12 else (b, a)
    try:
        datetime.date(year, month, day)
    except ValueError:
        return None
    return PartialDate(year, month, day)


def _from_mail(value: str) -> PartialDate | None:
    try:
        parsed = parsedate(value)
    except (ValueError, IndexError):
        return None
    try:
        date = datetime.date(*parsed[:3]) if parsed else None
    except ValueError:
        return None
    return PartialDate(date.year, date.month, date.day) if date else None


def _from_epoch(seconds: int) -> PartialDate | None:
    if seconds > 10**11:  # milliseconds
        seconds //= 1000
    date = datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()
    return PartialDate(date.year, date.month, date.day)
