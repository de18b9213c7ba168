"""Events: who did what to whom."""

from collections.abc import Iterator

from dragoman.asking.answers import Named, Source
from dragoman.asking.entries import told
from dragoman.asking.filters import Filter
from dragoman.asking.pages import Page
from dragoman.records.base import Fact
from dragoman.records.events import Event
from dragoman.records.times import When
from dragoman.records.vocabulary import EventStatus
from dragoman.store.view import View


class EventTold(Fact, frozen=True, kw_only=True):
    """One event as one report tells it; ``words`` name it, ``sentence`` is the whole of it."""

    id: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    quad: int | None
    intensity: float | None
    goldstein: float | None
    actors: tuple[Named, ...]
    recipients: tuple[Named, ...]
    place: Named | None
    time: When | None
    status: EventStatus
    said_by: Named | None
    background: bool
    words: str
    sentence: str
    confidence: float
    why: str
    source: Source


def events(view: View, wanted: Filter | None = None) -> Iterator[EventTold]:
    """The events that a filter lets through, in the order of their time."""
    for _, event, page in told(view, ["event"], wanted or Filter()):
        yield event_told(event, page)


def event_told(event: Event, page: Page) -> EventTold:
    """An event with its participants named and its words quoted."""
    return EventTold(
        id=event.id,
        type=event.type,
        mode=event.mode,
        contexts=event.contexts,
        cameo=event.cameo,
        quad=event.quad,
        intensity=event.intensity,
        goldstein=event.goldstein,
        actors=page.taking_part(event.actors),
        recipients=page.taking_part(event.recipients),
        place=page.maybe_named(event.place),
        time=event.time,
        status=event.status,
        said_by=page.maybe_named(event.said_by),
        background=event.background,
        words=page.words(event.trigger),
        sentence=page.words(event.sentence),
        confidence=event.confidence,
        why=event.why,
        source=page.source,
    )
