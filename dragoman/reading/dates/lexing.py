"""Lexing: what each word of a sentence can be in the pattern of a date: plain word, class of the calendar, number.

``Lexer.items`` gives for a position every symbol with its value and how many words it takes ("two and a half" is a
NUMBER over four words).
"""

import re

from dragoman.knowledge.calendar import Calendar, Item
from dragoman.reading.words import Word

_NUMBER = re.compile(r"\d{1,4}")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_DECADE = re.compile(r"(?:(early|mid|late)-)?(\d{1,3}0)[’']?s")
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d){1,2}(?:[ap]\.?m\.?)?|\d{1,2}[ap]\.?m\.?")
_SLASHED = re.compile(r"(\d{1,4})([/.])(\d{1,2})\2(\d{2,4})")
_PART_YEAR = re.compile(r"(early|mid|late)-(\d{4})")
_YEARS = re.compile(r"(\d{4})/(\d{2}|\d{4})")
_GLUED_AD = re.compile(r"ad(\d{2,4})")
_FRACTION = {"1/2": 0.5, "½": 0.5}
DASHES = {"–": "-", "—": "-", "−": "-", "’": "'", "‘": "'", "’s": "'s"}
_LATEST_YEAR = 2199


class Lexer:
    """Reads the words of one sentence against the calendar; every position is read once."""

    __slots__ = ("calendar", "known", "literals", "words")

    def __init__(self, words: list[Word], calendar: Calendar, literals: frozenset[str]) -> None:
        self.words, self.calendar, self.literals = words, calendar, literals
        self.known: dict[int, list[Item]] = {}

    def items(self, position: int) -> list[Item]:
        """All that the word at a position, with the words after it, can be."""
        found = self.known.get(position)
        if found is None:
            found = self.known[position] = self._read(position)
        return found

    def _read(self, position: int) -> list[Item]:
        word = self.words[position].lower
        word = DASHES.get(word, word)
        items: list[Item] = []
        if word in self.literals:
            items.append(Item(word, None, 1))
        items += self.calendar.single.get(word, ())
        for rest, item in self.calendar.longer.get(word, ()):
            if self._follow(position + 1, rest):
                items.append(item)
        if any(map(str.isdigit, word)):
            items += _shapes(word)
        if word[0].isdigit():
            items += self._iso_date(position)
        return items + self._longer_numbers(position, items)

    def _follow(self, position: int, rest: tuple[str, ...]) -> bool:
        words = self.words[position : position + len(rest)]
        return len(words) == len(rest) and all(word.lower == each for word, each in zip(words, rest, strict=True))

    def _lower(self, position: int) -> str:
        if position >= len(self.words):
            return ""
        word = self.words[position].lower
        return DASHES.get(word, word)

    def _longer_numbers(self, position: int, items: list[Item]) -> list[Item]:
        """ "two and a half", "2 1/2", "twenty-one", "twenty-first"."""
        number = next((item for item in items if item.symbol == "NUMBER"), None)
        if number is None or not isinstance(number.value, int):
            return []
        after = position + number.length
        follows = self._lower(after)
        if follows in _FRACTION:
            return [Item("NUMBER", number.value + _FRACTION[follows], number.length + 1)]
        if follows in ("and", "-") and self._half(after):
            length = 3 if follows == "and" else 5
            return [Item("NUMBER", number.value + 0.5, number.length + length)]
        if follows == "-" and number.value % 10 == 0 and 20 <= number.value <= 90:
            return [
                Item(item.symbol, number.value + item.value, number.length + 2)
                for item in self.calendar.single.get(self._lower(after + 1), ())
                if item.symbol in ("NUMBER", "NTH") and isinstance(item.value, int) and 0 < item.value < 10
            ]
        return []

    def _half(self, position: int) -> bool:
        words = [self._lower(position + step) for step in range(5)]
        return words[:3] == ["and", "a", "half"] or words == ["-", "and", "-", "a", "-"]

    def _iso_date(self, position: int) -> list[Item]:
        parts = [self._lower(position + step) for step in range(5)]
        if parts[1] != "-" or parts[3] != "-" or not all(parts[step].isdigit() for step in (0, 2, 4)):
            return []
        if [len(parts[step]) for step in (0, 2, 4)] == [4, 2, 2]:
            return [Item("ISODATE", f"{parts[0]}-{parts[2]}-{parts[4]}", 5)]
        found = _unambiguous(parts[0], parts[2], parts[4])
        return [Item("ISODATE", found, 5)] if found else []


def _shapes(word: str) -> list[Item]:
    if _NUMBER.fullmatch(word):
        return _plain_number(word)
    if match := _ORDINAL.fullmatch(word):
        number = int(match[1])
        items = [Item("NTH", number, 1)]
        if 1 <= number <= 31:
            items += [Item("DAY", number, 1), Item("ORDINALDAY", number, 1)]
        return items
    if match := _DECADE.fullmatch(word):
        return _decade(match[1], int(match[2]))
    if match := _SLASHED.fullmatch(word):
        found = _unambiguous(match[1], match[3], match[4])
        return [Item("ISODATE", found, 1)] if found else []
    if match := _YEARS.fullmatch(word):
        return _years(match[1], match[2])
    if match := _PART_YEAR.fullmatch(word):
        return [Item(f"{match[1].upper()}YEAR", int(match[2]), 1)]
    if _CLOCK.fullmatch(word):
        return [Item("CLOCK", None, 1)]
    if match := _GLUED_AD.fullmatch(word):
        return [Item("ADYEAR", int(match[1]), 1)]
    return []


def _plain_number(word: str) -> list[Item]:
    number = int(word)
    items = [Item("NUMBER", number, 1), Item("COUNT", number, 1)]
    if len(word) <= 2 and 1 <= number <= 31:
        items.append(Item("DAY", number, 1))
    if len(word) == 2:
        items.append(Item("SHORTYEAR", number, 1))
    if len(word) == 4 and 1000 <= number <= _LATEST_YEAR:
        items.append(Item("YEAR", number, 1))
    return items


def _decade(part: str | None, number: int) -> list[Item]:
    """ "1990s", "mid-1980s", "the 90s"; "the 1800s" are a century, "the 2000s" mostly ten years."""
    if number < 100:
        return [Item("DECADE", 1900 + number, 1)] if part is None else []
    if number < 1000:
        return []
    if part is not None:
        return [Item(f"{part.upper()}DECADE", number, 1)]
    return [Item("HUNDREDS" if number % 100 == 0 and number < 2000 else "DECADE", number, 1)]


def _years(first: str, second: str) -> list[Item]:
    last = int(first[: 4 - len(second)] + second)
    return [Item("YEARS", int(first), 1)] if last == int(first) + 1 else []


def _unambiguous(first: str, second: str, third: str) -> str | None:
    """The ISO date of 23/01/2019, 01/23/2019 or 2019/01/23; None for 04/05/2019, which two readers read differently."""
    if len(first) == 4:
        return f"{int(first):04}-{int(second):02}-{int(third):02}" if len(third) == 2 else None
    if len(third) != 4 or len(first) > 2:
        return None
    one, other = int(first), int(second)
    if one > 12 >= other >= 1 or one == other:
        return f"{int(third):04}-{other:02}-{one:02}"
    if other > 12 >= one >= 1:
        return f"{int(third):04}-{one:02}-{other:02}"
    return None
