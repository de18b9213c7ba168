"""Calibration: how often an event of confidence c has the right type, on the marked pairs, by the real steps.

usage: python -m evals.calibration [--rows] [--floors]

An event counts where it shares a side with the marked pair; of several the one that shares most. The map from score to
confidence (``lexicon/event_confidence.csv``) is fitted on four fifths and judged on the fifth; ``--rows`` prints the rows
fitted on all. The data lie in ``$DRAGOMAN_SHARED`` (default ``../shared``); without them nothing is measured.
"""

import importlib.util
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from dragoman.knowledge.confidence import FAMILIES, Calibration
from dragoman.knowledge.library import Library
from dragoman.pipeline import STEPS
from dragoman.reading.draft import Draft
from dragoman.reading.parse import parse
from dragoman.records.document import Document
from dragoman.settings import Settings
from evals.figures import missed as below
from evals.places import shared

CEILING = 0.05  # expected calibration error
FOLDS = 5
BINS = 10
_PRIOR = 10  # judgements that the mean of all counts for at each score
Judged = tuple[str, float, bool]  # family, score, whether the type is right


class _Raw(Calibration):
    """Gives family and score back as one number, so that they can be read off the event: 10 * family + score."""

    def confidence(self, family: str, score: float) -> float:
        return 10.0 * FAMILIES.index(family) + score


def main(arguments: list[str]) -> int:
    """Print the error; 1 where a floor is asked for and missed."""
    data = shared() / "data/plv/train.jsonl"
    if not data.exists():
        print(f"{data} is not there; nothing to measure.")
        return 0
    rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines() if line]
    judged = list(judge(rows))
    random.Random(1).shuffle(judged)
    folds = [judged[start::FOLDS] for start in range(FOLDS)]
    told = [
        (fit([each for other in folds if other is not fold for each in other]).confidence(family, score), right)
        for fold in folds
        for family, score, right in fold
    ]
    error = expected_error(told)
    share = sum(right for _, right in told) / len(told)
    print(f"events judged {len(told)}, right {share:.3f}, calibration error {error:.3f} ({FOLDS}-fold)")
    if "--rows" in arguments:
        for family, steps in fit(judged).steps.items():
            print("\n".join(f"{family},{score:g},{confidence:.2f}" for score, confidence in steps))
    missed = below("calibration", {"error": error}, {}, {"error": CEILING})
    return 1 if missed and "--floors" in arguments else 0


def judge(rows: list[dict[str, Any]]) -> Iterable[Judged]:
    """Family, score and rightness of the event that tells of each marked pair; pairs that none tells of are left out."""
    scorer = _scorer()
    library = Library()
    library.__dict__["event_confidence"] = _Raw()
    drafts = (Draft(Document(id=row["id"], text=row["text"]), Settings(), library) for row in rows)
    for row, draft in zip(rows, parse(drafts, Settings().model), strict=True):
        for step in STEPS:
            step.run(draft)
            if step.name == "events":
                break
        fitting = [(shares(scorer, row, event), event) for event in draft.events]
        best = max((share for share, _ in fitting), default=0)
        if best:
            event = next(event for share, event in fitting if share == best)
            family, score = divmod(event.confidence, 10)
            if round(score * 100) % 10 == 0:  # others were told twice and merged
                yield FAMILIES[int(family)], round(score, 1), scorer.fold(event.type) == row["type"]


def shares(scorer: ModuleType, row: dict[str, Any], event: Any) -> float:
    """How many sides an event shares with a marked pair; half where they are crossed."""
    actors = [[each.start, each.end] for each in event.actors]
    recipients = [[each.start, each.end] for each in event.recipients]
    straight = scorer.touch(row["source"], actors) + scorer.touch(row["target"], recipients)
    crossed = scorer.touch(row["source"], recipients) + scorer.touch(row["target"], actors)
    return float(max(straight, crossed * 0.5))


def fit(judged: Iterable[Judged]) -> Calibration:
    """A map from score to confidence for each family that never falls (pool adjacent violators)."""
    counts: dict[str, dict[float, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for family, score, right in judged:
        counts[family][score][0] += int(right)
        counts[family][score][1] += 1
    everywhere = [count for by_score in counts.values() for count in by_score.values()]
    mean = sum(right for right, _ in everywhere) / sum(seen for _, seen in everywhere)
    steps = {}
    for family, by_score in counts.items():
        pools: list[tuple[float, float, float]] = []  # from which score, how many right, how many seen
        for score, (hits, seen) in sorted(by_score.items()):
            pools.append((score, hits + _PRIOR * mean, seen + _PRIOR))
            while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
                start, earlier, before = pools[-2]
                pools[-2:] = [(start, earlier + pools[-1][1], before + pools[-1][2])]
        steps[family] = [(start, hits / seen) for start, hits, seen in pools]
    return Calibration(steps)


def expected_error(told: list[tuple[float, bool]]) -> float:
    """The mean distance of confidence from the share that is right, over ten bins, weighted by how many stand in each."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in told:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    gaps = (abs(sum(c for c, _ in each) - sum(r for _, r in each)) for each in bins.values())
    return sum(gaps) / len(told)


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("eval_events", shared() / "evals/eval_events.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
