import json

import jsonschema
import msgspec
import pytest

from dragoman.knowledge.codebook import Codebook
from dragoman.records.identity import entry_id
from dragoman.records.record import Record, json_schema
from tests.reading.report import record

TEXT = (
    "Kenya and Somalia agreed on Friday to reopen the border by July. "
    "At least 12 people were killed when al-Shabaab, which controls Jilib, attacked Kenyan troops in March 2019. "
    "Iran backs Hezbollah, Israel said."
)


def test_json_out_and_in_loses_nothing() -> None:
    found = record(TEXT)
    assert Record.from_json(found.to_json()) == found


def test_a_record_fits_its_json_schema() -> None:
    jsonschema.validate(json.loads(record(TEXT).to_json()), json_schema())


def test_a_faulty_record_is_refused_with_the_field_named() -> None:
    with pytest.raises(msgspec.DecodeError, match="document"):
        Record.from_json('{"document": {"id": "x", "text": 3}}')


def test_every_entry_quotes_words_of_the_text_and_says_why() -> None:
    found = record(TEXT)
    kinds = (found.events, found.agreements, found.commitments, found.control, found.relations, found.quantities)
    entries = [entry for kind in kinds for entry in kind]
    assert entries
    for entry in entries:
        assert entry.why
        assert 0 <= entry.confidence <= 1
        for span in entry.evidence:
            assert span.within(found.document.text).strip()


def test_every_reference_is_an_entity_of_the_record() -> None:
    found = record(TEXT)
    known = {each.id for each in found.entities}
    for event in found.events:
        assert {p.entity for p in (*event.actors, *event.recipients)} <= known
        assert event.type in Codebook().types
    for claim in found.control:
        assert {claim.place, *claim.holder} <= known


def test_ids_tell_kinds_apart_and_hang_on_content() -> None:
    assert entry_id("V", "a", 1) == entry_id("V", "a", 1) != entry_id("V", "a", 2)
    assert entry_id("V", "a")[1:] != entry_id("S", "a")[1:]
