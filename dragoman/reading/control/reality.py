"""Reality: whether a word tells of what is so, or only of what is wanted, feared, ordered or denied."""

from dragoman.reading.attribution import innermost
from dragoman.reading.draft import Draft
from dragoman.reading.words import Word

_NOT_SO = ("deny", "reject", "demand", "request", "ask", "promise", "threaten")  # acts of speech that assert nothing


def is_unreal(draft: Draft, word: Word) -> bool:
    """Whether a word stands under a modal or a condition, negated, after "to", or in what is denied or only wanted."""
    lists = draft.library.control_words
    statement = innermost(draft.statements, word.start, word.end)
    if statement is not None and statement.act in _NOT_SO:
        return True
    at = word
    for _ in range(4):
        if _is_qualified(at, lists["modal"], lists["condition"]):
            return True
        if at.pos == "VERB" and _is_aim(at, lists["achieved"]):
            return True
        if at.pos == "NOUN" and at.dep in ("dobj", "pobj") and _governor(at).lemma in lists["ahead"]:
            return True
        if at.dep not in ("xcomp", "conj", "dobj", "pobj", "prep", "pcomp", "attr") or at.head is at:
            return False
        at = at.head
    return False


def _is_qualified(word: Word, modals: frozenset[str], conditions: frozenset[str]) -> bool:
    for child in word.children:
        if child.dep == "neg" or (child.dep == "aux" and child.lower in modals):
            return True
        if child.dep in ("mark", "advmod") and child.lower in conditions and word.dep == "advcl":
            return True
        if child.dep == "preconj" and child.lower == "neither":
            return True
    return False


def _is_aim(verb: Word, achieved: frozenset[str]) -> bool:
    """Whether an infinitive is only aimed at: "hopes to capture", but "managed to capture", "claims to have captured"."""
    if not any(child.dep == "aux" and child.lower == "to" for child in verb.children):
        return False
    done = any(child.dep == "aux" and child.lemma == "have" for child in verb.children)
    return not (verb.dep == "xcomp" and (done or verb.head.lemma in achieved))


def _governor(noun: Word) -> Word:
    return noun.head.head if noun.dep == "pobj" else noun.head
