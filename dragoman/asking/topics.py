"""Topics: whether a statement concerns a subject: an agreement, a place, an actor, or plain words."""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.asking.countries import maybe_country_code
from dragoman.asking.fates import agreement_of
from dragoman.asking.finding import keys_of
from dragoman.asking.pages import Page
from dragoman.records.agreements import Agreement
from dragoman.records.base import Span
from dragoman.records.entities import Entity
from dragoman.records.plain import key_of, plain
from dragoman.records.statements import Statement
from dragoman.store.kinds import decoded
from dragoman.store.view import View
from dragoman.weighing.terms import stems

_AGREEMENTS = "SELECT report, body FROM seen_entries WHERE kind = 'agreement'"
_PLACES = "SELECT DISTINCT key FROM names JOIN entities USING (key) WHERE plain = ? AND kind = 'place'"


class Topic(NamedTuple):
    """A subject: its words, the actors and places that it names, and where reports speak of the agreement that it names."""

    words: str
    stems: frozenset[str]
    keys: frozenset[str]
    country: str | None
    tellings: dict[str, tuple[Span, ...]]  # by report

    def concerned_by(self, statement: Statement, page: Page) -> bool:
        """Whether what was said has the topic's words, names it (by a pronoun, perhaps), or speaks of the agreement."""
        if self.stems and self.stems <= stems(page.quoted(statement.content)):
            return True
        if any(_overlap(statement.content, span) for span in self.tellings.get(page.source.report, ())):
            return True
        return any(
            _overlap(statement.content, mention)
            for entity in map(page.entity, page.bodies) if entity and self._names(entity)
            for mention in entity.mentions
        )  # fmt: skip

    def _names(self, entity: Entity) -> bool:
        if key_of(entity) in self.keys:
            return True
        if entity.kind != "place" or entity.place is None:
            return False
        at = entity.place
        return (self.country is not None and at.country == self.country) or plain(at.admin1 or "") == plain(self.words)


def topic_of(view: View, words: str) -> Topic:
    """The topic that some words, or an agreement's id, name; what is an actor's or a place's name is no agreement's."""
    keys, country = frozenset(_keys(view, words)), maybe_country_code(words)
    tellings = {} if keys or country else _tellings(view, words)
    return Topic(words=words, stems=stems(words), keys=keys, country=country, tellings=tellings)


def _keys(view: View, words: str) -> list[str]:
    """The places called so; where there is none, all who have the words in their name ("Idlib residents", "Ida Holm")."""
    places = [row[0] for row in view.select(_PLACES, [plain(words)])]
    return places or keys_of(view, words, needed=False)


def _tellings(view: View, words: str) -> dict[str, tuple[Span, ...]]:
    every: list[tuple[str, Agreement]] = [
        (report, decoded("agreement", body)) for report, body in view.select(_AGREEMENTS)
    ]
    meant = {each.id for _, each in every if _called(each, words)}
    if meant:
        ones = {agreement_of(view, name) for name in meant} - {None}
        meant |= {each.id for _, each in every if agreement_of(view, each.id) in ones}
    found: dict[str, tuple[Span, ...]] = {}
    for report, each in every:
        if each.id in meant:
            found[report] = (*found.get(report, ()), *_spans(each))
    return found


def _called(agreement: Agreement, words: str) -> bool:
    return agreement.id.startswith(words) or set(plain(words).split()) <= set(plain(agreement.name).split())


def _spans(agreement: Agreement) -> Iterator[Span]:
    yield from agreement.evidence
    yield from agreement.provisions


def _overlap(content: tuple[Span, ...], span: Span) -> bool:
    return any(each.overlaps(span) for each in content)
