"""The pairs to learn from: the training part of data/plv, and the sentences of our own."""

import csv
import json
import os
import re
from pathlib import Path
from typing import NamedTuple

from dragoman.classifying.pairs import Pair
from dragoman.weighing.sketches import comparable, sketch_of

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("DRAGOMAN_SHARED", HERE.parent.parent.parent / "shared"))
PLV = SHARED / "data" / "plv" / "train.jsonl"
OWN = (HERE / "a.csv", HERE / "b.csv", HERE / "c.csv")
FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_MARK = re.compile(r"\[([ST]):(.*?)\]")
_ALIKE = 0.5  # of the shingles of the shorter of two near-duplicates


class Labelled(NamedTuple):
    """A pair with its type; YIELD where the data does not tell CONCEDE from RETREAT."""

    pair: Pair
    type: str

    @property
    def label(self) -> str:
        """The class: CONCEDE and RETREAT are one, YIELD, as in data/plv."""
        return FOLDED.get(self.type, self.type)


def plv() -> list[Labelled]:
    """The training rows of data/plv."""
    rows = map(json.loads, PLV.read_text(encoding="utf-8").splitlines())
    return [Labelled(_pair(row["id"], row["text"], row["source"], row["target"]), row["type"]) for row in rows]


def own() -> list[Labelled]:
    """The sentences of our own, their marks turned into spans."""
    found = []
    for path in OWN:
        with path.open(encoding="utf-8", newline="") as file:
            lines = (line for line in file if not line.startswith("#"))
            found += [
                _unmarked(f"{path.stem}-{n}", row["sentence"], row["type"])
                for n, row in enumerate(csv.DictReader(lines))
            ]
    return found


def groups(texts: list[str]) -> list[int]:
    """The group of each text: near-duplicates, also of near-duplicates, share one."""
    sketches = [sketch_of(text) for text in texts]
    group = list(range(len(texts)))
    seen: dict[int, list[int]] = {}
    for number, sketch in enumerate(sketches):
        near: dict[int, int] = {}
        for shingle in sketch.tolist():
            for other in seen.setdefault(shingle, []):
                near[other] = near.get(other, 0) + 1
            seen[shingle].append(number)
        for other, shared in near.items():
            if shared >= _ALIKE * max(1, comparable(sketch, sketches[other])):
                old, new = group[number], group[other]
                group = [new if each == old else each for each in group]
    return group


def _unmarked(name: str, sentence: str, event: str) -> Labelled:
    text, at = "", 0
    spans: dict[str, list[tuple[int, int]]] = {"S": [], "T": []}
    for mark in _MARK.finditer(sentence):
        text += sentence[at : mark.start()]
        spans[mark[1]].append((len(text), len(text) + len(mark[2])))
        text += mark[2]
        at = mark.end()
    return Labelled(_pair(name, text + sentence[at:], spans["S"], spans["T"]), event)


def _pair(name: str, text: str, source: list, target: list) -> Pair:
    return Pair(id=name, text=text, source=tuple(map(tuple, source)), target=tuple(map(tuple, target)))
