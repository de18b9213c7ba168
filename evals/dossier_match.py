"""Dossier match: what was found for each entry of the dossier's key."""

from collections.abc import Iterator
from typing import Any

from dragoman.records.base import Span
from dragoman.records.plain import plain
from dragoman.weighing.pacts import Pact
from dragoman.weighing.passages import Passage
from dragoman.weighing.weighed import Weighed

Key = dict[str, Any]


class Texts:
    """Where quotes of the key lie in the reports."""

    def __init__(self, case: Weighed) -> None:
        self.reports = {report.id: report for report in case.reports}

    def span(self, report: str, quote: str) -> Span | None:
        """Where a quote lies."""
        found = self.reports[report].document.text.find(quote) if report in self.reports else -1
        return Span(start=found, end=found + len(quote)) if found >= 0 else None

    def passage(self, report: str, quote: str) -> Passage | None:
        """The sentence in which it begins."""
        span = self.span(report, quote)
        return self.reports[report].passage_at(span.start) if span else None


def overlaps(one: Span, other: Span, share: float = 0.5) -> bool:
    """Whether two stretches share so much of the shorter."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return both >= share * min(one.end - one.start, other.end - other.start) > 0


def gold_pacts(case: Weighed, key: Key) -> Iterator[tuple[dict[str, Any], Pact | None]]:
    """Each agreement of the key with the one that was found for it: of its day, between one of its parties."""
    texts = Texts(case)
    taken: set[int] = set()
    for gold in key["agreements"]:
        ranked = sorted(((_fit(texts, gold, pact), number) for number, pact in enumerate(case.pacts)), reverse=True)
        best = next(((fit, number) for fit, number in ranked if number not in taken), (0.0, -1))
        if best[0] >= 2:
            taken.add(best[1])
        yield gold, case.pacts[best[1]] if best[0] >= 2 else None


def _fit(texts: Texts, gold: dict[str, Any], pact: Pact) -> float:
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


def gold_promises(case: Weighed, key: Key) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Each promise of the key with the id of the one that was found for it."""
    texts = Texts(case)
    for gold in key["promises"]:
        span = texts.span(gold["report"], gold["what_quote"])
        near = [
            (min(span.end, each.span.end) - max(span.start, each.span.start), vow.id)
            for vow in case.vows for each in vow.tellings
            if span and each.report.id == gold["report"] and overlaps(span, each.span, 0.4)
        ]  # fmt: skip
        yield gold, max(near)[1] if near else None
