"""Predicates: nouns that say of somebody what he is: "Wekesa was a lawmaker", "he served as ambassador"."""

from dragoman.reading.draft import Draft, Mention
from dragoman.reading.words import Word

_BE = frozenset(("be", "become", "remain"))
_AS = frozenset(("serve", "work", "act", "continue", "know"))
_SUBJECTS = ("nsubj", "nsubjpass")


def subject_of(draft: Draft, mention: Mention) -> Word | None:
    """The head of the subject of which a noun is said; None where it is said of nobody, or denied."""
    if mention.silent or mention.plural:
        return None
    verb = _verb(mention.head)
    if verb is None or verb.child("neg") is not None or verb.child("mark") is not None:
        return None
    subject = verb.child(*_SUBJECTS)
    return subject if subject is not None and subject.i < mention.first.i else None


def _verb(noun: Word) -> Word | None:
    above = noun.head
    if noun.dep == "attr" and above.lemma in _BE:
        return above
    if noun.dep == "pobj" and above.lower == "as" and above.head.lemma in _AS:
        return above.head
    return None
