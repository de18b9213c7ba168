"""Folds: the rows in five parts of like classes, groups never parted."""

import numpy as np

FOLDS = 5


def folds(labels: np.ndarray, group: list[int], seed: int) -> list[np.ndarray]:
    """Five parts of the rows: each group goes where its class is rarest so far, in random order."""
    members: dict[int, list[int]] = {}
    for number, name in enumerate(group):
        members.setdefault(name, []).append(number)
    order = list(members.values())
    chance = np.random.default_rng(seed)
    chance.shuffle(order)
    parts: list[list[int]] = [[] for _ in range(FOLDS)]
    counts = np.zeros((FOLDS, labels.max() + 1))
    for those in order:
        least = min(range(FOLDS), key=lambda fold: (counts[fold, labels[those[0]]], counts[fold].sum()))
        parts[least] += those
        counts[least] += np.bincount(labels[those], minlength=counts.shape[1])
    return [np.array(sorted(part)) for part in parts]
