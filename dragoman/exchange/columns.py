"""Columns: an entry of each kind as one flat row, for spreadsheets and statistics.

A cell that holds several things parts them by ``|``. Names of columns are stable; new ones come at the end.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from dragoman.exchange.book import Book, Flat, joined
from dragoman.records.agreements import Agreement, Commitment
from dragoman.records.base import Span
from dragoman.records.document import Document
from dragoman.records.entities import Entity
from dragoman.records.events import Event
from dragoman.records.record import Record
from dragoman.records.situation import Control, Quantity, Relation
from dragoman.records.statements import Statement
from dragoman.records.times import TimeMention

REPORT = ("report", "source", "published", "url", "title")
FIELDS = {
    "entity": "entities",
    "time": "times",
    "event": "events",
    "statement": "statements",
    "agreement": "agreements",
    "commitment": "commitments",
    "control": "control",
    "relation": "relations",
    "quantity": "quantities",
}


def flat_rows(record: Record, kind: str) -> Iterator[Flat]:
    """The entries of one kind of a record, as flat rows."""
    document, book = record.document, Book(record)
    cells = (document.id, document.source, document.published, document.url, document.title)
    report: Flat = dict(zip(REPORT, cells, strict=True))
    for entry in getattr(record, FIELDS[kind]):
        last: Flat = {"confidence": entry.confidence, "why": entry.why}
        yield report | {"id": entry.id} | _COLUMNS[kind](entry, book) | last


def columns(kind: str) -> tuple[str, ...]:
    """The columns of a kind, in order, also where there is no row."""
    return (*REPORT, "id", *_COLUMNS[kind](_BLANK[kind], Book(_EMPTY)), "confidence", "why")


def _event(event: Any, book: Book) -> Flat:
    actors, recipients = [each.entity for each in event.actors], [each.entity for each in event.recipients]
    return {
        "type": event.type,
        "mode": event.mode,
        "contexts": joined(event.contexts),
        "cameo": event.cameo,
        "quad": event.quad,
        "intensity": event.intensity,
        "goldstein": event.goldstein,
        "status": event.status,
        "background": event.background,
        "actors": book.names(actors),
        "actor_countries": book.countries(actors),
        "actor_keys": book.keys(actors),
        "recipients": book.names(recipients),
        "recipient_countries": book.countries(recipients),
        "recipient_keys": book.keys(recipients),
        **book.where(event.place),
        **_time(event.time),
        **_said_by(event, book),
        "words": book.words([event.trigger]),
        "sentence": book.words([event.sentence]),
        "start": event.trigger.start,
        "end": event.trigger.end,
    }


def _statement(statement: Any, book: Book) -> Flat:
    speakers = [each.entity for each in statement.speaker]
    return {
        "act": statement.act,
        "quote": statement.quote,
        "speaker": book.names(speakers),
        "speaker_countries": book.countries(speakers),
        "speaker_keys": book.keys(speakers),
        "addressee": book.names(each.entity for each in statement.addressee),
        "cue": book.words(statement.cue),
        "words": book.words(statement.content),
        "within": statement.within,
        **_first(statement.content),
    }


def _agreement(agreement: Any, book: Book) -> Flat:
    return {
        "name": agreement.name,
        "kind": agreement.kind,
        "status": agreement.status,
        "parties": book.names(agreement.parties),
        "party_countries": book.countries(agreement.parties),
        "mediators": book.names(agreement.mediators),
        "supporters": book.names(agreement.supporters),
        "opponents": book.names(agreement.opponents),
        **book.where(agreement.place),
        **_time(agreement.time),
        **_said_by(agreement, book),
        "provisions": joined(f"{each.kind}: {book.words([each])}" for each in agreement.provisions),
        "words": book.words(agreement.evidence),
        **_first(agreement.evidence),
    }


def _commitment(commitment: Any, book: Book) -> Flat:
    return {
        "by": book.names(commitment.by),
        "by_countries": book.countries(commitment.by),
        "to": book.names(commitment.to),
        "status": commitment.status,
        "due_from": commitment.due.since if commitment.due else None,
        "due_to": commitment.due.until if commitment.due else None,
        "agreement": commitment.agreement,
        **_said_by(commitment, book),
        "words": book.words([commitment.what]),
        "evidence": book.words(commitment.evidence),
        "start": commitment.what.start,
        "end": commitment.what.end,
    }


def _control(claim: Any, book: Book) -> Flat:
    return {
        **book.where(claim.place),
        "holder": book.names(claim.holder),
        "holder_countries": book.countries(claim.holder),
        "extent": claim.extent,
        **_time(claim.time),
        **_said_by(claim, book),
        "words": book.words(claim.evidence),
        **_first(claim.evidence),
    }


def _relation(relation: Any, book: Book) -> Flat:
    return {
        "subject": book.names([relation.subject]),
        "kind": relation.kind,
        "object": book.names([relation.object]),
        "from": relation.valid.since,
        "to": relation.valid.until,
        **_said_by(relation, book),
        "words": book.words(relation.evidence),
        **_first(relation.evidence),
    }


def _quantity(quantity: Any, book: Book) -> Flat:
    return {
        "measure": quantity.measure,
        "low": quantity.low,
        "best": quantity.best,
        "high": quantity.high,
        "qualifier": quantity.qualifier,
        "unit": quantity.unit,
        "of": book.names([quantity.of]) if quantity.of else None,
        **book.where(quantity.place),
        **_time(quantity.time),
        **_said_by(quantity, book),
        "words": book.words(quantity.evidence),
        **_first(quantity.evidence),
    }


def _entity(entity: Any, book: Book) -> Flat:
    return {
        "kind": entity.kind,
        "name": entity.name,
        "country": entity.country,
        "sectors": joined(entity.sectors),
        "office": entity.office,
        "actor": entity.actor,
        "wikidata": entity.wikidata,
        **{name: cell for name, cell in book.where(entity.id).items() if name != "place"},
        "mentions": len(entity.mentions),
        **_first(entity.mentions),
    }


def _time_mention(time: Any, book: Book) -> Flat:
    return {
        "from": time.since,
        "to": time.until,
        "precision": time.precision,
        "basis": time.basis,
        "vague": time.vague,
        "words": book.words([time]),
        "start": time.start,
        "end": time.end,
    }


_COLUMNS: dict[str, Callable[[Any, Book], Flat]] = {
    "entity": _entity,
    "time": _time_mention,
    "event": _event,
    "statement": _statement,
    "agreement": _agreement,
    "commitment": _commitment,
    "control": _control,
    "relation": _relation,
    "quantity": _quantity,
}


def _time(time: Any) -> Flat:
    return {
        "from": time.since if time else None,
        "to": time.until if time else None,
        "precision": time.precision if time else None,
        "basis": time.basis if time else None,
    }


def _said_by(entry: Any, book: Book) -> Flat:
    return {
        "said_by": book.names([entry.said_by]) if entry.said_by else None,
        "said_by_country": book.countries([entry.said_by]) or None,
    }


def _first(spans: Iterable[Span]) -> Flat:
    span = next(iter(spans), None)
    return {"start": span.start if span else None, "end": span.end if span else None}


_NOWHERE = Span(start=0, end=0)
_EMPTY = Record(document=Document(id="", text=""))
_BLANK: dict[str, Any] = {  # entries without content, from which the columns are known where there is no row
    "entity": Entity(id="", kind="group", name=""),
    "time": TimeMention(id="", start=0, end=0),
    "event": Event(id="", type="", trigger=_NOWHERE, sentence=_NOWHERE),
    "statement": Statement(id=""),
    "agreement": Agreement(id="", name=""),
    "commitment": Commitment(id="", what=_NOWHERE),
    "control": Control(id="", place=""),
    "relation": Relation(id="", kind="backs", subject="", object=""),
    "quantity": Quantity(id="", measure="other"),
}
