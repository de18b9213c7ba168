"""Statements: the shared scorer's figures on PolNeAR's dev part, and how far confidence can be trusted.

usage: python -m evals.statements [--floors]

The data lie in ``$DRAGOMAN_SHARED`` (default ``../shared``); without them nothing is measured and nothing fails. Floors only
rise: ``--floors`` exits with 1 where a figure falls below its own.
"""

import json
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from dragoman.errors import SkipDocument
from dragoman.knowledge.library import Library
from dragoman.pipeline import STEPS, Step, read
from dragoman.reading.draft import Draft
from dragoman.reading.parse import parse
from dragoman.records.document import Document
from dragoman.settings import Settings
from evals.figures import missed
from evals.places import module, shared

DEV = "data/polnear/dev.jsonl"
SHOWN = (
    ("all", "joint"), ("speech", "joint"), ("direct", "joint"), ("indirect", "joint"), ("all", "content_exact"),
    ("all", "cue_overlap"), ("all", "source_overlap"),
)  # fmt: skip
FLOORS = {
    "all joint": 0.68, "speech joint": 0.82, "direct joint": 0.86, "indirect joint": 0.62, "all content_exact": 0.60,
    "all cue_overlap": 0.78, "all source_overlap": 0.77,
}  # fmt: skip
CEILINGS = {"calibration error": 0.05, "share of the parse": 0.15}
_LAST = "statements"
_BINS = 10


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    path = shared() / DEV
    if not path.exists():
        print(f"{path} is not there; nothing is measured.")
        return 0
    figures = measure(path)
    for name, value in figures.items():
        print(f"{name:24} {value:.3f}")
    faults = missed("statements", figures, FLOORS, CEILINGS)
    print("floors held" if not faults else "floors missed: " + ", ".join(faults))
    return 1 if faults and "--floors" in arguments else 0


def measure(path: Path) -> dict[str, float]:
    """The scorer's F1, the expected calibration error of joint correctness, and the time beside the bare parse."""
    gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    documents = [Document(id=each["id"], text=each["text"]) for each in gold]
    scorer, told = module("eval_statements"), module("from_records").statements
    clock = _Clock()
    counts, sure = [], []
    for given, record in zip(gold, _records(documents, clock), strict=True):
        words = [match.span() for match in scorer.WORD.finditer(given["text"])]
        found, right = (
            [scorer.Att(each, given["text"], words) for each in attributions]
            for attributions in (told(record)["attributions"], given["attributions"])
        )
        counts.append(scorer.count(found, right))
        paired = dict(scorer.align(found, right))
        for place, statement in enumerate(record["statements"]):
            sure.append((statement["confidence"], place in paired and scorer.joint(found[place], right[paired[place]])))
    total = scorer.total(counts)
    figures = {f"{subset} {metric}": scorer.prf(total[subset, metric])[2] for subset, metric in SHOWN}
    parsed = _bare_parse(documents)
    return figures | {"calibration error": _calibration(sure), "share of the parse": clock.seconds / parsed}


class _Clock:
    """How long the step took."""

    seconds = 0.0

    def around(self, step: Step) -> Step:
        """The same step, its time taken."""

        def run(draft: Draft) -> None:
            start = time.perf_counter()
            step.run(draft)
            self.seconds += time.perf_counter() - start

        return replace(step, run=run)


def _records(documents: Iterable[Document], clock: _Clock) -> Iterator[dict[str, Any]]:
    last = next(place for place, step in enumerate(STEPS) if step.name == _LAST)
    for record in read(documents, Settings(), Library(), (*STEPS[:last], clock.around(STEPS[last]))):
        if isinstance(record, SkipDocument):
            raise SystemExit(str(record))
        yield json.loads(record.to_json())


def _bare_parse(documents: Iterable[Document]) -> float:
    drafts = [Draft(document, Settings(), Library()) for document in documents]
    start = time.perf_counter()
    for _ in parse(drafts, Settings().model):
        pass
    return time.perf_counter() - start


def _calibration(sure: list[tuple[float, bool]]) -> float:
    """How far confidence and the share of right statements lie apart, by tenths of confidence."""
    total = 0.0
    for number in range(_BINS):
        inside = [(c, right) for c, right in sure if min(int(c * _BINS), _BINS - 1) == number]
        total += abs(sum(c for c, _ in inside) - sum(right for _, right in inside))
    return total / max(1, len(sure))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
