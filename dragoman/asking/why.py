"""Why: from any entry back to the words, the sentence, the report and the rule that it rests on."""

from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.asking.answers import Named, Source
from dragoman.asking.marks import marks_of
from dragoman.asking.pages import Page, Pages
from dragoman.asking.sentences import sentence_around
from dragoman.asking.standing import fate_of
from dragoman.records.base import Fact, Span
from dragoman.records.record import Record
from dragoman.store.kinds import KINDS
from dragoman.store.parts import parts_of
from dragoman.store.view import View


class Related(Fact, frozen=True, kw_only=True):
    """Another entry that has to do with this one, and how."""

    id: str
    kind: str
    how: str
    words: str


class Reason(Fact, frozen=True, kw_only=True):
    """What an entry rests on. ``fate`` is empty where the entry stands, and else says what became of it."""

    id: str
    kind: str
    type: str | None
    status: str | None
    words: tuple[str, ...]
    start: int | None
    end: int | None
    sentence: str
    sentence_start: int | None
    participants: tuple[tuple[str, Named], ...]
    said_by: Named | None
    why: str
    confidence: float
    fate: str
    source: Source
    related: tuple[Related, ...]
    entry: dict[str, Any]


_ROWS = "SELECT reading, kind FROM entries WHERE id = ? ORDER BY reading DESC"
_SEEN = "SELECT reading, kind FROM seen_entries WHERE id = ? ORDER BY known_since DESC"


def why(view: View, name: str) -> Reason:
    """What the entry of this id, or beginning of an id, rests on; former and withdrawn entries are explained too.

    Raises:
        UnknownEntry: nothing has this id, or several begin with it.
    """
    _, full = view.find(name, "entry")
    reading, kind = next(view.select(_SEEN, [full]), None) or next(view.select(_ROWS, [full]))
    record, page = view.record(reading, whole=True), Pages(view).load([reading])[reading]
    entry = next(each for each in getattr(record, KINDS[kind][0]) if each.id == full)
    return _reason(record, page, kind, entry, fate_of(view, reading, full))


def _reason(record: Record, page: Page, kind: str, entry: Any, fate: str) -> Reason:
    parts = parts_of(kind, entry)
    spans = [Span(start=mark.start, end=mark.end) for mark in marks_of(record, [kind]) if mark.id == entry.id]
    start, end = parts.words or (None, None)
    around = sentence_around(record, start, end) if start is not None and end is not None else None
    return Reason(
        id=entry.id,
        kind=kind,
        type=parts.type,
        status=parts.status,
        words=tuple(page.words(span) for span in spans),
        start=start,
        end=end,
        sentence=page.words(Span(start=around[0], end=around[1])) if around else "",
        sentence_start=around[0] if around else None,
        participants=tuple((role, page.named(each)) for role, each in parts.roles),
        said_by=page.maybe_named(getattr(entry, "said_by", None)),
        why=entry.why,
        confidence=entry.confidence,
        fate=fate,
        source=page.source,
        related=tuple(_related(record, page, kind, entry, around)),
        entry=msgspec.to_builtins(entry),
    )


def _related(record: Record, page: Page, kind: str, entry: Any, sentence: tuple[int, int] | None) -> Iterator[Related]:
    seen = {entry.id}
    for how, other_kind, other in [*_linked(record, kind, entry), *_beside(record, kind, sentence)]:
        if other.id not in seen:
            seen.add(other.id)
            words = parts_of(other_kind, other).words
            quoted = page.words(Span(start=words[0], end=words[1])) if words else ""
            yield Related(id=other.id, kind=other_kind, how=how, words=quoted)


def _linked(record: Record, kind: str, entry: Any) -> Iterator[tuple[str, str, Any]]:
    entities = {entity.id: entity for entity in record.entities}
    for role, name in parts_of(kind, entry).roles:
        if name in entities:
            yield role.replace("_", " "), "entity", entities[name]
    for agreement in record.agreements:
        if kind == "commitment" and agreement.id == entry.agreement:
            yield "part of", "agreement", agreement
    for commitment in record.commitments:
        if kind == "agreement" and commitment.agreement == entry.id:
            yield "promised in it", "commitment", commitment
    for statement in record.statements:
        if kind == "statement" and entry.within == statement.id:
            yield "reported in", "statement", statement
        if kind == "statement" and statement.within == entry.id:
            yield "reports", "statement", statement
    if kind == "entity":
        yield from _naming(record, entry.id)


def _naming(record: Record, entity: str) -> Iterator[tuple[str, str, Any]]:
    for kind, (name, _) in KINDS.items():
        for other in getattr(record, name):
            for role, each in parts_of(kind, other).roles:
                if each == entity:
                    yield f"{role.replace('_', ' ')} of", kind, other


def _beside(record: Record, kind: str, sentence: tuple[int, int] | None) -> Iterator[tuple[str, str, Any]]:
    if sentence is None or kind == "entity":
        return
    for other_kind, (name, _) in KINDS.items():
        for other in getattr(record, name):
            words = parts_of(other_kind, other).words
            if other_kind not in ("entity", "time") and words and sentence[0] <= words[0] and words[1] <= sentence[1]:
                yield "in the same sentence", other_kind, other
