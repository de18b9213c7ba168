"""Commitments: who promised what to whom by when, and what became of it."""

from collections.abc import Iterator

import msgspec

from dragoman.asking.answers import Named, Source
from dragoman.asking.entries import told
from dragoman.asking.fates import FateTold, fate_told
from dragoman.asking.filters import Filter
from dragoman.asking.pages import Page
from dragoman.records.agreements import Commitment
from dragoman.records.base import Fact
from dragoman.records.times import When
from dragoman.records.vocabulary import CommitmentStatus
from dragoman.store.view import View


class CommitmentTold(Fact, frozen=True, kw_only=True):
    """One promise as one report gives it; ``words`` are what was promised. ``status`` is by all reports in sight, where
    they can be weighed, and ``fate`` then says what shows it.
    """

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
    fate: FateTold | None = None


def commitments(view: View, wanted: Filter | None = None) -> Iterator[CommitmentTold]:
    """The commitments that a filter lets through, by when they are due; its ``status`` is what became of them."""
    wanted = wanted or Filter()
    status, rest = wanted.status, msgspec.structs.replace(wanted, status=())
    for _, commitment, page in told(view, ["commitment"], rest):
        found = commitment_told(commitment, page, fate_told(view, commitment.id))
        if not status or found.status in status:
            yield found


def commitment_told(commitment: Commitment, page: Page, fate: FateTold | None = None) -> CommitmentTold:
    """A commitment with those bound by it named and its words quoted."""
    return CommitmentTold(
        id=commitment.id,
        by=page.all_named(commitment.by),
        to=page.all_named(commitment.to),
        words=page.words(commitment.what),
        due=commitment.due,
        status=fate.status if fate else commitment.status,
        agreement=commitment.agreement,
        said_by=page.maybe_named(commitment.said_by),
        evidence=page.quoted(commitment.evidence),
        confidence=commitment.confidence,
        why=commitment.why,
        source=page.source,
        fate=fate,
    )
