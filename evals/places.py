"""Places: the figures of shared/evals/eval_places.py on LGL and GeoVirus, by the real steps, and what they cost.

usage: python -m evals.places [--floors] [--home]

Predictions are made from the text alone; ``--home`` also gives LGL's ``domain`` as the source. The data lie in
``$DRAGOMAN_SHARED`` (default ``../shared``); without them nothing is measured and nothing fails. Floors only rise:
``--floors`` exits with 1 where a figure falls below its own.
"""

import importlib.util
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from dragoman.errors import SkipDocument
from dragoman.intake.finishing import finished
from dragoman.intake.found import Found
from dragoman.intake.options import IntakeOptions
from dragoman.knowledge.library import Library
from dragoman.reading.dates import find_times
from dragoman.reading.draft import Draft
from dragoman.reading.mentions import find_mentions
from dragoman.reading.names import find_names
from dragoman.reading.parse import load_model, parse
from dragoman.reading.toponyms import find_toponyms
from dragoman.records.document import Document
from dragoman.resolving.actors import resolve_actors
from dragoman.resolving.finish import finish
from dragoman.resolving.places import resolve_places
from dragoman.settings import Settings
from evals.figures import missed as below

FLOORS = {
    "lgl": {"acc161": 0.70, "exact_F1": 0.82},
    "lgl with its domain": {"acc161": 0.76, "exact_F1": 0.82},
    "geovirus": {"acc161": 0.855, "exact_F1": 0.90},
}
DEAREST = 0.10  # of the bare parse's time, for the two place steps
Line = dict[str, Any]


def shared() -> Path:
    """Where the shared data lie."""
    return Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parents[2] / "shared"))


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    if not (shared() / "data/geo").exists():
        print(f"{shared() / 'data/geo'} is not there; nothing to measure.")
        return 0
    runs = [("lgl", False), ("geovirus", False)] + [("lgl", True)] * ("--home" in arguments)
    missed = [fault for corpus, home in runs for fault in measure(corpus, home)]
    print("floors held" if not missed else "floors missed: " + ", ".join(missed))
    return 1 if missed and "--floors" in arguments else 0


def measure(corpus: str, home: bool) -> Iterator[str]:
    """Print the figures of one corpus; what falls below its floor."""
    name = f"{corpus} with its domain" if home else corpus
    gold = {line["id"]: line for line in lines(corpus)}
    drafts, parsing = read([document(line, home) for line in gold.values()])
    spent = place(drafts)
    scorer, converter = module("eval_places"), module("from_records")
    records = {draft.document.id: json.loads(finish(draft).to_json()) for draft in drafts}
    found = {key: {"id": key, **converter.places(record)} for key, record in records.items()}
    score = scorer.score(gold, found, overlap=True)
    figures = {"acc161": score["all"]["acc161"], "exact_F1": score["exact_F1"]}
    print(f"{name}: " + " ".join(f"{key} {score[key]:.4f}" for key in ("exact_P", "exact_R", "exact_F1", "overlap_F1")))
    print("  found " + " ".join(f"{key} {value:.4f}" for key, value in score["found"].items()))
    print("  all   " + " ".join(f"{key} {value:.4f}" for key, value in score["all"].items()))
    share = spent / parsing
    print(f"  parse {parsing:.1f} s, places {spent:.1f} s, share {share:.3f}")
    named = {f"{name} {key}": value for key, value in (*figures.items(), ("share", share))}
    floors = {f"{name} {key}": floor for key, floor in FLOORS[name].items()}
    yield from below("places", named, floors, {f"{name} share": DEAREST})


def lines(corpus: str) -> Iterator[Line]:
    """The documents of a corpus."""
    with (shared() / f"data/geo/{corpus}.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def document(line: Line, home: bool = False) -> Document:
    """The document as the intake makes it of a JSON line with its text alone, or with its source besides."""
    source = line.get("domain") if home else None
    try:
        return finished(Found(where=line["id"], text=line["text"], id=line["id"], source=source), IntakeOptions())
    except SkipDocument:  # a text that intake refuses is measured all the same
        return Document(id=line["id"], text=line["text"], source=source)


def read(documents: list[Document]) -> tuple[list[Draft], float]:
    """The parsed documents, and the seconds of processor time that the parse took."""
    settings, library = Settings.from_environment(), Library()
    load_model(settings.model)
    start = time.process_time()
    return list(
        parse((Draft(each, settings, library) for each in documents), settings.model)
    ), time.process_time() - start


def place(drafts: list[Draft]) -> float:
    """Run the steps up to the places; the seconds that the two place steps took."""
    steps: tuple[tuple[Callable[[Draft], None], bool], ...] = (
        (find_times, False), (find_names, False), (find_toponyms, True), (find_mentions, False), (resolve_actors, False),
        (resolve_places, True),
    )  # fmt: skip
    warm = Draft(msgspec.structs.replace(drafts[0].document, text="Kabul."), drafts[0].settings, drafts[0].library)
    for run, _ in steps:  # the tables are read once a process
        run(warm)
    spent = 0.0
    for draft in drafts:
        for run, counts in steps:
            start = time.process_time()
            run(draft)
            spent += (time.process_time() - start) * counts
    return spent


def module(name: str) -> ModuleType:
    """One of the shared scorers."""
    spec = importlib.util.spec_from_file_location(name, shared() / f"evals/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
