"""Silence: what it tells of a promise that no report says what became of it."""

from dragoman.weighing.archive import Archive, Sight
from dragoman.weighing.matter import matter_of
from dragoman.weighing.promises import Promise, day_after

_COMES_BACK = 0.2  # of it that a sentence must share to speak of it at all
_WATCHED = 30  # days after which an unbroken promise not to do something counts as kept
_STILL = 5  # days after which reports must still tell of those who gave it


def spoken_of(promise: Promise, archive: Archive) -> Sight | None:
    """The last sentence after its due day that comes back to what was promised: only then does silence tell anything.

    What is kept by not breaking it is watched for a month where no day is named.
    """
    until = promise.due.until if promise.due else day_after(promise.made, _WATCHED) if promise.abides else None
    near = [sight for sight in archive.near(promise.stems) if until and sight.report.day >= until]
    return max(
        (sight for sight in near if matter_of(promise, sight, archive)[0] >= _COMES_BACK),
        key=lambda sight: sight.report.day, default=None,
    )  # fmt: skip


def watched(promise: Promise, archive: Archive, horizon: str) -> bool:
    """Whether reports went on telling of those who promised, and a month has gone by, or the promise has lapsed."""
    if horizon < (promise.lapses or day_after(promise.made, _WATCHED)):
        return False
    keys, still = {side.key for side in promise.by}, day_after(promise.made, _STILL)
    return any(
        sight.report.day >= still and (keys & sight.keys or _state_named(promise, sight)) for sight in archive.sights
    )


def _state_named(promise: Promise, sight: Sight) -> bool:
    return any(side.is_state and side.country in sight.countries for side in promise.by)
