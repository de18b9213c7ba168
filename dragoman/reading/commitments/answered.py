"""Answered: what somebody promises by a "Yes" ("Asked whether there would be no attack, the minister answered: Yes.")."""

import re
from collections.abc import Iterator

from dragoman.reading.commitments.speaking import lies_ahead
from dragoman.reading.commitments.vow import Vow, clause_of
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.words import Word

_YES = re.compile(r"[“\"‘']\s*(?:Yes|Of course|Certainly|Absolutely|Exactly)\b")
_ANSWERING = frozenset(("answer", "reply", "respond", "say"))
_WHETHER = ("whether", "if")


def answered(draft: Draft) -> Iterator[Vow]:
    """What lies ahead in a question that the one who was asked answers with yes."""
    for ask in draft.words:
        if ask.lemma == "ask" and ask.tag == "VBN" and ask.head.lemma in _ANSWERING and _yes(draft, ask.head):
            asked = [each for each in ask.all_children("ccomp") if _is_question(each)]
            act = next((word for each in asked for word in each.subtree() if lies_ahead(word)), None)
            by = mentions_of(draft, subjects(ask.head))
            ids = tuple(dict.fromkeys(each.id for mention in by for each in mention.referents if each.kind != "place"))
            if act is not None and ids:
                yield Vow(act=act, what=clause_of(act), by=ids, confidence=0.6, why="asked whether, answered 'yes'")


def _is_question(clause: Word) -> bool:
    return any(child.dep == "mark" and child.lower in _WHETHER for child in clause.children)


def _yes(draft: Draft, verb: Word) -> bool:
    sentence = verb.sentence
    return _YES.search(draft.document.text, verb.end, sentence.end) is not None
