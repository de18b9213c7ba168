"""Copies: reports that are one agency's text with light edits, found among many at a cost that grows with their number.

Every report is compared with the texts that share some of its sketch and appeared within ten days of it. It is a copy
where most of the shorter of the two stands in the other, the beginning too unless nearly all does, and where the words
that differ are no other figures, days and names: a bulletin of the same mould about another day is no copy.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from dragoman.weighing.days import number
from dragoman.weighing.sketches import Sketch, comparable, shingles, tokens

NEAR_DAYS = 10
ENOUGH = 0.45  # of the shorter text that stands in the other
NEARLY_ALL = 0.75
_LEAD = 60  # words of the beginning
_LEAD_SHARE = 0.25
_LOOKED_AT = 64  # texts under one shingle; the latest
_KEPT = 4_000  # texts in memory
_CHECKED = 4  # likeliest texts that are compared word by word
_SAME, _FEW = 0.8, 5  # of the facts; so few say nothing
_LINE = 12  # words of a credit line
_SLOTS = 2  # differing figures, days or names that make another report of it
_SHORT = 6  # words; a longer stretch that differs was rewritten, a shorter one filled in
_DATELINE = re.compile(r"\A.{0,300}?(?:[\w)]\s+[—–]\s+|\)\s+-{1,2}\s+)", re.S)
_WORD = re.compile(r"\S*\w\S*")
_DIGIT = re.compile(r"\d")
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
        self._text_of = lru_cache(maxsize=_KEPT)(lambda name: Body(text_of(name)))
        self._leaders: list[tuple[Sheet, int]] = []
        self._with: dict[int, deque[int]] = defaultdict(lambda: deque(maxlen=_LOOKED_AT))

    def place(self, sheet: Sheet) -> str:
        """The leader of the group that a report belongs to; it leads a new one where there is none."""
        day = number(sheet.day) or 0
        for at in self._likely(sheet, day):
            leader = self._leaders[at][0]
            if alike(self._text_of(sheet.name), self._text_of(leader.name)):
                return leader.name
        self._leaders.append((sheet, day))
        for shingle in sheet.sketch.tolist():
            self._with[shingle].append(len(self._leaders) - 1)
        return sheet.name

    def _likely(self, sheet: Sheet, day: int) -> list[int]:
        """The leaders of those days that share the most with a report."""
        shared: Counter[int] = Counter()
        for shingle in sheet.sketch.tolist():
            held = self._with.get(shingle)
            if held:
                self._forget(held, day)
                shared.update(held)
        found = []
        for at, count in shared.most_common(4 * _CHECKED):
            share = count / max(1, comparable(sheet.sketch, self._leaders[at][0].sketch))
            if share >= ENOUGH - 0.15:
                found.append((-share, at))
        return [at for _, at in sorted(found)[:_CHECKED]]

    def _forget(self, held: deque[int], day: int) -> None:
        """Leave out those that appeared long before; reports come in order of their days, those without one last."""
        while day and held and 0 < self._leaders[held[0]][1] < day - NEAR_DAYS:
            held.popleft()


class Body:
    """A text as it is compared: from its dateline on, without a last line that is no sentence."""

    def __init__(self, text: str) -> None:
        self.text = _own_text(text)
        self.tokens = tokens(self.text)
        self.shingles = shingles(self.tokens)

    @cached_property
    def words(self) -> list[str]:
        """Its words as they are written."""
        return [word for word in _WORD.findall(self.text.replace("’", "'").replace("-", " ")) if word]

    @cached_property
    def facts(self) -> set[str]:
        """Its figures, days and names."""
        return _facts(self.words)

    @cached_property
    def first_facts(self) -> set[str]:
        """Those of its first half."""
        return _facts(self.words[: len(self.words) // 2])


def is_copy(one: str, other: str) -> bool:
    """Whether two texts are one with light edits; headline, dateline and credit line, which are each outlet's own, aside."""
    return alike(Body(one), Body(other))


def alike(one: Body, other: Body) -> bool:
    """Whether two bodies are one with light edits."""
    share = _share(one.shingles, other.shingles, min(len(one.shingles), len(other.shingles)))
    if share < ENOUGH:
        return False
    if share < NEARLY_ALL and _lead_share(one, other) < _LEAD_SHARE:
        return False
    return _same_facts(one, other) and _other_facts(one.words, other.words) < _SLOTS


def _own_text(text: str) -> str:
    dateline = _DATELINE.match(text)
    body = text[dateline.end() :] if dateline else text
    before, _, last = body.rstrip().rpartition("\n")
    return (
        before if before and len(last.split()) < _LINE and not last.rstrip("\"'”’").endswith((".", "!", "?")) else body
    )


def _same_facts(one: Body, other: Body) -> bool:
    """Whether the text with fewer figures, days and names in its first half shares nearly all of them with the other."""
    first, second = one.first_facts, other.first_facts
    fewer, more = (first, other.facts) if len(first) <= len(second) else (second, one.facts)
    return len(fewer) < _FEW or len(fewer & more) >= _SAME * len(fewer)


def _facts(words: list[str]) -> set[str]:
    return {_bare(word) for at, word in enumerate(words) if _figure(word) or (at and word[0].isupper())}


def _share(first: Sketch, second: Sketch, of: int) -> float:
    return len(np.intersect1d(first, second, assume_unique=True)) / of if of else 0.0


def _lead_share(one: Body, other: Body) -> float:
    """How much of the beginning of either stands anywhere in the other."""
    first, second = shingles(one.tokens[:_LEAD]), shingles(other.tokens[:_LEAD])
    return max(_share(first, other.shingles, len(first)), _share(second, one.shingles, len(second)))


def _other_facts(mine: list[str], theirs: list[str]) -> int:
    """How many figures, days and names stand in one text where another stands in the other."""
    low, low_other = [word.lower() for word in mine], [word.lower() for word in theirs]
    changed = 0
    for kind, a, b, c, d in SequenceMatcher(None, low, low_other, autojunk=len(low) > 400).get_opcodes():
        if kind == "replace" and b - a <= _SHORT and d - c <= _SHORT:
            changed += _another(mine[a:b], theirs[c:d])
    return changed


def _another(mine: list[str], theirs: list[str]) -> bool:
    """Whether the two stretches name another figure, day or name."""
    figures, others = set(filter(None, map(_figure, mine))), set(filter(None, map(_figure, theirs)))
    if figures and others:
        return not figures & others
    names, other_names = _names(mine), _names(theirs)
    return bool(names and other_names and len(mine) <= 3 and len(theirs) <= 3) and not _abbreviates(names, other_names)


def _figure(word: str) -> str:
    bare = _bare(word)
    return bare if bare in _NUMBERS or _DIGIT.search(bare) else ""


@lru_cache(maxsize=50_000)
def _bare(word: str) -> str:
    return word.strip(".,;:()\"'“”").lower().removesuffix("'s")


def _names(words: list[str]) -> list[str]:
    return [word.strip(".,;:()\"'“”") for word in words if word[0].isupper()]


def _abbreviates(mine: list[str], theirs: list[str]) -> bool:
    """Whether one spells the other in another way ("U.S." and "US", "Saraqeb" and "Saraqib")."""
    one, other = ("".join(words).lower().replace(".", "").replace("'s", "") for words in (mine, theirs))
    return one[:1] == other[:1] and (one in other or other in one or SequenceMatcher(None, one, other).ratio() > 0.6)
