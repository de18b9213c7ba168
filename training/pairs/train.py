"""Trains what ``dragoman classify`` weighs, and writes dragoman/knowledge/weights/pairs.

usage: python -m training.pairs.train [--figures [SEEDS] [--predictions FILE]]

``--figures`` prints cross-validated figures on data/plv in place of writing: five folds, near-duplicates never parted, our
own sentences in every training fold; with ``--predictions`` those of the first seed as eval_events.py reads them. Needs
scipy, which does not ship.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from dragoman.classifying.weights import FOLDER, FORMAT
from dragoman.knowledge.arrays import write_arrays
from training.pairs.figures import calibration_error, macro_f1, sharpness_of, softmax
from training.pairs.fit import KINSHIP, Table, duals, importance, related, table_of, targets
from training.pairs.folds import folds
from training.pairs.gold import Labelled, groups, own, plv

PARTED = ("CONCEDE", "RETREAT")


def main() -> None:
    """Write the weights, or print the figures."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--figures", type=int, nargs="?", const=5, default=0)
    arguments.add_argument("--predictions")
    given = arguments.parse_args()
    golden, ours = plv(), own()
    rows = [*golden, *ours]
    classes = sorted({row.label for row in rows})
    labels = np.array([classes.index(row.label) for row in rows])
    table = table_of(rows)
    gold = np.arange(len(rows)) < len(golden)
    kernel = related(table.kernel(), gold)
    group = groups([row.pair.text for row in golden])
    seeds = range(given.figures or 1)
    held = [held_out(kernel, labels, gold, folds(labels[gold], group, seed)) for seed in seeds]
    if given.figures:
        print_figures(held, labels[gold], classes)
        if given.predictions:
            write_predictions(given.predictions, golden, held[0], classes)
        return
    write(table, kernel, rows, labels, gold, classes, sharpness_of(held[0], labels[gold]))


def held_out(kernel, labels, gold, parts) -> np.ndarray:
    """The scores of each row of data/plv by weights that saw neither it nor its near-duplicates."""
    classes = labels.max() + 1
    scores = np.zeros((gold.sum(), classes))
    for part in parts:
        rest = np.setdiff1d(np.arange(len(labels)), part)
        weight = importance(labels[rest], gold[rest])
        speaking = duals(kernel[np.ix_(rest, rest)], targets(labels[rest], classes), weight)
        scores[part] = kernel[np.ix_(part, rest)] @ speaking
    return scores


def print_figures(held, labels, classes) -> None:
    """Accuracy, macro F1 and calibration over the seeds; the sharpness is that of another seed's folds."""
    accuracies = [float((scores.argmax(1) == labels).mean()) for scores in held]
    f1s = [macro_f1(labels, scores.argmax(1), len(classes)) for scores in held]
    errors = []
    for number, scores in enumerate(held):
        sharpness = sharpness_of(held[number - 1], labels)
        errors.append(calibration_error(softmax(scores * sharpness), labels))
    for name, values in (("accuracy", accuracies), ("macro F1", f1s), ("calibration error", errors)):
        print(f"{name} {np.mean(values):.4f}, from {min(values):.4f} to {max(values):.4f} over {len(values)} seeds")


def write_predictions(path, golden: list[Labelled], scores, classes) -> None:
    """The held-out predictions as JSON Lines."""
    with Path(path).open("w", encoding="utf-8") as file:
        for row, best in zip(golden, scores.argmax(1), strict=True):
            file.write(json.dumps({"id": row.pair.id, "type": classes[best]}) + "\n")


def write(table: Table, kernel, rows, labels, gold, classes, sharpness) -> None:
    """Fit on all pairs and write the weights with their digest."""
    speaking = duals(kernel, targets(labels, len(classes)), importance(labels, gold))
    speaking *= 1 + KINSHIP**2 * gold[:, None]  # whoever is asked counts as one of data/plv
    parting, slope = part_yield(table, rows)
    columns = np.concatenate([speaking, parting[:, None]], axis=1).astype(np.float32)
    arrays = {
        "classes": np.array(classes), "keys": table.keys,
        "table": (table.traits.T @ columns).astype(np.float16), "dense": (table.dense.T @ columns).astype(np.float16),
        "sharpness": np.float32(sharpness), "parting": np.float32(slope),
    }  # fmt: skip
    size = write_arrays(FOLDER, FORMAT, arrays)
    print(f"{len(table.keys)} traits, {size / 1e6:.1f} MB, sharpness {sharpness:.2f}")


def part_yield(table: Table, rows: list[Labelled]) -> tuple[np.ndarray, float]:
    """What parts RETREAT from CONCEDE, by our own sentences, which tell them apart; and how sharply."""
    those = np.array([i for i, row in enumerate(rows) if row.type in PARTED])
    sides = np.array([1.0 if rows[i].type == "RETREAT" else -1.0 for i in those])
    kernel = table.kernel()[np.ix_(those, those)]
    half = np.arange(len(those)) % 2 == 0
    scores = np.zeros(len(those))
    for fold in (half, ~half):
        scores[fold] = kernel[np.ix_(fold, ~fold)] @ duals(
            kernel[np.ix_(~fold, ~fold)], sides[~fold], np.ones((~fold).sum())
        )
    print(f"CONCEDE or RETREAT: {float((np.sign(scores) == sides).mean()):.3f} right of {len(those)}, two folds")
    slopes = np.linspace(0.5, 8, 31)
    slope = min(slopes, key=lambda each: float(np.log1p(np.exp(-each * scores * sides)).mean()))
    every = np.zeros(len(rows))
    every[those] = duals(kernel, sides, np.ones(len(those)))
    return every, float(slope)


if __name__ == "__main__":
    main()
