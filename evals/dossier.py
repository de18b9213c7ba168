"""Dossier: what is made of the demo dossier, against its human key, kind by kind.

usage: python -m evals.dossier [--floors] [--misses]

Twice: on the records that dragoman reads itself, and on perfect ones (evals/perfect.py), in which agreements, promises,
claims and events are those of the key: what falls short there is weighing's, the rest is reading's.
Floors only rise: ``--floors`` exits with 1 where a figure falls below its own; ``--misses`` prints what was not found.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from dragoman import pipeline
from dragoman.intake.options import IntakeOptions
from dragoman.intake.sources import documents
from dragoman.records.base import Span
from dragoman.records.document import Document
from dragoman.records.plain import plain
from dragoman.records.record import Record
from dragoman.settings import Settings
from dragoman.weighing.pacts import Pact
from dragoman.weighing.passages import Passage
from dragoman.weighing.report import Report
from dragoman.weighing.spelling import bones
from dragoman.weighing.weighed import Weighed
from evals.figures import missed as below
from evals.perfect import perfect

KEY = Path(__file__).parent / "dossier_key.json"
DOSSIER = Path(str(files("dragoman") / "dossier" / "idlib.jsonl"))
FLOORS = {  # of the records as read
    "agreements": 0.0, "terms": 0.0, "promises": 0.0, "fates": 0.0, "control": 0.0, "disputes": 0.0, "copies": 1.0,
    "corrections": 1.0, "corrected facts": 1.0, "events": 0.0, "tolls side by side": 1.0,
}  # fmt: skip
PERFECT_FLOORS = {"fates": 0.7, "disputes": 0.4, "agreement fates": 0.7}
Key = dict[str, Any]


class Score(NamedTuple):
    """How much of the key was found, and how much of what was given is in it."""

    found: int
    gold: int
    right: int
    given: int
    misses: tuple[str, ...] = ()

    def line(self, name: str) -> str:
        """The score as it is printed."""
        recall = self.found / self.gold if self.gold else 1.0
        precision = f"precision {self.right / self.given:.2f} ({self.right}/{self.given})" if self.given else ""
        return f"{name:20} recall {recall:.2f} ({self.found}/{self.gold})  {precision}"


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    key = json.loads(KEY.read_text(encoding="utf-8"))
    records = read()
    read_scores = scores(weighed(records), key)
    perfect_scores = scores(weighed([perfect(record, key) for record in records]), key)
    missed = []
    for title, found, floors in (("as read", read_scores, FLOORS), ("perfect reading", perfect_scores, PERFECT_FLOORS)):
        print(f"== {title}")
        for name, score in found.items():
            print(score.line(name))
            if "--misses" in arguments:
                print(*(f"      missed: {miss}" for miss in score.misses), sep="\n")
        named = {f"{title}: {name}": score.found / score.gold for name, score in found.items() if score.gold}
        missed += below("dossier", named, {f"{title}: {name}": floor for name, floor in floors.items()})
    print("floors held" if not missed else "floors missed: " + ", ".join(missed))
    return 1 if missed and "--floors" in arguments else 0


def read() -> list[Record]:
    """The dossier's records."""
    found = documents(str(DOSSIER), IntakeOptions())
    given = [each for each in found if isinstance(each, Document)]
    return [each for each in pipeline.read(given, Settings()) if isinstance(each, Record)]


def weighed(records: Iterable[Record]) -> Weighed:
    """The records weighed, as the store would show them: former versions and the unrelated report aside."""
    reports = {record.document.id: Report(record, record.document.published or "") for record in records}
    former = {report.document.corrects: report for report in reports.values() if report.document.corrects}
    kept = [report for name, report in reports.items() if name not in former and "Syria" in report.document.text]
    corrected = [(reports[name], later) for name, later in former.items() if name in reports]
    return Weighed(sorted(kept, key=lambda each: (each.day, each.id)), corrected=corrected)


def scores(case: Weighed, key: Key) -> dict[str, Score]:
    """The score of each kind."""
    return {
        "agreements": _agreements(case, key),
        "agreement fates": _agreement_fates(case, key),
        "terms": _terms(case, key),
        "promises": _promises(case, key),
        "fates": _fates(case, key),
        "control": _control(case, key),
        "disputes": _disputes(case, key),
        "tolls side by side": _tolls(case, key),
        "copies": _copies(case, key),
        "corrections": _corrections(case, key),
        "corrected facts": _corrected_facts(case, key),
        "events": _events(case, key),
    }


class _Texts:
    """Where quotes of the key lie in the reports."""

    def __init__(self, case: Weighed) -> None:
        self.reports = {report.id: report for report in case.reports}

    def span(self, report: str, quote: str) -> Span | None:
        found = self.reports[report].document.text.find(quote) if report in self.reports else -1
        return Span(start=found, end=found + len(quote)) if found >= 0 else None

    def passage(self, report: str, quote: str) -> Passage | None:
        span = self.span(report, quote)
        return self.reports[report].passage_at(span.start) if span else None


def _overlaps(one: Span, other: Span, share: float = 0.5) -> bool:
    both = min(one.end, other.end) - max(one.start, other.start)
    return both >= share * min(one.end - one.start, other.end - other.start) > 0


def _gold_pacts(case: Weighed, key: Key) -> Iterator[tuple[dict[str, Any], Pact | None]]:
    """Each agreement of the key with the one that was found for it: of its day, between one of its parties."""
    texts = _Texts(case)
    taken: set[int] = set()
    for gold in key["agreements"]:
        ranked = sorted(((_fit(texts, gold, pact), number) for number, pact in enumerate(case.pacts)), reverse=True)
        best = next(((fit, number) for fit, number in ranked if number not in taken), (0.0, -1))
        if best[0] >= 2:
            taken.add(best[1])
        yield gold, case.pacts[best[1]] if best[0] >= 2 else None


def _fit(texts: _Texts, gold: dict[str, Any], pact: Pact) -> float:
    day = any(t.agreement.time and (t.agreement.time.since or "").startswith(gold["date"][:10]) for t in pact.tellings)
    parties = {plain(side.name) for t in pact.tellings for side in t.parties}
    codes = {code for t in pact.tellings for code in t.countries}
    between = sum(plain(name) in parties or COUNTRY.get(name) in codes for name in gold["parties"])
    shared = 0
    for quoted in (*gold["terms"], *gold["shown_by"]):
        passage = texts.passage(quoted["report"], quoted["quote"])
        shared += passage is not None and any(
            telling.report.id == quoted["report"] and passage.covers(span.start, min(span.end, passage.end))
            for telling in pact.tellings for span in (*telling.agreement.evidence, *telling.agreement.provisions)
        )  # fmt: skip
    return 1.5 * day + 0.5 * min(2, between) + min(2, shared)


COUNTRY = {"Russia": "RUS", "Turkey": "TUR", "Syria": "SYR", "United States": "USA", "Iran": "IRN", "Germany": "DEU",
           "France": "FRA"}  # fmt: skip


def _agreements(case: Weighed, key: Key) -> Score:
    found = list(_gold_pacts(case, key))
    misses = tuple(gold["name"] for gold, pact in found if pact is None)
    right = len(found) - len(misses)
    real = [pact for pact in case.pacts if pact.best.agreement.status not in ("proposed", "rejected")]
    return Score(right, len(found), right, len(real), misses)


def _agreement_fates(case: Weighed, key: Key) -> Score:
    misses = []
    for gold, pact in _gold_pacts(case, key):
        fate = case.pact_fates[pact.id].status if pact else "not found"
        if fate not in (gold["fate"], *gold.get("also_acceptable", ())) and not (
            fate == "agreed" and gold["fate"] == "in_force"
        ):
            misses.append(f"{gold['name']}: {fate}, should be {gold['fate']}")
    total = len(key["agreements"])
    return Score(total - len(misses), total, 0, 0, tuple(misses))


def _terms(case: Weighed, key: Key) -> Score:
    texts = _Texts(case)
    given: list[tuple[str, Span]] = [
        (report.id, span) for report in case.reports for each in report.record.agreements for span in each.provisions
    ]
    given += [(report.id, each.what) for report in case.reports for each in report.record.commitments if each.agreement]
    gold = [(term["report"], texts.span(term["report"], term["quote"]), term["quote"])
            for each in key["agreements"] for term in each["terms"]]  # fmt: skip
    gold = [each for each in gold if each[1]]
    misses = [
        f"{report}: {quote}"
        for report, span, quote in gold
        if not any(r == report and span is not None and _overlaps(span, s) for r, s in given)
    ]
    right = sum(
        any(r == report and span is not None and _overlaps(span, s) for report, span, _ in gold) for r, s in given
    )
    return Score(len(gold) - len(misses), len(gold), right, len(given), tuple(misses))


def _gold_promises(case: Weighed, key: Key) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Each promise of the key with the id of the one that was found for it."""
    texts = _Texts(case)
    for gold in key["promises"]:
        span = texts.span(gold["report"], gold["what_quote"])
        near = [
            (min(span.end, each.span.end) - max(span.start, each.span.start), vow.id)
            for vow in case.vows for each in vow.tellings
            if span and each.report.id == gold["report"] and _overlaps(span, each.span, 0.4)
        ]  # fmt: skip
        yield gold, max(near)[1] if near else None


def _promises(case: Weighed, key: Key) -> Score:
    found = list(_gold_promises(case, key))
    misses = tuple(f"{gold['report']}: {gold['what_quote']}" for gold, vow in found if vow is None)
    named = {vow for _, vow in found if vow}
    return Score(len(found) - len(misses), len(found), len(named), len(case.vows), misses)


def _fates(case: Weighed, key: Key) -> Score:
    found = list(_gold_promises(case, key))
    misses = []
    for gold, vow in found:
        fate = case.fates[vow].status if vow else "not found"
        if fate not in (gold["fate"], *(gold.get("also_acceptable") or ())):
            misses.append(f"{gold['report']}: {gold['what_quote']}: {fate}, should be {gold['fate']}")
    known = sum(1 for _, vow in found if vow)
    right = len(found) - len(misses)
    return Score(right, len(found), right, known, tuple(misses))


def _control(case: Weighed, key: Key) -> Score:
    texts = _Texts(case)
    claims = [claim for ground in case.grounds for claim in ground.claims]
    taken: set[str] = set()
    misses = []
    for gold in key["control"]:
        span = texts.span(gold["report"], gold["quote"])
        near = [claim for claim in claims if span and claim.report.id == gold["report"] and claim.spot
                and any(_overlaps(span, each, 0.3) for each in claim.control.evidence)
                and set(bones(gold["place"]).split()) & set(bones(claim.spot.name).split() or [""])]  # fmt: skip
        if near:
            taken |= {claim.control.id for claim in near}
        else:
            misses.append(f"{gold['report']}: {gold['place']}: {gold['quote']}")
    return Score(len(key["control"]) - len(misses), len(key["control"]), len(taken), len(claims), tuple(misses))


def _disputes(case: Weighed, key: Key) -> Score:
    misses, right = [], set()
    for gold in key["disputes"]:
        sides = [_found_in(case, version) for version in gold["versions"]]
        both = [number for number in range(len(case.disputes)) if sum(number in side for side in sides) > 1]
        right |= set(both)
        if not both:
            misses.append(gold["about"])
    return Score(
        len(key["disputes"]) - len(misses), len(key["disputes"]), len(right), len(case.disputes), tuple(misses)
    )


def _found_in(case: Weighed, version: dict[str, Any]) -> set[int]:
    """The disputes in which this version stands: the sentence of the quote, or one of the same report that says it too."""
    passage = _Texts(case).passage(version["report"], version["quote"])
    return {
        number for number, dispute in enumerate(case.disputes) for each in dispute.versions
        if passage and each.report.id == version["report"]
        and (each.passage == passage or _headline_of(each.passage, passage))
    }  # fmt: skip


def _headline_of(one: Passage, other: Passage) -> bool:
    return one.part == "headline" and len(one.names & other.names) >= 3


def _tolls(case: Weighed, key: Key) -> Score:
    tolls = [gold for gold in key["disputes"] if gold["about"].startswith("people killed")]
    found = [
        gold for gold in tolls
        if any(dispute.kind == "toll" and {v.report.id for v in dispute.versions} >= {v["report"] for v in gold["versions"]}
               for dispute in case.disputes)
    ]  # fmt: skip
    return Score(len(found), len(tolls), 0, 0)


def _copies(case: Weighed, key: Key) -> Score:
    given = {frozenset((name, leader)) for name, leader in case.texts.items() if name != leader}
    gold = {frozenset(pair) for pair in key["copies"]}
    return Score(len(gold & given), len(gold), len(gold & given), len(given))


def _corrections(case: Weighed, key: Key) -> Score:
    given = {(each.later.id, each.former.id) for each in case.corrections}
    gold = {tuple(pair) for pair in key["corrections"]}
    return Score(len(gold & given), len(gold), len(gold & given), len(given))


def _corrected_facts(case: Weighed, key: Key) -> Score:
    changed = [each for correction in case.corrections for each in correction.changed if each.what != "notice"]
    misses = [
        gold["what"] for gold in key["corrected_facts"]
        if not any(each.was in gold["was_quote"] and each.now in gold["now_quote"] for each in changed)
    ]  # fmt: skip
    total = len(key["corrected_facts"])
    return Score(total - len(misses), total, total - len(misses), len(changed), tuple(misses))


def _events(case: Weighed, key: Key) -> Score:
    texts = _Texts(case)
    misses, total = [], 0
    for gold in key["events"]:
        span = texts.span(gold["report"], gold["quote"])
        if span is None:
            continue
        total += 1
        here = [each for each in texts.reports[gold["report"]].record.events if each.trigger.overlaps(span)]
        if not any(each.type == gold["type"] for each in here):
            misses.append(f"{gold['report']}: {gold['type']}: {gold['quote']}")
    return Score(total - len(misses), total, 0, 0, tuple(misses))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
