"""Contexts: what an act is about, by its frame and by the words that stand with it."""

from functools import lru_cache

from dragoman.knowledge.codebook import Codebook
from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication

_NEAR = 12  # words on either side of the trigger that count as standing with it


def contexts_of(draft: Draft, act: Predication) -> tuple[str, ...]:
    """The contexts of an act, its frame's first."""
    found = dict.fromkeys(act.frame.contexts)
    words = act.trigger.sentence.words
    at = act.trigger.i - words[0].i
    near = words[max(0, at - _NEAR) : at + _NEAR + 1]
    index = _index(draft.library.codebook)
    for position, word in enumerate(near):
        pair = f"{word.lower} {near[position + 1].lower}" if position + 1 < len(near) else ""
        for spelt in (word.lemma, word.lower, pair):
            for context in index.get(spelt, ()):
                found.setdefault(context)
    return tuple(found)


@lru_cache(maxsize=4)
def _index(codebook: Codebook) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for context in codebook.contexts.values():
        for word in context.words:
            found[word] = (*found.get(word, ()), context.name)
    return found
