"""Fates: what became of a promise, by all that reports tell of it, on the scale of the Peace Accords Matrix (0 to 3)."""

from typing import NamedTuple

from dragoman.records.vocabulary import CommitmentStatus
from dragoman.weighing.archive import Sight
from dragoman.weighing.days import between
from dragoman.weighing.outcomes import Outcome
from dragoman.weighing.promises import Promise, day_after

_SAME_TIME = 10  # days within which two voices that differ speak of the same state of things
_OF_THE_BEST = 0.6  # weaker outcomes than this share of the strongest are left out


class Fate(NamedTuple):
    """What became of a promise. ``pam``: 0 not implemented, 1 minimally, 2 in part, 3 in full; null while it is open."""

    status: CommitmentStatus
    pam: int | None
    shown_by: tuple[Outcome, ...]
    disputed: bool
    why: str


def fate_of(
    promise: Promise, found: list[Outcome], horizon: str, *, spoken_of: Sight | None, watched: bool = False
) -> Fate:
    """The fate of a promise on the day ``horizon``.

    ``spoken_of`` is a sentence after its due day that comes back to it: only then does silence mean that it was not kept,
    or, of what is kept by not breaking it, that it was; of that it is enough that reports went on (``watched``).
    """
    strongest = max((each.strength for each in found), default=0.0)
    told = [each for each in found if each.strength >= _OF_THE_BEST * strongest]
    if not told:
        return _untold(promise, horizon, spoken_of, watched)
    kept, broken = _of(told, "kept"), _of(told, "broken")
    partly, withdrawn = _of(told, "partly_kept"), _of(told, "withdrawn")
    if partly:
        return Fate("partly_kept", 2, (*partly, *kept, *broken), False, "done in part")
    if kept and broken:
        return _both(promise, kept, broken)
    if withdrawn and kept:
        return Fate("partly_kept", 1, (*kept, *withdrawn), False, "begun, then taken back")
    if withdrawn:
        return Fate("withdrawn", 0, withdrawn, False, "the contrary was announced")
    if broken:
        return Fate("broken", 0, broken, False, broken[0].why)
    return _kept(promise, kept)


def _of(told: list[Outcome], verdict: str) -> tuple[Outcome, ...]:
    return tuple(each for each in told if each.verdict == verdict)


def _untold(promise: Promise, horizon: str, spoken_of: Sight | None, watched: bool) -> Fate:
    over = promise.overdue(horizon)
    if promise.abides and (spoken_of or watched):
        return Fate("kept", 3, (), False, "no report tells that it was broken")
    if over and spoken_of:
        until = promise.due.until if promise.due else ""
        return Fate("overdue", 0, (), False, f"due until {until}; nothing shows that it was done")
    if over:
        return Fate("pending", None, (), False, "its day has passed, but no report since speaks of it")
    return Fate("pending", None, (), False, "nothing tells of it yet")


def _kept(promise: Promise, kept: tuple[Outcome, ...]) -> Fate:
    until = promise.due.until if promise.due else None
    if (
        until
        and promise.due
        and promise.due.precision == "day"
        and all(each.day >= day_after(until, 1) for each in kept)
    ):
        late = [each for each in kept if not each.why.count("holds")]
        if late and not promise.lasting and min(each.day for each in kept) > day_after(until, _SAME_TIME):
            return Fate("partly_kept", 2, kept, False, f"done late: it was due until {until}")
    return Fate("kept", 3, kept, False, kept[0].why)


def _both(promise: Promise, kept: tuple[Outcome, ...], broken: tuple[Outcome, ...]) -> Fate:
    """Some say so, some say not: at one time they differ, else what comes later counts."""
    for one in kept:
        for other in broken:
            apart = between(one.day, other.day)
            if (
                one.sight is not other.sight
                and one.whose != other.whose
                and apart is not None
                and abs(apart) <= _SAME_TIME
            ):
                pam = 2 if one.strength >= other.strength else 1
                why = "one side says that it was kept, another that it was not"
                return Fate("partly_kept", pam, (one, other), True, why)
    last_kept, last_broken = max(each.day for each in kept), max(each.day for each in broken)
    if promise.lasting:
        if last_broken > last_kept:
            return Fate("broken", 0, (*broken, *kept), False, "kept for a time, then broken")
        if broken[0].strength > kept[0].strength:
            return Fate("broken", 0, (*broken, *kept), False, broken[0].why)
    if last_broken > last_kept:
        return Fate("partly_kept", 1, (*kept, *broken), False, "kept in part or for a time")
    return Fate("partly_kept", 2, (*kept, *broken), False, "not at first, later")
