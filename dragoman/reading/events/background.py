"""Background: whether an act is news or history retold.

A date of the act's own decides. Without one, the date of the clause it hangs on, words of history beside it
(lexicon/history_words.csv), or the pluperfect, unless somebody's words are reported: "said they had sent drones" is news.
"""

import datetime

from dragoman.knowledge.word_lists import WordLists
from dragoman.reading.attribution import speaker_of
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication
from dragoman.reading.words import Word
from dragoman.records.times import When

NEWS_DAYS = 14  # what ended longer before publication is background
RECENT_DAYS = 3  # the same for what the pluperfect tells
_CLAUSES = frozenset(("advcl", "relcl", "ccomp", "acl", "conj", "pcomp", "prep", "pobj", "dobj", "npadvmod"))
_HIGHEST = 6  # words above in which a date of history is looked for
_PAST = frozenset(("VBD", "VBN", "VBG"))


def is_background(draft: Draft, act: Predication, time: When | None) -> bool:
    """Whether an act whose own time is ``time`` (null where none is told) is history retold."""
    days = _age(time, draft.document.published)
    pluperfect = _is_pluperfect(act.verb)
    if days is not None:
        return days > (RECENT_DAYS if pluperfect else NEWS_DAYS)
    if pluperfect and not _is_reported(draft, act):
        return True
    words = draft.library.history_words
    return _is_marked(words, act) or _hangs_on_history(draft, words, act.verb)


def is_long_past(time: When | None, published: str | None) -> bool:
    """Whether a time, stated or inferred, is too long before publication to be news; False where unknown."""
    days = _age(time, published, ("stated", "inferred"))
    return days is not None and days > NEWS_DAYS


def _age(time: When | None, published: str | None, bases: tuple[str, ...] = ("stated",)) -> int | None:
    """Days between a time's end (its beginning where open) and publication."""
    day = (time.until or time.since) if time is not None and time.basis in bases else None
    if day is None or published is None:
        return None
    return (datetime.date.fromisoformat(published) - datetime.date.fromisoformat(day)).days


def _is_pluperfect(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lower == "had" for child in verb.children)


def _is_reported(draft: Draft, act: Predication) -> bool:
    """Whether the pluperfect only shifts what somebody says into the past, or tells what came just before the news."""
    mark = act.verb.child("mark") if act.verb.dep == "advcl" else None
    return (mark is not None and mark.lower == "after") or speaker_of(draft, act.trigger.start) is not None


def _is_marked(words: WordLists, act: Predication) -> bool:
    """Whether words beside the act say so: "years earlier", "an earlier attack", "in Soviet times", "Ottoman troops"."""
    if act.trigger.pos == "NOUN" and any(child.lower in words["adjective"] for child in act.trigger.children):
        return True
    if any(
        each.lower in words["state"]
        for actor in act.actors
        for each in (actor, *actor.all_children("amod", "compound"))
    ):
        return True
    if act.verb.tag not in ("VBD", "VBN"):
        return False
    return any(_tells_of_history(words, child) for child in act.verb.children)


def _tells_of_history(words: WordLists, word: Word) -> bool:
    if word.dep == "advmod":
        return word.lower in words["adverb"] or (word.lower in words["back"] and _has_unit(words, word))
    noun = word.child("pobj") if word.dep == "prep" else None
    if noun is None:
        return word.dep in ("npadvmod", "dobj") and _is_counted_back(words, word)
    if any(child.lower in words["adjective"] for child in noun.children):
        return word.lower in ("in", "during", "at")
    periods = words["times"] if word.lower == "in" else words["period"]
    return (
        word.lower in words["within"]
        and noun.lower in periods
        and noun.child("amod", "compound", "poss", "prep") is not None
    )


def _has_unit(words: WordLists, word: Word) -> bool:
    return any(child.lemma in words["unit"] for child in word.children)


def _is_counted_back(words: WordLists, unit: Word) -> bool:
    """ "Two weeks before", where the parser hangs the adverb on the noun."""
    return unit.lemma in words["unit"] and any(child.lower in words["back"] for child in unit.children)


def _hangs_on_history(draft: Draft, words: WordLists, verb: Word) -> bool:
    """Whether a past act stands beneath a clause of long ago: "began last year, when soldiers raided a base"."""
    if verb.tag not in _PAST:
        return False
    published = draft.document.published
    for _ in range(_HIGHEST):
        if verb.dep not in _CLAUSES or verb.head is verb:
            return False
        verb = verb.head
        if verb.lemma in words["occasion"]:
            return True
        if verb.pos in ("VERB", "AUX") and is_long_past(when(draft, verb), published):
            return True
    return False
