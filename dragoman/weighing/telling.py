"""Telling: one report's telling of an event, with what its sentence says where the event itself does not."""

import re
from dataclasses import dataclass
from functools import cached_property

from dragoman.knowledge.families import event_families
from dragoman.records.events import Event
from dragoman.weighing.days import Stretch, day_names, number, stretch_of
from dragoman.weighing.passages import Passage
from dragoman.weighing.report import Report, Side, Spot
from dragoman.weighing.terms import stems

_REAL = {"occurred": "real", "ongoing": "real", "denied": "denied", "averted": "averted"}
_LOCATED = re.compile(r"\b(?:in|at|near|outside|around|from|into|of|to|on|over|about|for)\s+([A-Z][\w-]+)")
_LATE = 3  # days after which reports still tell of an event without naming its day


@dataclass(frozen=True, eq=False)
class Telling:
    """One report's telling of an event."""

    event: Event
    report: Report

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.event.id

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of its type."""
        return event_families().of(self.event.type, self.event.mode)

    @cached_property
    def actors(self) -> tuple[Side, ...]:
        """Who does it."""
        return self.report.sides(self.event.actors)

    @cached_property
    def recipients(self) -> tuple[Side, ...]:
        """To whom it is done."""
        return self.report.sides(self.event.recipients)

    @cached_property
    def passage(self) -> Passage | None:
        """Its sentence."""
        return self.report.passage_at(self.event.trigger.start)

    @cached_property
    def spot(self) -> Spot | None:
        """Where."""
        return self.report.spot(self.event.place)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Where it may be: its place; the towns of its sentence where it has none, or has one that stands elsewhere."""
        named = next((found for each in self._sentences if (found := self.report.spots_in(each))), ())
        if self.spot and (not named or any(spot.key == self.spot.key for spot in named)):
            return (self.spot,)
        return named

    @cached_property
    def scene(self) -> tuple[Spot, ...]:
        """Where its report plays: the places of its lead."""
        return self.report.spots_in(self.report.lead) if self.report.lead else ()

    @cached_property
    def located(self) -> frozenset[str]:
        """The names in its sentences that stand where a town would, whether or not reading knows them."""
        found = {name for each in self._sentences for name in _LOCATED.findall(each.text)}
        return frozenset(
            name for name in found if name.lower() not in day_names() and name != "May" and not _land(name)
        )

    @cached_property
    def stretch(self) -> Stretch | None:
        """When, by the words."""
        time = self.event.time
        return stretch_of(time) if time and time.basis != "publication" else None

    @cached_property
    def about(self) -> Stretch | None:
        """When it may be: the one day that its sentence names, or the days before the report if it is no history."""
        if self.stretch is not None or self.event.background:
            return self.stretch
        days = next((found for each in self._sentences if (found := self.report.days_in(each))), ())
        if len(days) == 1:
            return stretch_of(days[0])
        day = number(self.report.day)
        return Stretch(day - _LATE, day) if day is not None else None

    @cached_property
    def _sentences(self) -> tuple[Passage, ...]:
        """Its sentence; of a headline or caption, which tell what the lead tells, the lead too."""
        found = (self.passage, self.report.lead if self.in_headline else None)
        return tuple(each for each in found if each is not None)

    @cached_property
    def reality(self) -> str:
        """Whether it is told as real, denied, averted, or only planned."""
        return _REAL.get(self.event.status, "planned")

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of its sentences."""
        spans = (self.event.sentence, *self.event.evidence)
        return frozenset[str]().union(*(stems(self.report.words(span)) for span in spans))

    @cached_property
    def in_headline(self) -> bool:
        """Whether it stands in the headline or the caption, which tell again what the body tells."""
        return self.passage is not None and self.passage.part != "body"


def _land(name: str) -> bool:
    """Whether it is a country or what belongs to one."""
    return any(stem.startswith("%") for stem in stems(name))
