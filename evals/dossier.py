"""Dossier: what is made of a dossier of reports, against its human key, kind by kind.

usage: python -m evals.dossier [idlib|hodeidah|tigray|grain|libya] [--floors] [--misses]

``idlib`` is the demo's; the others, in evals/dossiers, are small ones on other conflicts, by which nothing was built.
Each twice: on the records that dragoman reads itself, and on perfect ones (evals/perfect.py), in which agreements, promises,
claims and events are those of the key: what falls short there is weighing's, the rest is reading's.
Floors only rise: ``--floors`` exits with 1 where a figure falls below its own; ``--misses`` prints what was not found.
"""

import json
import sys
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from dragoman import pipeline
from dragoman.intake.options import IntakeOptions
from dragoman.intake.sources import documents
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.settings import Settings
from dragoman.weighing.report import Report
from dragoman.weighing.weighed import Weighed
from evals.dossier_match import Key
from evals.dossier_scores import scores
from evals.figures import missed as below
from evals.perfect import perfect

HERE = Path(__file__).parent / "dossiers"
DOSSIERS = {
    "idlib": Path(str(files("dragoman") / "dossier" / "idlib.jsonl")),
    "hodeidah": HERE / "hodeidah.jsonl",
    "tigray": HERE / "tigray.jsonl",
    "grain": HERE / "grain.jsonl",
    "libya": HERE / "libya.jsonl",
}
FLOORS: dict[str, dict[str, float]] = {  # of the records as read
    "idlib": {
        "agreements": 0.92, "agreement fates": 0.85, "terms": 0.6, "promises": 0.95, "fates": 0.86, "control": 0.38,
        "disputes": 0.7, "tolls side by side": 1.0, "copies": 1.0, "corrections": 1.0, "corrected facts": 1.0,
        "events": 0.65,
    },
    "hodeidah": {"agreements": 1.0, "terms": 0.75, "promises": 0.88, "fates": 0.72, "disputes": 0.6},
    "tigray": {"agreements": 1.0, "terms": 0.8, "promises": 0.88, "fates": 0.66, "disputes": 0.6},
    "grain": {"agreements": 1.0, "promises": 0.8, "fates": 0.66, "disputes": 1.0},
    "libya": {"promises": 0.7, "fates": 0.47, "disputes": 1.0},
}  # fmt: skip
PERFECT_FLOORS: dict[str, dict[str, float]] = {
    "idlib": {"agreements": 1.0, "agreement fates": 0.92, "fates": 0.86, "disputes": 0.58, "tolls side by side": 1.0},
    "hodeidah": {"agreements": 1.0, "agreement fates": 1.0, "fates": 0.88},
    "tigray": {"agreements": 1.0, "fates": 0.88},
    "grain": {"agreements": 1.0, "agreement fates": 1.0, "fates": 0.86},
}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    missed = []
    for name in [each for each in arguments if each in DOSSIERS] or list(DOSSIERS):
        missed += _measure(name, show="--misses" in arguments)
    print("floors held" if not missed else "floors missed: " + ", ".join(missed))
    return 1 if missed and "--floors" in arguments else 0


def _measure(dossier: str, *, show: bool) -> list[str]:
    """Print the figures of one dossier; the floors that it misses."""
    key = json.loads((HERE / f"{dossier}_key.json").read_text(encoding="utf-8"))
    records = read(DOSSIERS[dossier])
    read_scores = scores(weighed(records, key), key)
    perfect_scores = scores(weighed([perfect(record, key) for record in records], key), key)
    missed = []
    for title, found, floors in (("as read", read_scores, FLOORS), ("perfect reading", perfect_scores, PERFECT_FLOORS)):
        print(f"== {dossier}, {title}")
        for name, score in found.items():
            if score.gold:
                print(score.line(name))
            if show:
                print(*(f"      missed: {miss}" for miss in score.misses), sep="\n")
        named = {f"{dossier}, {title}: {name}": score.found / score.gold for name, score in found.items() if score.gold}
        missed += below(
            "dossier", named, {f"{dossier}, {title}: {name}": floor for name, floor in floors.get(dossier, {}).items()}
        )
    return missed


def read(dossier: Path) -> list[Record]:
    """The records of a dossier's reports."""
    found = documents(str(dossier), IntakeOptions())
    given = [each for each in found if isinstance(each, Document)]
    return [each for each in pipeline.read(given, Settings()) if isinstance(each, Record)]


def weighed(records: Iterable[Record], key: Key) -> Weighed:
    """The records weighed, as the store would show them: former versions and unrelated reports aside."""
    reports = {record.document.id: Report(record, record.document.published or "") for record in records}
    unrelated = key.get("unrelated", ())
    former = {report.document.corrects: report for report in reports.values() if report.document.corrects}
    kept = [report for name, report in reports.items() if name not in former and name not in unrelated]
    corrected = [(reports[name], later) for name, later in former.items() if name in reports]
    return Weighed(sorted(kept, key=lambda each: (each.day, each.id)), corrected=corrected)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
