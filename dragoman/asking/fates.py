"""Fates: what became of promises and agreements, weighed over all reports of a view, for answers about single ones."""

from weakref import WeakKeyDictionary

from dragoman.asking.answers import Source
from dragoman.asking.brief.wording import sentence
from dragoman.asking.case import MOST, Scope, open_case
from dragoman.asking.tellings import card
from dragoman.records.base import Fact
from dragoman.records.vocabulary import AgreementStatus, CommitmentStatus
from dragoman.store.view import View
from dragoman.weighing.outcomes import Outcome
from dragoman.weighing.pact_fates import Turn
from dragoman.weighing.weighed import Weighed

_COUNT = "SELECT count(*) FROM seen_reports"
_cases: WeakKeyDictionary[View, Weighed] = WeakKeyDictionary()


class Shown(Fact, frozen=True, kw_only=True):
    """A sentence that shows what became of a promise: what it says of it, when, and by whose word."""

    verdict: str
    day: str
    words: str
    said_by: str | None
    why: str
    source: Source


class FateTold(Fact, frozen=True, kw_only=True):
    """What became of a promise. ``pam`` is the scale of the Peace Accords Matrix: 0 not, 1 minimally, 2 in part, 3 in full;
    null while it is open.
    """

    status: CommitmentStatus
    pam: int | None
    disputed: bool
    why: str
    shown_by: tuple[Shown, ...]


class Standing(Fact, frozen=True, kw_only=True):
    """One step in the history of an agreement."""

    turn: Turn
    day: str
    words: str
    said_by: str | None
    source: Source


def whole_case(view: View) -> Weighed | None:
    """All reports of a view, weighed once; none where they are too many for one case."""
    if view not in _cases:
        if next(view.select(_COUNT))[0] > MOST:
            return None
        _cases[view] = open_case(view, Scope())
    return _cases[view]


def fate_told(view: View, promise: str) -> FateTold | None:
    """What became of the promise of this id; None where reports are too many to weigh."""
    case = whole_case(view)
    if case is None or promise not in case.vow_of:
        return None
    fate = case.fates[case.vow_of[promise]]
    return FateTold(
        status=fate.status,
        pam=fate.pam,
        disputed=fate.disputed,
        why=fate.why,
        shown_by=tuple(map(_shown, fate.shown_by)),
    )


def _shown(outcome: Outcome) -> Shown:
    sight = outcome.sight
    return Shown(
        verdict=outcome.verdict,
        day=outcome.day,
        words=sentence(sight.report, sight.passage),
        said_by=outcome.voice.name if outcome.voice else None,
        why=outcome.why,
        source=card(sight.report),
    )


def agreement_of(view: View, telling: str) -> str | None:
    """The agreement that a telling is of, by the id of its first telling."""
    case = whole_case(view)
    return case.archive.agreement_of(telling) if case else None


def standing_of(view: View, agreement: str) -> tuple[AgreementStatus, tuple[Standing, ...]] | None:
    """How an agreement stands by all reports, and the steps that brought it there."""
    case = whole_case(view)
    if case is None or agreement not in case.pact_fates:
        return None
    fate = case.pact_fates[agreement]
    steps = tuple(
        Standing(
            turn=step.turn, day=step.day, words=sentence(step.sight.report, step.sight.passage),
            said_by=step.voice.name if step.voice else None, source=card(step.sight.report),
        )
        for step in fate.steps
    )  # fmt: skip
    return fate.status, steps
