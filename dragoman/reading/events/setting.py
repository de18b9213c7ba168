"""Setting: where and when an act takes place, and whether it is news or history retold."""

import datetime

from dragoman.reading.draft import Draft, Mention
from dragoman.reading.events.predication import Predication
from dragoman.reading.words import Word
from dragoman.records.times import When

_AT = frozenset(
    ("in", "at", "near", "inside", "across", "outside", "around", "into", "throughout", "within", "from", "to")
)
NEWS_DAYS = 14  # what happened longer before publication is background


def place_of(draft: Draft, act: Predication) -> str | None:
    """The entity id of the act's place, by the structure of its sentence; None where it names none."""
    seen: set[int] = set()
    for word in (act.trigger, act.verb, *_objects(act)):
        if word.i in seen:
            continue
        seen.add(word.i)
        found = _below(draft, word)
        if found is not None:
            return found.referents[0].id
    return _only_place(draft, act)


def _objects(act: Predication) -> list[Word]:
    return [
        child
        for word in (act.trigger, act.verb)
        for child in word.children
        if child.dep in ("dobj", "nsubjpass", "xcomp")
    ]


def _below(draft: Draft, word: Word) -> Mention | None:
    """The place after a preposition below a word, the nearest first."""
    for child in word.children:
        if child.dep == "prep" and child.lower in _AT:
            for noun in child.children:
                found = _place_at(draft, noun)
                if found is not None:
                    return found
        elif child.dep == "dobj" or (child.dep in ("compound", "nmod", "poss") and child.i < word.i):
            found = _place_at(draft, child)
            if found is not None:
                return found
    return None


def _place_at(draft: Draft, noun: Word) -> Mention | None:
    mention = draft.by_head.get(noun.i)
    if mention is not None and mention.locative and mention.referents:
        return mention
    for child in noun.children:  # "the province of Idlib", "northern Syria's Manbij"
        if child.dep == "prep" and child.lower in ("of", "in"):
            for inner in child.children:
                mention = draft.by_head.get(inner.i)
                if mention is not None and mention.locative and mention.referents:
                    return mention
        if child.dep in ("compound", "nmod", "appos"):
            mention = draft.by_head.get(child.i)
            if mention is not None and mention.locative and mention.referents:
                return mention
    return None


def _only_place(draft: Draft, act: Predication) -> str | None:
    """The one place of the sentence, where it names exactly one."""
    first, last = act.trigger.sentence.words[0], act.trigger.sentence.words[-1]
    found = {
        mention.referents[0].id
        for mention in draft.mentions
        if mention.locative and mention.referents and first.i <= mention.head.i <= last.i
    }
    return found.pop() if len(found) == 1 else None


def is_background(act: Predication, when: When | None, published: str | None) -> bool:
    """Whether an act is history retold: long past, or told in the pluperfect or as the origin of something."""
    if when is not None and when.basis == "stated" and published is not None:
        day = when.until or when.since
        if day is not None:
            age = datetime.date.fromisoformat(published) - datetime.date.fromisoformat(day)
            return age.days > NEWS_DAYS
    return any(child.dep == "aux" and child.lower == "had" for child in act.verb.children)


def publication_day(published: str) -> When:
    """The day of publication, for what a headline or a caption tells without a date."""
    after = datetime.date.fromisoformat(published) + datetime.timedelta(days=1)
    return When(since=published, until=after.isoformat(), precision="day", basis="publication")
