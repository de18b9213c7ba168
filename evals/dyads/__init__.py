"""Dyads: of all noun phrases of a text those that are its source and its target, as annotators would mark them.

What speaks for a phrase is learnt by ``training/dyads.py`` and kept in ``weights.csv``; "no such phrase" is a choice too.
"""

import csv
from collections.abc import Iterable, Sequence
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication
from evals.dyads.phrases import Phrase, Span
from evals.dyads.traits import Told

ROLES = ("source", "target")
WEIGHTS = Path(__file__).parent / "weights.csv"
Rates = dict[str, float]
WORTH = 0.3  # a span this likely pays: half the F1 that is to be had
_SOURCES, _LEAST = 3, 0.03  # how many sources a target is sought for, and how likely they must be


class Dyad(NamedTuple):
    """Spans of the source and of the target."""

    source: frozenset[Span]
    target: frozenset[Span]


def dyad(draft: Draft, acts: list[Predication]) -> Dyad:
    """The source and the target that are likeliest to be marked, either may be empty."""
    return choose(Told(draft, acts), weights())


def choose(told: Told, rates: dict[str, Rates]) -> Dyad:
    """The same by given weights: the source, and the target over all likely sources."""
    sources = _chances(_score(each, rates["source"]) for each in told.traits)
    own = [_score(each, rates["target"]) for each in told.traits]
    likely = sorted(range(len(sources)), key=lambda i: -sources[i])[:_SOURCES]
    targets = [0.0] * len(own)
    for i in (each for each in likely if sources[each] >= _LEAST or each == likely[0]):
        source = told.phrases[i]
        scores = [
            score + _score(further, rates["target"]) if not phrase.overlaps(source) else float("-inf")
            for score, phrase, further in zip(own, told.phrases, told.seen_from(source), strict=True)
        ]
        targets = [so_far + sources[i] * each for so_far, each in zip(targets, _chances(scores), strict=True)]
    return Dyad(_worthy(told.phrases, sources), _worthy(told.phrases, targets))


@cache
def weights() -> dict[str, Rates]:
    """What each trait counts, for each role."""
    found: dict[str, Rates] = {role: {} for role in ROLES}
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["role"]][row["trait"]] = float(row["weight"])
    return found


def _score(traits: Iterable[str], rates: Rates) -> float:
    return sum(rates.get(trait, 0.0) for trait in traits)


def _chances(scores: Iterable[float]) -> list[float]:
    every = list(scores)
    highest = max(every)
    odds = [exp(score - highest) for score in every]
    total = sum(odds)
    return [each / total for each in odds]


def _worthy(phrases: Sequence[Phrase], chances: Sequence[float]) -> frozenset[Span]:
    """The phrase whose spans promise most right ones over their cost; a span is as likely as all phrases that have it."""
    likely: dict[Span, float] = {}
    for phrase, chance in zip(phrases, chances, strict=True):
        for span in phrase.spans:
            likely[span] = likely.get(span, 0.0) + chance
    return frozenset(max(phrases, key=lambda phrase: sum(likely[span] - WORTH for span in phrase.spans)).spans)
