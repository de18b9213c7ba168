"""Weighed: some reports taken together: every event, agreement, promise, place and dispute once, with all who tell of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from dragoman.weighing.archive import Archive
from dragoman.weighing.belief import Belief, Evidence, believe
from dragoman.weighing.copies import Sheet, copies
from dragoman.weighing.corrections import Changed, changes
from dragoman.weighing.denials import denials
from dragoman.weighing.disputes import Dispute, of_control, of_denials, of_events, of_pacts, of_promises, of_tolls
from dragoman.weighing.fates import Fate, fate_of
from dragoman.weighing.holders import Ground, grounds
from dragoman.weighing.judged import Pair
from dragoman.weighing.occurrences import Occurrence, occurrences
from dragoman.weighing.outcomes import outcomes
from dragoman.weighing.pact_fates import PactFate, fate_of_pact, told_of_pact
from dragoman.weighing.pacts import Pact, pacts
from dragoman.weighing.promises import Promise
from dragoman.weighing.promising import promises_of
from dragoman.weighing.report import Report
from dragoman.weighing.silence import spoken_of, watched
from dragoman.weighing.sketches import sketch_of
from dragoman.weighing.telling import Telling
from dragoman.weighing.tolls import Toll, figures_of, tolls
from dragoman.weighing.vows import Vow, vows_of

_TO_CARRY_OUT = ("implement", "abide")  # deeds of which the object is an agreement


class Correction(NamedTuple):
    """A report that corrects another, and what it says otherwise."""

    former: Report
    later: Report
    changed: list[Changed]


@dataclass(eq=False)
class Weighed:
    """Some reports weighed against each other. Everything is worked out when it is first asked for.

    ``horizon`` is the day by which what is not told counts as not done; ``same`` and ``different`` are pairs of events
    or agreements on which a user has judged; ``corrected`` are former versions with those that took their place.
    """

    reports: Sequence[Report]
    horizon: str = ""
    same: Collection[Pair] = ()
    different: Collection[Pair] = ()
    corrected: Sequence[tuple[Report, Report]] = ()
    known_texts: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def day(self) -> str:
        """The day to which the record reaches: the one asked for, or that of the last report."""
        return self.horizon or max((report.day for report in self.reports), default="")

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Each report with the first report of the same text."""
        if self.known_texts:
            return self.known_texts
        by_name = {report.id: report.document.text for report in self.reports}
        sheets = (Sheet(report.id, report.day, sketch_of(report.document.text)) for report in self.reports)
        return copies(sheets, by_name.__getitem__)

    @cached_property
    def occurrences(self) -> list[Occurrence]:
        """The events, each once."""
        tellings = (Telling(event, report) for report in self.reports for event in report.record.events)
        return occurrences(tellings, self.same, self.different)

    @cached_property
    def occurrence_of(self) -> dict[str, str]:
        """Each telling of an event with the id of the event."""
        return {telling.id: each.id for each in self.occurrences for telling in each.tellings}

    @cached_property
    def pacts(self) -> list[Pact]:
        """The agreements, each once."""
        return pacts(self.reports, self.same, self.different)

    @cached_property
    def archive(self) -> Archive:
        """All sentences, with the agreements that they speak of."""
        names = {telling.id: pact.id for pact in self.pacts for telling in pact.tellings}
        return Archive(self.reports, names, self.texts)

    @cached_property
    def vows(self) -> list[Vow]:
        """The promises, each once."""
        return vows_of(promises_of(self.reports), self.archive)

    @cached_property
    def vow_of(self) -> dict[str, str]:
        """Each telling of a promise with the id of the promise."""
        return {telling.id: vow.id for vow in self.vows for telling in vow.tellings}

    @cached_property
    def fates(self) -> dict[str, Fate]:
        """What became of each promise, by its id."""
        return {vow.id: self._fate(vow.first) for vow in self.vows}

    def _fate(self, promise: Promise) -> Fate:
        found = outcomes(promise, self.archive)
        if promise.deed in _TO_CARRY_OUT:
            named = {self.archive.agreement_of(name) for name in promise.agreements_named}
            named |= {pact.id for pact in self.pacts if promise.names_by_day(pact.days)}
            found += [o for pact in self.pacts if pact.id in named for o in told_of_pact(promise, pact, self.archive)]
        spoken, seen = spoken_of(promise, self.archive), promise.abides and watched(promise, self.archive, self.day)
        return fate_of(promise, found, self.day, spoken_of=spoken, watched=seen)

    @cached_property
    def pact_fates(self) -> dict[str, PactFate]:
        """How each agreement stands, by its id."""
        return {pact.id: self._pact_fate(pact) for pact in self.pacts}

    def _pact_fate(self, pact: Pact) -> PactFate:
        vows = [vow for vow in self.vows if self.archive.agreement_of(vow.first.agreement) == pact.id]
        ends = [vow.first.lapses for vow in vows if vow.first.lapses]
        lapsed = bool(ends) and max(ends) <= self.day
        return fate_of_pact(pact, self.archive, [self.fates[vow.id] for vow in vows], lapsed=lapsed)

    @cached_property
    def grounds(self) -> list[Ground]:
        """The places that somebody holds."""
        return grounds(self.reports)

    @cached_property
    def tolls(self) -> list[Toll]:
        """The figures, those of one thing together."""
        return tolls(figures_of(self.reports, self.occurrence_of))

    @cached_property
    def disputes(self) -> list[Dispute]:
        """What sources say differently."""
        promises = ((vow.first, self.fates[vow.id]) for vow in self.vows)
        agreements = ((pact, self.pact_fates[pact.id]) for pact in self.pacts)
        return [
            *of_tolls(self.tolls, self.texts), *of_control(self.grounds), *of_promises(promises), *of_pacts(agreements),
            *of_events(self.occurrences), *of_denials(denials(self.archive)),
        ]  # fmt: skip

    @cached_property
    def corrections(self) -> list[Correction]:
        """What later versions say otherwise than former ones."""
        return [Correction(former, later, changes(former, later)) for former, later in self.corrected]

    def belief(self, occurrence: Occurrence) -> Belief:
        """How sure an event is, by all who tell of it."""
        evidence = [
            Evidence(each.report, each.report.side(each.event.said_by), each.event.confidence)
            for each in occurrence.tellings
        ]
        sides = [side for each in occurrence.tellings for side in (*each.actors, *each.recipients)]
        parties = frozenset(name for side in sides for name in (side.key, side.country) if name)
        return believe(evidence, self.texts, parties)


def weigh(reports: Iterable[Report], **given: object) -> Weighed:
    """Some reports weighed against each other."""
    return Weighed(sorted(reports, key=lambda report: (report.day, report.id)), **given)  # type: ignore[arg-type]
