"""Marks: where in a report's text its entries stand, for showing them there."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from dragoman.records.base import Fact, Span
from dragoman.records.record import Record
from dragoman.store.kinds import KINDS


class Mark(Fact, frozen=True, kw_only=True):
    """A stretch of the text on which an entry rests, with what to call it there."""

    start: int
    end: int
    kind: str
    id: str
    label: str


def marks_of(record: Record, kinds: Iterable[str] = tuple(KINDS)) -> tuple[Mark, ...]:
    """The marks of a record's entries in the order of the text, the longer before those inside them."""
    names = {entity.id: entity.name for entity in record.entities}
    found: dict[tuple[int, int, str], Mark] = {}
    for kind in kinds:
        for entry in getattr(record, KINDS[kind][0]):
            for span, label in _MARKS[kind](entry, names):
                mark = Mark(start=span.start, end=span.end, kind=kind, id=entry.id, label=label)
                found.setdefault((span.start, span.end, entry.id), mark)
    return tuple(sorted(found.values(), key=lambda mark: (mark.start, -mark.end, mark.kind, mark.id)))


Marked = Iterator[tuple[Span, str]]
Names = dict[str, str]


def _entity(entity: Any, _: Names) -> Marked:
    return ((mention, entity.name) for mention in entity.mentions)


def _time(time: Any, _: Names) -> Marked:
    until = f" – {time.until}" if time.until and time.precision != "day" else ""
    yield Span(start=time.start, end=time.end), (time.since or "…") + until if time.since or time.until else "time"


def _event(event: Any, _: Names) -> Marked:
    what = f"{event.type}/{event.mode}" if event.mode else event.type
    yield event.trigger, what if event.status == "occurred" else f"{what} {event.status}"


def _statement(statement: Any, names: Names) -> Marked:
    speaker = ", ".join(names.get(each.entity, "?") for each in statement.speaker)
    return ((span, f"{statement.act}: {speaker or 'unnamed'}") for span in statement.content)


def _agreement(agreement: Any, _: Names) -> Marked:
    return ((span, f"{agreement.kind} {agreement.status}") for span in agreement.evidence)


def _commitment(commitment: Any, names: Names) -> Marked:
    yield commitment.what, f"{commitment.status}: {_all(commitment.by, names)}"


def _control(claim: Any, names: Names) -> Marked:
    return ((span, f"{claim.extent}: {_all(claim.holder, names)}") for span in claim.evidence)


def _relation(relation: Any, names: Names) -> Marked:
    label = f"{_all([relation.subject], names)} {relation.kind} {_all([relation.object], names)}"
    return ((span, label) for span in relation.evidence)


def _quantity(quantity: Any, _: Names) -> Marked:
    figures = [quantity.best, quantity.low, quantity.high]
    figure = next((f"{each:,}" for each in figures if each is not None), "?")
    return ((span, f"{quantity.measure} {figure}") for span in quantity.evidence)


def _all(those: Iterable[str], names: Names) -> str:
    return ", ".join(names.get(each, each) for each in those) or "unnamed"


_MARKS: dict[str, Callable[[Any, Names], Marked]] = {
    "entity": _entity,
    "time": _time,
    "event": _event,
    "statement": _statement,
    "agreement": _agreement,
    "commitment": _commitment,
    "control": _control,
    "relation": _relation,
    "quantity": _quantity,
}
