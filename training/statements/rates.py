"""Rates: how often a guise (a lemma with its complements, say) was right in the training texts, as log-odds.

A guise seen less than ``FEWEST`` times, or hardly different, is left out: what it is a case of stands for it.
While training, the rates of a document come from other documents only.
"""

import numpy as np

FEWEST = 8
LEAST_DIFFERENCE = 0.3  # log-odds by which a guise must differ from what it is a case of, to be worth a row
TRUST = 4.0  # how many sightings the more general rate is worth


def log_odds(rate):
    """The logarithm of the odds, kept finite."""
    rate = np.clip(rate, 1e-4, 1 - 1e-4)
    return np.log(rate / (1 - rate))


class Rate:
    """One column of guises: counts by fold."""

    def __init__(self, keys, right, folds, count, counted=None):
        self.ids = {}
        self.codes = np.array([self.ids.setdefault(key, len(self.ids)) for key in keys])
        self.seen, self.right = np.zeros((count, len(self.ids))), np.zeros((count, len(self.ids)))
        mask = np.ones(len(self.codes), bool) if counted is None else counted
        np.add.at(self.seen, (folds[mask], self.codes[mask]), 1)
        np.add.at(self.right, (folds[mask], self.codes[mask]), right[mask])

    def log_odds(self, use, general):
        """The column encoded from the folds in ``use``; ``general`` holds the log-odds of what each row is a case of."""
        seen, right = self.seen[use].sum(0)[self.codes], self.right[use].sum(0)[self.codes]
        prior = 1 / (1 + np.exp(-general))
        own = log_odds((right + TRUST * prior) / (seen + TRUST))
        return np.where((seen >= FEWEST) & (np.abs(own - general) >= LEAST_DIFFERENCE), own, general)


def encoded(columns, folds, use_by_fold, general_of, base, strength=None):
    """All columns; ``general_of[name]`` is "strength", the name of another column, or None for the base rate."""
    names = list(columns)
    found = np.zeros((len(folds), len(names)), np.float32)
    for fold, use in use_by_fold.items():
        rows = folds == fold
        for number, name in enumerate(names):
            parent = general_of.get(name)
            if parent is None:
                general = np.full(len(folds), log_odds(base))
            elif parent == "strength":
                general = strength
            else:
                general = found[:, names.index(parent)]
            found[rows, number] = columns[name].log_odds(use, general)[rows]
    return found
