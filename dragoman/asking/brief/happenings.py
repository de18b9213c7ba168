"""Happenings: the timeline, one line an event, and apart from it the history that reports retell."""

import math
import re
from collections import Counter

from dragoman.asking.brief.page import Line, Section
from dragoman.asking.brief.sources import Sources
from dragoman.asking.brief.wording import body_of, on, sentence, when
from dragoman.weighing.days import iso, number
from dragoman.weighing.occurrences import Occurrence
from dragoman.weighing.telling import Telling
from dragoman.weighing.weighed import Weighed

_FAMILY = {
    "force": 3.0,
    "pact": 3.0,
    "retreat": 3.0,
    "talks": 2.2,
    "sanction": 2.2,
    "aid": 2.0,
    "protest": 1.6,
    "words": 0.8,
}
_LEANS = re.compile(r"(?:They|Them|It|This|That|These|Those|The (?:two|three|statement|attack|strike|move|troops))\b")
_OF_ONE_REPORT = 3  # lines
_BACKGROUND = 8


def timeline(weighed: Weighed, sources: Sources, most: int) -> Section:
    """The events of most weight in the order of time; each sentence is told once."""
    real = [each for each in weighed.occurrences if _real(each) and not _history(each)]
    chosen = _chosen(sorted(real, key=lambda each: -_weight(each)), most)
    ordered = sorted(chosen, key=lambda each: (_day(each.first), each.first.report.id, each.first.event.trigger.start))
    left = len(real) - len(chosen)
    remark = f"{left} events of less weight are left out; 'dragoman timeline' lists all." if left else ""
    return Section(title="What happened", lines=tuple(_line(each, weighed, sources) for each in ordered), remark=remark)


def background(weighed: Weighed, sources: Sources) -> Section:
    """What reports retell as history, where its time is known."""
    told = [each for each in weighed.occurrences
            if _real(each) and _history(each) and each.first.stretch]  # fmt: skip
    chosen = _chosen(sorted(told, key=lambda each: -_weight(each)), _BACKGROUND)
    ordered = sorted(chosen, key=lambda each: _day(each.first))
    return Section(title="Background", lines=tuple(_line(each, weighed, sources) for each in ordered))


def _real(occurrence: Occurrence) -> bool:
    """Whether it is told as real, in words that stand by themselves, and not in a caption, which tells of a picture."""
    telling = occurrence.first
    if telling.reality != "real" or telling.passage is None or telling.passage.part == "caption":
        return False
    start, end = body_of(telling.report, telling.passage)
    return not _LEANS.match(telling.report.document.text, start, end)


def _history(occurrence: Occurrence) -> bool:
    """Whether every report tells it as history, long after it was."""
    return all(telling.event.background and _long_ago(telling) for telling in occurrence.tellings)


def _long_ago(telling: Telling) -> bool:
    days = telling.stretch
    reported = telling.report.day
    return days is None or not reported or (number(reported) or 0) - days.last > 31


def _chosen(ordered: list[Occurrence], most: int) -> list[Occurrence]:
    """The first of them, one for a sentence and a few for a report; a headline only where its report has no other."""
    sentences: set[tuple[str, int]] = set()
    of_report: Counter[str] = Counter()
    found: list[Occurrence] = []
    body = [each for each in ordered if not each.first.in_headline]
    for each in (*body, *(each for each in ordered if each.first.in_headline)):
        here = {(telling.report.id, telling.passage.start) for telling in each.tellings if telling.passage}
        allowed = 1 if each.first.in_headline else _OF_ONE_REPORT
        report = each.first.report.id
        if len(found) < most and not here & sentences and of_report[report] < allowed:
            sentences |= here
            of_report[report] += 1
            found.append(each)
    return found


def _weight(occurrence: Occurrence) -> float:
    telling = occurrence.first
    family = max((_FAMILY.get(name, 1.0) for name in telling.families), default=1.0)
    leads = any(each.in_headline or _place_in_text(each) < 2 for each in occurrence.tellings)
    sides = (*telling.actors, *telling.recipients)
    known = 0.4 * min(2, sum(side.known for side in sides)) + 0.3 * bool(telling.spot) + 0.4 * bool(telling.stretch)
    reports = len({each.report.id for each in occurrence.tellings})
    return family + 1.5 * leads + known + math.log2(1 + reports) + telling.event.confidence


def _place_in_text(telling: Telling) -> int:
    """How many sentences of the body stand before it."""
    body = [each for each in telling.report.passages if each.part == "body"]
    return next((n for n, each in enumerate(body) if each.start <= telling.event.trigger.start < each.end), len(body))


def _day(telling: Telling) -> str:
    return iso(telling.stretch.first) if telling.stretch else telling.report.day


def _line(occurrence: Occurrence, weighed: Weighed, sources: Sources) -> Line:
    telling = occurrence.first
    event, report, passage = telling.event, telling.report, telling.passage
    belief = weighed.belief(occurrence)
    words = sentence(report, passage, event.trigger.start, (*event.actors, *event.recipients)) if passage else ""
    head = when(event.time) if telling.stretch else f"reported {on(report.day)}"
    return Line(
        head=head,
        text=words,
        tone="" if belief.sources < 2 else f"{belief.sources} independent sources",
        cites=sources.cite(each.report for each in occurrence.tellings),
        entries=tuple(each.id for each in occurrence.tellings),
    )
