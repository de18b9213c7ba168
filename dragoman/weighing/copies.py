"""Copies: reports that are one agency's text with light edits, found among many at a cost that grows with their number.

Every report is compared with the texts that share some of its sketch and appeared within ten days of it. It is a copy
where most of the shorter of the two stands in the other, the beginning too unless nearly all does, and where the words
that differ are no other figures, days and names: a bulletin of the same mould about another day is no copy.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

import numpy as np

from dragoman.weighing.days import number
from dragoman.weighing.sketches import Sketch, shingles, tokens

NEAR_DAYS = 10
ENOUGH = 0.45  # of the shorter text that stands in the other
NEARLY_ALL = 0.75
_LEAD = 60  # words of the beginning
_LEAD_SHARE = 0.25
_LOOKED_AT = 64  # texts under one shingle; the latest
_CHECKED = 4  # likeliest texts that are compared word by word
_SLOTS = 2  # differing figures, days or names that make another report of it
_SHORT = 6  # words; a longer stretch that differs was rewritten, a shorter one filled in
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred thousand million monday tuesday "
    "wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december".split()
)


class Sheet(NamedTuple):
    """A report as it is looked at for copies: its name, its day, its sketch."""

    name: str
    day: str
    sketch: Sketch


def copies(sheets: Iterable[Sheet], text_of: Callable[[str], str]) -> dict[str, str]:
    """For each report the one whose text it shares: the first of them to appear, itself where it shares none.

    ``text_of`` gives a report's text, without its title; it is asked for only where sketches are alike.
    """
    ordered = sorted(sheets, key=lambda sheet: (sheet.day or "9999", sheet.name))
    search = _Search(text_of)
    return {sheet.name: search.place(sheet) for sheet in ordered}


class _Search:
    def __init__(self, text_of: Callable[[str], str]) -> None:
        self._text_of = text_of
        self._leaders: list[Sheet] = []
        self._with: dict[int, list[int]] = defaultdict(list)

    def place(self, sheet: Sheet) -> str:
        """The leader of the group that a report belongs to; it leads a new one where there is none."""
        for number_ in self._likely(sheet):
            leader = self._leaders[number_]
            if is_copy(self._text_of(sheet.name), self._text_of(leader.name)):
                return leader.name
        self._leaders.append(sheet)
        for shingle in sheet.sketch.tolist():
            held = self._with[shingle]
            held.append(len(self._leaders) - 1)
            if len(held) > _LOOKED_AT:
                del held[0]
        return sheet.name

    def _likely(self, sheet: Sheet) -> Iterator[int]:
        shared: Counter[int] = Counter()
        for shingle in sheet.sketch.tolist():
            shared.update(self._with.get(shingle, ()))
        found = []
        for number_, count in shared.most_common(4 * _CHECKED):
            leader = self._leaders[number_]
            share = count / max(1, min(len(sheet.sketch), len(leader.sketch)))
            if share >= ENOUGH - 0.15 and _close(sheet.day, leader.day):
                found.append((-share, number_))
        return (number_ for _, number_ in sorted(found)[:_CHECKED])


def _close(one: str, other: str) -> bool:
    first, second = number(one), number(other)
    return first is None or second is None or abs(first - second) <= NEAR_DAYS


def is_copy(one: str, other: str) -> bool:
    """Whether two texts are one with light edits."""
    mine, theirs = tokens(one), tokens(other)
    first, second = shingles(mine), shingles(theirs)
    share = _share(first, second, min(len(first), len(second)))
    if share < ENOUGH:
        return False
    if share < NEARLY_ALL and _lead_share(mine, theirs) < _LEAD_SHARE:
        return False
    return _other_facts(one, other) < _SLOTS


def _share(first: Sketch, second: Sketch, of: int) -> float:
    return len(np.intersect1d(first, second, assume_unique=True)) / of if of else 0.0


def _lead_share(mine: list[str], theirs: list[str]) -> float:
    """How much of the beginning of either stands anywhere in the other."""
    first, second = shingles(mine[:_LEAD]), shingles(theirs[:_LEAD])
    every, all_other = shingles(mine), shingles(theirs)
    return max(_share(first, all_other, len(first)), _share(second, every, len(second)))


def _other_facts(one: str, other: str) -> int:
    """How many figures, days and names stand in one text where another stands in the other."""
    mine, theirs = _words(one), _words(other)
    low, low_other = [word.lower() for word in mine], [word.lower() for word in theirs]
    changed = 0
    for kind, a, b, c, d in SequenceMatcher(None, low, low_other, autojunk=len(low) > 400).get_opcodes():
        if kind == "replace" and b - a <= _SHORT and d - c <= _SHORT:
            changed += _another(mine[a:b], theirs[c:d])
    return changed


def _words(text: str) -> list[str]:
    return [
        word.replace("’", "'") for word in text.replace("-", " ").split() if any(letter.isalnum() for letter in word)
    ]


def _another(mine: list[str], theirs: list[str]) -> bool:
    """Whether the two stretches name another figure, day or name."""
    figures, others = set(filter(None, map(_figure, mine))), set(filter(None, map(_figure, theirs)))
    if figures and others:
        return not figures & others
    names, other_names = _names(mine), _names(theirs)
    return bool(names and other_names and len(mine) <= 3 and len(theirs) <= 3) and not _abbreviates(names, other_names)


def _figure(word: str) -> str:
    bare = word.strip(".,;:()\"'“”").lower()
    return bare if bare in _NUMBERS or any(letter.isdigit() for letter in bare) else ""


def _names(words: list[str]) -> list[str]:
    return [word.strip(".,;:()\"'“”") for word in words if word[0].isupper()]


def _abbreviates(mine: list[str], theirs: list[str]) -> bool:
    """Whether one spells the other in another way ("U.S." and "US", "Saraqeb" and "Saraqib")."""
    one, other = ("".join(words).lower().replace(".", "").replace("'s", "") for words in (mine, theirs))
    return one[:1] == other[:1] and (one in other or other in one or SequenceMatcher(None, one, other).ratio() > 0.6)
