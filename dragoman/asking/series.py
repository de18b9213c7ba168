"""Series: how many events of each kind passed between whom in each month, each event once, history left out."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from dragoman.asking.judgements import Judged, judged
from dragoman.records.base import Fact
from dragoman.store.view import View
from dragoman.weighing.days import iso
from dragoman.weighing.occurrences import Occurrence, occurrences
from dragoman.weighing.report import Report, Side
from dragoman.weighing.telling import Telling

_READINGS = """
    SELECT reading, known_since FROM seen_reports WHERE substr(known_since, 1, 10) BETWEEN ? AND ? ORDER BY known_since
"""
_ENDS = "SELECT min(substr(known_since, 1, 7)), max(substr(known_since, 1, 7)) FROM seen_reports"
_LOOK_BACK = 15  # days before a month in which an event may have been told first
_AGAINST = ("REB", "UAF", "OPP")
Cell = tuple[str, str, str, int]


class Count(Fact, frozen=True, kw_only=True):
    """One month of one dyad in one quad class.

    ``events`` counts events; one between several is counted in each of its dyads, ``weight`` shares it out so that the
    weights of a month sum to its events. ``goldstein`` is their mean, ``reports`` how many reports tell of them.
    """

    month: str
    source: str
    target: str
    quad: int
    events: int
    weight: float
    goldstein: float | None
    reports: int


def series(view: View, *, since: str | None = None, until: str | None = None) -> list[Count]:
    """The counts by month of the world, dyad and quad class; ``since`` and ``until`` are months, both included."""
    cells: dict[Cell, list[tuple[float, float | None, int]]] = defaultdict(list)
    decided = judged(view)
    for month in _months(view):
        for occurrence in _of_month(view, month, decided):
            for cell, weight in _cells(occurrence):
                if (since or "0000") <= cell[0] <= (until or "9999-99"):
                    told = len({telling.report.id for telling in occurrence.tellings})
                    cells[cell].append((weight, occurrence.first.event.goldstein, told))
    return [_count(cell, found) for cell, found in sorted(cells.items())]


def _months(view: View) -> Iterator[str]:
    first, last = next(view.select(_ENDS))
    while first is not None and first <= last:
        yield first
        year, month = int(first[:4]), int(first[5:7])
        first = f"{year + month // 12:04}-{month % 12 + 1:02}"


def _of_month(view: View, month: str, decided: Judged) -> Iterator[Occurrence]:
    """The events that a report of this month was the first to tell; memory holds one month at a time."""
    start = datetime.date.fromisoformat(f"{month}-01")
    begin = (start - datetime.timedelta(days=min(_LOOK_BACK, start.toordinal() - 1))).isoformat()
    reports = [
        Report(view.record(reading), day[:10]) for reading, day in view.select(_READINGS, [begin, f"{month}-31"])
    ]
    tellings = (Telling(event, report) for report in reports for event in report.record.events)
    for each in occurrences(tellings, decided.same, decided.different):
        if each.tellings[0].report.day[:7] == month and _counts(each):
            yield each


def _counts(occurrence: Occurrence) -> bool:
    """Whether it is an event of its time, and no plan, denial or history."""
    real = occurrence.first.event.status in ("occurred", "ongoing")
    return real and any(not telling.event.background for telling in occurrence.tellings)


def _cells(occurrence: Occurrence) -> Iterator[tuple[Cell, float]]:
    telling = occurrence.first
    event = telling.event
    if event.quad is None:
        return
    month = (iso(telling.stretch.first) if telling.stretch else telling.report.day)[:7]
    pairs = _dyads(telling)
    for source, target in pairs:
        yield (month, source, target, event.quad), 1 / len(pairs)


def _dyads(telling: Telling) -> list[tuple[str, str]]:
    """Who acts towards whom, each pair once; those who meet are paired with each other, in the order of their names."""
    actors = sorted({code_of(side) for side in telling.actors})
    recipients = sorted({code_of(side) for side in telling.recipients})
    if recipients:
        return [(a, b) for a, b in product(actors or ["---"], recipients) if a != b]
    if len(actors) > 1:
        return [(a, b) for a, b in product(actors, actors) if a < b]
    return [(actors[0], "---")] if actors else []


def code_of(side: Side) -> str:
    """Who somebody is in a series: the country, with the sector of those who are not its state ("SYRREB")."""
    if not side.country:
        return side.sectors[0] if side.sectors else "---"
    against = next((sector for sector in side.sectors if sector in _AGAINST), "")
    return side.country + against


def _count(cell: Cell, found: list[tuple[float, float | None, int]]) -> Count:
    scores = [score for _, score, _ in found if score is not None]
    return Count(
        month=cell[0],
        source=cell[1],
        target=cell[2],
        quad=cell[3],
        events=len(found),
        weight=round(sum(weight for weight, _, _ in found), 3),
        goldstein=round(sum(scores) / len(scores), 2) if scores else None,
        reports=sum(told for *_, told in found),
    )
