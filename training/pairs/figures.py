"""Figures: macro F1, calibration, and the sharpness that makes probabilities of scores."""

import numpy as np

_BINS = 10


def macro_f1(labels: np.ndarray, found: np.ndarray, classes: int) -> float:
    """The mean of the classes' F1."""
    scores = []
    for name in range(classes):
        right = ((labels == name) & (found == name)).sum()
        scores.append(2 * right / max(1, (labels == name).sum() + (found == name).sum()))
    return float(np.mean(scores))


def softmax(scores: np.ndarray) -> np.ndarray:
    """Scores as probabilities."""
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return odds / odds.sum(axis=1, keepdims=True)


def sharpness_of(scores: np.ndarray, labels: np.ndarray) -> float:
    """The factor under which the labels are likeliest."""

    def loss(factor: float) -> float:
        return float(-np.log(softmax(scores * factor)[np.arange(len(labels)), labels] + 1e-12).mean())

    return float(min(np.linspace(1, 12, 111), key=loss))


def calibration_error(chances: np.ndarray, labels: np.ndarray) -> float:
    """The expected calibration error of the best class, in ten bins of equal width."""
    sure, right = chances.max(axis=1), chances.argmax(axis=1) == labels
    at = np.minimum((sure * _BINS).astype(int), _BINS - 1)
    error = 0.0
    for each in range(_BINS):
        there = at == each
        if there.any():
            error += there.mean() * abs(sure[there].mean() - right[there].mean())
    return float(error)
