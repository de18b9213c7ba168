"""Entities: the persons, bodies, groups, countries and places that a report speaks of."""

from dragoman.records.base import Fact, Span
from dragoman.records.vocabulary import EntityKind, MentionForm, PlacePrecision


class Mention(Span, frozen=True, kw_only=True):
    """Words by which the report speaks of an entity."""

    form: MentionForm = "name"


class Place(Fact, frozen=True, kw_only=True):
    """Where an entity lies; every field that is not known is null."""

    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    precision: PlacePrecision | None = None


class Entity(Fact, frozen=True, kw_only=True):
    """One actor or place of the report, with every mention of it.

    ``actor`` is the id of the row in the actor tables that it was recognised as, null for an actor known only from the
    report. ``country`` is ISO 3166-1 alpha-3 or one of IGO, UNO, EUR, NGO, ISM, IMG, MNC, KOS; ``sectors`` are PLOVER's.
    """

    id: str
    kind: EntityKind
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None
    actor: str | None = None
    wikidata: str | None = None
    place: Place | None = None
    mentions: tuple[Mention, ...] = ()
    confidence: float = 0.5
    why: str = ""


class Participant(Fact, frozen=True, kw_only=True):
    """An entity's part in an entry, with the words that name it there (a pronoun, perhaps)."""

    entity: str
    start: int
    end: int
