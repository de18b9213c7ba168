"""Fitting: least squares over the traits, each pair of data/plv counting twice: as itself and as one of its kind.

Where our own sentences and data/plv label alike they teach together; where they differ, data/plv wins, for its pairs are
nearer to one another by ``KINSHIP`` (Daumé's "frustratingly easy" adaptation, as a kernel).
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import scipy.linalg
import scipy.sparse as sp

from dragoman.classifying.classify import read_marked
from dragoman.classifying.traits import traits_of
from dragoman.classifying.vectors import meaning_of
from dragoman.classifying.weights import SCALES
from dragoman.knowledge.arrays import key_of
from dragoman.knowledge.library import Library
from dragoman.reading.senses import Senses
from dragoman.settings import Settings
from training.pairs.gold import Labelled

KINSHIP = 1.5
RIDGE = 0.5
OWN_WEIGHT = 0.5  # of a sentence of our own beside a row of data/plv
BALANCE = 0.5  # 1 would make every class weigh the same
OFF = -0.15  # the score that a wrong class is to have; a right one has 1
FEWEST = 2  # pairs in which a trait must stand


@dataclass
class Table:
    """All pairs as rows of numbers: the traits with the key of each column, and the word vectors."""

    keys: np.ndarray
    traits: sp.csr_matrix
    dense: np.ndarray

    def kernel(self) -> np.ndarray:
        """How much each two pairs have in common."""
        return (self.traits @ self.traits.T).toarray() + self.dense @ self.dense.T


def table_of(rows: Iterable[Labelled]) -> Table:
    """The pairs read, and what is known of them as numbers."""
    settings, library = Settings(), Library()
    senses = Senses(library.frames)
    seen, meanings = [], []
    for marked in read_marked((row.pair for row in rows), settings, library):
        seen.append(traits_of(marked, senses))
        meanings.append(meaning_of(marked, settings.model) * SCALES["meaning"])
    counts: dict[int, int] = {}
    for key in (key for traits in seen for names in traits.values() for key in set(map(key_of, names))):
        counts[key] = counts.get(key, 0) + 1
    keys = np.array(sorted(key for key, count in counts.items() if count >= FEWEST), dtype=np.uint32)
    place = {key: number for number, key in enumerate(keys.tolist())}
    values, columns, ends = [], [], [0]
    for traits in seen:
        for group, names in traits.items():
            known = [place[key] for key in map(key_of, names) if key in place]
            columns += known
            values += [SCALES[group] / max(1, len(known)) ** 0.5] * len(known)
        ends.append(len(columns))
    matrix = sp.csr_matrix((np.array(values, np.float32), columns, ends), (len(seen), len(keys)))
    return Table(keys, matrix, np.stack(meanings).astype(np.float32))


def importance(labels: np.ndarray, gold: np.ndarray) -> np.ndarray:
    """What each pair weighs: those of our own less, those of large classes less."""
    weight = np.where(gold, 1.0, OWN_WEIGHT)
    sizes = np.bincount(labels, weights=weight)
    return weight * (sizes[sizes > 0].mean() / np.maximum(sizes[labels], 1e-9)) ** BALANCE


def duals(kernel: np.ndarray, wanted: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """How much each pair speaks for each class."""
    system = kernel.astype(np.float64)
    system[np.diag_indices(len(system))] += RIDGE / weight
    return scipy.linalg.solve(system, wanted, assume_a="pos", overwrite_a=True, check_finite=False)


def targets(labels: np.ndarray, classes: int) -> np.ndarray:
    """The score that each class is to have for each pair."""
    wanted = np.full((len(labels), classes), OFF)
    wanted[np.arange(len(labels)), labels] = 1.0
    return wanted


def related(kernel: np.ndarray, gold: np.ndarray) -> np.ndarray:
    """The kernel in which rows of data/plv are nearer to one another."""
    return kernel * (1 + KINSHIP**2 * np.outer(gold, gold))
