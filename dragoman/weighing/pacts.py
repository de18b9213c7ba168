"""Pacts: the agreements of many reports, each once with all its tellings."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from dragoman.weighing.days import number
from dragoman.weighing.judged import Pair, join, kept_apart
from dragoman.weighing.near import nearness
from dragoman.weighing.pact_telling import PactTelling
from dragoman.weighing.report import Report

SAME = 2.0  # from here on two tellings are of one agreement
UNNAMED = "agreement"
_CLAUSE = re.compile(r"(?:agreement|deal|idea|plan|proposal)(?: to\b| that\b|\Z)", re.I)
_LONG = 7  # words of a name
_NEVER = -99.0
_LOOKED_AT = 60  # agreements that share a party, a place or a name; the latest
_SOON = 45  # days after it was made in which an agreement is news, and called "the deal" without more
_KIN = {"deescalation": "truce", "ceasefire": "truce", "peace": "truce"}
_OPEN = ("other", "political", "military")  # kinds that say little


@dataclass(eq=False)
class Pact:
    """One agreement with its tellings, by publication."""

    tellings: list[PactTelling] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id of its first telling."""
        return self.tellings[0].id

    @property
    def name(self) -> str:
        """The name that reports use, ``UNNAMED`` where they only say what was agreed."""
        names = [telling.agreement.name.strip(' “”"') for telling in (self.best, *self.tellings)]
        short = [name for name in names if not _CLAUSE.match(name) and len(name.split()) <= _LONG]
        proper = (name for name in short if any(word[:1].isupper() for word in name.split()[:-1]))
        return next(proper, short[0] if short else UNNAMED)

    @property
    def days(self) -> frozenset[str]:
        """The days on which it was made, as its tellings name them."""
        dated = (each.agreement.time for each in self.tellings if each.stretch and each.stretch.exact)
        return frozenset(time.since for time in dated if time and time.since)

    @property
    def best(self) -> PactTelling:
        """The telling that says most of it."""
        return max(self.tellings, key=_fullness)


def _fullness(telling: PactTelling) -> tuple[int, int, float]:
    agreement = telling.agreement
    known = bool(agreement.parties) + bool(agreement.time) + bool(agreement.place) + bool(telling.proper)
    return known, len(agreement.provisions), agreement.confidence


def pacts(reports: Iterable[Report], same: Collection[Pair] = (), different: Collection[Pair] = ()) -> list[Pact]:
    """The agreements of some reports, each once, in the order of their first telling; ``same`` and ``different`` are pairs
    of ids on which a user has judged.
    """
    tellings = [PactTelling(agreement, report) for report in reports for agreement in report.record.agreements]
    tellings.sort(key=lambda each: (each.report.day, each.report.id, _position(each)))
    rarity = Counter(stem for telling in tellings for stem in telling.stems)
    shelves: dict[str, list[Pact]] = defaultdict(list)
    found: list[Pact] = []
    for telling in tellings:
        best, home = SAME, None
        for pact in _near(telling, shelves):
            fits = _fits(telling, pact, rarity, len(tellings))
            if fits >= best and not kept_apart(telling, pact.tellings, different):
                best, home = fits, pact
        if home is None:
            home = Pact()
            found.append(home)
        home.tellings.append(telling)
        for anchor in _anchors(telling):
            if home not in shelves[anchor]:
                shelves[anchor].append(home)
    join(found, same)
    return found


def _near(telling: PactTelling, shelves: dict[str, list[Pact]]) -> Iterable[Pact]:
    """The latest agreements with which it shares a party, a place or a name."""
    near = {id(pact): pact for anchor in _anchors(telling) for pact in shelves[anchor][-_LOOKED_AT:]}
    return near.values()


def _anchors(telling: PactTelling) -> frozenset[str]:
    place = frozenset({telling.spot.name.lower()} if telling.spot else ())
    return telling.countries | telling.proper | place


def _position(telling: PactTelling) -> int:
    return telling.agreement.evidence[0].start if telling.agreement.evidence else 0


def _fits(telling: PactTelling, pact: Pact, rarity: Counter[str], total: int) -> float:
    scores = [_score(telling, other, rarity, total) for other in pact.tellings]
    return _NEVER if min(scores) == _NEVER else (max(scores) + sum(scores) / len(scores)) / 2


def _score(one: PactTelling, other: PactTelling, rarity: Counter[str], total: int) -> float:
    when, who = _when(one, other), _who(one, other)
    if _NEVER in (when, who):
        return _NEVER
    here = 0.0 if one.report is not other.report else -0.5 if when >= 1.0 else -2.0
    return here + when + who + _kind(one, other) + _where(one, other) + _name(one, other, rarity, total)


def _when(one: PactTelling, other: PactTelling) -> float:
    if one.stretch and other.stretch:
        apart = one.stretch.apart(other.stretch)
        if apart:
            return 0.0 if apart == 1 else _NEVER
        return 2.0 if one.stretch.exact and other.stretch.exact else 1.0
    earlier, later = (one, other) if one.report.day <= other.report.day else (other, one)
    made = earlier.stretch.last if earlier.stretch else number(earlier.report.day)
    told = number(later.report.day)
    if made is None or told is None or later.stretch is not None:
        return 0.0
    return 0.7 if 0 <= told - made <= _SOON else 0.0


def _where(one: PactTelling, other: PactTelling) -> float:
    near = nearness(one.spot, other.spot)
    return 0.7 * near if near >= 0 else 1.5 * near


def _who(one: PactTelling, other: PactTelling) -> float:
    mine, theirs = one.countries, other.countries
    if not mine or not theirs:
        return 0.0
    if not mine & theirs:
        return _NEVER
    if mine == theirs:
        return 1.5 if len(mine) > 1 else 0.5
    return 0.8 if len(mine & theirs) > 1 and abs(len(mine) - len(theirs)) == 1 else 0.3


def _kind(one: PactTelling, other: PactTelling) -> float:
    mine, theirs = (_KIN.get(each.agreement.kind, each.agreement.kind) for each in (one, other))
    if mine == theirs:
        return 0.2 if mine in _OPEN else 0.5
    return 0.0 if mine in _OPEN or theirs in _OPEN else -1.0


def _name(one: PactTelling, other: PactTelling, rarity: Counter[str], total: int) -> float:
    names = 1.2 if one.proper & other.proper else -0.5 if one.proper and other.proper else 0.0
    rare = sum(1 for stem in one.stems & other.stems if rarity[stem] <= max(3, total // 8))
    return names + min(1.2, 0.4 * rare)
