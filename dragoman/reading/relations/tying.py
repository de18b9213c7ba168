"""Tying: relations in words of the table: "backs", "the leader of", "Russian-backed", "in support of"."""

import itertools
from collections.abc import Iterator

from dragoman.reading.draft import Draft, Referent
from dragoman.reading.grammar import subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.patterns import Tie, ties
from dragoman.reading.phrases import determiner
from dragoman.reading.relations.bond import Bond, is_civil, is_state
from dragoman.reading.words import Sentence, Word

_IRREAL = frozenset(("will", "would", "could", "may", "might", "should", "must", "can"))
_PAST = frozenset(("former", "ex", "late", "then"))
_NOT_HEAD = frozenset(("deputy", "vice", "assistant", "acting", "senior", "regional"))
_LASTING = frozenset(("continue", "keep", "remain"))
_UNDERWAY = frozenset(("effort", "campaign", "mission", "operation"))  # "continues to support"
_GRIP = frozenset(("control", "rule", "hand", "hands", "grip", "grasp", "clutches", "occupation"))
_UNDONE = frozenset(("deny", "stop", "end", "refuse", "reject", "cease", "accuse", "avoid"))


def tied(draft: Draft, sentence: Sentence) -> Iterator[Bond]:
    """The bonds of a sentence by the patterns of ``relations.csv``."""
    for tie in ties(draft, sentence, draft.library.relations):
        if is_irreal(tie):
            continue
        for one, other in _pairs(draft, tie):
            if _fits(tie, one, other):
                near = [word for word in (*tie.one, *tie.other) if word.sentence is sentence]
                yield Bond(
                    kind=_kind(tie), one=one, other=other, word=tie.word, words=(tie.word, *near),
                    why=f"'{tie.word.text}' ({tie.pattern.source})",
                )  # fmt: skip


def _pairs(draft: Draft, tie: Tie) -> list[tuple[Referent, Referent]]:
    ones = _ones(draft, tie)
    if tie.one == tie.other:  # "Russia and Turkey are on opposite sides": both sides in one phrase
        return list(itertools.pairwise(ones))
    return [(one, other) for one in ones for other in _others(draft, tie) if one is not other]


def _ones(draft: Draft, tie: Tie) -> list[Referent]:
    given = tie.pattern.what == "backs" and tie.pattern.pos == "noun"  # "support from Turkey" is no place
    beside = all(word.dep in ("poss", "npadvmod") for word in tie.one)  # nor is "Iran" in "Iran-backed"
    ones = [r for m in mentions_of(draft, tie.one, locative=given or beside) for r in m.referents if r.kind != "place"]
    if not ones:  # "conducted strikes coordinated with": who strikes
        ones = [r for m in mentions_of(draft, [s for w in tie.one for s in _makers(w)]) for r in m.referents]
    if not ones and tie.pattern.what == "part_of":  # a region may be part of a country
        ones = [r for word in tie.one if (m := draft.by_head.get(word.i)) for r in m.referents]
    return ones


def _others(draft: Draft, tie: Tie) -> list[Referent]:
    if tie.pattern.pos == "aim":  # who is fought is named: to destroy the army's tanks is not to defeat the army
        held = [word for word in tie.other if word.lower in _GRIP]  # "freed the town from IS control"
        found = [m for word in tie.other if (m := draft.by_head.get(word.i)) and not m.locative]
        found += mentions_of(draft, held)
    else:
        owned = all(word.dep in ("poss", "appos") for word in tie.other)
        found = mentions_of(draft, tie.other, locative=owned or tie.pattern.what == "part_of")
    return [referent for mention in found for referent in mention.referents if referent.kind != "place"]


def _makers(word: Word) -> list[Word]:
    """The subjects of the verb whose object a noun is."""
    return subjects(word.head) if word.dep == "dobj" and word.head.pos in ("VERB", "AUX") else []


def _fits(tie: Tie, one: Referent, other: Referent) -> bool:
    """Whether the two may stand so: who leads a state holds an office, who is fought bears arms."""
    kind, pos = tie.pattern.what, tie.pattern.pos
    if kind in ("heads", "part_of") and pos == "noun" and one.kind == "person" and is_state(other):
        return kind == "heads" and tie.word.lemma == "commander" and not _is_one_of_many(tie.word)
    if kind == "heads" and pos == "noun":
        return one.kind == "person" and other.kind in ("organisation", "group") and not is_past(tie.word)
    if kind == "part_of" and one.kind == "person" and not one.is_named:
        return False
    if kind == "part_of":
        return other.kind != "person" and (one.kind == "person" or not (is_civil(one) and is_civil(other)))
    if kind == "allied_with" and "person" in (one.kind, other.kind):
        return one.kind != other.kind and pos != "preposition"  # "speaking alongside the president"
    if kind == "heads" and is_civil(one) and one.kind == "group":
        return False
    return kind != "fights" or not (is_civil(other) or (is_civil(one) and pos != "noun"))


def _kind(tie: Tie) -> str:
    """What the word says; a deputy or one of several commanders does not head the body, but belongs to it."""
    one_of_many = tie.pattern.what == "heads" and tie.pattern.pos == "noun" and _is_one_of_many(tie.word)
    return "part_of" if one_of_many else tie.pattern.what


def is_denied(noun: Word) -> bool:
    """Whether somebody is said not to be what a noun says: "is not a member of the court"."""
    return noun.dep == "attr" and any(child.dep == "neg" for child in noun.head.children)


def is_past(word: Word) -> bool:
    """Whether a title is borne no longer: "its former director"."""
    return any(child.lower in _PAST for child in word.children)


def _is_one_of_many(word: Word) -> bool:
    """Whether a title is not that of the head: "a commander", "the deputy chief"."""
    if determiner(word) in ("a", "an"):
        return True
    return any(child.lower in _NOT_HEAD for child in word.children)


def is_irreal(tie: Tie) -> bool:
    """Whether the word tells of what is not so, or not yet; who means to fight is at war already."""
    word = tie.word
    if is_denied(word):
        return True
    if word.pos not in ("VERB", "AUX"):
        return False
    if any(child.dep == "neg" for child in word.children) or _is_undone(word):
        return True
    if (
        word.dep == "xcomp" and word.head.lemma in _LASTING and tie.pattern.pos != "aim"
    ):  # "would keep backing": it backs already
        return any(child.dep == "neg" for child in word.head.children)
    if word.dep in ("xcomp", "acl") and word.head.lemma in _UNDERWAY:
        return any(child.dep == "aux" and child.lower in _IRREAL for child in word.head.children)
    at = word
    while True:
        if any(child.dep == "aux" and child.lower in _IRREAL for child in at.children):
            return True
        if at.dep != "xcomp" or tie.pattern.pos != "aim":
            break
        at = at.head
    return tie.pattern.pos != "aim" and any(child.dep == "aux" and child.lower == "to" for child in word.children)


def _is_undone(word: Word) -> bool:
    """Whether it is the object of a denial: "denied backing the rebels"."""
    above = word.head.head if word.dep == "pcomp" else word.head
    return word.dep in ("xcomp", "pcomp", "ccomp") and above.lemma in _UNDONE
