"""Conditions of frames and operators that are no prepositions: a clause, an infinitive, a passive, certain words beside."""

from collections.abc import Callable, Iterator

from dragoman.knowledge.frames import Condition
from dragoman.reading.events.signs import has_no
from dragoman.reading.grammar import actors_of, is_passive, objects
from dragoman.reading.words import Word

_FUTURE = frozenset(("will", "would", "'ll", "shall", "may", "might"))
_TOLD = frozenset(("to", "will", "would", "can", "could", "may", "might", "did", "does", "do"))
_WISHED = frozenset(("should", "must", "be"))
_ASKING = frozenset(("demand", "request", "ask", "recommend", "urge"))
_SELF = frozenset(("it", "he", "she", "they", "we", "i"))
_GIVING = frozenset(("give", "allow", "leave", "have", "hand"))
_NAMING = frozenset(("call", "brand", "label", "deem", "term", "dub", "declare", "find"))
_PREDICATES = frozenset(("oprd", "attr", "acomp", "ccomp", "xcomp", "dobj", "pobj"))


def _clause(word: Word) -> bool:
    if word.pos == "NOUN":  # "the allegation that police had stolen it"
        return any(mark.lower == "that" for child in word.all_children("acl", "ccomp") for mark in child.children)
    return word.child("ccomp") is not None


def _infinitive(word: Word) -> bool:
    infinitives = [child for child in word.all_children("xcomp", "ccomp") if child.tag == "VB"]
    return any(
        child.dep == "xcomp" or any(to.lower == "to" for to in child.all_children("aux")) for child in infinitives
    )


def _purpose(word: Word) -> bool:
    """Whether somebody is given something in order to do what an infinitive says: "a week to pay"."""
    clauses = [
        *word.all_children("advcl"),
        *(c for noun in word.all_children("dobj") for c in noun.all_children("acl")),
    ]
    return any(child.lower == "to" for clause in clauses for child in clause.all_children("aux"))


def _object_infinitive(word: Word) -> bool:
    """Whether somebody else than the verb's subject is to do it: "wants the court to settle it"."""
    infinitives = [child for child in word.all_children("xcomp", "ccomp") if child.tag == "VB"]
    told = word.child("dobj") is not None
    return any(told or infinitive.child("nsubj", "nsubjpass") is not None for infinitive in infinitives)


def _subjunctive(word: Word) -> bool:
    """Whether a clause says what is to be, not what is: "that the minister be fired", "that they should leave"."""
    for clause in word.all_children("ccomp"):
        auxiliaries = {child.lower for child in clause.children if child.dep in ("aux", "auxpass")}
        subject = clause.child("nsubj", "nsubjpass")
        bare = clause.tag == "VB" or (clause.tag == "VBP" and word.lemma in _ASKING)
        if (bare and not auxiliaries & _TOLD) or (auxiliaries & _WISHED and subject is not None):
            return True
    return False


def _unless(word: Word) -> bool:
    """Whether a deed that lies ahead hangs on what others do: "will strike unless they are paid"."""
    conditions = word.all_children("advcl")
    return _is_ahead(word) and any(mark.lower == "unless" for each in conditions for mark in each.all_children("mark"))


def _is_ahead(clause: Word) -> bool:
    return any(child.lower in _FUTURE for child in clause.all_children("aux"))


def _future(word: Word) -> bool:
    return any(_is_ahead(clause) for clause in word.all_children("ccomp"))


def _own_future(word: Word) -> bool:
    """Whether a clause says what the speaker will do himself: "that it would close the border"."""
    return any(
        _is_ahead(clause) and subject is not None and subject.lower in _SELF
        for clause in word.all_children("ccomp")
        for subject in (clause.child("nsubj", "nsubjpass"),)
    )


# Each by its name in the column "with"; all others there are prepositions.
SHAPES: dict[str, Callable[[Word], bool]] = {
    "clause": _clause,
    "infinitive": _infinitive,
    "object-infinitive": _object_infinitive,
    "purpose": _purpose,
    "subjunctive": _subjunctive,
    "future": _future,
    "own-future": _own_future,
    "unless": _unless,
    "passive": is_passive,
    "no": has_no,
}


def _object(word: Word) -> list[Word]:
    """What a verb is done to or with: its objects, also those that a passive keeps ("were given heifers")."""
    kept = word.all_children("dobj") if word.child("nsubjpass") is not None else []
    if word.lemma in _GIVING:  # "gave them seven days": the parser takes the days for a time
        kept += [child for child in word.all_children("npadvmod") if child.i > word.i]
    return [*objects(word), *kept]


def _predicate(word: Word) -> Iterator[Word]:
    """ "called the assault a violation", "found him guilty"."""
    for child in word.children:
        if child.dep in _PREDICATES and child.i > word.i:
            yield child
            yield from child.children
            if word.lemma in _NAMING:  # "called reports of a pact baseless": the parser gives the word to the noun
                yield from (below for below in child.subtree() if below.dep == "amod" and below.i > below.head.i)
        elif child.dep == "prep" and child.lower == "as":
            yield from child.children


def _described(word: Word) -> Iterator[Word]:
    """How what a verb is done to or with is described: "joint" in "flew joint missions", "held a joint drill"."""
    nouns = [*_object(word), *(noun for child in word.all_children("prep") for noun in child.all_children("pobj"))]
    return (child for noun in nouns for child in noun.all_children("amod", "compound", "nmod"))


def _called(word: Word) -> list[Word]:
    """What a noun is said to be: "the claim … is untrue"."""
    return word.head.all_children("acomp", "attr") if word.dep == "nsubj" else []


# Where the words of a condition stand: as its name in the column "with" says.
NOUNS: dict[str, Callable[[Word], list[Word]]] = {"object": _object, "subject": actors_of}
WORDS: dict[str, Callable[[Word], "Iterator[Word] | list[Word]"]] = {
    "predicate": _predicate,
    "described": _described,
    "called": _called,
}
things = _object


def has_shape(word: Word, condition: Condition) -> bool:
    """Whether a word has one of the shapes that a condition names."""
    return any(SHAPES[name](word) for name in condition.prepositions if name in SHAPES)


def says(word: Word, condition: Condition) -> bool:
    """Whether a word is said to be one of the words of a condition."""
    return any(
        name in condition.words
        for place in condition.prepositions
        if place in WORDS
        for each in WORDS[place](word)
        for name in (each.lower, each.lemma)
    )
