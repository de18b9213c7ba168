"""Deeds: what is done to an agreement, and what it does, by the verbs and nouns that govern a mention of it."""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.knowledge.agreements import AgreementWords, Deed
from dragoman.reading.grammar import is_passive, phrase_lemma, subjects
from dragoman.reading.words import Word

_VERBS = ("VERB", "AUX")
_AHEAD = frozenset(("could", "would", "will", "may", "might", "should", "must", "can", "shall"))
# "Agreed to extend the truce", "met to sign it": it is agreed.
_REAL = frozenset(("agree", "manage", "decide", "help", "meet", "gather"))
_BESIDE = ("dobj", "prep", "prt", "advmod", "acomp", "attr")
_FAILED = frozenset(("fail", "refuse", "decline", "unable", "struggle"))
_WHOEVER = frozenset(("anyone", "anybody", "whoever", "any", "those", "nobody", "none", "someone"))
_DEEPEST = 6  # words between a mention and its verb: "talk about the creation of a zone"


class Act(NamedTuple):
    """A word that does something to an agreement, or that the agreement does; ``deed`` is None where no table knows it."""

    word: Word
    deed: Deed | None


def acts(word: Word, tables: AgreementWords) -> Iterator[Act]:
    """What is done to a mention of an agreement: by what governs it, then by the participles and clauses on it."""
    above = _above(word, tables)
    if above is not None:
        yield above
        yield from _shared(word, above.word, tables)
    for child in word.children:
        if child.pos == "VERB" and child.dep in ("acl", "amod", "relcl"):
            active = child.dep == "relcl" and not is_passive(child) and _is_taken_up(word, child)
            deed = _done_by(child, word, tables) if active else _deed(child, word, tables.done_to)
            if deed is not None and (child.tag == "VBN" or child.dep == "relcl"):
                yield Act(child, deed)


def _shared(word: Word, verb: Word, tables: AgreementWords) -> Iterator[Act]:
    """The further verbs of a subject: "was signed in May and collapsed in June"."""
    if word.head is verb and word.dep in ("nsubj", "nsubjpass", "dobj"):
        for other in verb.conjuncts():
            own = other.child("nsubj", "nsubjpass")
            shared = own is None and word.dep != "dobj"  # "signed a truce, but it lasted only two days"
            if other.pos in _VERBS and (shared or (own is not None and own.lower == "it")):
                passive = is_passive(other) and other.child("auxpass") is not None
                deed = _deed(other, word, tables.done_to if passive else tables.does)
                if deed is not None:
                    yield Act(other, deed)


def _is_taken_up(word: Word, clause: Word) -> bool:
    """Whether a clause on a noun says what the noun does ("a deal that averted"), not what is done to it."""
    return word in subjects(clause)


def _above(word: Word, tables: AgreementWords) -> Act | None:
    """The verb or the noun of action that governs a mention, with its deed."""
    at = word
    for _ in range(_DEEPEST):
        head = at.head
        if head.pos in _VERBS:
            if at.pos == "ADP":
                return _through(head, at, tables)
            if at.dep in ("nsubj", "csubj") and head.child("agent") is None:
                return Act(head, _done_by(head, at, tables) or _misparsed(head, at, tables))
            deed = _deed(head, at, tables.done_to)
            undone = deed is not None and deed.status in ("ended", "violated") and at is not word
            return Act(head, None if undone else deed)  # "suspended its part in the deal" has not ended the deal
        if head.pos not in ("NOUN", "ADP", "PROPN", "ADJ") or head is at:
            return None
        if head.lemma in tables.nominals and at.lower == "of":
            return Act(head, tables.nominals[head.lemma])
        at = head
    return None


def _done_by(verb: Word, at: Word, tables: AgreementWords) -> Deed | None:
    """What the agreement does: it ends, but what "ended the war" has not ended itself."""
    deed = _deed(verb, at, tables.does)
    if deed is not None and deed.status == "ended" and verb.child("dobj") is not None:
        return Deed(status="agreed", who=None)
    return deed


def _misparsed(verb: Word, at: Word, tables: AgreementWords) -> Deed | None:
    """ "The truce, agreed in May, was never observed", where the parser took the truce for who agrees."""
    if verb.child("dobj") is not None or verb.tag not in ("VBD", "VBN"):
        return None
    deed = _deed(verb, at, tables.done_to)
    return deed if deed is not None and deed.status == "agreed" else None


def _through(verb: Word, preposition: Word, tables: AgreementWords) -> Act:
    """A deed through a preposition: "withdrew from the pact", "agreed to leave under a truce", "ended with a truce"."""
    phrase = f"{verb.lemma} {preposition.lower}"
    if phrase in tables.done_to:
        return Act(verb, tables.done_to[phrase])
    for noun in verb.all_children("dobj"):  # "put their signatures to"
        if f"{verb.lemma} {noun.lemma} {preposition.lower}" in tables.through:
            return Act(verb, tables.through[f"{verb.lemma} {noun.lemma} {preposition.lower}"])
    at = verb
    while at.dep in ("xcomp", "conj", "advcl") and at.head.pos in _VERBS:
        at = at.head
    for each in (verb, at):
        deed = tables.through.get(f"{each.lemma} {preposition.lower}")
        if deed is not None:
            return Act(each, deed)
    return Act(verb, None)


def _deed(verb: Word, at: Word, table: dict[str, Deed]) -> Deed | None:
    """The row of a verb with its particle, its preposition or its object ("fall apart", "agree on", "take effect")."""
    spelt = [phrase_lemma(verb)]
    spelt += [f"{verb.lemma} {child.lower}" for child in verb.children if child.dep in _BESIDE]
    asked = [mark for child in verb.all_children("advcl") for mark in child.all_children("mark")]
    spelt += [f"{verb.lemma} for" for mark in asked if mark.lower == "for"]  # "calls for all forces to withdraw"
    spelt += [f"{verb.lemma} {child.lower} {noun.lower}" for child in verb.children if child.dep == "prep"
              for noun in child.children]  # fmt: skip
    for each in (*spelt, verb.lemma):
        if each in table:
            return table[each]
    return None


def status_of(act: Act) -> str | None:
    """The status that an act gives: none where it is denied or only a condition; "proposed" for what is to be agreed."""
    if act.deed is None or act.deed.status is None:
        return None
    if _unreal(act.word):
        failed = act.word.dep == "xcomp" and act.word.head.lemma in _FAILED  # "failed to honour the deal"
        unkept = act.deed.status == "in_force" and (failed or any(each.dep == "neg" for each in act.word.children))
        return "violated" if unkept and (failed or not _lies_ahead(act.word)) else None
    if not _lies_ahead(act.word) or act.deed.status == "proposed":
        return act.deed.status
    return "proposed" if act.deed.status == "agreed" else None


def is_settled(act: Act) -> bool:
    """Whether an act is told as done: not denied, not a condition, not still ahead."""
    return not _unreal(act.word) and not _lies_ahead(act.word)


def tells_of_making(act: Act) -> bool:
    """Whether an act is one at whose time and place the agreement was made."""
    return act.deed is not None and status_of(act) in ("agreed", "proposed")


def _unreal(word: Word) -> bool:
    at = word
    for _ in range(3):
        if any(
            child.dep == "neg" or (child.dep in ("mark", "advmod") and _is_condition(child, at))
            for child in at.children
        ):
            return True
        if at.dep == "xcomp" and at.head.lemma in _FAILED:
            return True
        if at.dep == "relcl" and at.head.lower in _WHOEVER:
            return True  # "sanctions on anyone who broke the truce"
        if at.dep == "pcomp" and (at.head.lower == "without" or at.head.head.lower == "short"):
            return True  # "stopped short of rejecting it"
        if at.dep not in ("xcomp", "conj") or at.head is at:
            return False
        at = at.head
    return False


def _is_condition(mark: Word, verb: Word) -> bool:
    """Whether a clause only says on what something depends: "if it holds", "while the truce lasts", "until it ends"."""
    return mark.lower in ("if", "unless") or (
        mark.lower in ("while", "until", "once", "when") and verb.tag in ("VBZ", "VBP")
    )


def _lies_ahead(word: Word) -> bool:
    if word.pos not in _VERBS:
        return False
    for child in word.children:
        if child.dep in ("aux", "auxpass") and (child.lower in _AHEAD or child.lower == "being"):
            return True
        if child.dep == "aux" and child.lemma == "be" and word.tag == "VBG":
            return True  # "are negotiating a deal"
        if child.dep == "aux" and child.lower == "to":
            return word.head.lemma not in _REAL or _lies_ahead(word.head)
    return word.dep == "conj" and word.tag == "VB" and _lies_ahead(word.head)
