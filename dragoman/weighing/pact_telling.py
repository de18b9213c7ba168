"""Pact telling: one report's telling of an agreement."""

import re
from dataclasses import dataclass
from functools import cached_property

from dragoman.records.agreements import Agreement
from dragoman.weighing.days import Stretch, number, stretch_of
from dragoman.weighing.report import Report, Side, Spot
from dragoman.weighing.terms import stems

_NEWS = 7  # days before a report in which the agreement was made that it introduces
_FORMER = "earlier|previous|former|old|past|failed"
_PROPER = re.compile(r"\b[A-Z][\w’'-]+")


@dataclass(frozen=True, eq=False)
class PactTelling:
    """One report's telling of an agreement."""

    agreement: Agreement
    report: Report

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.agreement.id

    @cached_property
    def parties(self) -> tuple[Side, ...]:
        """Between whom."""
        return self.report.sides(self.agreement.parties)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The parties at the level of countries, armed groups and bodies by themselves."""
        return frozenset(side.key if _by_itself(side) else side.country or side.key for side in self.parties)

    @cached_property
    def spot(self) -> Spot | None:
        """The place that it is for, or where it was made."""
        return self.report.spot(self.agreement.place)

    @cached_property
    def stretch(self) -> Stretch | None:
        """When it was made: by the words, or shortly before a report that introduces it as news ("A truce took hold")."""
        day = number(self.report.day)
        if self.agreement.time is not None or day is None or not self._is_news:
            return stretch_of(self.agreement.time)
        return Stretch(day - _NEWS, day)

    @property
    def _is_news(self) -> bool:
        """Whether headline or lead introduce it ("a truce", not "the truce" nor "an earlier truce")."""
        passage = self.report.said(self.agreement.evidence)
        if passage is None or (passage.part == "body" and passage != self.report.lead):
            return False
        introduced = rf"\b(?:an?|new|fresh)\s+(?:(?!{_FORMER})[\w’-]+\s+){{0,3}}?{re.escape(self.agreement.name)}"
        return re.search(introduced, passage.text, re.I) is not None

    @cached_property
    def words(self) -> str:
        """The words that tell of it."""
        return " … ".join(self.report.words(span) for span in self.agreement.evidence)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of its name and of what tells of it, without those that every agreement has."""
        return stems(f"{self.agreement.name} {self.words}") - {"=pact"}

    @cached_property
    def proper(self) -> frozenset[str]:
        """The names in its name ("Sochi" in "Sochi memorandum")."""
        return frozenset(
            name.lower()
            for name in _PROPER.findall(self.agreement.name)[0 if _proper_first(self.agreement.name) else 1 :]
        )


def _proper_first(name: str) -> bool:
    return bool(name) and name.split()[0].lower() not in _COMMON


_COMMON = frozenset(
    "the a an security ceasefire cease-fire truce agreement deal accord pact peace demilitarised zone".split()
)


def _by_itself(side: Side) -> bool:
    return side.kind in ("organisation", "group") and not set(side.sectors) & {"GOV", "MIL"}
