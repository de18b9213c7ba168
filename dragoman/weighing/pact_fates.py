"""Pact fates: the history of an agreement, by every sentence that speaks of it, and how it stands."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from dragoman.records.vocabulary import AgreementStatus
from dragoman.weighing.archive import Archive, Sight
from dragoman.weighing.days import between
from dragoman.weighing.pacts import Pact
from dragoman.weighing.report import Side
from dragoman.weighing.tellings import deeds_told, senses_told
from dragoman.weighing.terms import stems

Turn = Literal[
    "agreed", "restated", "extended", "amended", "in_force", "disputed", "violated", "ended", "rejected", "proposed"
]
_SAME_TIME = 10  # days within which two voices that differ speak of the same state of things
_TURNS: dict[str, Turn] = {
    "fails": "violated", "ended": "ended", "over": "ended", "holds": "in_force", "extended": "extended",
    "restated": "restated", "amends": "amended",
}  # fmt: skip
_BAD: tuple[Turn, ...] = ("violated", "ended")
_GOOD: tuple[Turn, ...] = ("in_force", "restated", "extended")
_FROM_READING: tuple[AgreementStatus, ...] = ("violated", "ended", "rejected", "disputed", "in_force", "proposed")


class Step(NamedTuple):
    """One step in the history of an agreement: what a sentence tells of it, when, by whose word."""

    turn: Turn
    day: str
    sight: Sight
    voice: Side | None


class PactFate(NamedTuple):
    """How an agreement stands, and the steps that brought it there."""

    status: AgreementStatus
    steps: tuple[Step, ...]
    shown_by: tuple[Step, ...]


def fate_of_pact(pact: Pact, archive: Archive, broken: int = 0, kept: int = 0, *, disputed: bool = False) -> PactFate:
    """The fate of an agreement; ``broken`` and ``kept`` count what is known of the promises made in it, ``disputed``
    tells that one voice says of them that they were kept and another that they were not.
    """
    steps = tuple(sorted(_steps(pact, archive), key=lambda step: (step.day, step.sight.passage.start)))
    against = [step for step in steps if step.turn in _BAD]
    for_it = [step for step in steps if step.turn in _GOOD]
    only_wanted = all(telling.agreement.status in ("proposed", "rejected") for telling in pact.tellings)
    if only_wanted and pact.tellings[-1].agreement.status in ("proposed", "rejected"):
        return PactFate(pact.tellings[-1].agreement.status, steps, steps[-1:])
    if against and for_it and _differ(against, for_it):
        return PactFate("disputed", steps, (for_it[-1], against[-1]))
    if disputed:
        return PactFate("disputed", steps, ())
    if against and not any(good.day > against[-1].day for good in for_it):
        return PactFate("ended" if against[-1].turn == "ended" else "violated", steps, tuple(against))
    if broken and broken >= kept:
        return PactFate("violated", steps, tuple(against))
    return PactFate("in_force" if for_it or kept else pact.best.agreement.status, steps, tuple(for_it[-1:]))


def _differ(against: list[Step], for_it: list[Step]) -> bool:
    """Whether one voice says at about the time at which another denies it, and neither has the last word."""
    last = max(against[-1].day, for_it[-1].day)
    late = [step for step in (*against, *for_it) if (between(step.day, last) or 0) <= _SAME_TIME]
    voices = {(_voice(step), step.turn in _BAD) for step in late}
    return {bad for _, bad in voices} == {True, False} and len({name for name, _ in voices}) > 1


def _voice(step: Step) -> str:
    return step.voice.key if step.voice else step.sight.report.outlet


def _steps(pact: Pact, archive: Archive) -> Iterable[Step]:
    for telling in pact.tellings:
        own = [sight for sight in archive.of_report(telling.report) if _speaks_of(telling.id, sight)]
        made = telling.agreement.time.since if telling.agreement.time else None
        told = [_dated(step, made) for sight in own for step in _turns(sight)]
        yield from told
        status = telling.agreement.status
        if status in _FROM_READING and not told and own:
            yield Step(status, own[0].day, own[0], telling.report.side(telling.agreement.said_by))
        elif not told and own:
            yield Step("agreed", own[0].day, own[0], telling.report.side(telling.agreement.said_by))


def _dated(step: Step, made: str | None) -> Step:
    """The step on the day of its report where the only day named is that on which the agreement was made."""
    return step._replace(day=step.sight.report.day) if made and step.day <= made else step


def _speaks_of(telling: str, sight: Sight) -> bool:
    agreement = next((each for each in sight.report.record.agreements if each.id == telling), None)
    return agreement is not None and any(sight.passage.covers(span.start, span.end) for span in agreement.evidence)


def _turns(sight: Sight) -> Iterable[Step]:
    for piece in sight.passage.pieces:
        senses = senses_told(piece.text)
        if "planned" in senses:
            continue
        for sense, turn in _TURNS.items():
            if sense in senses and (sense != "over" or _names_a_pact(piece.text)):
                against = "undone" in senses and turn in _GOOD
                yield Step("violated" if against else turn, sight.day, sight, sight.voice)


def _names_a_pact(text: str) -> bool:
    """Whether it is the agreement whose time ran out, and not a deadline in it."""
    return "=pact" in stems(text) or any(each.name == "cease" for each in deeds_told(text))
