"""Training of the two tables of weights for places, on LGL and GeoVirus, and what they reach on documents not seen.

usage: python -m evals.train_places [--write]

Two small linear models, fitted by BFGS in numpy: which words name a place (``places/recognition.csv``), and which of its
namesakes a place is (``places/ranking.csv``). LGL comes twice, with its source and without. See docs/decisions/places.md.
"""

import csv
import dataclasses
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from dragoman.knowledge.gazetteer import open_gazetteer
from dragoman.knowledge.gazetteer.spots import Spot, distance
from dragoman.knowledge.gazetteer.weights import recognition_weights
from dragoman.reading.dates import find_times
from dragoman.reading.draft import Draft
from dragoman.reading.names import find_names
from dragoman.reading.toponyms import find
from dragoman.reading.toponyms.around import FEATURES_AROUND, Around
from dragoman.reading.toponyms.choosing import LEAST, is_candidate
from dragoman.reading.toponyms.evidence import Report, features
from dragoman.reading.toponyms.ranking import FEATURES, Ranking
from dragoman.reading.toponyms.relations import holdings
from dragoman.reading.toponyms.spans import stretches_of
from dragoman.reading.toponyms.toponym import Sense
from evals.places import Line, document, lines, read

TABLES = Path(find.__file__).parents[2] / "knowledge/tables/places"
FOLDS = 4
RARE = 20  # occurrences under which a feature of words is left out
# What the corpora, local papers and health news, hardly show, and reports of conflict do ("Syria's Idlib").
PRIOR = {"whose": 2.0, "adjective": 2.0, "dateline": 0.5, "in": 2.0, "after comma": 3.0, "kind agrees": 1.0}
# The same for words that name a place: what stands where reports of war have ground ("captured Goma").
GROUND = {
    "ground is explained here, known False": 2.4, "ground is explained here, known True": 2.0,
    "ground is held here, known False": 0.8, "ground is held here, known True": 2.2,
    "ground is taken here, known False": 1.4, "ground is taken here, known True": 3.0,
}  # fmt: skip
NOTHING = [0.0] * len(FEATURES_AROUND)
Vector = npt.NDArray[np.float64]
Objective = Callable[[Vector], tuple[float, Vector]]


@dataclass
class Case:
    """One document with its gold places, and what the models see of it."""

    draft: Draft
    gold: list[Line]
    domain: str | None = None
    spans: list[tuple[tuple[int, int], tuple[int, int], list[str]]] = field(default_factory=list)
    senses: list[Sense] = field(default_factory=list)
    ranking: Ranking | None = None


def main(arguments: list[str]) -> int:
    """Print what cross-validation gives; write the tables where asked."""
    words = [case for corpus in ("lgl", "geovirus") for case in load(corpus)]
    cases = words + [at_home(case) for case in words if case.domain]
    for case in words:
        look(case)
    print("recognition, exact, documents not seen:", *recognition_unseen(words))
    weights = fit_recognition(words)
    if "--write" in arguments:
        write("recognition.csv", ("feature", "weight"), ((name, value) for name, value in sorted(weights.items())))
        recognition_weights.cache_clear()
    for case in cases:
        prepare(case)
    print("ranking, within 161 km, documents not seen:", *ranking_unseen(cases))
    alone, together = fit_ranking(cases)
    if "--write" in arguments:
        write("ranking.csv", ("feature", "alone", "together"), zip(FEATURES, alone, together, strict=True))
    return 0


def load(corpus: str) -> list[Case]:
    """The documents of a corpus, read as far as the names."""
    gold = list(lines(corpus))
    drafts, _ = read([document(line) for line in gold])
    for draft in drafts:
        find_times(draft)
        find_names(draft)
    return [Case(draft, line["places"], line.get("domain")) for draft, line in zip(drafts, gold, strict=True)]


def at_home(case: Case) -> Case:
    """The same document with its source given."""
    known = msgspec.structs.replace(case.draft.document, source=case.domain)
    return Case(dataclasses.replace(case.draft, document=known), case.gold, case.domain)


def look(case: Case) -> None:
    """Collect the features of every stretch that may name a place."""
    stretches = stretches_of(case.draft)
    gazetteer = open_gazetteer(case.draft.settings.cache, ())
    known = gazetteer.by_keys(stretch.key for stretch in stretches)
    report = Report(case.draft, stretches, known, find.place_words(()))
    for each in stretches:
        if is_candidate(report, each):
            case.spans.append(((each.start, each.end), (each.first.i, each.last.i), list(features(report, each))))


def fit_recognition(cases: Iterable[Case]) -> dict[str, float]:
    """Logistic regression over the features of stretches."""
    rows = [(set(seen), span in golden(case)) for case in cases for span, _, seen in case.spans]
    counts = Counter(name for seen, _ in rows for name in seen)
    names = {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= RARE))}
    matrix = np.zeros((len(rows), len(names)), dtype=np.float32)
    for at, (seen, _) in enumerate(rows):
        matrix[at, [names[name] for name in seen if name in names]] = 1
    wanted = np.array([is_place for _, is_place in rows], dtype=float)

    def loss(weights: Vector) -> tuple[float, Vector]:
        logits = np.asarray(matrix @ weights.astype(np.float32), dtype=float)
        value = float((np.logaddexp(0, logits) - wanted * logits).sum() + weights @ weights / 2)
        slope = matrix.T @ (1 / (1 + np.exp(-logits)) - wanted).astype(np.float32)
        return value, np.asarray(slope, dtype=float) + weights

    found = minimum(loss, np.zeros(len(names)))
    return {name: round(float(found[at]), 3) for name, at in names.items() if abs(found[at]) >= 0.02} | GROUND


def golden(case: Case) -> set[tuple[int, int]]:
    return {(place["start"], place["end"]) for place in case.gold}


def recognition_unseen(cases: list[Case]) -> list[str]:
    """F1 of documents that the weights have not seen."""
    hits = Counter[str]()
    for fold in range(FOLDS):
        weights = fit_recognition(case for at, case in enumerate(cases) if at % FOLDS != fold)
        for case in cases[fold::FOLDS]:
            corpus = case.draft.document.id.partition("-")[0]
            found = picked(case, weights)
            hits[corpus] += 2 * len(found & golden(case))
            hits[f"{corpus} of"] += len(found) + len(golden(case))
    return [f"{corpus} F1 {hits[corpus] / hits[corpus + ' of']:.4f}" for corpus in ("lgl", "geovirus")]


def picked(case: Case, weights: dict[str, float]) -> set[tuple[int, int]]:
    """The spans that the weights choose, the likelier first, none overlapping."""
    scored = [(sum(weights.get(f, 0.0) for f in seen), span, covered) for span, covered, seen in case.spans]
    taken: set[int] = set()
    found = set()
    for score, span, (first, last) in sorted(scored, reverse=True):
        if score > LEAST and taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            found.add(span)
    return found


def prepare(case: Case) -> None:
    """Find the senses of a document with all that bears on them."""
    toponyms = find.recognised(case.draft)
    said = list(holdings(case.draft, toponyms, find.place_words(())))
    case.senses = find.grouped(toponyms)
    case.ranking = Ranking(case.draft, case.senses, said, find.place_words(()), find.background(case.draft))


def answer(case: Case, sense: Sense) -> Line | None:
    """The gold place of a sense, None where it has none with a point."""
    for toponym in sense.toponyms:
        for place in case.gold:
            if place.get("lat") is not None and place["start"] < toponym.end and toponym.start < place["end"]:
                return place
    return None


def right(sense: Sense, place: Line) -> list[bool] | None:
    """Which candidates are right; None where none is, so that nothing can be learnt."""
    away = [_away(spot, place) for spot in sense.spots]
    if min(away) > 100:
        return None
    same = [str(spot.geonameid) == str(place.get("geonameid")) for spot in sense.spots]
    return same if any(same) else [each <= max(15, 1.3 * min(away)) for each in away]


def _away(spot: Spot, place: Line) -> float:
    if spot.lat is None or spot.lon is None:
        return 20_000.0
    return distance(spot.lat, spot.lon, place["lat"], place["lon"])


def fit_ranking(cases: list[Case]) -> tuple[list[float], list[float]]:
    """Conditional logistic regression over candidates: alone, then twice with what the others seem to be."""
    free = np.array([name not in FEATURES_AROUND for name in FEATURES], dtype=float)
    alone = rounded(_conditional(cases, False, free))
    together = alone
    for _ in range(2):
        run(cases, alone, together if together is not alone else None)
        together = rounded(_conditional(cases, True, np.ones(len(FEATURES))))
    return alone, together


def rounded(weights: Vector) -> list[float]:
    return [round(float(weight), 3) for weight in weights]


def _conditional(cases: list[Case], with_others: bool, free: Vector) -> Vector:
    groups: list[tuple[Any, Any, float]] = []
    for case in cases:
        around = Around(case.senses) if with_others else None
        for sense in case.senses:
            place = answer(case, sense)
            truth = right(sense, place) if place is not None else None
            if truth is None or all(truth) or case.ranking is None:
                continue
            others = [around.values(sense, spot) if around else NOTHING for spot in sense.spots]
            own = case.ranking.values[id(sense)]
            values = np.array([one + more for one, more in zip(own, others, strict=True)])
            groups.append((values, np.array(truth), min(3, len(sense.toponyms)) ** 0.5))
    matrix = np.concatenate([values for values, _, _ in groups])
    truth_all = np.concatenate([truth for _, truth, _ in groups])
    sizes = [len(truth) for _, truth, _ in groups]
    starts = np.cumsum([0, *sizes[:-1]])
    group = np.repeat(np.arange(len(groups)), sizes)
    counts = np.array([weight for _, _, weight in groups])
    prior = np.array([PRIOR.get(name, 0.0) for name in FEATURES]) * free

    def loss(weights: Vector) -> tuple[float, Vector]:
        logits = matrix @ weights
        parts = np.exp(logits - np.maximum.reduceat(logits, starts)[group])
        total, good = np.add.reduceat(parts, starts), np.add.reduceat(parts * truth_all, starts)
        off = weights - prior
        value = float((counts * (np.log(total) - np.log(good + 1e-300))).sum() + 0.15 * off @ off)
        slope = matrix.T @ ((parts / total[group] - parts * truth_all / (good + 1e-300)[group]) * counts[group])
        return value, (slope + 0.3 * off) * free

    return minimum(loss, prior)


def run(cases: list[Case], alone: list[float], together: list[float] | None) -> None:
    """Score all senses of the cases."""
    for case in cases:
        if case.ranking is None:
            continue
        if together is not None:
            case.ranking.rank(alone, together)
            continue
        for sense in case.senses:
            case.ranking.score(sense, alone, [NOTHING] * len(sense.spots))


def ranking_unseen(cases: list[Case]) -> list[str]:
    """The share of found gold places within 161 km, in documents that the weights have not seen."""
    hits = Counter[str]()
    kinds = [
        f"{c.draft.document.id.partition('-')[0]}{' with its domain' * bool(c.draft.document.source)}" for c in cases
    ]
    for fold in range(FOLDS):
        unseen = {case.draft.document.id for case in cases[fold::FOLDS]}
        alone, together = fit_ranking([case for case in cases if case.draft.document.id not in unseen])
        for kind, case in zip(kinds, cases, strict=True):
            if case.draft.document.id not in unseen or hits[f"seen {kind} {case.draft.document.id}"]:
                continue
            hits[f"seen {kind} {case.draft.document.id}"] = 1
            run([case], alone, together)
            for sense in case.senses:
                place = answer(case, sense)
                if place is not None:
                    hits[f"{kind} of"] += len(sense.toponyms)
                    hits[kind] += len(sense.toponyms) * (_away(sense.spots[sense.best], place) <= 161)
    return [f"{kind} {hits[kind] / hits[kind + ' of']:.4f}" for kind in dict.fromkeys(kinds)]


def minimum(loss: Objective, start: Vector, rounds: int = 120) -> Vector:
    """The lowest point of a convex function, by BFGS with backtracking."""
    at, (value, slope) = start.copy(), loss(start)
    inverse = np.eye(len(at)) / max(1.0, float(np.abs(slope).max()))
    for _ in range(rounds):
        step = -inverse @ slope
        size, ahead = 1.0, float(slope @ step)
        while (found := loss(at + size * step))[0] > value + 1e-4 * size * ahead and size > 1e-8:
            size /= 2
        moved, bent = size * step, found[1] - slope
        at, (fallen, slope) = at + moved, found
        if value - fallen < 1e-6 * abs(value):
            break
        value = fallen
        if (curve := float(moved @ bent)) > 1e-12:
            half = inverse @ bent
            inverse += (1 + bent @ half / curve) * np.outer(moved, moved) / curve
            inverse -= (np.outer(half, moved) + np.outer(moved, half)) / curve
    return at


def write(name: str, header: tuple[str, ...], rows: Iterable[Iterable[object]]) -> None:
    """Write a table of weights."""
    said = {
        "recognition.csv": "a feature of words with capitals speaks for their naming a place",
        "ranking.csv": "a feature of a candidate speaks for its being meant: judged alone, and with the other places",
    }
    with (TABLES / name).open("w", encoding="utf-8", newline="") as file:
        file.write(f"# How much {said[name]}; learnt by evals/train_places.py (see docs/decisions/places.md).\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
