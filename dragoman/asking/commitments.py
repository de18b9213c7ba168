"""Commitments: who promised what to whom by when, and what became of it."""

from collections.abc import Iterator

from dragoman.asking.answers import Named, Source
from dragoman.asking.entries import told
from dragoman.asking.filters import Filter
from dragoman.asking.pages import Page
from dragoman.records.agreements import Commitment
from dragoman.records.base import Fact
from dragoman.records.times import When
from dragoman.records.vocabulary import CommitmentStatus
from dragoman.store.view import View


class CommitmentTold(Fact, frozen=True, kw_only=True):
    """One promise as one report gives it; ``words`` are what was promised."""

    id: str
    by: tuple[Named, ...]
    to: tuple[Named, ...]
    words: str
    due: When | None
    status: CommitmentStatus
    agreement: str | None
    said_by: Named | None
    evidence: str
    confidence: float
    why: str
    source: Source


def commitments(view: View, wanted: Filter | None = None) -> Iterator[CommitmentTold]:
    """The commitments that a filter lets through, by when they are due."""
    for _, commitment, page in told(view, ["commitment"], wanted or Filter()):
        yield commitment_told(commitment, page)


def commitment_told(commitment: Commitment, page: Page) -> CommitmentTold:
    """A commitment with those bound by it named and its words quoted."""
    return CommitmentTold(
        id=commitment.id,
        by=page.all_named(commitment.by),
        to=page.all_named(commitment.to),
        words=page.words(commitment.what),
        due=commitment.due,
        status=commitment.status,
        agreement=commitment.agreement,
        said_by=page.maybe_named(commitment.said_by),
        evidence=page.quoted(commitment.evidence),
        confidence=commitment.confidence,
        why=commitment.why,
        source=page.source,
    )
