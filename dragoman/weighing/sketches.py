"""Sketches: a text as a small set of numbers by which its copies are found again (FracMinHash over word shingles).

Of all shingles of four words, those are kept whose hash falls into a fixed third of all hashes. Two texts keep the same
shingles of what they share, so that the share of one text in another can be told from their sketches alone, also where
the copy was cut short, which the Jaccard likeness of a minhash of fixed size cannot tell.
"""

import re
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from dragoman.knowledge.figures import load_figures
from dragoman.records.plain import plain

Sketch = NDArray[np.uint64]
METHOD = "fracminhash 4/3, figures"  # changes whenever a sketch would
WORDS = 4  # in a shingle
_ONE_IN = 3  # shingles are kept
_LEAST = 48  # shingles are kept of a text too short for that
_SMALL = 12  # up to here newsrooms differ on whether a number is written out
_TOKEN = re.compile(r"\w+")
_LIMIT = np.uint64(2**64 // _ONE_IN)
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5], dtype=np.uint64)


def tokens(text: str) -> list[str]:
    """The words of a text in small letters, hyphens and apostrophes gone, small numbers as figures."""
    figures = _figures()
    words = _TOKEN.findall(text.lower().replace("-", "").replace("’", "").replace("'", ""))
    return [figures.get(word, word) for word in words]


@lru_cache(maxsize=1)
def _figures() -> dict[str, str]:
    """The number words that newsrooms write as figures and figures as words."""
    return {word: f"{value:g}" for word, value in load_figures().values.items() if 1 < value <= _SMALL}


def shingles(words: list[str]) -> Sketch:
    """The hashes of all shingles of some words, each once, in order of size."""
    hashes = np.fromiter((_hash(word) for word in words), dtype=np.uint64, count=len(words))
    if len(hashes) < WORDS:
        return np.unique(hashes)
    count = len(hashes) - WORDS + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(WORDS):
        mixed += hashes[place : place + count] * _FACTORS[place]
        mixed ^= mixed >> np.uint64(29)
    mixed *= _FACTORS[0]
    mixed ^= mixed >> np.uint64(32)
    return np.unique(mixed)


def sketch_of(text: str) -> Sketch:
    """The sketch of a text."""
    every = shingles(tokens(text))
    kept = every[every < _LIMIT]
    return kept if len(kept) >= _LEAST else every[:_LEAST]


def comparable(one: Sketch, other: Sketch) -> int:
    """How many shingles of the shorter sketch could be in the other: those up to the largest that both reach."""
    if not len(one) or not len(other):
        return 0
    reach = min(one[-1], other[-1])
    return int(min(np.searchsorted(one, reach, "right"), np.searchsorted(other, reach, "right")))


def as_bytes(text: str) -> bytes:
    """The sketch of a text as it is stored."""
    return sketch_of(text).tobytes()


@lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(plain(word).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
