"""The samples as rows of numbers: their traits, then the vectors of their slots."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from dragoman.knowledge.arrays import key_of
from dragoman.reading.events.deed_traits import SLOTS
from dragoman.reading.events.learned import SCALES
from dragoman.reading.vectors import vector_of, width
from training.deeds.samples import Sample

FEWEST = 2  # samples in which a trait must stand
_SENSE = "sense "  # what the tables know of the word itself


@dataclass
class Matrix:
    """One row a sample; ``keys`` name the first columns, the others are the vectors' numbers, slot by slot."""

    keys: np.ndarray
    rows: sp.csr_matrix
    blind: sp.csr_matrix  # the same, as they were if no table knew the word


def matrix_of(those: list[Sample], model: str) -> Matrix:
    """The samples as numbers."""
    counts = Counter(name for each in those for names in each.deed.traits.values() for name in set(names))
    names = {key_of(name): name for name, count in counts.items() if count >= FEWEST}
    keys = np.array(sorted(names), dtype=np.uint32)
    place = {key: column for column, key in enumerate(keys.tolist())}
    values, columns, ends = [], [], [0]
    for each in those:
        for group, traits in each.deed.traits.items():
            known = [place[key] for key in dict.fromkeys(map(key_of, traits)) if key in place]
            columns += known
            values += [SCALES[group] / max(1, len(known)) ** 0.5] * len(known)
        ends.append(len(columns))
    traits_of = sp.csr_matrix((np.array(values, np.float32), columns, ends), (len(those), len(keys)))
    dense = sp.csr_matrix(np.stack([_meaning(each, model) for each in those]))
    seen = np.array([not names[key].startswith(_SENSE) for key in keys.tolist()], np.float32)
    return Matrix(keys, sp.hstack([traits_of, dense]).tocsr(), sp.hstack([traits_of @ sp.diags(seen), dense]).tocsr())


def _meaning(sample: Sample, model: str) -> np.ndarray:
    found = np.zeros((SLOTS, width(model)), np.float32)
    for slot, words in enumerate(sample.deed.slots):
        known = [vector for word in words if (vector := vector_of(word.lower, model)) is not None]
        if known:
            found[slot] = np.mean(known, axis=0)
    return found.ravel()
