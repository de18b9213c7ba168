"""Occurrences: each event once, with all who tell of it, and how sure it is by independent sources."""

from collections.abc import Iterator

from dragoman.asking.answers import Source
from dragoman.asking.brief.wording import sentence
from dragoman.asking.case import Scope, open_case
from dragoman.asking.tellings import card
from dragoman.records.base import Fact
from dragoman.records.times import When
from dragoman.records.vocabulary import EventStatus
from dragoman.store.view import View
from dragoman.weighing.belief import Belief
from dragoman.weighing.occurrences import Occurrence
from dragoman.weighing.telling import Telling
from dragoman.weighing.weighed import Weighed


class Evidence(Fact, frozen=True, kw_only=True):
    """One report's telling of an event: the entry, its sentence, and by whose word."""

    id: str
    said_by: str | None
    words: str
    confidence: float
    source: Source


class OccurrenceTold(Fact, frozen=True, kw_only=True):
    """One event by its fullest telling, with the evidence of all and the belief in it."""

    id: str
    type: str
    mode: str | None
    quad: int | None
    status: EventStatus
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    time: When | None
    background: bool
    belief: Belief
    evidence: tuple[Evidence, ...]


def occurrences(view: View, scope: Scope | None = None) -> Iterator[OccurrenceTold]:
    """The events of a case in the order of their time."""
    weighed = open_case(view, scope)
    ordered = sorted(weighed.occurrences, key=lambda each: (_day(each.first), each.id))
    return (occurrence_told(each, weighed) for each in ordered)


def _day(telling: Telling) -> str:
    time = telling.event.time
    return (time.since or time.until if time else None) or telling.report.day


def occurrence_told(occurrence: Occurrence, weighed: Weighed) -> OccurrenceTold:
    """An event as it is told."""
    first = occurrence.first
    event = first.event
    return OccurrenceTold(
        id=occurrence.id,
        type=event.type,
        mode=event.mode,
        quad=event.quad,
        status=event.status,
        actors=tuple(side.name for side in first.actors),
        recipients=tuple(side.name for side in first.recipients),
        place=first.spot.name if first.spot else None,
        time=event.time,
        background=all(each.event.background for each in occurrence.tellings),
        belief=weighed.belief(occurrence),
        evidence=tuple(map(_evidence, occurrence.tellings)),
    )


def _evidence(telling: Telling) -> Evidence:
    passage = telling.passage
    said_by = telling.report.side(telling.event.said_by)
    return Evidence(
        id=telling.id,
        said_by=said_by.name if said_by else None,
        words=sentence(telling.report, passage, telling.event.trigger.start) if passage else "",
        confidence=telling.event.confidence,
        source=card(telling.report),
    )
