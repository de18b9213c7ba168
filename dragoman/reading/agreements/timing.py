"""Timing: when an agreement was made, by the dates beside its noun and at the verb that tells of its making."""

from dragoman.reading.agreements.deeds import Act, tells_of_making
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.words import Word
from dragoman.records.times import When


def time_of(draft: Draft, word: Word, act: Act | None) -> When | None:
    """The time of the making: not that at which the agreement was welcomed, broken or spoken of."""
    beside = _beside(draft, word, act.word if act else None)
    if beside is not None:
        return beside
    if act is None:
        return when(draft, word)
    return when(draft, word) or when(draft, act.word) if tells_of_making(act) else None


def _beside(draft: Draft, word: Word, verb: Word | None) -> When | None:
    """A date inside the noun phrase, or between it and its verb: "a truce declared in May collapsed"."""
    until = verb.start if verb is not None and verb.i > word.i else word.sentence.words[0].start
    end = max(until, draft.words[word.right].end)
    for time in draft.times:
        if word.start < time.start < end and not time.vague and (time.since or time.until):
            return When(since=time.since, until=time.until, precision=time.precision, basis=time.basis)
    return None
