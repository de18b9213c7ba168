"""Bounds: from a date and the words around it to when something held: since, until, the end of, earlier this month."""

from fractions import Fraction
from itertools import pairwise

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.dates import periods
from dragoman.reading.dates.governors import Dated
from dragoman.reading.dates.periods import DAY, Date, Period
from dragoman.records.times import TimeMention, When
from dragoman.records.vocabulary import Precision, TimeBasis

_UNIT: dict[Precision, periods.Unit] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "season": "season",
    "year": "year",
    "decade": "decade",
    "unknown": "century",
}


def bounded(time: Dated, calendar: Calendar, published: Date | None) -> When | None:
    """The time that a date with its preposition and its part gives; None where neither end is known."""
    mention = time.mention
    start, end = _date(mention.since), _date(mention.until)
    if start is None and end is None:
        return _around_writing(mention, published)
    if mention.relation:
        start, end = _related(mention.relation, *_part(time, start, end, calendar))
    else:
        start, end = _part(time, start, end, calendar)
        start, end = _sided(time, start, end, published)
    return _when(start, end, mention.precision, mention.basis)


def closed_range(times: list[Dated]) -> When | None:
    """ "from 2014 to 2018", "between March and May": both ends at once."""
    for one, other in pairwise(times):
        if one.mention.relation == "since" and other.mention.relation in ("through", "until"):
            start, end = _date(one.mention.since), _date(other.mention.until)
            if start is not None and end is not None and start < end:
                return _when(start, end, one.mention.precision, one.mention.basis)
    return None


def _around_writing(mention: TimeMention, published: Date | None) -> When | None:
    """ "recently", "soon", "now": some time up to, from, or around the day of writing."""
    if not mention.vague or published is None:
        return None
    if mention.relation == "before":
        return _when(None, published + DAY, "unknown", "publication")
    if mention.relation == "after":
        return _when(published, None, "unknown", "publication")
    return None


def _related(relation: str, start: Date | None, end: Date | None) -> tuple[Date | None, Date | None]:
    """ "until 2016" ends as 2016 begins, "through 2016" and "by 2016" as it ends; "after" begins there."""
    if relation == "since":
        return start, None
    if relation in ("until", "before"):
        return None, start
    if relation in ("through", "by"):
        return None, end
    return end, None


def _part(time: Dated, start: Date | None, end: Date | None, calendar: Calendar) -> tuple[Date | None, Date | None]:
    """ "the end of March", "early in 2018": the stretch that the words before the date leave of it."""
    if start is None or end is None:
        return start, end
    fractions = _fractions(time, calendar)
    if fractions is None:
        return start, end
    whole = periods.part(Period(start, end, _UNIT[time.mention.precision]), *fractions)
    return whole.start, whole.end


def _fractions(time: Dated, calendar: Calendar) -> tuple[Fraction, Fraction] | None:
    words, first = time.words[0].sentence.words, time.words[0].i - time.words[0].sentence.words[0].i
    before = [word.lower for word in words[max(0, first - 4) : first]]
    while before and before[-1] in ("the", "of", "in"):
        before.pop()
    if len(before) < 1 or first == 0 or words[first - 1].lower not in ("the", "of", "in"):
        return None
    for item in calendar.single.get(before[-1], ()):
        if item.symbol in ("BOUND", "PART") and isinstance(item.value, tuple) and isinstance(item.value[0], Fraction):
            return item.value
    if before[-1] == "half" and len(before) > 1:
        return (
            (Fraction(1, 2), Fraction(1))
            if before[-2] in ("second", "latter", "last")
            else (Fraction(0), Fraction(1, 2))
        )
    return None


def _sided(
    time: Dated, start: Date | None, end: Date | None, published: Date | None
) -> tuple[Date | None, Date | None]:
    """ "earlier this month" ends on the day of writing, "later this year" begins there."""
    if published is None or start is None or end is None or not start <= published < end:
        return start, end
    words, first = time.words[0].sentence.words, time.words[0].i - time.words[0].sentence.words[0].i
    before = {word.lower for word in words[max(0, first - 3) : first]}
    if "earlier" in before and end - start > DAY:
        return start, published + DAY
    if "later" in before and end - start > DAY:
        return published, end
    return start, end


def _date(text: str | None) -> Date | None:
    return Date.fromisoformat(text) if text else None


def _when(start: Date | None, end: Date | None, precision: Precision, basis: TimeBasis) -> When | None:
    if start is None and end is None:
        return None
    return When(
        since=start.isoformat() if start else None,
        until=end.isoformat() if end else None,
        precision=precision,
        basis=basis,
    )
