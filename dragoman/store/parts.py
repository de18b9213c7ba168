"""Parts: what an entry of each kind has in the columns that all kinds share, and who takes part in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dragoman.records.agreements import Agreement, Commitment
from dragoman.records.base import Span
from dragoman.records.entities import Entity, Participant
from dragoman.records.events import Event
from dragoman.records.situation import Control, Quantity, Relation
from dragoman.records.statements import Statement
from dragoman.records.times import Interval, TimeMention

Role = tuple[str, str]  # the role's name and the entity's id


@dataclass(frozen=True, slots=True)
class Parts:
    """The shared columns of one entry; ``words`` is where it stands in the text first."""

    type: str | None = None
    status: str | None = None
    words: tuple[int, int] | None = None
    time: Interval | None = None
    background: bool = False
    roles: tuple[Role, ...] = ()

    @property
    def precision(self) -> str | None:
        """How exactly its time is known."""
        return getattr(self.time, "precision", None)


def parts_of(kind: str, entry: Any) -> Parts:
    """The parts of an entry."""
    return _PARTS[kind](entry)


def _entity(entity: Entity) -> Parts:
    return Parts(type=entity.kind, words=_first(entity.mentions))


def _time(time: TimeMention) -> Parts:
    return Parts(words=(time.start, time.end), time=time)


def _event(event: Event) -> Parts:
    return Parts(
        type=event.type,
        status=event.status,
        words=(event.trigger.start, event.trigger.end),
        time=event.time,
        background=event.background,
        roles=(
            *_named("actor", event.actors),
            *_named("recipient", event.recipients),
            *_only("place", event.place),
            *_only("said_by", event.said_by),
        ),
    )


def _statement(statement: Statement) -> Parts:
    return Parts(
        type=statement.act,
        status=statement.quote,
        words=_first((*statement.content, *statement.cue)),
        roles=(*_named("speaker", statement.speaker), *_named("addressee", statement.addressee)),
    )


def _agreement(agreement: Agreement) -> Parts:
    responsible = dict.fromkeys(each for provision in agreement.provisions for each in provision.responsible)
    return Parts(
        type=agreement.kind,
        status=agreement.status,
        words=_first((*agreement.evidence, *agreement.provisions)),
        time=agreement.time,
        roles=(
            *_all("party", agreement.parties),
            *_all("mediator", agreement.mediators),
            *_all("supporter", agreement.supporters),
            *_all("opponent", agreement.opponents),
            *_all("responsible", responsible),
            *_only("place", agreement.place),
            *_only("said_by", agreement.said_by),
        ),
    )


def _commitment(commitment: Commitment) -> Parts:
    return Parts(
        status=commitment.status,
        words=(commitment.what.start, commitment.what.end),
        time=commitment.due,
        roles=(*_all("by", commitment.by), *_all("to", commitment.to), *_only("said_by", commitment.said_by)),
    )


def _control(claim: Control) -> Parts:
    return Parts(
        type=claim.extent,
        words=_first(claim.evidence),
        time=claim.time,
        roles=(*_all("holder", claim.holder), *_only("place", claim.place), *_only("said_by", claim.said_by)),
    )


def _relation(relation: Relation) -> Parts:
    return Parts(
        type=relation.kind,
        words=_first(relation.evidence),
        time=relation.valid,
        roles=(
            *_only("subject", relation.subject),
            *_only("object", relation.object),
            *_only("said_by", relation.said_by),
        ),
    )


def _quantity(quantity: Quantity) -> Parts:
    return Parts(
        type=quantity.measure,
        words=_first(quantity.evidence),
        time=quantity.time,
        roles=(
            *_only("of", quantity.of),
            *_only("place", quantity.place),
            *_only("said_by", quantity.said_by),
        ),
    )


_PARTS: dict[str, Callable[[Any], Parts]] = {
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


def _first(spans: Iterable[Span]) -> tuple[int, int] | None:
    return next(((span.start, span.end) for span in spans), None)


def _named(role: str, participants: Iterable[Participant]) -> tuple[Role, ...]:
    return tuple((role, participant.entity) for participant in participants)


def _all(role: str, entities: Iterable[str]) -> tuple[Role, ...]:
    return tuple((role, entity) for entity in entities)


def _only(role: str, entity: str | None) -> tuple[Role, ...]:
    return ((role, entity),) if entity else ()
