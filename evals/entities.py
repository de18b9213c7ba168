"""Entities: mentions and relations on re3d, coreference on GUM by the shared scorer, and our own reports of whom words mean.

usage: python -m evals.entities [re3d|gum|own ...] [--show] [--floors]

re3d and GUM lie in ``$DRAGOMAN_SHARED`` (default ``../shared``); where they are missing they are not measured. Floors only
rise: ``--floors`` exits with 1 where a figure falls below its own.
"""

import contextlib
import io
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.errors import SkipDocument
from dragoman.knowledge.library import Library
from dragoman.pipeline import STEPS, read
from dragoman.records.document import Document
from dragoman.settings import Settings
from evals.figures import missed
from evals.places import module, shared

DATA = {"re3d": "data/re3d/dev.jsonl", "gum": "data/gum/mentions.jsonl"}
OWN = Path(__file__).parent / "actors" / "reports.toml"
FLOORS = {
    "re3d": {"Person": 0.75, "Organisation": 0.75, "Location": 0.71, "relations": 0.35},
    "gum": {"b_cubed": 0.68},
    "own": {"right": 0.97},
}
_UNUSED = frozenset(("control", "quantities"))
_GIVEN = 1.5  # relations given for each in the key, at most
Line = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    wanted = [each for each in arguments if not each.startswith("--")] or ["re3d", "gum", "own"]
    short: list[str] = []
    for name in wanted:
        if name in DATA and not (shared() / DATA[name]).exists():
            print(f"{shared() / DATA[name]} is not there; not measured.")
            continue
        figures = own("--show" in arguments) if name == "own" else corpus(name)
        print(", ".join(f"{name} {key} {value:.3f}" for key, value in figures.items()))
        named = {f"{name} {key}": value for key, value in figures.items()}
        short += missed("entities", named, {f"{name} {key}": floor for key, floor in FLOORS[name].items()})
    print("floors held" if not short else "floors missed: " + ", ".join(short))
    return 1 if short and "--floors" in arguments else 0


def corpus(name: str) -> dict[str, float]:
    """The figures of the shared scorer on one corpus."""
    with (shared() / DATA[name]).open(encoding="utf-8") as file:
        gold = {line["id"]: line for line in map(json.loads, file)}
    converter, scorer = module("from_records"), module("eval_entities")
    records = (json.loads(text) for text in _records(map(_document, gold.values())))
    found = {record["document"]["id"]: converter.entities(record) for record in records}
    with contextlib.redirect_stdout(io.StringIO()) as said:
        (scorer.re3d if name == "re3d" else scorer.clusters)(gold, found)
    print(said.getvalue().rstrip())
    pattern = r"^(\w+) .*overlap_f1 ([\d.]+)" if name == "re3d" else r"^(b_cubed) .*F1 ([\d.]+)"
    figures = {kind: float(value) for kind, value in re.findall(pattern, said.getvalue(), re.MULTILINE)}
    if relations := re.search(r"^relations .*?(\d+)/(\d+) = ([\d.]+) \(given (\d+)\)", said.getvalue(), re.MULTILINE):
        of, share, given = int(relations[2]), float(relations[3]), int(relations[4])
        figures["relations"] = share if given <= _GIVEN * of else 0.0
    return figures


def _document(line: Line) -> Document:
    return Document(id=line["id"], text=line["text"], title=line.get("title"), published=line.get("dct"))


def _records(documents: Iterator[Document]) -> Iterator[str]:
    """The records, by the real steps; those that the figures do not need are left out."""
    steps = tuple(step for step in STEPS if step.name not in _UNUSED)
    for record in read(documents, Settings(), Library(), steps):
        if isinstance(record, SkipDocument):
            raise SystemExit(str(record))
        yield record.to_json()


def own(show: bool) -> dict[str, float]:
    """The share of right answers on our own reports."""
    reports = tomllib.loads(OWN.read_text(encoding="utf-8"))["report"]
    documents = (Document(id=each["name"], text=each["text"], published=each["published"]) for each in reports)
    right = of = 0
    for report, text in zip(reports, _records(documents), strict=True):
        for question, wanted, got in _answers(report, json.loads(text)):
            of += 1
            right += wanted == got
            if show and wanted != got:
                print(f"  {report['name']}: {question}: {got!r}, not {wanted!r}")
    print(f"own: {right} of {of} right in {len(reports)} reports")
    return {"right": right / of}


def _answers(report: Line, record: Line) -> Iterator[tuple[str, str, str]]:
    """What is asked of a report, the right answer, and the record's."""
    by_name = {entity["name"]: entity for entity in record["entities"]}
    for words, names in report.get("means", {}).items():
        meant = _meant(report["text"], words, record)
        yield words, names, ";".join(entity["name"] for entity in meant)
    for field in ("office", "country"):
        for name, value in report.get("offices" if field == "office" else "countries", {}).items():
            yield f"{name}'s {field}", value, by_name.get(name, {}).get(field) or ""
    for words, country in report.get("places", {}).items():
        places = [
            each["place"] for each in _meant(report["text"], words, record) if each["kind"] == "place" and each["place"]
        ]
        yield f"{words} (place)", country, places[0]["country"] if places else ""


def _meant(text: str, words: str, record: Line) -> list[Line]:
    """The entities for which words stand: the longest mention that begins, or else ends, where they do."""
    plain = words.replace("[[", "").replace("]]", "")
    start = text.rindex(plain)
    if "[[" in words:
        start, plain = start + words.index("[["), words.partition("[[")[2].partition("]]")[0]
    end = start + len(plain)
    spans = [
        (mention["end"] - mention["start"], place, entity)
        for place, entity in enumerate(record["entities"])
        for mention in entity["mentions"]
        if (mention["start"] == start and mention["end"] <= end)
        or (mention["end"] == end and mention["start"] >= start)
    ]
    longest = max((length for length, _, _ in spans), default=0)
    return [entity for length, _, entity in spans if length == longest]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
