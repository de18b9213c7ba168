"""Alliance: who fights side by side: the doers of one joint act of war."""

import itertools
from collections.abc import Iterator

from dragoman.reading.draft import Draft
from dragoman.reading.grammar import actors_of
from dragoman.reading.participants import mentions_of
from dragoman.reading.patterns import ties
from dragoman.reading.relations.bond import Bond, is_civil
from dragoman.reading.relations.tying import is_irreal
from dragoman.reading.words import Word

_TOLD = frozenset(("occurred", "ongoing"))


def alliances(draft: Draft) -> Iterator[Bond]:
    """A bond for each two who attack together, or are told to fight the same enemy in one clause."""
    for event in draft.events:
        word = draft.word_at(event.trigger.start)
        if word is not None and event.type == "ASSAULT" and event.status in _TOLD and word.pos == "VERB":
            yield from _side_by_side(draft, word)
    for sentence in draft.sentences:
        for tie in ties(draft, sentence, draft.library.relations):
            if tie.pattern.what == "fights" and tie.word.pos == "VERB" and not is_irreal(tie):
                yield from _side_by_side(draft, tie.word)


def _side_by_side(draft: Draft, word: Word) -> Iterator[Bond]:
    doers = [each for mention in mentions_of(draft, actors_of(word)) for each in mention.referents]
    armed = [each for each in dict.fromkeys(doers) if each.kind not in ("place", "person") and not is_civil(each)]
    for one, other in itertools.combinations(armed, 2):
        yield Bond(
            kind="allied_with", one=one, other=other, word=word, words=(word, *actors_of(word)),
            confidence=0.6, why=f"'{word.text}' by both together",
        )  # fmt: skip
