"""Trains what chooses the phrases of ``evals/cameo_ner.py``, on the training part of cameo_ner alone.

usage: python -m training.dyads [--figures]

A conditional logit over the phrases of each text: one vector of weights for each role, the target's with the true source
known. ``--figures`` prints exact-span F1 of five folds, no near-duplicate parted, in place of writing
``evals/dyads/weights.csv``. Needs scipy, which does not ship.
"""

import csv
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from dragoman.classifying.acts import acts_of
from evals.cameo_ner import GOLD, drafts, f1, gold_spans, load
from evals.dyads import ROLES, WEIGHTS, Rates, choose
from evals.dyads.phrases import Phrase, Span
from evals.dyads.traits import Told
from evals.joined import Joined
from training.pairs.gold import groups

FOLDS, SEEDS = 5, 6
PENALTY = 4.0
FEWEST = 3  # texts in which a trait must stand


@dataclass(eq=False)
class Text:
    """A text with what annotators marked in it, and where its characters stand in the corpus."""

    joined: Joined
    told: Told
    wanted: dict[str, set[Span]]

    def right(self, role: str) -> list[bool]:
        """Which phrases are the wanted side, or have most of it; none where no phrase has any of it."""
        shares = [_share(set(map(self.joined.span, each.spans)), self.wanted[role]) for each in self.told.phrases]
        return [share == max(shares) > 0 for share in shares]

    def source(self) -> Phrase:
        """The true source; "none" where no phrase is."""
        found = [each for each, right in zip(self.told.phrases, self.right("source"), strict=True) if right]
        return found[0] if found else self.told.phrases[0]

    @cached_property
    def seen(self) -> list[tuple[str, ...]]:
        """The traits of each phrase as target, with the true source known."""
        return [one + other for one, other in zip(self.told.traits, self.told.seen_from(self.source()), strict=True)]

    def found(self, rates: dict[str, Rates]) -> dict[str, set[Span]]:
        """What the weights find, in the offsets of the corpus."""
        dyad = choose(self.told, rates)
        return {role: set(map(self.joined.span, getattr(dyad, role))) for role in ROLES}


def _share(spans: set[Span], wanted: set[Span]) -> float:
    return len(spans & wanted) / max(len(spans), len(wanted)) if spans or wanted else 1.0


def texts() -> list[Text]:
    """The rows of the training part, parsed."""
    rows = load(GOLD)
    joined = [Joined(row["text"]) for row in rows]
    return [
        Text(each, Told(draft, acts_of(draft)), {role: gold_spans(row, role) for role in ROLES})
        for row, each, draft in zip(rows, joined, drafts(one.text for one in joined), strict=True)
    ]


def learnt(those: list[Text]) -> dict[str, Rates]:
    """The weights of both roles."""
    return {
        "source": fit([text.told.traits for text in those], [text.right("source") for text in those]),
        "target": fit([text.seen for text in those], [text.right("target") for text in those]),
    }


def fit(every: list[list[tuple[str, ...]]], right: list[list[bool]]) -> Rates:
    """The weights under which the right phrases are likeliest; texts without any teach nothing."""
    counts = Counter(name for phrases in every for name in {name for traits in phrases for name in traits})
    places = {name: i for i, name in enumerate(sorted(name for name, count in counts.items() if count >= FEWEST))}
    taught = [(phrases, truth) for phrases, truth in zip(every, right, strict=True) if any(truth)]
    columns = [[places[name] for name in traits if name in places] for phrases, _ in taught for traits in phrases]
    pointers = np.cumsum([0, *map(len, columns)])
    table = sp.csr_matrix((np.ones(pointers[-1]), np.concatenate(columns), pointers), (len(columns), len(places)))
    turned = table.T.tocsr()
    sizes = [len(phrases) for phrases, _ in taught]
    starts, text_of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(sizes)), sizes)
    truth = np.array([each for _, those in taught for each in those], float)

    def loss(rates: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ rates
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[text_of])
        chances = odds / np.add.reduceat(odds, starts)[text_of]
        likely = np.maximum(np.add.reduceat(chances * truth, starts), 1e-300)
        slope = chances - chances * truth / likely[text_of]
        return PENALTY / 2 * rates @ rates - np.log(likely).sum(), turned @ slope + PENALTY * rates

    rates = minimize(loss, np.zeros(len(places)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return {name: round(float(rates[i]), 3) for name, i in places.items() if abs(rates[i]) >= 0.005}


def held_out(every: list[Text], group: list[int], seed: int) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each role on texts that the weights had not seen, nor any near-duplicate of them."""
    names = np.random.default_rng(seed).permutation(sorted(set(group))).tolist()
    part = {name: i % FOLDS for i, name in enumerate(names)}
    found: list[dict[str, set[Span]]] = [{} for _ in every]
    for fold in range(FOLDS):
        rates = learnt([text for text, name in zip(every, group, strict=True) if part[name] != fold])
        for i, text in enumerate(every):
            if part[group[i]] == fold:
                found[i] = text.found(rates)
    return {role: f1([text.wanted[role] for text in every], [each[role] for each in found]) for role in ROLES}


def main(figures: bool) -> None:
    """Print the figures of the folds, or write the weights."""
    every = texts()
    if not figures:
        with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("role", "trait", "weight"))
            for role, rates in learnt(every).items():
                writer.writerows((role, name, rate) for name, rate in rates.items())
        return
    group = groups([text.joined.text for text in every])
    scores: dict[str, list[float]] = {role: [] for role in ROLES}
    for seed in range(SEEDS):
        for role, (precision, recall, score) in held_out(every, group, seed).items():
            print(f"seed {seed}, {role}: precision {precision:.3f} recall {recall:.3f} F1 {score:.3f}", flush=True)
            scores[role].append(score)
    for role, those in scores.items():
        print(f"{role}: F1 {np.mean(those):.3f}, from {min(those):.3f} to {max(those):.3f}")


if __name__ == "__main__":
    main("--figures" in sys.argv)
