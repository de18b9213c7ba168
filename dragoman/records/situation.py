"""The situation: who holds which ground, how actors stand to each other, and the figures that reports give."""

import msgspec

from dragoman.records.base import Fact, Span
from dragoman.records.times import Interval, When
from dragoman.records.vocabulary import Extent, Measure, RelationKind


class Control(Fact, frozen=True, kw_only=True):
    """A claim that somebody holds, enters, contests or has lost a place."""

    id: str
    place: str
    holder: tuple[str, ...] = ()
    extent: Extent = "full"
    time: When | None = None
    said_by: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.5
    why: str = ""


class Relation(Fact, frozen=True, kw_only=True):
    """How one actor stands to another, and in which time."""

    id: str
    kind: RelationKind
    subject: str = msgspec.field(name="from")
    object: str = msgspec.field(name="to")
    valid: Interval = msgspec.field(default_factory=Interval)
    said_by: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.5
    why: str = ""


class Quantity(Fact, frozen=True, kw_only=True):
    """A figure: ``best`` is the number given, ``low`` and ``high`` its bounds where the words bound it ("more than")."""

    id: str
    measure: Measure
    low: int | float | None = None
    best: int | float | None = None
    high: int | float | None = None
    qualifier: str | None = None
    of: str | None = None
    unit: str | None = None
    place: str | None = None
    time: When | None = None
    said_by: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.5
    why: str = ""
