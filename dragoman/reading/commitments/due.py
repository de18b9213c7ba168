"""Due: by when something was promised: the date that its words name, or the stretch that they count from that day."""

import datetime
import re

from dragoman.reading.commitments.vow import Vow
from dragoman.reading.draft import Draft
from dragoman.reading.words import Word
from dragoman.records.times import TimeMention, When

_PAST = frozenset(("VBD", "VBN"))
_PARTS = frozenset(("end", "start", "beginning", "middle", "close", "course", "rest", "half"))
_CLAUSES = ("relcl", "acl", "advcl")
_ONCE = frozenset(("after", "once", "when"))
_SOON = 14  # days that "within days" is taken to mean at most
_YEAR = 366
_LONGEST = 3660
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_NUMBER, _UNIT = r"(?P<count>\d+|[a-z]+)", r"(?P<unit>hour|day|week|month|year)s?\b"
_COUNTED = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:with)?in\s+(?:the\s+)?(?:next\s+|coming\s+)?(?:[\w.]+\s*(?:to|or|-|–)\s*)?{_NUMBER}[\s-]+{_UNIT}",
        rf"\bfor\s+(?:the\s+next\s+|another\s+)?{_NUMBER}[\s-]+{_UNIT}",
        rf"\bha(?:s|ve)\s+{_NUMBER}\s+{_UNIT}",
        r"\bwithin\s+(?P<count>)(?P<unit>hour|day|week)s\b",
    )
)


def due_of(draft: Draft, vow: Vow) -> When | None:
    """By when a promise is due, null where its words say nothing of it."""
    return _dated(draft, vow) or _counted(draft, vow)


def _dated(draft: Draft, vow: Vow) -> When | None:
    """A time inside the promise that ends after the report appeared, and is no part of what its words look back on."""
    published = draft.document.published
    for time in draft.times:
        if not (vow.what.start <= time.start < vow.what.end and (time.until or time.since)):
            continue
        word = draft.word_at(time.start)
        if word is None or _looks_back(word, vow.act):
            continue
        ahead = _ahead(time, published)
        if ahead is not None:
            return ahead
    return None


def _ahead(time: TimeMention, published: str | None) -> When | None:
    """The time where it lies after the report; a date without a year that was taken for a past one, a year later."""
    if published is None or (time.until or time.since or "") > published:
        return When(since=time.since, until=time.until, precision=time.precision, basis=time.basis)
    if time.relation not in ("by", "before", "until") or time.precision not in ("day", "month"):
        return None
    since, until = (_next_year(each) for each in (time.since, time.until))
    day = datetime.date.fromisoformat(published[:10])
    soon = until is not None and until > published and (datetime.date.fromisoformat(until) - day).days < _YEAR
    return When(since=since, until=until, precision=time.precision, basis="inferred") if soon else None


def _next_year(day: str | None) -> str | None:
    return f"{int(day[:4]) + 1:04}{day[4:]}" if day and not day.endswith("02-29") else None


def _looks_back(word: Word, act: Word) -> bool:
    """Whether a time belongs to a name ("the memorandum of May 17") or to a clause about the past ("announced in May")."""
    for above in (word, *word.ancestors()):
        if above is act:
            return False
        named = above.dep == "prep" and above.lower in ("of", "since", "from") and above.head.pos in ("NOUN", "PROPN")
        if named and above.head.lemma not in _PARTS:
            return True
        if above.dep in _CLAUSES and above.tag in _PAST:
            return True
        if above.dep == "advcl" and any(child.dep == "mark" and child.lower in _ONCE for child in above.children):
            return True  # "will stay after the others leave in spring"
        if above.dep == "relcl" and any(child.dep == "aux" and child.tag in _PAST for child in above.children):
            return True
    return False


def _counted(draft: Draft, vow: Vow) -> When | None:
    """A stretch counted from the day of the promise: "within 60 to 100 days", "for 120 hours", "have a week to"."""
    text, published = draft.document.text, draft.document.published
    found = next((m for each in _COUNTED if (m := each.search(text, vow.what.start, vow.what.end))), None)
    days = _days(draft, found["count"].lower(), found["unit"].lower()) if found else None
    if published is None or days is None:
        return None
    day = datetime.date.fromisoformat(_made(draft, vow) or published[:10]) + datetime.timedelta(days=days)
    after = day + datetime.timedelta(days=1)
    return When(since=day.isoformat(), until=after.isoformat(), precision="day", basis="inferred")


def _days(draft: Draft, count: str, unit: str) -> int | None:
    """How many days a stretch is; "within days" without a number is at most two weeks."""
    number = (
        1.0 if count in ("a", "an") else float(count) if count.isdigit() else draft.library.figures.values.get(count)
    )
    if not count:
        return _SOON
    return round(number * _DAYS[unit]) if number and number * _DAYS[unit] < _LONGEST else None


def _made(draft: Draft, vow: Vow) -> str | None:
    """The day on which its sentence says that it was promised: the last that it names beside the promise."""
    sentence = vow.act.sentence
    days = [
        time.since for time in draft.times
        if time.since and time.precision == "day" and sentence.start <= time.start < sentence.end
        and not vow.what.start <= time.start < vow.what.end and time.since <= (draft.document.published or "")
    ]  # fmt: skip
    return max(days, default=None)
