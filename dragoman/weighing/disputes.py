"""Disputes: what sources say differently, both versions side by side, never averaged."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from dragoman.weighing.days import between, iso
from dragoman.weighing.denials import Denial
from dragoman.weighing.fates import Fate
from dragoman.weighing.holders import Claim, Ground, same_holders
from dragoman.weighing.near import overlap
from dragoman.weighing.occurrences import Occurrence
from dragoman.weighing.pact_fates import PactFate, Step
from dragoman.weighing.pacts import Pact
from dragoman.weighing.passages import Passage
from dragoman.weighing.promises import Promise
from dragoman.weighing.report import Report, Side
from dragoman.weighing.telling import Telling
from dragoman.weighing.tolls import Figure, Toll

Kind = Literal["toll", "control", "promise", "agreement", "attacker", "date", "denial"]
_SAME_TIME = 2  # days; what is claimed later than that may have changed


class Version(NamedTuple):
    """What one voice says: the sentence, where it stands, and the value in short where there is one."""

    report: Report
    passage: Passage
    voice: Side | None
    value: str = ""


class Dispute(NamedTuple):
    """One thing on which sources differ. ``about`` says what it is in the words of an entry."""

    kind: Kind
    about: str
    versions: tuple[Version, ...]
    entries: tuple[str, ...] = ()


def of_tolls(tolls: Iterable[Toll], texts: Mapping[str, str]) -> Iterator[Dispute]:
    """Figures of one thing that differ between sources."""
    for toll in tolls:
        chosen: dict[object, Figure] = {}
        for figure in toll.figures:
            voice = figure.said_by.key if figure.said_by else texts.get(figure.report.id, figure.report.id)
            if voice not in chosen or _better(figure, chosen[voice]):
                chosen[voice] = figure
        versions = {figure.value: figure for figure in chosen.values() if figure.value is not None}
        if len(versions) > 1:
            told = tuple(v for figure in versions.values() if (v := _of_figure(figure)))
            first = toll.figures[0]
            where = f" in {first.spot.name}" if first.spot else ""
            yield Dispute(
                "toll", f"{first.quantity.measure}{where}", told, tuple(f.quantity.id for f in versions.values())
            )


def _better(one: Figure, other: Figure) -> bool:
    """A sentence of the body says more of a figure than the headline."""
    return _part(one) == "body" and _part(other) != "body"


def _part(figure: Figure) -> str:
    return figure.passage.part if figure.passage else ""


def _of_figure(figure: Figure) -> Version | None:
    if figure.passage is None:
        return None
    words = figure.report.words(figure.quantity.evidence[0])
    return Version(figure.report, figure.passage, figure.said_by, words)


def of_control(grounds: Iterable[Ground]) -> Iterator[Dispute]:
    """Places that two voices give to different holders at one time, or of which one says that the other is not there."""
    for ground in grounds:
        pairs = [
            (one, other) for number, one in enumerate(ground.claims) for other in ground.claims[number + 1 :]
            if _at_odds(one, other)
        ]  # fmt: skip
        if pairs:
            claims = {claim.control.id: claim for pair in pairs for claim in pair}
            told = tuple(v for claim in claims.values() if (v := _of_claim(claim)))
            yield Dispute("control", f"who holds {ground.spot.name}", told, tuple(claims))


def _at_odds(one: Claim, other: Claim) -> bool:
    if abs(between(one.day, other.day) or 0) > _SAME_TIME or one.whose == other.whose:
        return False
    if not one.holders or not other.holders:
        return False
    if same_holders(one.holders, other.holders):
        return one.there != other.there
    full = "full" in (one.control.extent, other.control.extent)
    sure = all(any(side.known or side.country for side in claim.holders) for claim in (one, other))
    return one.holds and other.holds and full and sure and (overlap(one.holders, other.holders) or 0.0) <= -0.5


def _of_claim(claim: Claim) -> Version | None:
    names = named_of(claim.holders)
    value = f"{names}: {claim.control.extent}"
    return Version(claim.report, claim.passage, claim.said_by, value) if claim.passage else None


def of_promises(fates: Iterable[tuple[Promise, Fate]]) -> Iterator[Dispute]:
    """Promises that one side says were kept and another that they were not."""
    for promise, fate in fates:
        if fate.disputed:
            told = tuple(Version(o.sight.report, o.sight.passage, o.voice, o.verdict) for o in fate.shown_by)
            yield Dispute("promise", promise.words, told, (promise.id,))


def of_pacts(fates: Iterable[tuple[Pact, PactFate]]) -> Iterator[Dispute]:
    """Agreements that one side says are kept and another that they are not."""
    for pact, fate in fates:
        for pair in fate.differing:
            told = tuple(map(_of_step, pair))
            yield Dispute("agreement", pact.name, told, (pact.best.id,))


def _of_step(step: Step) -> Version:
    return Version(step.sight.report, step.sight.passage, step.voice, step.turn)


def of_events(occurrences: Iterable[Occurrence]) -> Iterator[Dispute]:
    """Events for which reports name different attackers, or different days."""
    for occurrence in occurrences:
        if len({telling.report.id for telling in occurrence.tellings}) < 2:
            continue
        yield from _of_attackers(occurrence)
        yield from _of_days(occurrence)


def _of_attackers(occurrence: Occurrence) -> Iterator[Dispute]:
    named = [telling for telling in occurrence.tellings if telling.actors and telling.event.type == "ASSAULT"]
    for number, one in enumerate(named):
        for other in named[number + 1 :]:
            against = overlap(one.actors, other.actors)
            if one.report is not other.report and against is not None and against <= -0.5:
                told = tuple(found for each in (one, other) if (found := _of_telling(each, named_of(each.actors))))
                yield Dispute("attacker", one.report.words(one.event.trigger), told, (one.id, other.id))
                return


def _of_days(occurrence: Occurrence) -> Iterator[Dispute]:
    dated = {each.stretch.first: each for each in occurrence.tellings
             if each.stretch and each.stretch.exact and each.event.time and each.event.time.basis == "stated"}  # fmt: skip
    if len(dated) > 1:
        told = tuple(found for day, each in dated.items() if (found := _of_telling(each, iso(day))))
        first = next(iter(dated.values()))
        yield Dispute("date", first.report.words(first.event.trigger), told, tuple(each.id for each in dated.values()))


def _of_telling(telling: Telling, value: str) -> Version | None:
    passage = telling.passage
    return Version(telling.report, passage, telling.report.side(telling.event.said_by), value) if passage else None


def named_of(sides: Iterable[Side]) -> str:
    """Names in a row."""
    return ", ".join(side.name for side in sides)


def of_denials(denied: Iterable[Denial]) -> Iterator[Dispute]:
    """What somebody denies, beside what he denies."""
    for denial in denied:
        claim = denial.claim
        denying = (Version(each.report, each.passage, each.voice, "denied") for each in denial.denying)
        yield Dispute("denial", claim.passage.text, (Version(claim.report, claim.passage, claim.voice), *denying))
