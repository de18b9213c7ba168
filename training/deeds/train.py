"""Trains the coder of deeds that stand in no frame, and writes dragoman/knowledge/weights/deeds.

usage: python -m training.deeds.train [--figures]

``--figures`` prints cross-validated figures in place of writing: five folds, near-duplicates never parted. Needs
scikit-learn, which does not ship; data/plv, data/gum and data/polnear are learned from where they are.
"""

import sys

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from dragoman.knowledge.arrays import write_arrays
from dragoman.knowledge.library import Library
from dragoman.reading.events.deed_traits import SLOTS
from dragoman.reading.events.learned import FOLDER, FORMAT
from dragoman.settings import Settings
from training.deeds.figures import print_figures
from training.deeds.gold import gold
from training.deeds.matrix import Matrix, matrix_of
from training.deeds.samples import NONE, Sample, samples
from training.pairs.folds import folds
from training.pairs.gold import groups

# What a sample weighs, by where it is from: one that tells of its text's event, and one that tells of none.
TELLING = {"fresh": 1.5, "short": 1.0, "status": 1.0, "own": 0.5, "plv": 0.7}
SILENT = {"fresh": 0.6, "short": 0.6, "status": 0.6, "own": 0.3, "plv": 0.3, "none": 1.5, "gum": 0.5, "polnear": 0.5}
BLIND = 0.6  # the share of a sample's weight that it has as if no table knew its word, as it will be when it is asked
LOOSENESS = 3.0  # the inverse of the penalty


def main() -> None:
    """Write the weights, or print the figures."""
    settings = Settings()
    those = list(samples(gold(), Library(), settings))
    matrix = matrix_of(those, settings.model)
    classes = sorted({each.types[0] for each in those})
    labels = np.array([classes.index(each.types[0]) for each in those])
    weight = np.array([(SILENT if each.types == (NONE,) else TELLING)[each.told.kind] for each in those])
    known = np.array([bool(each.framed) for each in those])
    if "--figures" in sys.argv[1:]:
        chances = np.zeros((len(those), len(classes)), np.float32)
        for part in _folds(those, labels):
            rest = np.setdiff1d(np.arange(len(those)), part)
            chances[part] = fit(matrix, labels, weight, known, rest).predict_proba(matrix.blind[part])
        print_figures(those, chances, classes)
        return
    every = fit(matrix, labels, weight, known, np.arange(len(those)))
    count = len(matrix.keys)
    arrays = {
        "classes": np.array(classes), "keys": matrix.keys, "bias": every.intercept_.astype(np.float32),
        "table": every.coef_[:, :count].T.astype(np.float16),
        "dense": every.coef_[:, count:].T.reshape(SLOTS, -1, len(classes)).astype(np.float16),
    }  # fmt: skip
    size = write_arrays(FOLDER, FORMAT, arrays)
    print(f"{len(those)} samples, {count} traits, {size / 1e6:.1f} MB")


def fit(matrix: Matrix, labels, weight, known, rows) -> LogisticRegression:
    """Multinomial regression over rows; those whose word the tables know stand twice, once as if they did not."""
    twice = rows[known[rows]]
    first = np.where(known[rows], 1 - BLIND, 1.0) * weight[rows]
    return LogisticRegression(C=LOOSENESS, max_iter=200).fit(
        sp.vstack([matrix.rows[rows], matrix.blind[twice]]),
        np.concatenate([labels[rows], labels[twice]]),
        sample_weight=np.concatenate([first, BLIND * weight[twice]]),
    )


def _folds(those: list[Sample], labels: np.ndarray) -> list[np.ndarray]:
    """Five parts of the samples; those of near-duplicate texts are never parted."""
    texts = list({each.told.id: each.told.text for each in those}.items())
    group_of = dict(zip((name for name, _ in texts), groups([text for _, text in texts]), strict=True))
    return folds(labels, [group_of[each.told.id] for each in those], seed=0)


if __name__ == "__main__":
    main()
