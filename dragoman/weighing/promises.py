"""Promises: what somebody has bound himself to, ready to be looked for in what is told later."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman.knowledge.deeds import deed_book
from dragoman.records.base import Span
from dragoman.records.times import When
from dragoman.weighing.made import made_on
from dragoman.weighing.manner import Deedful, deeds_told
from dragoman.weighing.passages import Passage
from dragoman.weighing.promise_words import (
    CALENDAR,
    CONDITION,
    FEW,
    FIGURES,
    HASTEN,
    MANNER,
    NOT_THERE,
    ONCE,
    PROMISING,
    UNTIL,
    WEAK,
    deeds_of,
    operations_in,
)  # fmt: skip
from dragoman.weighing.report import Report, Side
from dragoman.weighing.terms import stems, terms_of


@dataclass(frozen=True, eq=False)
class Promise:
    """One promise: who promised what by when. ``agreement`` is the id of the telling in which it is a term.

    ``of_all`` marks a term of which nothing says who is to carry it out: all parties stand under ``by``.
    """

    id: str
    report: Report
    span: Span
    by: tuple[Side, ...] = ()
    to: tuple[Side, ...] = ()
    due: When | None = None
    agreement: str | None = None
    said_by: Side | None = None
    confidence: float = 0.5
    of_all: bool = False

    @cached_property
    def made(self) -> str:
        """The day on which it was made."""
        return made_on(self.report, self.passage, self.span)

    @property
    def agreements_named(self) -> tuple[str, ...]:
        """The tellings of agreements that its words name ("to carry out the memorandum of May 17")."""
        return tuple(
            each.id for each in self.report.record.agreements if any(self.span.overlaps(span) for span in each.evidence)
        )

    def names_by_day(self, days: Iterable[str]) -> bool:
        """Whether its words name an agreement made on one of these days by no more than that ("the memorandum of May 17")."""
        named = {f"@{day[5:]}" for day in days if day < self.made}
        return "=pact" in self.own_stems and bool(named & self.own_stems)

    @property
    def due_day(self) -> str | None:
        """The day on which it is due, where one is named."""
        return self.due.since if self.due and self.due.since and self.due.precision == "day" else None

    @cached_property
    def doers(self) -> frozenset[str]:
        """Those who are to do it, before the verb or with the noun ("radical groups have to leave"): stems."""
        told = deeds_told(self.words)
        first = self.deeds[0].found if told else None
        if first is None or not first.noun:
            return stems(self.words[: first.start]) if first else frozenset()
        here = (side for side in self.report.sides_in(self.span) if side not in self.by)  # "the removal of the militia"
        return frozenset[str]().union(*(stems(side.name) for side in here))

    @cached_property
    def words(self) -> str:
        """What was promised."""
        return self.report.words(self.span)

    @cached_property
    def passage(self) -> Passage | None:
        """The sentence that tells of the promise."""
        return self.report.passage_at(self.span.start)

    @cached_property
    def own_stems(self) -> frozenset[str]:
        """The stems of its words, without those of promising."""
        return stems(self.words) - PROMISING

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words, or of its sentence where they are few."""
        own = self.own_stems
        few = sum(not stem.startswith(FIGURES) for stem in own) < FEW
        return own | self.report.matter_of(self.passage) if few and self.passage else own

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the names in its words, countries aside."""
        return frozenset(term.stem for term in terms_of(self.words) if term.named and not term.stem.startswith(FIGURES))

    @property
    def bare(self) -> bool:
        """Whether its words name next to nothing beside the deed ("get out of the way")."""
        return not self.others and sum(not stem.startswith(FIGURES) for stem in self.own_stems) < FEW

    @cached_property
    def matter(self) -> frozenset[str]:
        """The stems by which later sentences are known to speak of it: without the deed, which is looked for by itself, and
        without the words of its date.
        """
        words = self.words
        done = [(each.found.start, each.found.end) for each in self.deeds if not each.found.noun]
        dates = [(t.start - self.span.start, t.end - self.span.start) for t in self.report.record.times]
        aside = frozenset(
            term.stem for term in terms_of(words)
            if any(term.start == start or term.end == end for start, end in done[:1])
            or (any(start <= term.start < end for start, end in dates) and not term.stem.startswith("@"))
        )  # fmt: skip
        later = ONCE.search(words)
        if later:  # "stay after the others leave" is about staying
            first = stems(words[: later.start()])
            aside |= stems(words[later.start() :]) - first if first - aside else frozenset()
        left = self.stems - aside - CALENDAR - WEAK
        if self.passage and not any(not stem.startswith(FIGURES) for stem in left - MANNER):
            left |= self.report.matter_of(self.passage) - aside - CALENDAR - WEAK
        return left or self.stems

    @cached_property
    def theirs(self) -> frozenset[str]:
        """The countries of those who promised, as terms."""
        return frozenset(f"%{side.country}" for side in self.by if side.country)

    @cached_property
    def others(self) -> frozenset[str]:
        """The countries that its words name beside those who promised."""
        there = {f"%{side.country}" for side in self.to if side.country}
        return frozenset(stem for stem in stems(self.words) | there if stem.startswith("%") and stem not in self.theirs)

    @cached_property
    def deeds(self) -> tuple[Deedful, ...]:
        """The deeds that its words name, the promised one first."""
        found = deeds_of(self.words) or (deeds_of(self.passage.text) if self.passage else ())
        return tuple(sorted(found, key=lambda each: (each.found.noun, each.found.start))) if found else ()

    @property
    def deed(self) -> str | None:
        """The deed that is promised."""
        return self.deeds[0].name if self.deeds else None

    @property
    def refrains(self) -> bool:
        """Whether it is promised not to do it."""
        return bool(self.deeds) and self.deeds[0].negated

    @property
    def _nature(self) -> str:
        known = deed_book().deeds.get(self.deed or "")
        return known.nature if known else "once"

    @property
    def lasting(self) -> bool:
        """Whether it is kept only as long as it is not broken, or must be done again and again."""
        return self.refrains or self._nature in ("lasting", "abiding")

    @property
    def abides(self) -> bool:
        """Whether it is kept by not breaking it, so that silence shows it ("will not attack", "will stay")."""
        return self.refrains or self._nature == "abiding"

    @cached_property
    def lapses(self) -> str | None:
        """The day from which it binds no more ("for 120 hours", "until May 17")."""
        return self.due.until if self.due and self.lasting and UNTIL.search(self.words) else None

    @property
    def until_then(self) -> bool:
        """Whether it binds only until something else is done ("no talks until the prisoners are free")."""
        return CONDITION.search(self.words) is not None

    @property
    def of_anybody(self) -> bool:
        """Whether it says that something will not happen, whoever might do it ("there would be no attack")."""
        return self.refrains and NOT_THERE.match(self.words) is not None

    @property
    def hastens(self) -> bool:
        """Whether it is only promised to bring something nearer ("to speed up the launch of a committee")."""
        return HASTEN.match(self.words) is not None

    @cached_property
    def operations(self) -> frozenset[str]:
        """The operations that its words call by name ("Operation Iron Gate")."""
        return operations_in(self.words)

    def overdue(self, day: str) -> bool:
        """Whether its day has passed on this day."""
        return bool(self.due and self.due.until and self.due.until <= day)


def day_after(day: str, days: int) -> str:
    """The day so many days later."""
    return (datetime.date.fromisoformat(day[:10]) + datetime.timedelta(days=days)).isoformat()
