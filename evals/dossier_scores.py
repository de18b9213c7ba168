"""Dossier scores: how much of the dossier's key was found, kind by kind."""

from typing import Any, NamedTuple

from dragoman.records.base import Span
from dragoman.weighing.passages import Passage
from dragoman.weighing.spelling import bones
from dragoman.weighing.weighed import Weighed
from evals.dossier_match import Key, Texts, gold_pacts, gold_promises, overlaps


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


def _agreements(case: Weighed, key: Key) -> Score:
    found = list(gold_pacts(case, key))
    misses = tuple(gold["name"] for gold, pact in found if pact is None)
    right = len(found) - len(misses)
    real = [pact for pact in case.pacts if pact.best.agreement.status not in ("proposed", "rejected")]
    return Score(right, len(found), right, len(real), misses)


def _agreement_fates(case: Weighed, key: Key) -> Score:
    misses = []
    for gold, pact in gold_pacts(case, key):
        fate = case.pact_fates[pact.id].status if pact else "not found"
        if fate not in (gold["fate"], *gold.get("also_acceptable", ())) and not (
            fate == "agreed" and gold["fate"] == "in_force"
        ):
            misses.append(f"{gold['name']}: {fate}, should be {gold['fate']}")
    total = len(key["agreements"])
    return Score(total - len(misses), total, 0, 0, tuple(misses))


def _terms(case: Weighed, key: Key) -> Score:
    texts = Texts(case)
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
        if not any(r == report and span is not None and overlaps(span, s) for r, s in given)
    ]
    right = sum(
        any(r == report and span is not None and overlaps(span, s) for report, span, _ in gold) for r, s in given
    )
    return Score(len(gold) - len(misses), len(gold), right, len(given), tuple(misses))


def _promises(case: Weighed, key: Key) -> Score:
    found = list(gold_promises(case, key))
    misses = tuple(f"{gold['report']}: {gold['what_quote']}" for gold, vow in found if vow is None)
    named = {vow for _, vow in found if vow}
    return Score(len(found) - len(misses), len(found), len(named), len(case.vows), misses)


def _fates(case: Weighed, key: Key) -> Score:
    found = list(gold_promises(case, key))
    misses = []
    for gold, vow in found:
        fate = case.fates[vow].status if vow else "not found"
        if fate not in (gold["fate"], *(gold.get("also_acceptable") or ())):
            misses.append(f"{gold['report']}: {gold['what_quote']}: {fate}, should be {gold['fate']}")
    known = sum(1 for _, vow in found if vow)
    right = len(found) - len(misses)
    return Score(right, len(found), right, known, tuple(misses))


def _control(case: Weighed, key: Key) -> Score:
    texts = Texts(case)
    claims = [claim for ground in case.grounds for claim in ground.claims]
    taken: set[str] = set()
    misses = []
    for gold in key["control"]:
        span = texts.span(gold["report"], gold["quote"])
        near = [claim for claim in claims if span and claim.report.id == gold["report"] and claim.spot
                and any(overlaps(span, each, 0.3) for each in claim.control.evidence)
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
    passage = Texts(case).passage(version["report"], version["quote"])
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
    texts = Texts(case)
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
