"""Dates: the figures of shared/evals/eval_times.py on GUM, read by the real parse, and what the step costs beside it.

usage: python -m evals.dates [--floors]

The data lie in ``$DRAGOMAN_SHARED`` (default ``../shared``); without them nothing is measured and nothing fails.
Floors only rise: ``--floors`` exits with 1 where a figure falls below its own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dragoman.knowledge.library import Library
from dragoman.reading.dates import find_times
from dragoman.reading.draft import Draft
from dragoman.reading.parse import load_model, parse
from dragoman.records.document import Document
from dragoman.settings import Settings
from evals.figures import missed as below

FLOORS = {"exact_f1": 0.85, "value_of_all": 0.87}
DEAREST = 0.06  # of the bare parse's time


def shared() -> Path:
    """Where the shared data lie."""
    return Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parents[2] / "shared"))


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    gold, scorer = shared() / "data/gum/times.jsonl", shared() / "evals/eval_times.py"
    if not gold.exists() or not scorer.exists():
        print(f"{gold} is not there; nothing to measure.")
        return 0
    drafts, parsing = read(gold)
    finding = time.perf_counter()
    for draft in drafts:
        find_times(draft)
    finding = time.perf_counter() - finding
    line = score(scorer, gold, drafts)
    words = sum(len(draft.words) for draft in drafts)
    share = finding / parsing
    print(line)
    print(
        f"words {words} parse {1e6 * parsing / words:.0f} us/word dates {1e6 * finding / words:.1f} us/word share {share:.3f}"
    )
    figures = dict(zip(line.split()[::2], map(float, line.split()[1::2]), strict=True))
    missed = below("dates", {**{name: figures[name] for name in FLOORS}, "share": share}, FLOORS, {"share": DEAREST})
    print("floors held" if not missed else "floors missed: " + ", ".join(missed))
    return 1 if missed and "--floors" in arguments else 0


def read(gold: Path) -> tuple[list[Draft], float]:
    """The parsed documents, their ``dct`` as the day of publication, and the seconds the parse took."""
    settings, library = Settings(), Library()
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    drafts = [
        Draft(Document(id=line["id"], text=line["text"], published=line.get("dct")), settings, library)
        for line in lines
    ]
    load_model(settings.model)
    start = time.perf_counter()
    return list(parse(drafts, settings.model)), time.perf_counter() - start


def score(scorer: Path, gold: Path, drafts: list[Draft]) -> str:
    """The scorer's own line."""
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "times.jsonl"
        found.write_text("".join(map(_line, drafts)), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(found)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _line(draft: Draft) -> str:
    times = [{"start": t.start, "end": t.end, "from": t.since, "to": t.until} for t in draft.times]
    return json.dumps({"id": draft.document.id, "times": times}) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
