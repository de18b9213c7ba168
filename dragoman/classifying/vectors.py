"""Vectors: the meaning of words on either side and between, by the static word vectors of the language model."""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dragoman.classifying.marked import Marked
from dragoman.reading.parse import load_model
from dragoman.reading.words import Word

Numbers = NDArray[np.float32]
PARTS = 8
_CONTENT = frozenset(("VERB", "NOUN", "ADJ", "ADV"))


def width(model: str) -> int:
    """How many numbers the language model has for a word; 0 where it has none."""
    return int(load_model(model).vocab.vectors_length)


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
    known = [vector for word in words if word is not None and (vector := _vector(word.text, model)) is not None]
    return np.asarray(np.mean(known, axis=0) if known else np.zeros(width(model)), dtype=np.float32)


@lru_cache(maxsize=20_000)
def _vector(text: str, model: str) -> Numbers | None:
    vector = np.asarray(load_model(model).vocab.get_vector(text), dtype=np.float32)
    length = float(np.linalg.norm(vector))
    return vector / length if length else None
