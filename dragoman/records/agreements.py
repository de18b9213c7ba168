"""Agreements with their provisions, and commitments: what was agreed and what was promised."""

import msgspec

from dragoman.records.base import Fact, Span
from dragoman.records.times import When
from dragoman.records.vocabulary import AgreementKind, AgreementStatus, CommitmentStatus, ProvisionKind


class Provision(Span, frozen=True, kw_only=True):
    """One term of an agreement: the words that state it, and who must do it."""

    kind: ProvisionKind
    responsible: tuple[str, ...] = ()


class Agreement(Fact, frozen=True, kw_only=True):
    """A deal, truce, memorandum, accord or pact, also where it is only mentioned or only proposed."""

    id: str
    name: str
    kind: AgreementKind = "other"
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    supporters: tuple[str, ...] = ()
    opponents: tuple[str, ...] = ()
    place: str | None = None
    time: When | None = None
    status: AgreementStatus = "agreed"
    provisions: tuple[Provision, ...] = ()
    said_by: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.5
    why: str = ""


class Commitment(Fact, frozen=True, kw_only=True):
    """A promise: who (``by``) promised what to whom by when (``due``), and what is known of its fate."""

    id: str
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    what: Span
    due: When | None = msgspec.field(default=None)
    status: CommitmentStatus = "pending"
    agreement: str | None = None
    said_by: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.5
    why: str = ""
