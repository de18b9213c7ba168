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
_IN_ONE_REPORT = 0.95
_NEVER = 2.0
_LOOKED_AT = 60  # promises of the same deed; the latest
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
        likest = max(
            shelf[-_LOOKED_AT:], key=lambda vow: (_likeness(promise, vow, archive), vow.first.made), default=None
        )
        home = likest if likest is not None and _likeness(promise, likest, archive) else None
        if home is None:
            home = Vow()
            shelf.append(home)
            found.append(home)
        home.tellings.append(promise)
    return [vow for vow in found if not _sums_up(vow, found)]


def _sums_up(vow: Vow, others: Iterable[Vow]) -> bool:
    """Whether only a headline tells it, and the report below tells what those people promised."""
    if any(map(_in_body, vow.tellings)):
        return False
    named = {each.report.id for each in vow.tellings}
    return any(
        each.report.id in named and _in_body(each)
        and (overlap(each.by, vow.first.by) or 0.0) > (-0.5 if each.deed == vow.first.deed else 0.0)
        for other in others if other is not vow for each in other.tellings
    )  # fmt: skip


def _likeness(promise: Promise, vow: Vow, archive: Archive) -> float:
    return max(_shared(promise, each, archive) for each in vow.tellings)


def _shared(one: Promise, other: Promise, archive: Archive) -> float:
    """The share of the shorter promise's matter that is the other's too; 0 where they are not one."""
    if one.refrains != other.refrains:
        return 0.0
    if one.due_day and other.due_day and one.due_day != other.due_day:
        return 0.0
    who = overlap(one.by, other.by)
    if who is not None and who < 0:
        return 0.0
    mine, theirs = _matter(one), _matter(other)
    shorter = min(mine, theirs, key=lambda each: sum(map(archive.weight, each)))
    weight = sum(map(archive.weight, shorter)) or 1.0
    share = sum(map(archive.weight, mine & theirs)) / weight
    if abs(between(one.report.day, other.report.day) or 0) > _DAYS:
        least = _RETOLD if _told_again(one) or _told_again(other) else _NEVER
    else:
        again = one.report is not other.report or _in_body(one) != _in_body(other)
        least = _SAME if again else _IN_ONE_REPORT
    return share if share >= least else 0.0


def _matter(promise: Promise) -> frozenset[str]:
    """What it is about: its words, without who promised where they look back on the promise."""
    who = frozenset[str]().union(*(stems(side.name) for side in promise.by))
    return promise.own_stems - who - _LOOKING_BACK if _told_again(promise) else promise.own_stems


def _told_again(promise: Promise) -> bool:
    """Whether the words themselves look back on a promise ("the summit that he had promised last month")."""
    return "as_promised" in senses_told(promise.words)
