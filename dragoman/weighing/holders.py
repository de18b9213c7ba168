"""Holders: who held a place, one after the other, by claim, and where claims differ.

Claims of one holder that follow each other are one spell with all its claims; a claim that somebody else holds the place
at the same time, or that the holder is not there, is kept beside it as contested, never averaged away.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.records.situation import Control
from dragoman.weighing.days import stretch_of
from dragoman.weighing.near import alike, nearness
from dragoman.weighing.passages import Passage
from dragoman.weighing.report import Report, Side, Spot
from dragoman.weighing.spelling import bones

_ALIKE = 0.3


@dataclass(frozen=True, eq=False)
class Claim:
    """One report's claim that somebody holds, enters, contests or has lost a place."""

    control: Control
    report: Report

    @cached_property
    def spot(self) -> Spot | None:
        """The place."""
        return self.report.spot(self.control.place)

    @cached_property
    def holders(self) -> tuple[Side, ...]:
        """Who is said to hold it."""
        return self.report.sides(self.control.holder)

    @cached_property
    def said_by(self) -> Side | None:
        """By whose word, where the report does not say it itself."""
        return self.report.side(self.control.said_by)

    @property
    def whose(self) -> str:
        """Whose word it is, as it is told apart from others."""
        return self.report.whose(self.said_by)

    @property
    def passage(self) -> Passage | None:
        """The sentence that says so."""
        return self.report.said(self.control.evidence)

    @property
    def since(self) -> str | None:
        """Since when, where the words tell it."""
        return self.control.time.since if self.control.time else None

    @property
    def day(self) -> str:
        """The day for which it is claimed: that since which it holds, or that of the report."""
        stretch = stretch_of(self.control.time)
        if self.since and stretch is not None:
            return self.since
        return self.since or (self.control.time.until if self.control.time else None) or self.report.day

    @property
    def holds(self) -> bool:
        """Whether it says that they hold it, in whole or in part."""
        return self.control.extent in ("full", "most", "part")

    @property
    def there(self) -> bool:
        """Whether it says that they are there at all."""
        return self.control.extent not in ("lost", "contested")


@dataclass(eq=False)
class Spell:
    """Somebody's time in a place, with the claims that say so; ``until`` is known where a claim or a successor ends it."""

    claims: list[Claim] = field(default_factory=list)
    until: str | None = None

    @property
    def holders(self) -> tuple[Side, ...]:
        """Who held it."""
        return self.claims[0].holders

    @property
    def since(self) -> str | None:
        """The earliest day that a claim names, or nothing where none does."""
        return min((claim.since for claim in self.claims if claim.since), default=None)

    @property
    def day(self) -> str:
        """The day from which it is known."""
        return min(claim.day for claim in self.claims)

    @property
    def last(self) -> str:
        """The last day for which it is claimed."""
        return max(claim.day for claim in self.claims)


@dataclass(eq=False)
class Ground:
    """One place with the spells of those who held it, in order of time, and all other claims about it."""

    spot: Spot
    spells: list[Spell] = field(default_factory=list)
    others: list[Claim] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    @property
    def now(self) -> Spell | None:
        """The spell of those who are last said to hold it, where nobody is said to have taken it since."""
        open_ = [spell for spell in self.spells if spell.until is None and any(claim.holds for claim in spell.claims)]
        return max(open_, key=lambda spell: spell.last, default=None)


def grounds(reports: Iterable[Report]) -> list[Ground]:
    """The places that somebody is said to hold, those with the most claims first."""
    by_place: dict[str, list[Claim]] = defaultdict(list)
    spots: dict[str, Spot] = {}
    for report in reports:
        for control in report.record.control:
            claim = Claim(control, report)
            if claim.spot is not None:
                key = next((k for k, spot in spots.items() if _one_place(spot, claim.spot)), claim.spot.key)
                spots.setdefault(key, claim.spot)
                by_place[key].append(claim)
    found = [_ground(spots[key], claims) for key, claims in by_place.items()]
    return sorted(found, key=lambda ground: (-len(ground.claims), ground.spot.name))


def _one_place(one: Spot, other: Spot) -> bool:
    return one.key == other.key or (bones(one.name) == bones(other.name) and nearness(one, other) >= 0.0)


def _ground(spot: Spot, claims: list[Claim]) -> Ground:
    ground = Ground(spot, claims=sorted(claims, key=lambda claim: (claim.day, claim.report.day, claim.report.id)))
    for claim in ground.claims:
        if claim.there and claim.holders:
            _place(ground, claim)
        else:
            ground.others.append(claim)
    _close(ground)
    return ground


def _place(ground: Ground, claim: Claim) -> None:
    for spell in reversed(ground.spells):
        if same_holders(spell.holders, claim.holders):
            between = [other for other in ground.spells if other is not spell and spell.last < other.day <= claim.day]
            if not any(any(each.holds for each in other.claims) for other in between):
                spell.claims.append(claim)
                return
    ground.spells.append(Spell([claim]))


def same_holders(ones: tuple[Side, ...], others: tuple[Side, ...]) -> bool:
    """Whether two claims name the same holder."""
    return any(alike(one, other) >= _ALIKE for one in ones for other in others)


def _close(ground: Ground) -> None:
    """A spell ends where its holders lose the place, or where somebody else is said to hold it in full after them."""
    ground.spells.sort(key=lambda spell: (spell.day, spell.last))
    for number, spell in enumerate(ground.spells):
        named = [
            claim.control.time.until
            for claim in spell.claims
            if claim.control.time and claim.since and claim.control.time.until
        ]
        ends = [claim.day for claim in ground.others if claim.control.extent == "lost" and claim.day >= spell.last
                and same_holders(claim.holders, spell.holders)]  # fmt: skip
        later = [other.day for other in ground.spells[number + 1 :]
                 if other.day > spell.last and any(claim.control.extent == "full" for claim in other.claims)]  # fmt: skip
        spell.until = min([*ends, *later], default=None) or _long(named, spell)


def _long(named: list[str], spell: Spell) -> str | None:
    """The end that a claim itself names ("from 2014 to August 2019")."""
    ends = [end for end in named if end > spell.last]
    return (
        max(ends)
        if ends and any((stretch_of(claim.control.time) is None) for claim in spell.claims if claim.since)
        else None
    )
