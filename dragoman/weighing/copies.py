"""Copies: reports that are one agency's text with light edits, found among many at a cost that grows with their number.

Every report is compared with the texts that share some of its sketch and appeared within ten days of it.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from dragoman.weighing.days import number
from dragoman.weighing.same_text import ENOUGH, Body, same_text
from dragoman.weighing.sketches import Sketch, comparable

NEAR_DAYS = 10
_LOOKED_AT = 64  # texts under one shingle; the latest
_KEPT = 4_000  # texts in memory
_CHECKED = 4  # likeliest texts that are compared word by word
_SLACK = 0.15  # by which sketches may understate what two texts share


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
            if same_text(self._text_of(sheet.name), self._text_of(leader.name)):
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
            if share >= ENOUGH - _SLACK:
                found.append((-share, at))
        return [at for _, at in sorted(found)[:_CHECKED]]

    def _forget(self, held: deque[int], day: int) -> None:
        """Leave out those that appeared long before; reports come in order of their days, those without one last."""
        while day and held and 0 < self._leaders[held[0]][1] < day - NEAR_DAYS:
            held.popleft()
