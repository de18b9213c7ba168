"""The record: all that reading one report yields, and its JSON."""

from typing import Any

import msgspec

from dragoman.records.agreements import Agreement, Commitment
from dragoman.records.base import Fact
from dragoman.records.document import Document
from dragoman.records.entities import Entity
from dragoman.records.events import Event
from dragoman.records.situation import Control, Quantity, Relation
from dragoman.records.statements import Statement
from dragoman.records.times import TimeMention

SCHEMA = "dragoman/1"


class Record(Fact, frozen=True, kw_only=True):
    """What one report says: one JSON object, one line of JSON Lines."""

    schema: str = SCHEMA
    document: Document
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeMention, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    control: tuple[Control, ...] = ()
    relations: tuple[Relation, ...] = ()
    quantities: tuple[Quantity, ...] = ()

    def to_json(self) -> str:
        """The record as one line of JSON."""
        return _encoder.encode(self).decode("utf-8")

    @staticmethod
    def from_json(line: str | bytes) -> "Record":
        """The record that a line of JSON holds.

        Raises:
            msgspec.DecodeError: the line is not JSON, or not a record; the message names the field.
        """
        return _decoder.decode(line)


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Record)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record."""
    schema = msgspec.json.schema(Record)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
