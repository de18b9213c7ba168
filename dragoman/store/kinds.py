"""Kinds: the nine kinds of entry, by the field of the record that holds them."""

from typing import Any, Final

import msgspec

from dragoman.records.agreements import Agreement, Commitment
from dragoman.records.base import Fact
from dragoman.records.entities import Entity
from dragoman.records.events import Event
from dragoman.records.situation import Control, Quantity, Relation
from dragoman.records.statements import Statement
from dragoman.records.times import TimeMention

KINDS: Final[dict[str, tuple[str, type[Fact]]]] = {
    "entity": ("entities", Entity),
    "time": ("times", TimeMention),
    "event": ("events", Event),
    "statement": ("statements", Statement),
    "agreement": ("agreements", Agreement),
    "commitment": ("commitments", Commitment),
    "control": ("control", Control),
    "relation": ("relations", Relation),
    "quantity": ("quantities", Quantity),
}

_decoders: dict[str, msgspec.json.Decoder[Any]] = {
    kind: msgspec.json.Decoder(type_) for kind, (_, type_) in KINDS.items()
}


def decoded(kind: str, body: str) -> Any:
    """The entry of this kind that a body holds."""
    return _decoders[kind].decode(body)
