"""Marked pairs: how often ``dragoman classify`` is right on a file of gold pairs, and what a pair costs above the parse.

usage: python -m evals.pairs [FILE]

The shipped weights have seen data/plv/train.jsonl: its figures here only show that all is well; the cross-validated ones
come from ``python -m training.pairs.train --figures``. Any other file is a fair test.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from dragoman.classifying import Pair, classify
from dragoman.knowledge.library import Library
from dragoman.reading.draft import Draft
from dragoman.reading.parse import parse
from dragoman.records.document import Document
from dragoman.settings import Settings
from evals.cameo_ner import SHARED
from evals.figures import missed as below

GOLD = SHARED / "data" / "plv" / "train.jsonl"
FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


def load(path: Path) -> tuple[list[Pair], list[str]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    sides = ("source", "target")
    pairs = [Pair(id=r["id"], text=r["text"], **{side: tuple(map(tuple, r[side])) for side in sides}) for r in rows]
    return pairs, [row["type"] for row in rows]


def macro_f1(gold: list[str], found: list[str]) -> float:
    scores = []
    for name in sorted(set(gold)):
        right = sum(one == other == name for one, other in zip(gold, found, strict=True))
        scores.append(2 * right / (gold.count(name) + found.count(name)))
    return sum(scores) / len(scores)


def seconds(run: Callable[[], Iterable[object]]) -> float:
    """The processor's time of the quickest of three runs."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        list(run())
        taken.append(time.process_time() - start)
    return min(taken)


def main(path: Path) -> None:
    if not path.exists():
        print(f"{path} is not there; nothing to measure.")
        return
    pairs, gold = load(path)
    library, settings = Library(), Settings()
    found = [FOLDED.get(each.type or "", each.type or "none") for each in classify(pairs, settings, library)]
    accuracy = sum(one == other for one, other in zip(gold, found, strict=True)) / len(gold)
    seen = f"{path.stem}{' (seen in training)' if path == GOLD else ''}"
    below("pairs", {f"{seen} accuracy": accuracy, f"{seen} macro_f1": macro_f1(gold, found)}, {})
    print(f"pairs: rows {len(gold)} accuracy {accuracy:.4f} macro_f1 {macro_f1(gold, found):.4f}")
    whole = seconds(lambda: classify(pairs, settings, library))
    bare = seconds(
        lambda: parse(
            (Draft(Document(id=each.id, text=each.text), settings, library) for each in pairs), settings.model
        )
    )
    print(
        f"{1000 * (whole - bare) / len(pairs):.2f} ms a pair above the parse, which takes {1000 * bare / len(pairs):.2f} ms"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD)
