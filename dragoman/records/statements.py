"""Statements: who said what, to whom, as which act of speech."""

from dragoman.records.base import Fact, Span
from dragoman.records.entities import Participant
from dragoman.records.vocabulary import Act, QuoteKind


class Statement(Fact, frozen=True, kw_only=True):
    """One attributed statement. ``within`` is the id of the statement that reports it, for reported speech in reported
    speech; ``speaker`` is empty where the report names none ("it was reported that").
    """

    id: str
    speaker: tuple[Participant, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    quote: QuoteKind = "indirect"
    act: Act = "assert"
    addressee: tuple[Participant, ...] = ()
    within: str | None = None
    confidence: float = 0.5
    why: str = ""
