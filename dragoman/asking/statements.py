"""Statements: who said what, to whom."""

from collections.abc import Iterator

from dragoman.asking.answers import Named, Source
from dragoman.asking.entries import told
from dragoman.asking.filters import Filter
from dragoman.asking.pages import Page
from dragoman.records.base import Fact
from dragoman.records.plain import plain
from dragoman.records.statements import Statement
from dragoman.records.vocabulary import Act, QuoteKind
from dragoman.store.view import View


class StatementTold(Fact, frozen=True, kw_only=True):
    """One statement as one report gives it; ``words`` are what was said, ``cue`` those that say that it was said."""

    id: str
    speaker: tuple[Named, ...]
    addressee: tuple[Named, ...]
    act: Act
    quote: QuoteKind
    words: str
    cue: str
    within: str | None
    confidence: float
    why: str
    source: Source


def statements(view: View, wanted: Filter | None = None, words: str | None = None) -> Iterator[StatementTold]:
    """The statements that a filter lets through, by publication; ``words`` must stand in what was said."""
    sought = plain(words) if words else ""
    for _, statement, page in told(view, ["statement"], wanted or Filter()):
        found = statement_told(statement, page)
        if not sought or sought in plain(found.words):
            yield found


def statement_told(statement: Statement, page: Page) -> StatementTold:
    """A statement with its speaker named and its words quoted."""
    return StatementTold(
        id=statement.id,
        speaker=page.taking_part(statement.speaker),
        addressee=page.taking_part(statement.addressee),
        act=statement.act,
        quote=statement.quote,
        words=page.quoted(statement.content),
        cue=page.quoted(statement.cue),
        within=statement.within,
        confidence=statement.confidence,
        why=statement.why,
        source=page.source,
    )
