"""Archive: the sentences of all reports of a question, found by the words that they share."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dragoman.weighing.doers import Named, named_in
from dragoman.weighing.passages import Passage
from dragoman.weighing.report import Report, Side

_SAID = 0.5  # of a sentence that must be somebody's words for it to be his
_COMMON = 2000  # sentences; a word that stands in more says nothing


@dataclass(frozen=True, eq=False)
class Sight:
    """A sentence as it is compared with promises.

    ``named`` is the last day that it names, ``day`` that or the day of its report; ``agreements`` are those that it, or
    the sentence before it, speaks of; ``voice`` says it where the report does not say it itself.
    """

    report: Report
    passage: Passage
    day: str
    named: str
    keys: frozenset[str]
    countries: frozenset[str]
    agreements: frozenset[str]
    voice: Side | None
    actors: tuple[Named, ...] = ()


class Archive:
    """The sentences of some reports, with how rare each word is among them.

    ``agreements`` gives each telling of an agreement, by its id, the name of the agreement that it tells of; ``texts``
    gives each report, by its id, the name of the text that it is a copy of.
    """

    def __init__(
        self,
        reports: Iterable[Report],
        agreements: Mapping[str, str] | None = None,
        texts: Mapping[str, str] | None = None,
    ) -> None:
        self.agreements, self.texts = agreements or {}, texts or {}
        self.sights = [sight for report in reports for sight in self._sights(report)]
        self._with: dict[str, list[int]] = defaultdict(list)
        self._of: dict[str, list[Sight]] = defaultdict(list)
        for number, sight in enumerate(self.sights):
            self._of[sight.report.id].append(sight)
            for stem in sight.passage.names:
                self._with[stem].append(number)

    def weight(self, stem: str) -> float:
        """How much it says that two sentences share this stem: the rarer the more; dates and figures most."""
        rarity = math.log((len(self.sights) + 1) / (len(self._with.get(stem, ())) or 1))
        return rarity * (0.4 if stem.startswith("%") else 1.3 if stem.startswith(("@", "#")) else 1.0)

    @cached_property
    def least(self) -> float:
        """The weight of two words that stand in one sentence each: what a sentence must share to be surely of one thing."""
        return 2 * math.log(len(self.sights) + 1)

    def near(self, stems: Iterable[str]) -> Iterator[Sight]:
        """The sentences that share a word with these, as long as it is not everywhere; in the order of the reports."""
        found: set[int] = set()
        for stem in stems:
            numbers = self._with.get(stem, ())
            if len(numbers) <= _COMMON:
                found.update(numbers)
        return (self.sights[number] for number in sorted(found))

    def of_report(self, report: Report) -> list[Sight]:
        """The sentences of one report."""
        return self._of.get(report.id, [])

    def text_of(self, report: Report) -> str:
        """The name of the text that a report is a copy of, or its own."""
        return self.texts.get(report.id, report.id)

    def agreement_of(self, telling: str | None) -> str | None:
        """The agreement that a telling is of."""
        return self.agreements.get(telling, telling) if telling else None

    def _sights(self, report: Report) -> Iterator[Sight]:
        spoken = _agreements(report, self.agreements)
        former: frozenset[str] = frozenset()
        for passage in report.passages:
            here = frozenset(name for name, start in spoken if passage.start <= start < passage.end)
            yield _sight(report, passage, here | former)
            former = here


def _agreements(report: Report, names: Mapping[str, str]) -> list[tuple[str, int]]:
    """Where a report speaks of which agreement."""
    return [
        (names.get(each.id, each.id), span.start)
        for each in report.record.agreements
        for span in (*each.evidence, *each.provisions)
    ]


def _sight(report: Report, passage: Passage, agreements: frozenset[str]) -> Sight:
    named = [
        entity.id for entity in report.entities.values()
        if entity.kind != "place" and any(passage.covers(each.start, each.end) for each in entity.mentions)
    ]  # fmt: skip
    sides = report.sides(named)
    day = _last_day(report, passage)
    return Sight(
        report=report,
        passage=passage,
        day=day or report.day,
        named=day,
        keys=frozenset(side.key for side in sides),
        countries=frozenset(side.country for side in sides if side.country),
        agreements=agreements,
        voice=_voice(report, passage),
        actors=named_in(report, passage),
    )


def _last_day(report: Report, passage: Passage) -> str:
    """The last day that a sentence names; the day by which or until which something was to be is none."""
    days = [
        time.since for time in report.record.times
        if time.since and time.since <= report.day and not time.vague and passage.covers(time.start, time.end)
        and time.precision in ("day", "week", "month") and time.relation not in ("by", "until", "before")
        and not _OF_PAPER.search(report.document.text, max(passage.start, time.start - 30), time.start)
    ]  # fmt: skip
    return max(days, default="")


_OF_PAPER = re.compile(
    r"\b(?:memorandum|agreement|accord|deal|pact|treaty|protocol|truce|cease-?fire|declaration)\s+of\s+\Z",
    re.I,
)
_MANY = re.compile(r"(?:both|they|the (?:two|three|four))\b", re.I)
_SAYS = (
    r"(?:said|says|told|wrote|reported|announced|declared|confirmed|warned|insisted|claimed|added|stated|denied|dismissed|"
    r"rejected|accused|demanded|called)\b"
)
_SAID_AFTER = re.compile(rf"[\w\s.’'-]{{0,25}}?,?\s*{_SAYS}")
_RELATIVE = re.compile(r"\b(?:which|that|whom|whose)\s+(?:the\s+)?$", re.I)
_SAID_BEFORE = re.compile(r"(?:according to|said|says)\s(?:the\s|an?\s)?(?:[\w.’'-]+\s){0,4}$", re.I)


def _voice(report: Report, passage: Passage) -> Side | None:
    """Who says the sentence: as an event or a statement has it, or the one beside a word of saying."""
    least = _SAID * (passage.end - passage.start)
    for statement in report.record.statements:
        said = sum(min(span.end, passage.end) - span.start for span in statement.content
                   if passage.start <= span.start < passage.end)  # fmt: skip
        if statement.speaker and said >= least:
            first = statement.speaker[0]
            many = _MANY.match(report.document.text, first.start, first.end)
            return None if many else report.side(first.entity)
    for event in report.record.events:
        if event.said_by and passage.covers(event.trigger.start, event.trigger.end):
            return report.side(event.said_by)
    text = report.document.text
    for entity in report.entities.values():
        for mention in entity.mentions if entity.kind != "place" else ():
            if passage.covers(mention.start, mention.end) and (
                (
                    _SAID_AFTER.match(text, mention.end, passage.end)
                    and not _RELATIVE.search(text[passage.start : mention.start])
                )
                or _SAID_BEFORE.search(text, passage.start, mention.start)
            ):
                return report.side(entity.id)
    return None
