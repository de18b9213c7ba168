"""Trains what chooses the two phrases of ``evals/cameo_ner.py``, on the training part of cameo_ner alone.

usage: python -m training.dyads [--figures]

A conditional logit over the candidates of each text: one vector of weights for each role. ``--figures`` prints exact-span
F1 of five folds in place of writing ``evals/dyads.csv``. Needs scipy, which does not ship.
"""

import csv
import sys

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from dragoman.classifying.acts import acts_of
from evals.cameo_ner import GOLD, drafts, f1, gold_spans, load
from evals.dyads import ROLES, WEIGHTS, Candidate, best, candidates, seen_from

FOLDS = 5
PENALTY = 2.0
FEWEST = 3  # texts in which a feature must stand


def fit(texts: list[list[Candidate]], wanted: list[set]) -> dict[str, float]:
    """The weights under which the wanted spans are likeliest."""
    counts: dict[str, int] = {}
    for every in texts:
        for name in {name for each in every for name in each.features}:
            counts[name] = counts.get(name, 0) + 1
    names = {name: place for place, name in enumerate(sorted(n for n, count in counts.items() if count >= FEWEST))}
    rows, columns, groups, right = [], [], [], []
    for group, (every, spans) in enumerate(zip(texts, wanted, strict=True)):
        known = {each.span for each in every} & (spans or {None})
        if not known:
            continue
        for each in every:
            columns.append([names[name] for name in each.features if name in names])
            rows.append(len(columns[-1]))
            groups.append(group)
            right.append(each.span in known)
    pointers = np.concatenate([[0], np.cumsum(rows)])
    table = sp.csr_matrix((np.ones(pointers[-1]), np.concatenate(columns), pointers), (len(rows), len(names)))
    _, group_of = np.unique(groups, return_inverse=True)
    starts = np.flatnonzero(np.r_[True, np.diff(group_of) > 0])
    truth = np.array(right, float)

    def loss(rates: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ rates
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[group_of])
        every = odds / np.add.reduceat(odds, starts)[group_of]
        mine = odds * truth
        mine /= np.add.reduceat(mine, starts)[group_of]
        likely = np.add.reduceat(every * truth, starts)
        value = -np.log(np.maximum(likely, 1e-300)).sum() + PENALTY / 2 * rates @ rates
        return value, table.T @ (every - mine) + PENALTY * rates

    rates = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return {name: round(float(rates[place]), 3) for name, place in names.items() if abs(rates[place]) >= 0.01}


def main(figures: bool) -> None:
    """Print the figures of the folds, or write the weights."""
    rows = load(GOLD)
    texts = [candidates(draft, acts_of(draft)) for draft in drafts(row["text"] for row in rows)]
    wanted = {role: [gold_spans(row, role) for row in rows] for role in ROLES}
    if figures:
        for seed in range(3):
            order = np.random.default_rng(seed).permutation(len(rows))
            print(f"seed {seed}:", ", ".join(f"{role} {score:.3f}" for role, score in folds(texts, wanted, order)))
        return
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("role", "feature", "weight"))
        for role, rates in learnt(texts, wanted, range(len(rows))).items():
            writer.writerows((role, name, rate) for name, rate in rates.items())


def learnt(texts, wanted, those):
    """The weights of both roles, the target's with the true source known."""
    sources = [wanted["source"][i] for i in those]
    seen = [seen_from(min(wanted["source"][i], default=None), texts[i]) for i in those]
    return {
        "source": fit([texts[i] for i in those], sources),
        "target": fit(seen, [wanted["target"][i] for i in those]),
    }


def folds(texts, wanted, order):
    """Exact-span F1 of each role on texts that its weights had not seen."""
    found = {role: [set() for _ in texts] for role in ROLES}
    for part in np.array_split(order, FOLDS):
        held = set(part.tolist())
        rest = [i for i in order if i not in held]
        rates = learnt(texts, wanted, rest)
        for i in held:
            source = best(texts[i], rates["source"], ())
            taken = () if source is None else (source,)
            target = best(seen_from(source, texts[i]), rates["target"], taken)
            for role, span in zip(ROLES, (source, target), strict=True):
                found[role][i] = set() if span is None else {span}
    return [(role, f1(wanted[role], found[role])[2]) for role in ROLES]


if __name__ == "__main__":
    main("--figures" in sys.argv)
