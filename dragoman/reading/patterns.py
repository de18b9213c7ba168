"""Patterns: the two sides that a word ties together, found where the tables of standing say that they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.knowledge.standing import Pattern, Patterns
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import subjects
from dragoman.reading.phrases import first_word
from dragoman.reading.roles import sides
from dragoman.reading.words import Sentence, Word

_VERBS = ("VERB", "AUX")


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
        for pattern in _patterns_of(word, patterns):
            one, other = _sides(draft, word, pattern)
            if one and other:
                yield Tie(pattern, word, tuple(one), tuple(other))
                break


def _patterns_of(word: Word, patterns: Patterns) -> Iterator[Pattern]:
    """The patterns a word may set off, those of several words ("take control") before those of one."""
    if word.pos in _VERBS:
        for child in word.children:
            if child.dep in ("dobj", "prt"):
                yield from patterns.get((f"{word.lemma} {child.lower}", "verb"), ())
        yield from patterns.get((word.lemma, "verb"), ())
    if word.pos in ("NOUN", "PROPN", "ADJ"):
        yield from patterns.get((word.lower, "noun"), ())
        if word.lemma != word.lower:
            yield from patterns.get((word.lemma, "noun"), ())
    last = word.lower.rpartition("-")[2]
    if last != word.lower or (word.i > word.sentence.words[0].i and _before(word).text in ("-", "‑", "–")):
        yield from patterns.get((last, "compound"), ())


def _before(word: Word) -> Word:
    return word.sentence.words[word.i - word.sentence.words[0].i - 1]


def _sides(draft: Draft, word: Word, pattern: Pattern) -> tuple[list[Word], list[Word]]:
    return _side(draft, word, pattern.one), _side(draft, word, pattern.other)


def _side(draft: Draft, word: Word, places: tuple[str, ...]) -> list[Word]:
    for place in places:
        found = _at(draft, word, place)
        if found:
            return found
    return []


def _at(draft: Draft, word: Word, place: str) -> list[Word]:
    if place == "before":
        return _before_hyphen(draft, word)
    if place == "after":
        return _after_compound(word)
    if place in ("under", "within"):  # "the city under Kurdish control", "the city is in Kurdish hands"
        return _placed(word, "under" if place == "under" else "in")
    if place == "appositive":  # "the Front, Al-Qaeda's affiliate": the noun that it explains
        return [word.head] if word.dep == "appos" else _predicated(word) or _before_comma(draft, word)
    if place == "opposite":
        return _opposite(word)
    if place == "light":  # "provides support to": the subject of the verb
        return subjects(word.head) if word.dep == "dobj" and word.head.pos in _VERBS else []
    return sides(word, (place,), lambda each: each.i in draft.by_head)


def _placed(word: Word, preposition: str) -> list[Word]:
    """What is under or in the word: the noun on which the preposition hangs, or the subject of its verb."""
    above = word.head
    if word.dep != "pobj" or above.lower != preposition:
        return []
    holder = above.head
    while holder.pos in ("ADV", "ADJ", "ADP") and holder.head is not holder:  # "back under control"
        holder = holder.head
    return subjects(holder) if holder.pos in _VERBS else [holder]


def _predicated(word: Word) -> list[Word]:
    """The subject of "is": "Hezbollah is an ally of Iran"."""
    return subjects(word.head) if word.dep == "attr" and word.head.lemma in ("be", "become", "remain") else []


def _before_comma(draft: Draft, word: Word) -> list[Word]:
    """The actor just before a comma and the noun that explains it, where the parser missed the apposition."""
    words, at = word.sentence.words, first_word(word).i - word.sentence.words[0].i
    if at > 1 and words[at - 1].text == "," and words[at - 2].i in draft.by_head:
        return [words[at - 2]]
    return []


def _opposite(word: Word) -> list[Word]:
    """The sides of "on opposite sides of the conflict"."""
    if not any(child.lower in ("opposite", "opposing") for child in word.children):
        return []
    above = word.head
    if word.dep == "pobj" and above.lower == "on" and above.head.pos in _VERBS:
        return subjects(above.head)
    return []


def _before_hyphen(draft: Draft, word: Word) -> list[Word]:
    """The name before the hyphen of a compound: "U.S." in "U.S.-allied", one word or three."""
    if "-" in word.text:
        return [word] if word.i in draft.by_head else []
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    return [words[at - 2]] if at > 1 else []


def _after_compound(word: Word) -> list[Word]:
    """The noun that a compound qualifies: "Kurds" in "U.S.-allied Syrian Kurds"."""
    at = word
    for _ in range(3):
        if at.dep in ("amod", "compound", "nmod", "npadvmod") and at.head.i > at.i:
            at = at.head
            if at.pos in ("NOUN", "PROPN") and at is not word:
                return [at]
        else:
            break
    return [] if at is word else [at]
