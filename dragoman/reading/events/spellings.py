"""Spellings: under which words of the tables a verb or noun of the text may stand."""

from collections.abc import Iterator

from dragoman.knowledge.frames import VERB
from dragoman.reading.grammar import after, phrase_lemma
from dragoman.reading.words import Word

_MEASURES = frozenset(
    "number series wave round hundred thousand dozen million billion ton tonne series string pair group kind form lot set "
    "amount package shipment piece part state last rest remainder bulk half most all none some majority cent percent".split()
)
# Nouns that leave it to the noun before them to say what they are: "curfew hours", "aid package".
_EMPTY = frozenset(
    "hour measure package program programme regime plan effort process shipment delivery supply convoy operation mission "
    "campaign activity policy right system order rule law charge worth deal".split()
)


def triggers_of(word: Word, pos: str) -> Iterator[str]:
    """The spellings under which a word may stand in the tables, the longest first."""
    if pos == VERB:
        phrase = phrase_lemma(word)
        if phrase != word.lemma:
            yield phrase
        for child in word.children:  # "hold talks", "take hostage" as one entry
            if child.i > word.i and _completes(word, child):
                yield f"{word.lemma} {child.lower}"
        if phrase == word.lemma:
            yield word.lemma
            yield from _other_lemmas(word)
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


def _other_lemmas(verb: Word) -> Iterator[str]:
    """What the lemmatiser may have cut too short: "raped" is of "rape", not of "rap"."""
    if verb.lower.endswith("ed") and verb.lower[:-1] != verb.lemma:
        yield verb.lower[:-1]
    elif verb.lower.endswith("ing") and verb.lower[:-3] == verb.lemma:
        yield f"{verb.lemma}e"


def _completes(verb: Word, child: Word) -> bool:
    """Whether a word may be the second half of a verb: "hold talks", "set free", "call on"; not "take them in June"."""
    if child.dep == "prep":
        return verb.child("dobj") is None or child.child("pobj", "pcomp") is None
    return child.dep in ("dobj", "oprd", "acomp", "advmod")


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
