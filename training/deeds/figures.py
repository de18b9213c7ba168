"""Figures: how often a guess is right, and how many deeds it finds, from each chance on; by where the samples are from."""

import numpy as np

from training.deeds.samples import NONE, Sample

_FROM = (0.15, 0.35, 0.5, 0.7)
_MARKED = ("fresh", "short", "status", "none")  # kinds whose words were marked by hand


def print_figures(those: list[Sample], chances: np.ndarray, classes: list[str]) -> None:
    """The figures of the held-out chances, as if no table knew the words asked for."""
    deeds = [number for number, name in enumerate(classes) if name != NONE]
    best = np.array(deeds)[chances[:, deeds].argmax(axis=1)]
    sure = chances[np.arange(len(those)), best]
    right = np.array([classes[guess] in each.types for guess, each in zip(best, those, strict=True)])
    telling = np.array([each.types != (NONE,) for each in those])
    kinds = np.array([each.told.kind for each in those])
    rows = {kind: kinds == kind for kind in dict.fromkeys(kinds.tolist())}
    rows["marked by hand"] = np.isin(kinds, _MARKED)
    rows["marked by hand, in no frame"] = rows["marked by hand"] & np.array([not each.framed for each in those])
    for name, there in rows.items():
        print(f"{name}: telling {(there & telling).sum()}, silent {(there & ~telling).sum()}", end="")
        print(f", type {right[there & telling].mean():.3f}" if (there & telling).any() else "")
        for start in _FROM:
            given = there & (sure >= start)
            found, wrongly = (given & right).sum(), (given & ~telling).sum()
            recall, precision = found / max(1, (there & telling).sum()), found / max(1, given.sum())
            silent = wrongly / max(1, (there & ~telling).sum())
            print(f"  from {start}: recall {recall:.3f} precision {precision:.3f}, of the silent {silent:.3f}")
    print("chance, how often right (marked by hand): the rows of lexicon/event_confidence.csv")
    for tenth in range(1, 10):
        there = rows["marked by hand"] & (sure >= tenth / 10) & (sure < tenth / 10 + 0.1)
        print(f"  {tenth / 10:.1f} {sure[there].mean():.2f} {right[there].mean():.2f} of {there.sum()}")
