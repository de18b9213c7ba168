"""Writing: forests and rates as the tables that dragoman reads."""

import csv
import json
import tempfile
from pathlib import Path

import numpy as np

from dragoman.knowledge.rates import DEFAULT
from dragoman.reading.statements.weights import GENERAL, TRAITS
from training.statements.rates import FEWEST, LEAST_DIFFERENCE, TRUST, log_odds


def write_weights(training, folder):
    """Write ``forests.csv`` and the folder ``rates``."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "forests.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("forest", "traits", "borders", "leaves"))
        for name, model in training.models.items():
            writer.writerows((name, *tree) for tree in _trees(model, TRAITS[name]))
    (folder / "rates").mkdir(exist_ok=True)
    for stage, columns in training.rates.items():
        base = float(log_odds(training.bases[stage]))
        for name, column in columns.items():
            with (folder / "rates" / f"{name.replace(' ', '_')}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(("key", "rate"))
                writer.writerow((DEFAULT, f"{base:.2f}"))
                writer.writerows(
                    (key, f"{rate:.2f}") for key, rate in sorted(_rates(columns, name, column, base, training))
                )


def _trees(model, traits):
    path = Path(tempfile.gettempdir(), "forest.json")
    model.save_model(path, format="json")
    saved = json.loads(path.read_text(encoding="utf-8"))
    scale, (bias,) = saved["scale_and_bias"]
    trees = saved["oblivious_trees"]
    for number, tree in enumerate(trees):
        splits = tree["splits"] or []
        leaves = np.array(tree["leaf_values"]) * scale
        if number == 0:
            leaves = leaves + bias
        names = [traits[split["float_feature_index"]] for split in splits]
        yield "|".join(names), "|".join(f"{s['border']:.6g}" for s in splits), "|".join(_short(leaf) for leaf in leaves)


def _short(value):
    return f"{value:.3f}".rstrip("0").rstrip(".").replace("-0.", "-.").removeprefix("0") or "0"


def _rates(columns, name, column, base, training):
    """The guises seen often enough; the rate is smoothed towards what the guise is a case of."""
    general = _general(training, columns, name, base)
    seen, right = column.seen.sum(0), column.right.sum(0)
    first = {}
    for row, code in enumerate(column.codes):
        first.setdefault(int(code), row)
    for key, code in column.ids.items():
        if seen[code] < FEWEST:
            continue
        above = float(general[first[code]])
        chance = 1 / (1 + np.exp(-above))
        rate = float(log_odds((right[code] + TRUST * chance) / (seen[code] + TRUST)))
        if abs(rate - above) >= LEAST_DIFFERENCE:
            yield key, rate


def _general(training, columns, name, base):
    """The log-odds of what each row's guise is a case of, with all folds counted."""
    case_of = GENERAL.get(name)
    if case_of is None:
        return np.full(len(columns[name].codes), base)
    if case_of == "strength":
        return training.strength_odds
    folds = range(len(columns[case_of].seen))
    return columns[case_of].log_odds(list(folds), _general(training, columns, case_of, base))
