"""Relations: what the words before and between dates make of them: since, until, by, from … to …, a shared year."""

from collections.abc import Callable

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.dates.lexing import DASHES
from dragoman.reading.dates.matching import Match
from dragoman.reading.dates.periods import Period
from dragoman.reading.dates.standpoint import Standpoint
from dragoman.reading.words import Word

_LONGEST = 3  # words of a relation: "no later than"
_FARTHEST = 5  # words between: "by about the end of"
_REACH = 7  # words back from "in six years" in which "first" must stand
_DISTANCES = frozenset({"later", "earlier", "later_than_event", "earlier_than_event"})
_LONGEST_LIST = 8  # dates in a row that belong together
_BACK = frozenset({"in", "since", "for"})
_MORE = frozenset({"more", "less", "than", "over"})


def relation_before(match: Match, calendar: Calendar) -> str | None:
    """The relation that the words before a date give it: "until 2016" gives until."""
    words, position = match.words, match.first
    for _ in range(_FARTHEST):
        for length in range(_LONGEST, 0, -1):
            before = tuple(word.lower for word in words[max(0, position - length) : position])
            if before in calendar.relations and (len(before) > 1 or before[0] not in ("from", "between")):
                return calendar.relations[before]
        position -= 1
        if position < 1 or words[position].lower not in calendar.lists["filler"]:
            return None
    return None


def looks_back(words: list[Word], first: int, calendar: Calendar) -> bool:
    """Whether a date only says how far one looked back: "the first time in six years", "the worst attack since 2012"."""
    position = first - 1
    while position >= max(0, first - _REACH) and words[position].lower not in _BACK:
        if words[position].lower not in calendar.lists["filler"] and words[position].lower not in _MORE:
            return False
        position -= 1
    for word in reversed(words[max(0, position - _REACH) : max(0, position)]):
        if word.pos in ("VERB", "AUX", "PUNCT"):
            return False
        if word.lower in calendar.lists["first"] or (word.tag in ("JJS", "RBS") and word.lower != "least"):
            return True
    return False


class Neighbours:
    """The dates of one sentence side by side."""

    def __init__(self, matches: list[Match], calendar: Calendar) -> None:
        self.matches, self.calendar = matches, calendar
        self.resolved: list[Period | None] = [None] * len(matches)

    def order(self) -> list[int]:
        """The dates in order, clock times last: "at 8 p.m. on Tuesday" waits for its day."""
        return sorted(range(len(self.matches)), key=lambda index: self.matches[index].phrase.expression.name == "clock")

    def lend(self, index: int, standpoint: Standpoint, evaluate: Callable[[Match], Period | None]) -> None:
        """Let a complete date beside a partial one lend it the year: "between March and May 2018"."""
        match = self.matches[index]
        if match.phrase.expression.name == "clock":
            standpoint.beside = self._day_of_clock(index)
        elif match.phrase.expression.name in _DISTANCES:
            standpoint.beside = self._same_date(index, evaluate)
        elif "SHORTYEAR" in match.slots:
            standpoint.beside = self.resolved[index - 1] if index else None
        elif not match.complete:
            lender = self._lender(index)
            if lender is not None:
                standpoint.beside, standpoint.beside_follows = evaluate(self.matches[lender]), True
            elif index and self._joined(index - 1):
                standpoint.beside = self.resolved[index - 1]

    def _day_of_clock(self, index: int) -> Period | None:
        """The day beside a clock time ("8 p.m. on Tuesday"), else another of the sentence."""
        near = range(max(0, index - _LONGEST_LIST), min(index + _LONGEST_LIST, len(self.matches)))
        others = sorted(near, key=lambda other: (self._distance(index, other), other))
        days = (self.resolved[other] for other in others if other != index)
        return next((day for day in days if day is not None and day.unit == "day"), None)

    def _distance(self, index: int, other: int) -> int:
        one, two = self.matches[min(index, other)], self.matches[max(index, other)]
        return two.first - one.last

    def _same_date(self, index: int, evaluate: Callable[[Match], Period | None]) -> Period | None:
        """ "On Monday, three months later" and "170 years later, in 1896" name one date twice."""
        for left, other in ((index - 1, index - 1), (index, index + 1)):
            if left >= 0 and other < len(self.matches) and self._apposed(left) and not self.matches[other].phrase.vague:
                return self.resolved[other] or evaluate(self.matches[other])
        return None

    def _apposed(self, left: int) -> bool:
        between = [word for word in self._between(left) if word not in self.calendar.lists["filler"]]
        return between[:1] == [","] and all(word in ("in", "on", ",") for word in between)

    def _lender(self, index: int) -> int | None:
        """The next complete date to the right, over joints alone."""
        for left in range(index, min(index + _LONGEST_LIST, len(self.matches) - 1)):
            if not self._joined(left):
                return None
            if self.matches[left + 1].complete:
                return left + 1
        return None

    def _joined(self, index: int) -> bool:
        between = self._between(index)
        lists = self.calendar.lists
        return 0 < len(between) <= 2 and all(word in lists["range"] or word in lists["join"] for word in between)

    def _between(self, index: int) -> list[str]:
        one, other = self.matches[index], self.matches[index + 1]
        return [DASHES.get(word.lower, word.lower) for word in one.words[one.last : other.first]]

    def relation(self, index: int) -> str | None:
        """Since and until for the two ends of a range: "from 2014 to 2018", "between March and May", "2009-2013"."""
        if self._opens(index):
            return "since"
        if index and self._opens(index - 1):
            return "through"
        return None

    def _opens(self, index: int) -> bool:
        if index + 1 >= len(self.matches):
            return False
        between = [word for word in self._between(index) if word not in self.calendar.lists["filler"]]
        before = self._word_before(index)
        if len(between) != 1:
            return False
        if between[0] == "and":
            return before == "between"
        return between[0] == "-" or (between[0] in ("to", "until", "till", "through") and before != "between")

    def _word_before(self, index: int) -> str:
        match = self.matches[index]
        position = match.first - 1
        while position > 0 and match.words[position].lower in self.calendar.lists["filler"]:
            position -= 1
        return match.words[position].lower if position >= 0 else ""
