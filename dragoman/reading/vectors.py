"""Vectors: the static word vectors of the language model."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.parse import load_model

Numbers = NDArray[np.float32]


def width(model: str) -> int:
    """How many numbers the language model has for a word; 0 where it has none."""
    return int(load_model(model).vocab.vectors_length)


@lru_cache(maxsize=20_000)
def vector_of(text: str, model: str) -> Numbers | None:
    """The vector of a word, of length 1; None where the language model has none for it."""
    vector = np.asarray(load_model(model).vocab.get_vector(text), dtype=np.float32)
    length = float(np.linalg.norm(vector))
    return vector / length if length else None
