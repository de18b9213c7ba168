"""Patterns: the two sides that a word ties together, found where the tables of standing say that they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.knowledge.standing import Pattern, Patterns
from dragoman.reading.draft import Draft
from dragoman.reading.tied_sides import side
from dragoman.reading.words import Sentence, Word

_VERBS = ("VERB", "AUX")
_HYPHENS = ("-", "‑", "–")


@dataclass(frozen=True, slots=True)
class Tie:
    """A pattern found in the text: the word that ties, and the head words of its two sides."""

    pattern: Pattern
    word: Word
    one: tuple[Word, ...]
    other: tuple[Word, ...]


def ties(draft: Draft, sentence: Sentence, patterns: Patterns) -> Iterator[Tie]:
    """The ties of a sentence in order of its words."""
    for word in sentence.words:
        for pattern in patterns_of(word, patterns):
            one, other = side(draft, word, pattern.one), side(draft, word, pattern.other)
            if one and other:
                yield Tie(pattern, word, tuple(one), tuple(other))
                break


def patterns_of(word: Word, patterns: Patterns) -> Iterator[Pattern]:
    """The patterns a word may set off, those of several words ("take control") before those of one."""
    if word.pos in _VERBS:
        for child in word.children:
            if child.dep in ("dobj", "prt", "prep"):
                yield from patterns.get((f"{word.lemma} {child.lower}", "verb"), ())
        yield from patterns.get((word.lemma, "verb"), ())
        yield from patterns.get((word.lemma, "aim"), ())
    if word.pos in ("NOUN", "PROPN", "ADJ") or word.dep == "amod":
        yield from patterns.get((word.lower, "noun"), ())
        if word.lemma != word.lower:
            yield from patterns.get((word.lemma, "noun"), ())
    if word.dep in ("prep", "advmod", "cc") or word.tag == "IN":
        yield from patterns.get((word.lower, "preposition"), ())
    if (
        word.i < word.sentence.words[-1].i
        and word.sentence.words[word.i + 1 - word.sentence.words[0].i].text in _HYPHENS
    ):
        yield from patterns.get((word.lower, "prefix"), ())
    last = word.lower.rpartition("-")[2]
    if last != word.lower or (word.i > word.sentence.words[0].i and _before(word).text in _HYPHENS):
        yield from patterns.get((last, "compound"), ())


def _before(word: Word) -> Word:
    return word.sentence.words[word.i - word.sentence.words[0].i - 1]
