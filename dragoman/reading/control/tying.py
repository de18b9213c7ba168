"""Tying: the words of a sentence that tie a holder to ground, with both sides and who loses by it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.knowledge.standing import Pattern
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import objects, subjects
from dragoman.reading.patterns import patterns_of
from dragoman.reading.tied_sides import side
from dragoman.reading.usage import MISREAD
from dragoman.reading.words import Sentence, Word

_BACK = ("return", "revert", "restore", "bring", "come")


@dataclass(frozen=True, slots=True)
class Tie:
    """A row of the table found in the text: its word, and the head words of the holder, the place and the loser."""

    pattern: Pattern
    word: Word
    holders: tuple[Word, ...]
    ground: tuple[Word, ...]
    losers: tuple[Word, ...]


def ties(draft: Draft, sentence: Sentence) -> Iterator[Tie]:
    """The ties of a sentence in order of its words: of each word all rows of the first trigger that fits."""
    for word in sentence.words:
        trigger = ""
        for pattern in patterns_of(word, draft.library.control):
            if trigger in ("", pattern.trigger) and (tie := _tie(draft, word, pattern)) is not None:
                trigger = pattern.trigger
                yield tie


def _tie(draft: Draft, word: Word, pattern: Pattern) -> Tie | None:
    holders, ground = _holders(draft, word, pattern.one), _ground(draft, word, pattern.other)
    if not ground or not (holders or pattern.one == ("between",)):
        return None
    return Tie(pattern, word, tuple(holders), tuple(ground), tuple(side(draft, word, pattern.loser)))


def _holders(draft: Draft, word: Word, places: tuple[str, ...]) -> list[Word]:
    if places == ("receiver",):  # "giving the army control of"
        return [each for child in word.all_children("dative") for each in (child, *child.conjuncts())]
    return side(draft, word, places)


def _ground(draft: Draft, word: Word, places: tuple[str, ...]) -> list[Word]:
    if places == ("returned",):
        return _returned(word)
    found = side(draft, word, places)
    return _misread_object(word) if not found and "object" in places else found


def _misread_object(verb: Word) -> list[Word]:
    """A name right behind a verb that the parser took for no object: "controlled Falluja"."""
    behind = (child for child in verb.children if child.i == verb.i + 1 and child.pos == "PROPN")
    return [each for name in behind if name.dep in MISREAD for each in (name, *name.conjuncts())]


def _returned(word: Word) -> list[Word]:
    """What is back under somebody's control: "the town returned to government control", "brought it under control"."""
    above = word.head
    if word.dep != "pobj" or above.lower not in ("to", "into", "under") or above.head.lemma not in _BACK:
        return []
    return objects(above.head) or subjects(above.head)
