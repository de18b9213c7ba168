"""Promising: the promises of reports, from their commitments and from the terms of their agreements."""

import re
from collections.abc import Iterable, Iterator

from dragoman.records.agreements import Agreement, Commitment, Provision
from dragoman.records.base import Span
from dragoman.records.statements import Statement
from dragoman.records.times import When
from dragoman.weighing.promises import Promise
from dragoman.weighing.report import Report

_NOT_SAID = re.compile(r"\b(?:does|did|do) not\s+(?:say|mention|provide|require|state|demand)\b[^,;]*\Z", re.I)


def promises_of(reports: Iterable[Report]) -> Iterator[Promise]:
    """The promises of reports: their commitments, then the terms of agreements that no commitment repeats."""
    for report in reports:
        told = [each.what for each in report.record.commitments]
        for commitment in report.record.commitments:
            if commitment.agreement is None or not _is_no_term(report, commitment.what):
                yield _from_commitment(report, commitment)
        for agreement in report.record.agreements:
            for provision in agreement.provisions:
                span = Span(start=provision.start, end=provision.end)
                if not any(provision.overlaps(each) for each in told) and not _is_no_term(report, span):
                    told.append(provision)
                    yield _from_provision(report, agreement, provision)


def _is_no_term(report: Report, span: Span) -> bool:
    """Whether the words are no term of an agreement: what somebody demands or says in words of his own, or what the paper is
    said not to say.
    """
    own = report.passage_at(span.start)
    if own is not None and _NOT_SAID.search(report.document.text, own.start, span.start):
        return True
    return any(
        (statement.act in ("demand", "reject") or statement.quote == "direct") and content.start <= span.start < content.end
        for statement in report.record.statements for content in statement.content if _by_person(report, statement)
    )  # fmt: skip


def _by_person(report: Report, statement: Statement) -> bool:
    return any(
        report.entities[each.entity].kind == "person" for each in statement.speaker if each.entity in report.entities
    )


def _from_commitment(report: Report, commitment: Commitment) -> Promise:
    return Promise(
        id=commitment.id,
        report=report,
        span=commitment.what,
        by=report.sides(commitment.by),
        to=report.sides(commitment.to),
        due=_later(commitment.due, report.day),
        agreement=commitment.agreement,
        said_by=report.side(commitment.said_by),
        confidence=commitment.confidence,
    )


def _from_provision(report: Report, agreement: Agreement, provision: Provision) -> Promise:
    return Promise(
        id=f"{agreement.id}:{provision.start}",
        report=report,
        span=Span(start=provision.start, end=provision.end),
        by=report.sides(provision.responsible or agreement.parties),
        due=_later(_named_in(report, provision), report.day),
        agreement=agreement.id,
        said_by=report.side(agreement.said_by),
        confidence=agreement.confidence,
        of_all=not provision.responsible,
    )


def _named_in(report: Report, provision: Provision) -> When | None:
    """The last time that the words of a term name ("by October 10")."""
    found = [each for each in report.record.times if provision.start <= each.start < provision.end and each.until]
    return When(since=found[-1].since, until=found[-1].until, precision=found[-1].precision) if found else None


def _later(due: When | None, day: str) -> When | None:
    """The time where it lies after the promise; before it, it is no day by which something is due."""
    return due if due and due.until and due.until > day else None
