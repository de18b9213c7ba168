"""Tolls: figures of one thing in several reports, side by side where they differ."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.records.situation import Quantity
from dragoman.weighing.days import Stretch, number, stretch_of
from dragoman.weighing.near import nearness
from dragoman.weighing.passages import Passage
from dragoman.weighing.report import Report, Side, Spot
from dragoman.weighing.terms import stems

COMPARED = ("killed", "wounded", "displaced", "detained", "destroyed", "rescued")
_OF_EVENTS = ("killed", "wounded", "detained", "destroyed", "rescued")
_EVERYBODY = frozenset("people person dead deaths lives toll".split())
_NEAR = 1  # days
_LOOKED_AT = 60  # tolls of the same measure and people; the latest


@dataclass(frozen=True, eq=False)
class Figure:
    """One report's figure. ``event`` is the occurrence that its sentence tells of, where there is one."""

    quantity: Quantity
    report: Report
    event: str | None = None
    spot: Spot | None = None
    stretch: Stretch | None = None

    @property
    def passage(self) -> Passage | None:
        """Its sentence."""
        return self.report.said(self.quantity.evidence)

    @property
    def value(self) -> float | None:
        """The number that is compared."""
        quantity = self.quantity
        return next((each for each in (quantity.best, quantity.low, quantity.high) if each is not None), None)

    @cached_property
    def whom(self) -> frozenset[str]:
        """Of whom: the stems of their words; empty for people in general."""
        side = self.report.side(self.quantity.of)
        words = stems(side.name) if side else frozenset()
        return frozenset(stem for stem in words if not stem.startswith("#")) - {"=civilians"} - _EVERYBODY

    @property
    def said_by(self) -> Side | None:
        """By whose word."""
        return self.report.side(self.quantity.said_by)


@dataclass(eq=False)
class Toll:
    """Figures of one thing: those killed in one event, those displaced by a campaign."""

    figures: list[Figure] = field(default_factory=list)

    @property
    def differs(self) -> bool:
        """Whether two reports give different numbers."""
        return len({figure.value for figure in self.figures}) > 1


def figures_of(reports: Iterable[Report], occurrence_of: Mapping[str, str]) -> list[Figure]:
    """The figures of reports, each with the event of its sentence; ``occurrence_of`` gives each telling its occurrence."""
    return [
        _figure(report, quantity, occurrence_of)
        for report in reports for quantity in report.record.quantities
        if quantity.measure in COMPARED and quantity.evidence
    ]  # fmt: skip


def _figure(report: Report, quantity: Quantity, occurrence_of: Mapping[str, str]) -> Figure:
    span = quantity.evidence[0]
    passage = report.passage_at(span.start)
    here = [
        event for event in report.record.events
        if event.status in ("occurred", "ongoing") and event.type in ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT")
        and passage is not None and passage.covers(event.trigger.start, event.trigger.start + 1)
    ]  # fmt: skip
    own = min(here, key=lambda event: abs(event.trigger.start - span.start), default=None)
    spot = report.spot(quantity.place) or next((report.spot(event.place) for event in here if event.place), None)
    stretch = stretch_of(quantity.time) or next((found for event in here if (found := stretch_of(event.time))), None)
    if stretch is None and not any(event.background for event in here):
        day = number(report.day)
        stretch = Stretch(day - 2, day) if day is not None else None
    return Figure(quantity, report, occurrence_of.get(own.id) if own else None, spot, stretch)


def tolls(figures: Iterable[Figure]) -> list[Toll]:
    """The figures that are of one thing together."""
    shelves: dict[object, list[Toll]] = defaultdict(list)
    found: list[Toll] = []
    for figure in figures:
        shelf = shelves[figure.quantity.measure, figure.quantity.unit, figure.whom]
        near = reversed(shelf[-_LOOKED_AT:])
        home = next(
            (toll for toll in near if all(_of_one(figure, other) for other in toll.figures[-_LOOKED_AT:])), None
        )
        if home is None:
            home = Toll()
            shelf.append(home)
            found.append(home)
        home.figures.append(figure)
    return found


def _of_one(one: Figure, other: Figure) -> bool:
    mine = one.quantity
    if one.event and other.event and mine.measure in _OF_EVENTS:
        return one.event == other.event
    if one.stretch is None or other.stretch is None or one.stretch.apart(other.stretch) > _NEAR:
        return False
    near = nearness(one.spot, other.spot)
    return near >= 0.8 or (near >= 0 and one.report is other.report and mine.measure == "displaced")
