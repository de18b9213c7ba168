"""Vows: promises that are one, told again by copies, by headlines and by later reports."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.weighing.archive import Archive
from dragoman.weighing.days import between
from dragoman.weighing.manner import senses_told
from dragoman.weighing.near import overlap
from dragoman.weighing.promises import Promise
from dragoman.weighing.terms import stems

_SAME = 0.6  # of the shorter promise's matter that is the other's too
_RETOLD = 0.5  # where a report looks back on it
_LOOKING_BACK = stems("had promised pledged agreed vowed as earlier day week month year")
_DAYS = 3  # within which reports tell of one promise


@dataclass(eq=False)
class Vow:
    """One promise with all its tellings; the first is the one that says most."""

    tellings: list[Promise] = field(default_factory=list)

    @property
    def first(self) -> Promise:
        """The telling of the first report that says most: one in the body, with a date, in the most words."""
        day = min(each.made for each in self.tellings)
        return max((each for each in self.tellings if (between(day, each.made) or 0) <= _DAYS), key=_fullness)

    @property
    def id(self) -> str:
        """The id of its fullest telling."""
        return self.first.id


def _fullness(promise: Promise) -> tuple[bool, bool, bool, int]:
    return _in_body(promise), promise.due is not None, promise.agreement is not None, len(promise.own_stems)


def _in_body(promise: Promise) -> bool:
    return promise.passage is not None and promise.passage.part == "body"


def vows_of(promises: Iterable[Promise], archive: Archive) -> list[Vow]:
    """The promises, each once, in the order in which they were made."""
    shelves: dict[str | None, list[Vow]] = defaultdict(list)
    found: list[Vow] = []
    for promise in sorted(promises, key=lambda each: (each.report.day, each.report.id, each.span.start)):
        shelf = shelves[promise.deed]
        home = next(
            (vow for vow in reversed(shelf[-60:]) if any(_same(promise, each, archive) for each in vow.tellings)), None
        )
        if home is None:
            home = Vow()
            shelf.append(home)
            found.append(home)
        home.tellings.append(promise)
    return found


def _same(one: Promise, other: Promise, archive: Archive) -> bool:
    if one.refrains != other.refrains:
        return False
    if one.due_day and other.due_day and one.due_day != other.due_day:
        return False
    who = overlap(one.by, other.by)
    if who is not None and who < 0:
        return False
    mine, theirs = _matter(one), _matter(other)
    shorter = min(mine, theirs, key=lambda each: sum(map(archive.weight, each)))
    weight = sum(map(archive.weight, shorter)) or 1.0
    share = sum(map(archive.weight, mine & theirs)) / weight
    if abs(between(one.report.day, other.report.day) or 0) > _DAYS:
        return share >= _RETOLD and (_told_again(one) or _told_again(other))
    again = one.report is not other.report or _in_body(one) != _in_body(other)
    return share >= (_SAME if again else 0.95)


def _matter(promise: Promise) -> frozenset[str]:
    """What it is about: its words, without who promised where they look back on the promise."""
    who = frozenset[str]().union(*(stems(side.name) for side in promise.by))
    return promise.own_stems - who - _LOOKING_BACK if _told_again(promise) else promise.own_stems


def _told_again(promise: Promise) -> bool:
    """Whether the words themselves look back on a promise ("the summit that he had promised last month")."""
    return "as_promised" in senses_told(promise.words)
