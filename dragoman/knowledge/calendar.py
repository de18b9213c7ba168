"""The calendar's words: months, weekdays, numbers, holidays, and the lists that decide how a date is read.

A row of ``lexicon/calendar.csv`` gives words to a class (kind in capitals), which the patterns of ``lexicon/dates.csv``
use, or to a list (kind in small letters), which the recogniser asks.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from dragoman.knowledge.tables import Row, rows

COLUMNS = ("words", "kind", "value", "note")
RELATIONS = ("since", "until", "through", "first", "before", "after", "by")
LISTS = tuple(
    "relation range join filler future modal ahead ahead_of_noun scheduled behind light starts ends through first numbered "
    "counted amount datable timely pointing whose titles named_day bodies nowadays".split()
)
_HOLIDAY = re.compile(r"\d\d-\d\d|(mon|tue|wed|thu|fri|sat|sun) -?[1-5] \d{1,2}|easter([+-]\d+)?")
_ERA = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)/(\d{4}(?:-\d\d(?:-\d\d)?)?)")

Value = int | float | str | tuple[Fraction, Fraction] | tuple[str, str] | None


class Item(NamedTuple):
    """What one or more words can be in a pattern: a class with its value, over ``length`` words."""

    symbol: str
    value: Value
    length: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words by their first word, the lists, and what a preposition makes of the date after it."""

    single: dict[str, tuple[Item, ...]]
    longer: dict[str, tuple[tuple[tuple[str, ...], Item], ...]]
    lists: dict[str, frozenset[str]]
    relations: dict[tuple[str, ...], str]


def load_calendar(folders: Iterable[Path] = ()) -> Calendar:
    """The calendar of the shipped table and the user's own."""
    single: dict[str, list[Item]] = {}
    longer: dict[str, list[tuple[tuple[str, ...], Item]]] = {}
    lists: dict[str, set[str]] = {name: set() for name in LISTS}
    relations: dict[tuple[str, ...], str] = {}
    for row in rows("lexicon/calendar.csv", COLUMNS, folders):
        kind = row.one_of("kind", (*_VALUES, *LISTS))
        if kind in lists:
            lists[kind].update(row.items("words"))
            if kind == "relation":
                relation = row.one_of("value", RELATIONS)
                relations.update((tuple(words.split()), relation) for words in row.items("words"))
            continue
        value = _VALUES[kind](row)
        for words in row.items("words"):
            for first, *rest in _spellings(words):
                item = Item(kind, value, 1 + len(rest))
                if rest:
                    longer.setdefault(first, []).append((tuple(rest), item))
                else:
                    single.setdefault(first, []).append(item)
    return Calendar(
        {word: tuple(items) for word, items in single.items()},
        {word: tuple(items) for word, items in longer.items()},
        {name: frozenset(words) for name, words in lists.items()},
        relations,
    )


def _spellings(words: str) -> list[list[str]]:
    found = [words.split()]
    if "'" in words:
        found.append(words.replace("'", "’").split())
    return found


def _number(row: Row) -> Value:
    value = row.required("value")
    if not re.fullmatch(r"\d+", value):
        raise row.fault(f"'{value}' in column 'value' is no whole number")
    return int(value)


def _quantity(row: Row) -> Value:
    value = row.number("value")
    if value is None or value <= 0:
        raise row.fault("column 'value' must be a number above nought")
    return int(value) if value == int(value) else value


def _unit(row: Row) -> Value:
    return row.one_of("value", ("day", "week", "weekend", "month", "quarter", "year", "decade", "century"))


def _part(row: Row) -> Value:
    return fractions(row.required("value"), row.fault)


def fractions(text: str, fault: Callable[[str], Exception]) -> tuple[Fraction, Fraction]:
    """Two fractions of a whole ("0:1/2"), the first the smaller."""
    try:
        low, high = (Fraction(each) for each in text.split(":"))
    except (ValueError, ZeroDivisionError):
        raise fault(f"'{text}' is no pair of fractions such as 0:1/2") from None
    if not 0 <= low < high <= 1:
        raise fault(f"the fractions '{text}' do not rise from 0 to 1")
    return low, high


def _holiday(row: Row) -> Value:
    if not _HOLIDAY.fullmatch(row.text("value")):
        raise row.fault(f"'{row.text('value')}' is no rule for a holiday", "Write 12-25, thu 4 11 or easter-2.")
    return row.text("value")


def _era(row: Row) -> Value:
    match = _ERA.fullmatch(row.text("value"))
    if not match:
        raise row.fault(f"'{row.text('value')}' is no interval", "Write 1939-09-01/1945-09-03; years may do.")
    start, end = (each + "-01-01"[len(each) - 10 :] if len(each) < 10 else each for each in match.groups())
    if end <= start:
        raise row.fault(f"the interval '{row.text('value')}' ends before it begins")
    return start, end


def _function(row: Row) -> Value:
    return row.one_of("value", ("last", "this", "next", "same", "following", "previous"))


def _nothing(row: Row) -> Value:
    return None


_VALUES: dict[str, Callable[[Row], Value]] = {
    "MONTH": _number,
    "WEEKDAY": _number,
    "ANYDAY": _number,
    "SEASON": _number,
    "PARTDAY": _nothing,
    "UNIT": _unit,
    "UNITS": _unit,
    "PERIOD": _unit,
    "CLOCKUNIT": _nothing,
    "NUMBER": _quantity,
    "FEW": _nothing,
    "NTH": _number,
    "QUARTER": _number,
    "PART": _part,
    "BOUND": _part,
    "DEIXIS": _function,
    "ANAPHOR": _function,
    "AMPM": _nothing,
    "TZ": _nothing,
    "AD": _nothing,
    "BC": _nothing,
    "DECADE": _number,
    "HOLIDAY": _holiday,
    "FEAST": _nothing,
    "ERA": _era,
}
CLASSES = frozenset(_VALUES)
