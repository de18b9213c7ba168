"""What is stored comes back the same, whatever the record."""

import math
import types
import typing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.records.record import Record
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import flood, harbour, ridge

DAYS = st.dates().map(str) | st.none()
_SPECIAL = {"published": DAYS, "since": DAYS, "until": DAYS, "language": st.none() | st.just("en")}


def anything(hint: Any, name: str = "") -> st.SearchStrategy[Any]:
    """Values of a field: of a type of the record, taken apart until plain values are left."""
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if name in _SPECIAL:
        return _SPECIAL[name]
    if origin is typing.Literal:
        return st.sampled_from(inside)
    if origin in (typing.Union, types.UnionType):
        return st.one_of([anything(each) for each in inside])
    if origin is tuple and inside[-1] is ...:
        return st.lists(anything(inside[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(anything, inside))
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        hints = typing.get_type_hints(hint)
        return st.builds(hint, **{field: anything(hints[field], field) for field in hint.__struct_fields__})
    return _PLAIN[hint]


_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    int: st.integers(0, 2**40),
    float: st.floats(allow_nan=False, allow_infinity=False, width=32),
    bool: st.booleans(),
    type(None): st.none(),
}


@given(record=anything(Record))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_record_comes_back_the_same(record: Record, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / "record.db"
    with Writer(path) as writer:
        kept = writer.add(record)
        assert writer.record(kept.reading) == record
        assert writer.add(record).became == "unchanged"
    with View(path) as view:
        assert view.record(kept.reading) == record


@pytest.mark.parametrize("record", [harbour(), ridge(), flood()], ids=lambda record: record.document.id)
def test_our_records_come_back_the_same(record: Record, path: Path) -> None:
    with Writer(path) as writer:
        kept = writer.add(record)
    with View(path) as view:
        assert view.record(kept.reading).to_json() == record.to_json()


def test_confidence_is_a_number_in_the_table(path: Path) -> None:
    with Writer(path) as writer:
        writer.add(harbour())
    with View(path) as view:
        assert all(not math.isnan(row[0]) for row in view.select("SELECT confidence FROM seen_entries"))
