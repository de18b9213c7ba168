"""Estimate: precision and recall by type from the answers of an audit, with Wilson's intervals."""

from collections import Counter
from collections.abc import Iterable
from math import sqrt

from dragoman.records.base import Fact
from dragoman.store.audits import NONE, UNSURE, Audit, Item

_Z = 1.96  # 95 %
ALL = "all"


class Share(Fact, frozen=True, kw_only=True):
    """An estimated share with its 95 % interval; ``judged`` answers it rests on."""

    value: float
    low: float
    high: float
    judged: int


class Estimate(Fact, frozen=True, kw_only=True):
    """What an audit says of a type, or of "all": ``coded`` events there are, the share of them that are right, and the share
    of all such events that were coded. Null where nothing was judged that could tell.
    """

    type: str
    coded: int
    precision: Share | None
    recall: Share | None


def wilson(right: float, judged: float) -> tuple[float, float]:
    """Wilson's 95 % interval of a share; the numbers need not be whole.

    >>> [round(end, 2) for end in wilson(8, 10)]
    [0.49, 0.94]
    """
    if judged <= 0:
        return 0.0, 1.0
    share, z = right / judged, _Z**2 / judged
    middle, reach = share + z / 2, _Z * sqrt(share * (1 - share) / judged + z / (4 * judged))
    return max(0.0, (middle - reach) / (1 + z)), min(1.0, (middle + reach) / (1 + z))


def estimates(audit: Audit, items: Iterable[Item]) -> list[Estimate]:
    """Precision and recall for all types together, then by type, the largest first.

    An event is missed where a sentence without one is judged to tell of it. What is missed in sentences that have another
    event is not seen, so that recall is, if anything, too high. Answers "unsure" count for nothing.
    """
    answers: dict[str, list[str]] = {}
    for item in items:
        if item.answer is not None and item.answer != UNSURE:
            answers.setdefault(item.stratum, []).append(item.answer)
    without = answers.pop(NONE, [])
    missed = Counter(answer for answer in without if answer != NONE)
    sizes = {name: size for name, size in audit.sizes.items() if name != NONE}
    right = {name: sum(each == name for each in given) for name, given in answers.items()}
    judged = {name: len(given) for name, given in answers.items()}
    bare = audit.sizes.get(NONE, 0)
    found = []
    for name in sorted({*sizes, *missed} - {"other"}, key=lambda each: (-sizes.get(each, 0), each)):
        size = sizes.get(name, 0)
        precision = _share(right[name], judged[name]) if judged.get(name) else None
        recall = _recall(size, precision, bare, missed[name], len(without))
        found.append(Estimate(type=name, coded=size, precision=precision, recall=recall))
    whole = _pooled(sizes, right, judged)
    total = sum(sizes.values())
    recall = _recall(total, whole, bare, sum(missed.values()), len(without))
    return [Estimate(type=ALL, coded=total, precision=whole, recall=recall), *found]


def _share(right: float, judged: float) -> Share:
    low, high = wilson(right, judged)
    return Share(value=right / judged, low=low, high=high, judged=round(judged))


def _pooled(sizes: dict[str, int], right: dict[str, int], judged: dict[str, int]) -> Share | None:
    """The precision of all types, each weighing as much as it is large; the interval by the size of a plain sample that
    would be as sure.
    """
    known = [name for name in sizes if judged.get(name)]
    total = sum(sizes[name] for name in known)
    if not total:
        return None
    value = sum(sizes[name] / total * right[name] / judged[name] for name in known)
    spread = 0.0
    for name in known:
        likely = (right[name] + 1) / (judged[name] + 2)  # so that a type judged once is not taken for certain
        spread += (sizes[name] / total) ** 2 * likely * (1 - likely) / judged[name]
    seen = sum(judged[name] for name in known)
    middle = (value * seen + 1) / (seen + 2)
    worth = min(float(seen), middle * (1 - middle) / spread)
    low, high = wilson(value * worth, worth)
    return Share(value=value, low=low, high=high, judged=seen)


def _recall(size: int, precision: Share | None, bare: int, missed: int, judged: int) -> Share | None:
    """Right events by all there are: those coded and right, and those in sentences without one; the interval takes the
    worse end of both for the lower bound, the better for the upper, and so is rather too wide.
    """
    if not judged or (precision is None and size):
        return None
    low, high = wilson(missed, judged)
    there = size * precision.value if precision else 0.0
    least, most = (size * precision.low, size * precision.high) if precision else (0.0, 0.0)
    value = _part(there, bare * missed / judged)
    if value is None:
        return None
    return Share(
        value=value, low=_part(least, bare * high) or 0.0, high=_part(most, bare * low) or value, judged=judged
    )


def _part(there: float, gone: float) -> float | None:
    return there / (there + gone) if there + gone else None
