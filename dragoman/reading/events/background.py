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
_OF_NOUNS = frozenset(("nsubj", "nsubjpass"))  # "a revolt led to a coup nine years ago"
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
    return _is_marked(draft, words, act) or _hangs_on_history(draft, words, act)


def is_long_past(time: When | None, published: str | None) -> bool:
    """Whether a time, stated or inferred, is too long before publication to be news; False where unknown."""
    days = _age(time, published, ("stated", "inferred"))
    return days is not None and days > NEWS_DAYS


def _age(time: When | None, published: str | None, bases: tuple[str, ...] = ("stated",)) -> int | None:
    """Days from a time to publication: from its middle where it is over ("last month"), else from its one known end."""
    if time is None or published is None or time.basis not in bases:
        return None
    today = datetime.date.fromisoformat(published)
    first, last = ((today - datetime.date.fromisoformat(day)).days if day else None for day in (time.since, time.until))
    if first is not None and last is not None and last > RECENT_DAYS:
        return (first + last) // 2
    return first if last is None else last


def _is_pluperfect(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lower == "had" for child in verb.children)


def _is_reported(draft: Draft, act: Predication) -> bool:
    """Whether the pluperfect only shifts what somebody says into the past, or tells what came just before the news."""
    mark = act.verb.child("mark") if act.verb.dep == "advcl" else None
    return (mark is not None and mark.lower == "after") or speaker_of(draft, act.trigger.start) is not None


def _is_marked(draft: Draft, words: WordLists, act: Predication) -> bool:
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
    return any(
        _tells_of_history(words, child) or _is_within(draft, words, child) or _comes_next(draft, words, child)
        for child in act.verb.children
    )


def _is_within(draft: Draft, words: WordLists, preposition: Word) -> bool:
    """ "In the 1994 genocide": a date of long ago beside what the act was part of."""
    noun = preposition.child("pobj") if preposition.lower in words["within"] else None
    return noun is not None and is_long_past(when(draft, noun), draft.document.published)


def _comes_next(draft: Draft, words: WordLists, child: Word) -> bool:
    """ "After the invasion of 1974, troops expelled the villagers": what a sentence sets out from is long past."""
    opening = child if child.dep == "prep" else child.child("mark")
    dated = child.child("pobj") if child.dep == "prep" else child
    if opening is None or dated is None or child.i > child.head.i or opening.lower not in words["order"]:
        return False
    return child.dep in ("prep", "advcl") and is_long_past(when(draft, dated), draft.document.published)


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


def _hangs_on_history(draft: Draft, words: WordLists, act: Predication) -> bool:
    """Whether a past act stands beneath a clause of long ago: "began last year, when soldiers raided a base"."""
    word = act.trigger if act.trigger.pos == "NOUN" else act.verb
    if word.tag not in _PAST and word.pos != "NOUN":
        return False
    recalled = any(child.lower == "when" for child in word.children)
    for _ in range(_HIGHEST):
        if word.head is word or word.dep not in (_CLAUSES | _OF_NOUNS if word.pos == "NOUN" else _CLAUSES):
            return False
        word = word.head
        if any(each.lemma in words["occasion"] for each in (word, *(word.children if recalled else ()))):
            return True
        if word.pos in ("VERB", "AUX") and is_long_past(when(draft, word), draft.document.published):
            return True
    return False
