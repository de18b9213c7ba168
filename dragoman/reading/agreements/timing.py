"""Timing: when an agreement was made, by the dates beside its noun and at the verb that tells of its making."""

import datetime

from dragoman.reading.agreements.deeds import Act, tells_of_making
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.phrases import first_word
from dragoman.reading.words import Word
from dragoman.records.times import When

_SOON = 45  # days ahead for which an agreement may be dated


def time_of(draft: Draft, word: Word, act: Act | None) -> When | None:
    """The time of the making: not that at which the agreement was welcomed, broken or spoken of."""
    beside = _beside(draft, word, act.word if act else None)
    if beside is not None:
        return _made(beside, draft.document.published)
    if act is None:
        return when(draft, word)
    if not tells_of_making(act) or (act.word.dep in ("acl", "relcl") and not _is_dated(draft, act.word)):
        return None
    return when(draft, act.word) or (when(draft, word) if act.word in word.ancestors() else None)


def _made(time: When, published: str | None) -> When:
    """The date as that of a making: "the memorandum of May 17", told in March, is last year's."""
    day = time.since
    if not published or not day or time.precision not in ("day", "month") or time.until is None:
        return time
    ahead = datetime.date.fromisoformat(day) - datetime.date.fromisoformat(published[:10])
    if ahead.days <= _SOON or day.endswith("02-29"):
        return time
    since, until = (f"{int(each[:4]) - 1:04}{each[4:]}" for each in (day, time.until))
    return When(since=since, until=until, precision=time.precision, basis="inferred")


def _beside(draft: Draft, word: Word, verb: Word | None) -> When | None:
    """A date inside the noun phrase, or between it and its verb: "a truce declared in May collapsed"."""
    until = verb.start if verb is not None and verb.i > word.i else word.sentence.words[0].start
    end = max(until, draft.words[word.right].end)
    clauses = [
        child for child in word.children if child.dep == "relcl" or _is_infinitive(child)
    ]  # "to begin on Sunday"
    for time in draft.times:
        inside = any(draft.words[c.left].start <= time.start < draft.words[c.right].end for c in clauses)
        if first_word(word).start <= time.start < end and not inside and not time.vague and (time.since or time.until):
            return When(since=time.since, until=time.until, precision=time.precision, basis=time.basis)
    return None


def _is_infinitive(word: Word) -> bool:
    return word.dep == "acl" and any(child.dep == "aux" and child.lower == "to" for child in word.children)


def _is_dated(draft: Draft, clause: Word) -> bool:
    """Whether a clause on the noun has a date of its own, so that the sentence's is not taken for it."""
    first, last = draft.words[clause.left].start, draft.words[clause.right].end
    return any(first <= time.start < last for time in draft.times)


def time_of_telling(draft: Draft, verb: Word) -> When | None:
    """The time of the event that the verb of the making tells of, where the agreement has none of its own."""
    for event in draft.events:
        if event.trigger.start == verb.start and event.status == "occurred":
            return event.time
    return None
