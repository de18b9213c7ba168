"""Matching: which frame fits a word with the objects and prepositions that it has."""

from collections.abc import Iterable, Iterator

from dragoman.knowledge.frames import NOUN, VERB, Condition, Frame, FrameBook
from dragoman.reading.grammar import after, has_preposition, objects, phrase_lemma, subjects
from dragoman.reading.words import Word

_MEASURES = frozenset(
    "number series wave round hundred thousand dozen million billion ton tonne series string pair group kind form lot set "
    "amount package shipment piece part state".split()
)
# Nouns that leave it to the noun before them to say what they are: "curfew hours", "aid package".
_EMPTY = frozenset(
    "hour measure package program programme regime plan effort process shipment delivery supply convoy operation mission "
    "campaign activity policy right system order rule law charge worth deal".split()
)


def best_frame(word: Word, book: FrameBook) -> Frame | None:
    """The frame that asks for most among those that fit a verb or noun; None where none fits or it tells of no event."""
    pos = VERB if word.pos in ("VERB", "AUX") else NOUN if word.pos in ("NOUN", "PROPN") else ""
    if not pos:
        return None
    for trigger in _triggers(word, pos):
        for frame in book.frames.get((trigger, pos), ()):
            if _fits(word, frame):
                return frame if frame.type else None
    return None


def _triggers(word: Word, pos: str) -> Iterator[str]:
    """The spellings under which a word may stand in the tables, the longest first."""
    if pos == VERB:
        phrase = phrase_lemma(word)
        if phrase != word.lemma:
            yield phrase
        for child in word.children:  # "hold talks", "take hostage" as one entry
            if child.dep in ("dobj", "oprd", "acomp", "advmod", "prep") and child.i > word.i:
                yield f"{word.lemma} {child.lower}"
        if phrase == word.lemma:
            yield word.lemma
        return
    joined = hyphenated(word)
    if joined:
        yield joined
    before = [child for child in word.children if child.i < word.i and child.dep in ("compound", "amod", "nmod")]
    for child in reversed(before):
        yield f"{child.lower} {word.lemma}"
    yield word.lower
    if word.lemma != word.lower:
        yield word.lemma


def _fits(word: Word, frame: Frame) -> bool:
    if frame.objects and not is_any_of(objects(word), frame.objects):
        return False
    return all(_holds(word, condition) for condition in frame.conditions)


def is_any_of(nouns: Iterable[Word], wanted: frozenset[str]) -> bool:
    """Whether one of the nouns is among the words, also as "tons of food" or "heavy weapons"."""
    return any(name in wanted for noun in nouns for name in names_of(noun))


def names_of(noun: Word) -> Iterator[str]:
    """The spellings under which a noun may stand in a list."""
    yield noun.lemma
    yield noun.lower
    joined = hyphenated(noun)
    if joined:
        yield joined
    for child in noun.children:
        if child.dep in ("compound", "amod") and child.i < noun.i:
            yield f"{child.lower} {noun.lemma}"
            yield f"{child.lower} {noun.lower}"
            if noun.lemma in _EMPTY and child.pos == "NOUN":
                yield child.lemma
    if noun.lemma in _MEASURES:
        for inner in after(noun, "of"):
            yield inner.lemma
            yield inner.lower


def hyphenated(noun: Word) -> str:
    """The whole of a noun that the parser cut at its hyphen: "cease-fire"; "" for others."""
    words, at = noun.sentence.words, noun.i - noun.sentence.words[0].i
    if (
        at > 1
        and words[at - 1].text == "-"
        and words[at - 1].start == words[at - 2].end
        and words[at - 1].end == noun.start
    ):
        return f"{words[at - 2].lower}-{noun.lemma}"
    return ""


def _holds(word: Word, condition: Condition) -> bool:
    if "clause-guilty" in condition.prepositions:  # "found him guilty": the parser makes it a clause
        return any(child.lower in ("guilty", "liable", "responsible") for child in word.children)
    if "infinitive" in condition.prepositions:
        return any(child.dep in ("xcomp", "ccomp") and child.tag == "VB" for child in word.children)
    if "subject" in condition.prepositions:
        return is_any_of(subjects(word), condition.words)
    if "clause" in condition.prepositions:
        return any(child.dep == "ccomp" for child in word.children)
    if not condition.words:
        return has_preposition(word, condition.prepositions)
    for preposition in condition.prepositions:
        if is_any_of(after(word, preposition), condition.words):
            return True
        for child in word.children:  # "failed to reach": the words are the verb after "to"
            if child.dep == "xcomp" and preposition == "to" and child.lemma in condition.words:
                return True
    return False
