"""Exact spans of source and target in data/cameo_ner, from the text alone.

usage: python -m evals.cameo_ner [FILE] [--errors N]

FILE has {id, text, spans: [{role, start, end}]} a line; roles: source, target, related (two sides that meet: they count for
neither, and what is found there counts as wrong). The corpus keeps its texts as words with spaces between; they are joined
before they are read. ``dyads`` chooses the spans by weights learnt from the training part: its figures there only show that
all is well; cross-validated ones come from ``python -m training.dyads --figures``.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.classifying.acts import acts_of
from dragoman.knowledge.library import Library
from dragoman.reading.dates import find_times
from dragoman.reading.draft import Draft
from dragoman.reading.mentions import find_mentions
from dragoman.reading.names import find_names
from dragoman.reading.parse import parse
from dragoman.records.document import Document
from dragoman.resolving.actors import resolve_actors
from dragoman.settings import Settings
from evals.dyads import ROLES, dyad
from evals.dyads.phrases import Span
from evals.figures import missed as below
from evals.joined import Joined

SHARED = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parent.parent.parent / "shared"))
GOLD = SHARED / "data" / "cameo_ner" / "train.jsonl"


def load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@cache
def _library() -> Library:
    return Library()


def drafts(texts: Iterable[str]) -> Iterator[Draft]:
    library, settings = _library(), Settings()
    given = (Draft(Document(id=str(i), text=text), settings, library) for i, text in enumerate(texts))
    for draft in parse(given, settings.model):
        for step in (find_times, find_names, find_mentions, resolve_actors):
            step(draft)
        yield draft


def found_in(texts: Iterable[str]) -> Iterator[dict[str, set[Span]]]:
    """The spans of each role in each text."""
    joined = [Joined(text) for text in texts]
    for each, draft in zip(joined, drafts(one.text for one in joined), strict=True):
        spans = dyad(draft, acts_of(draft))
        yield {role: set(map(each.span, getattr(spans, role))) for role in ROLES}


def f1(gold: list[set[Span]], found: list[set[Span]]) -> tuple[float, float, float]:
    right = sum(len(one & other) for one, other in zip(gold, found, strict=True))
    precision = right / max(1, sum(map(len, found)))
    recall = right / max(1, sum(map(len, gold)))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def gold_spans(row: dict[str, Any], role: str) -> set[Span]:
    return {(span["start"], span["end"]) for span in row["spans"] if span["role"] == role}


def main(path: Path, errors: int) -> None:
    if not path.exists():
        print(f"{path} is not there; nothing to measure.")
        return
    rows = load(path)
    found = list(found_in(row["text"] for row in rows))
    for role in ROLES:
        gold = [gold_spans(row, role) for row in rows]
        got = [each[role] for each in found]
        precision, recall, score = f1(gold, got)
        below("cameo_ner", {f"{path.stem} {role} F1": score}, {})
        print(f"{role}: exact-span precision {precision:.3f} recall {recall:.3f} F1 {score:.3f} (rows {len(rows)})")
    wrong = [i for i, row in enumerate(rows) if any(gold_spans(row, role) != found[i][role] for role in ROLES)]
    for i in wrong[:errors]:
        text = rows[i]["text"]
        print(f"\n{text}")
        for role in ROLES:
            words = ([text[a:b] for a, b in sorted(spans)] for spans in (gold_spans(rows[i], role), found[i][role]))
            print(f"  {role}: want {next(words)} got {next(words)}")


if __name__ == "__main__":
    given = [word for word in sys.argv[1:] if not word.startswith("--")]
    count = int(given.pop()) if "--errors" in sys.argv else 0
    main(Path(given[0]) if given else GOLD, count)
