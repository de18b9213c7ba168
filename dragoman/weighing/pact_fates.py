"""Pact fates: the history of an agreement, by every sentence that speaks of it, and how it stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from dragoman.records.agreements import Agreement
from dragoman.records.vocabulary import AgreementStatus
from dragoman.weighing.archive import Archive, Sight
from dragoman.weighing.days import between
from dragoman.weighing.fates import Fate
from dragoman.weighing.manner import senses_told, tells_of_pact
from dragoman.weighing.outcomes import Outcome
from dragoman.weighing.pacts import Pact
from dragoman.weighing.passages import Piece
from dragoman.weighing.promises import Promise
from dragoman.weighing.report import Side
from dragoman.weighing.verdicts import Verdict

Turn = Literal[
    "agreed", "restated", "extended", "amended", "in_force", "disputed", "violated", "ended", "rejected", "proposed"
]
_CLEAR = 0.3  # strength of an outcome
_OF_PACT = 0.5  # strength of what is told of an agreement, for a promise to carry it out
_SETTLED = 45  # days after a dispute
_SAME_TIME = 10  # days within which two voices that differ speak of the same state of things
_TURNS: dict[str, Turn] = {
    "fails": "violated", "ended": "ended", "over": "ended", "holds": "in_force", "extended": "extended",
    "restated": "restated", "amends": "amended",
}  # fmt: skip
_END, _END_OF = re.compile(r"\bend"), "the end of"
_END_OF_WAR = re.compile(
    r"\bend\w*\s+(?:[\w-]+\s+){0,4}?(?:fighting|war|conflict|hostilities|violence|siege|bloodshed|dispute|offensive|insurgency|"
    r"blockade|crisis|rebellion|shelling|clashes|feud|occupation|standoff)\b"
)
_BAD: tuple[Turn, ...] = ("violated", "ended")
_PLANNED = ("proposed", "rejected")
_GOOD: tuple[Turn, ...] = ("in_force", "restated", "extended")
_FROM_READING: tuple[AgreementStatus, ...] = ("violated", "ended", "rejected", "disputed", "in_force", "proposed")


class Step(NamedTuple):
    """One step in the history of an agreement: what a sentence tells of it, when, by whose word."""

    turn: Turn
    day: str
    sight: Sight
    voice: Side | None

    @property
    def whose(self) -> str:
        """Whose word it is, as it is told apart from others."""
        return self.sight.report.whose(self.voice)


Pair = tuple[Step, Step]


class PactFate(NamedTuple):
    """How an agreement stands, the steps that brought it there, and the pairs of sentences that differ."""

    status: AgreementStatus
    steps: tuple[Step, ...]
    shown_by: tuple[Step, ...]
    differing: "tuple[Pair, ...]" = ()


def fate_of_pact(pact: Pact, archive: Archive, told: Sequence[Fate] = (), *, lapsed: bool = False) -> PactFate:
    """The fate of an agreement by what is said of it and by what became of the promises made in it.

    ``lapsed`` tells that those of its promises that bind for a time only have all run out.
    """
    steps = tuple(sorted(steps_of(pact, archive), key=lambda step: (step.day, step.sight.passage.start)))
    last = pact.tellings[-1].agreement.status
    only_planned = all(each.agreement.status in _PLANNED for each in pact.tellings)
    if last in _PLANNED and only_planned and not told:
        return PactFate(last, steps, steps[-1:])
    against = [step for step in steps if step.turn in _BAD]
    for_it = [step for step in steps if step.turn in _GOOD]
    failed, done = _from(told, "broken", "violated"), _from(told, "kept", "in_force")
    breaches = [step for step in against if step.turn != "ended"]
    pairs = [(good, bad) for good in for_it for bad in (*breaches, *failed)]
    pairs += [
        (good, bad) for good in done for bad in (*breaches, *(each for each in failed if _both_speak(good, each)))
    ]
    differing = _differing(pairs)
    if differing and not _settled(differing[0], [*against, *failed]):
        return PactFate("disputed", steps, differing[0], differing)
    if against and not any(good.day > against[-1].day for good in for_it):
        return PactFate("ended" if against[-1].turn == "ended" else "violated", steps, tuple(against), differing)
    broken, kept = (sum(fate.status == status for fate in told) for status in ("broken", "kept"))
    if broken and broken >= kept:
        alleged = bool(failed) and all(step.voice is not None and _is_party(step.voice, pact) for step in failed)
        return PactFate("disputed" if alleged else "violated", steps, tuple(failed), differing)
    if lapsed:
        return PactFate("ended", steps, tuple(done), differing)
    status = "in_force" if for_it or kept else "agreed" if only_planned else pact.best.agreement.status
    return PactFate(status, steps, tuple(for_it[-1:]), differing)


def _both_speak(good: Step, bad: Step) -> bool:
    """Whether two speakers of different camps say so: of two promises one may be kept and another broken."""
    return good.voice is not None and bad.voice is not None and good.voice.country != bad.voice.country


def _is_party(voice: Side, pact: Pact) -> bool:
    return any(voice.key in t.countries or (voice.is_state and voice.country in t.countries) for t in pact.tellings)


def _from(told: Iterable[Fate], verdict: str, turn: Turn) -> list[Step]:
    """What shows clearly what became of its promises, as steps of its own."""
    return [
        Step(turn, outcome.day, outcome.sight, outcome.voice)
        for fate in told
        for outcome in fate.shown_by
        if outcome.verdict == verdict and outcome.strength >= _CLEAR
    ]


def told_of_pact(promise: Promise, pact: Pact, archive: Archive) -> Iterator[Outcome]:
    """What later reports tell of an agreement, as outcomes of a promise to carry it out."""
    for step in steps_of(pact, archive):
        verdict: Verdict | None = "broken" if step.turn in _BAD else "kept" if step.turn in _GOOD else None
        if verdict and step.sight.report is not promise.report and step.day > promise.made:
            yield Outcome(verdict, _OF_PACT, step.sight, f"the agreement is told to be {step.turn}")


def _differing(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Where one voice says at about the time that it is kept, and another that it is not: a pair for each such time."""
    pairs = [
        (good, bad) for good, bad in pairs
        if good.sight is not bad.sight and good.whose != bad.whose and _at_one_time(good, bad)
    ]  # fmt: skip
    found: list[Pair] = []
    for pair in sorted(pairs, key=_lateness, reverse=True):
        if not any(abs(between(_lateness(pair)[0], _lateness(other)[0]) or 0) <= _SETTLED for other in found):
            found.append(pair)
    return tuple(found)


def _lateness(pair: Pair) -> tuple[str, int, int]:
    """The day of a pair, how many of the two are the word of a speaker, and how many of one who is known by name."""
    voices = [step.voice for step in pair if step.voice is not None]
    return min(step.day for step in pair), len(voices), sum(voice.known for voice in voices)


def _at_one_time(one: Step, other: Step) -> bool:
    return one.sight.report is other.sight.report or abs(between(one.day, other.day) or 0) <= _SAME_TIME


def _settled(differing: Pair, against: list[Step]) -> bool:
    """Whether it was told long after the dispute that the agreement is broken."""
    last = max(step.day for step in differing)
    return any((between(last, step.day) or 0) > _SETTLED for step in against)


def steps_of(pact: Pact, archive: Archive) -> Iterable[Step]:
    """What sentences tell of an agreement, each as a step of its history."""
    made = max((each.agreement.time.since for each in pact.tellings if each.agreement.time and each.agreement.time.since),
               default=None)  # fmt: skip
    for telling in pact.tellings:
        own = [sight for sight in archive.of_report(telling.report) if _speaks_of(telling.id, sight)]
        told = [_dated(step, made) for sight in own for step in _turns(sight, telling.agreement)]
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


def _turns(sight: Sight, agreement: Agreement) -> Iterable[Step]:
    for piece in sight.passage.pieces:
        senses = senses_told(piece.text)
        if "planned" in senses:
            continue
        for sense, turn in _TURNS.items():
            if sense in senses and _is_meant(sense, piece, agreement):
                against = "undone" in senses and turn in _GOOD
                yield Step("violated" if against else turn, sight.day, sight, sight.voice)


def _is_meant(sense: str, piece: Piece, agreement: Agreement) -> bool:
    """Whether it is this agreement that holds, ended or ran out, and not ground, a deadline in it or another truce."""
    low = piece.text.lower()
    if sense == "ended" and _END_OF_WAR.search(low):
        return False  # "an agreement that ended months of fighting"
    if sense not in ("over", "holds", "ended") or (sense == "ended" and not _END.search(low)):
        return True
    if sense == "over" and _END_OF in low:
        return any(piece.start + low.find(_END_OF) < span.end <= piece.end for span in agreement.evidence)
    return tells_of_pact(piece.text)
