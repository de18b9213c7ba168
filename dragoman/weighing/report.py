"""Report: one record made ready to be weighed against others: who and where by the keys that hold across reports."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dragoman.records.base import Fact, Span
from dragoman.records.document import Document
from dragoman.records.entities import Entity
from dragoman.records.plain import key_of, plain
from dragoman.records.record import Record
from dragoman.records.times import TimeMention
from dragoman.weighing.passages import Passage, passages_of
from dragoman.weighing.spelling import bones
from dragoman.weighing.terms import stems

_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_REACH = {"site": 0, "city": 0, "district": 15, "province": 60, "region": 100, "area": 60}  # kilometres


class Side(Fact, frozen=True, kw_only=True):
    """Somebody who takes part, as reports can be compared by: ``known`` where the actor tables have it."""

    key: str
    name: str
    kind: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None
    known: bool = False

    @property
    def is_state(self) -> bool:
        """Whether it stands for its country: the country itself, its government or army, somebody who speaks for it."""
        if set(self.sectors) & {"REB", "UAF", "OPP", "IMG"}:
            return False
        return self.kind in ("country", "person") or bool(
            set(self.sectors) & {"GOV", "MIL", "SPY", "COP", "LEG", "JUD"}
        )


class Spot(Fact, frozen=True, kw_only=True):
    """A place, as reports can be compared by; ``reach`` is how many kilometres it spans, None for a whole country."""

    key: str
    name: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    reach: int | None = 0


@dataclass(eq=False, repr=False)
class Report:
    """One report in sight. ``day`` is its publication, or where that is unknown the day of its recording."""

    record: Record
    day: str

    @property
    def id(self) -> str:
        """The report's id."""
        return self.document.id

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.record.document

    @property
    def outlet(self) -> str:
        """Who published it, or its id where nobody says who."""
        return self.document.source or self.document.id

    @cached_property
    def origins(self) -> frozenset[str]:
        """The outlet and the agencies that it credits, in plain letters: whose work this may be."""
        return frozenset(plain(name) for name in (self.outlet, *self.document.credits))

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """The entities by id."""
        return {entity.id: entity for entity in self.record.entities}

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all entities, and their countries."""
        named = frozenset(key_of(entity) for entity in self.record.entities)
        return named | {entity.country for entity in self.record.entities if entity.country}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences of the text."""
        return passages_of(self.document)

    @cached_property
    def lead(self) -> Passage | None:
        """The first sentence of the body."""
        return next((each for each in self.passages if each.part == "body"), None)

    def said(self, evidence: Sequence[Span]) -> Passage | None:
        """The sentence in which the first of the words stand that say an entry."""
        return self.passage_at(evidence[0].start) if evidence else None

    def whose(self, voice: Side | None) -> str:
        """Who says something in the report: the key of the speaker, or the outlet where it says it itself."""
        return voice.key if voice else self.outlet

    def words(self, span: Span) -> str:
        """The words at a span, in one line."""
        return " ".join(span.within(self.document.text).split())

    def passage_at(self, position: int) -> Passage | None:
        """The sentence that covers a position of the text."""
        return next((each for each in self.passages if each.start <= position < each.end), None)

    def spots_in(self, passage: Passage) -> tuple[Spot, ...]:
        """The places that a sentence names; countries, and what stands in the dateline, are none."""
        named = (
            spot_of(each) for each in self.record.entities
            if each.kind == "place" and any(self._names(passage, mention) for mention in each.mentions)
        )  # fmt: skip
        return tuple({spot.key: spot for spot in named if spot.reach is not None}.values())

    @cached_property
    def name_bones(self) -> frozenset[str]:
        """The names of the text, word by word, without what spellings differ in."""
        return frozenset(map(bones, _NAME.findall(self.document.text)))

    def days_in(self, passage: Passage) -> tuple[TimeMention, ...]:
        """The single days that a sentence names; those by or until which something is to be are none."""
        return tuple(
            time for time in self.record.times
            if time.precision == "day" and time.since and not time.relation and not time.vague
            and self._names(passage, time)
        )  # fmt: skip

    def matter_of(self, passage: Passage) -> frozenset[str]:
        """The stems of a sentence without the names of persons, who mostly only speak in it."""
        persons = frozenset[str]().union(
            *(stems(self.document.text[mention.start : mention.end]) for each in self.record.entities
              if each.kind == "person" for mention in each.mentions if passage.covers(mention.start, mention.end))
        )  # fmt: skip
        return passage.names - {stem for stem in persons if not stem.startswith("%")}

    def _names(self, passage: Passage, words: Span | TimeMention) -> bool:
        """Whether words stand in a sentence, and not in the dateline before it."""
        first, last = self.document.dateline or (0, 0)
        return passage.covers(words.start, words.end) and not first <= words.start < last

    def side(self, name: str | None) -> Side | None:
        """The entity of this id as somebody who takes part."""
        entity = self.entities.get(name or "")
        return side_of(entity) if entity else None

    def sides(self, names: Any) -> tuple[Side, ...]:
        """The entities of these ids or participants, each once."""
        ids = (getattr(each, "entity", each) for each in names)
        found = {side.key: side for each in ids if (side := self.side(each))}
        return tuple(found.values())

    def sides_in(self, span: Span) -> tuple[Side, ...]:
        """The actors that stand in some words."""
        return self.sides(
            entity.id for entity in self.record.entities
            if entity.kind != "place" and any(span.start <= each.start < span.end for each in entity.mentions)
        )  # fmt: skip

    def spot(self, name: str | None) -> Spot | None:
        """The entity of this id as a place."""
        entity = self.entities.get(name or "")
        return spot_of(entity) if entity else None


def side_of(entity: Entity) -> Side:
    """An entity as somebody who takes part."""
    return Side(
        key=key_of(entity), name=entity.name, kind=entity.kind, country=entity.country, sectors=entity.sectors,
        office=entity.office, known=entity.actor is not None,
    )  # fmt: skip


def spot_of(entity: Entity) -> Spot:
    """An entity as a place."""
    at = entity.place
    if at is None:
        reach = 0 if entity.kind == "place" else None
        return Spot(key=key_of(entity), name=entity.name, country=entity.country, reach=reach)
    return Spot(
        key=f"geoname:{at.geonameid}" if at.geonameid else key_of(entity), name=entity.name,
        country=at.country or entity.country, admin1=at.admin1, lat=at.lat, lon=at.lon,
        reach=_REACH.get(at.precision or "city"),
    )  # fmt: skip
