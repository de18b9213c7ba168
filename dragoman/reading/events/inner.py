"""Inner acts: the words that may tell of the act on which another word works: "agreed to withdraw", "fears of a raid"."""

from collections.abc import Iterator

from dragoman.knowledge.frames import Operator
from dragoman.reading.grammar import after, after_any_host, objects
from dragoman.reading.words import Word

_BARE = frozenset(("let", "make", "help", "have", "see"))  # "let its soldiers lay down their weapons"
_CLAUSES = ("ccomp", "acl", "relcl")
# Prepositions after which a noun that only names an act tells which: "the idea of talks", "a deal on withdrawal".
_NAMES = frozenset(
    "invitation proposal idea notion option plan attempt effort decision promise request call agreement deal order move bid "
    "threat pledge vow offer".split()
)
_NAMING = ("of", "on", "for", "to")


def inside(word: Word, operator: Operator) -> Iterator[Word]:
    """The words that may tell of the act inside, at the places where the operator has it."""
    for need in operator.needs:
        if need == "infinitive":
            yield from (c for c in word.children if c.dep in ("xcomp", "ccomp", "acl", "advcl", "relcl") and has_to(c))
        elif need == "gerund":
            yield from (c for c in word.children if c.dep in ("xcomp", "ccomp", "dobj", "advcl") and _is_gerund(c))
        elif need == "clause":
            yield from _in_clauses(word)
        elif need == "noun":
            yield from event_nouns(objects(word) if word.pos in ("VERB", "AUX") else _compounds(word))
        elif need == "subject":
            yield from event_nouns(word.all_children("nsubj", "nsubjpass"))
        else:
            nouns = after_any_host(word, need)
            if not nouns and word.dep in ("nsubj", "nsubjpass"):
                nouns = after(word.head, need)  # "Fears are growing of an incursion"
            if not nouns:  # "came close to bombing", "stopped short of an attack"
                nouns = [
                    each
                    for below in word.all_children("advmod", "acomp", "prep", "attr", "npadvmod")
                    for each in after(below, need)
                ]
            if not nouns and need == "of":
                nouns = [
                    each for noun in _after_any(word) for each in after(noun, need)
                ]  # "came within a day of closing"
            yield from (c for noun in nouns for c in noun.children if c.dep in ("acl", "relcl") and has_to(c))
            yield from event_nouns(nouns)


def _after_any(word: Word) -> Iterator[Word]:
    return (noun for child in word.all_children("prep") for noun in child.all_children("pobj"))


def _in_clauses(word: Word) -> Iterator[Word]:
    around = [*word.children, *(word.head.children if word.dep == "acomp" else ())]  # "it is possible that"
    clauses = [c for c in around if c.dep in _CLAUSES and c.pos in ("VERB", "AUX") and not has_to(c)]
    yield from clauses
    yield from (noun for clause in clauses for noun in clause.all_children("nsubj", "nsubjpass"))


def event_nouns(nouns: list[Word]) -> Iterator[Word]:
    """Nouns, and what stands behind one that only measures or names it: "a round of strikes", "an invitation to join"."""
    for noun in nouns:
        yield noun
        yield from _compounds(noun)  # "a mediation effort"
        if noun.lemma in _NAMES:
            yield from (c for c in noun.children if c.dep in ("acl", "relcl") and has_to(c))
        if noun.pos == "NOUN":
            yield from (below for place in _NAMING for below in after(noun, place) if below.pos in ("NOUN", "VERB"))


def _is_gerund(verb: Word) -> bool:
    return verb.tag == "VBG" or any(child.lower == "having" for child in verb.all_children("aux"))


def has_to(verb: Word) -> bool:
    """Whether a verb is an infinitive: with "to", or bare after "let" and its like."""
    if verb.tag == "VB" and verb.head.lemma in _BARE:
        return True
    return any(child.lower == "to" for child in verb.children if child.dep == "aux")


def _compounds(noun: Word) -> list[Word]:
    return [child for child in noun.children if child.dep == "compound" and child.pos == "NOUN"]
