"""Events: who did what to whom, where, when, in which status and by whose word."""

from dragoman.records.base import Fact, Span
from dragoman.records.entities import Participant
from dragoman.records.times import When
from dragoman.records.vocabulary import EventStatus


class Embedded(Fact, frozen=True, kw_only=True):
    """The act inside an act: the assault that a threat threatens, the withdrawal that a promise promises."""

    type: str
    mode: str | None
    status: EventStatus
    trigger: Span


class Event(Fact, frozen=True, kw_only=True):
    """One political event. ``type``, ``mode`` and ``contexts`` are PLOVER's; ``cameo`` is the closest CAMEO code.

    ``goldstein`` is on the scale that the settings name; ``said_by`` is null where the report speaks in its own voice;
    ``background`` marks history retold; ``evidence`` holds every stretch that tells of it, ``sentence`` the first.
    """

    id: str
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    quad: int | None = None
    intensity: float | None = None
    goldstein: float | None = None
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    place: str | None = None
    time: When | None = None
    status: EventStatus = "occurred"
    said_by: str | None = None
    background: bool = False
    embedded: Embedded | None = None
    trigger: Span
    sentence: Span
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.5
    why: str = ""
