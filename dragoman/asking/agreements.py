"""Agreements: what was agreed, with its terms, its history across reports, and the promises made in it."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from dragoman.asking.answers import Named, Source
from dragoman.asking.commitments import CommitmentTold, commitments
from dragoman.asking.entries import told
from dragoman.asking.fates import Standing, agreement_of, standing_of
from dragoman.asking.filters import Filter
from dragoman.asking.pages import Page
from dragoman.asking.same_agreement import group
from dragoman.records.agreements import Agreement
from dragoman.records.base import Fact
from dragoman.records.times import When
from dragoman.records.vocabulary import AgreementKind, AgreementStatus, ProvisionKind
from dragoman.store.view import View


class Term(Fact, frozen=True, kw_only=True):
    """One provision, in the words of the report that states it."""

    kind: ProvisionKind
    words: str
    responsible: tuple[Named, ...]
    report: str


class AgreementTold(Fact, frozen=True, kw_only=True):
    """An agreement as one report gives it."""

    id: str
    name: str
    kind: AgreementKind
    parties: tuple[Named, ...]
    mediators: tuple[Named, ...]
    supporters: tuple[Named, ...]
    opponents: tuple[Named, ...]
    place: Named | None
    time: When | None
    status: AgreementStatus
    terms: tuple[Term, ...]
    said_by: Named | None
    words: str
    confidence: float
    why: str
    source: Source


class AgreementKnown(Fact, frozen=True, kw_only=True):
    """An agreement as all reports together give it: ``status`` is by all of them, ``history`` holds them all, ``steps``
    the sentences that tell how it fared.
    """

    name: str
    kind: AgreementKind
    parties: tuple[Named, ...]
    mediators: tuple[Named, ...]
    supporters: tuple[Named, ...]
    opponents: tuple[Named, ...]
    place: Named | None
    time: When | None
    status: AgreementStatus
    terms: tuple[Term, ...]
    commitments: tuple[CommitmentTold, ...]
    history: tuple[AgreementTold, ...]
    steps: tuple[Standing, ...] = ()


def agreements(view: View, wanted: Filter | None = None) -> list[AgreementKnown]:
    """The agreements that a filter lets through, each once, in the order of their time."""
    wanted = wanted or Filter()
    status, rest = wanted.status, msgspec.structs.replace(wanted, status=())
    tellings = [agreement_told(agreement, page) for _, agreement, page in told(view, ["agreement"], rest)]
    promised: dict[str, list[CommitmentTold]] = defaultdict(list)
    if tellings:
        for each in commitments(view):
            promised[each.agreement or ""].append(each)
    found = [_known(view, history, promised) for history in _grouped(view, tellings)]
    return [each for each in found if not status or each.status in status]


def _grouped(view: View, tellings: list[AgreementTold]) -> list[list[AgreementTold]]:
    """The tellings of each agreement together: as weighed, or by a plain rule where reports are too many."""
    groups: dict[str, list[AgreementTold]] = defaultdict(list)
    for telling in tellings:
        agreement = agreement_of(view, telling.id)
        if agreement is None:
            return group(tellings)
        groups[agreement].append(telling)
    return [sorted(each, key=lambda told: told.source.published or told.source.recorded_at) for each in groups.values()]


def agreement_told(agreement: Agreement, page: Page) -> AgreementTold:
    """An agreement with those concerned named and its words quoted."""
    return AgreementTold(
        id=agreement.id,
        name=agreement.name,
        kind=agreement.kind,
        parties=page.all_named(agreement.parties),
        mediators=page.all_named(agreement.mediators),
        supporters=page.all_named(agreement.supporters),
        opponents=page.all_named(agreement.opponents),
        place=page.maybe_named(agreement.place),
        time=agreement.time,
        status=agreement.status,
        terms=tuple(
            Term(
                kind=each.kind,
                words=page.words(each),
                responsible=page.all_named(each.responsible),
                report=page.source.report,
            )
            for each in agreement.provisions
        ),
        said_by=page.maybe_named(agreement.said_by),
        words=page.quoted(agreement.evidence),
        confidence=agreement.confidence,
        why=agreement.why,
        source=page.source,
    )


def _known(view: View, history: list[AgreementTold], promised: dict[str, list[CommitmentTold]]) -> AgreementKnown:
    agreement = agreement_of(view, history[0].id)
    standing = standing_of(view, agreement) if agreement else None
    named = max(history, key=lambda each: (each.confidence, len(each.name)))
    return AgreementKnown(
        name=named.name,
        kind=next((each.kind for each in history if each.kind != "other"), "other"),
        parties=_once(who for each in history for who in each.parties),
        mediators=_once(who for each in history for who in each.mediators),
        supporters=_once(who for each in history for who in each.supporters),
        opponents=_once(who for each in history for who in each.opponents),
        place=next((each.place for each in history if each.place), None),
        time=next((each.time for each in history if each.time and each.time.since), None),
        status=standing[0] if standing else history[-1].status,
        terms=tuple({(term.kind, term.words): term for each in history for term in each.terms}.values()),
        commitments=tuple(promise for each in history for promise in promised[each.id]),
        history=tuple(history),
        steps=standing[1] if standing else (),
    )


def _once(those: Iterable[Named]) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for each in those:
        found.setdefault(each.key, each)
    return tuple(found.values())
