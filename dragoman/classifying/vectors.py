"""Vectors: the meaning of words on either side and between, by the static word vectors of the language model."""

from collections.abc import Iterable

import numpy as np

from dragoman.classifying.marked import Marked
from dragoman.reading.vectors import Numbers, vector_of, width
from dragoman.reading.words import Word

PARTS = 8
_CONTENT = frozenset(("VERB", "NOUN", "ADJ", "ADV"))


def meaning_of(marked: Marked, model: str) -> Numbers:
    """The mean vectors of eight groups of words, one after the other; zeros for a group without known words."""
    words = [word for word in marked.draft.words if word.pos in _CONTENT and word.i not in marked.sides]
    first, last = (min(marked.sides), max(marked.sides)) if marked.sides else (0, len(marked.draft.words))
    groups: tuple[Iterable[Word | None], ...] = (
        [marked.verb],
        [word for word in marked.path if word.pos in _CONTENT],
        [word for _, word in marked.complements if word.pos in _CONTENT],
        [word for word in words if first < word.i < last],
        words,
        [marked.target_head],
        [word for word in marked.target if word.pos in ("NOUN", "ADJ")],
        [marked.source_head],
    )
    assert len(groups) == PARTS
    return np.concatenate([_mean(group, model) for group in groups])


def _mean(words: Iterable[Word | None], model: str) -> Numbers:
    known = [vector for word in words if word is not None and (vector := vector_of(word.text, model)) is not None]
    return np.asarray(np.mean(known, axis=0) if known else np.zeros(width(model)), dtype=np.float32)
