"""Writing must not be what a run waits for; the figure is far below what was measured (docs/decisions/store.md)."""

import time
from pathlib import Path

import msgspec

from dragoman.records.record import Record
from dragoman.store.writer import Writer
from tests.builders import harbour


def large(number: int) -> Record:
    """A record of sixty entries."""
    record = harbour(id=f"r{number}", url=f"https://wire.example/{number}")

    def times(name: str, count: int) -> tuple[object, ...]:
        entries = getattr(record, name)
        copies = ((entries[index % len(entries)], index) for index in range(count))
        return tuple(msgspec.structs.replace(entry, id=f"{entry.id}{index}") for entry, index in copies)

    wanted = {"entities": 20, "times": 6, "events": 14, "statements": 10, "agreements": 2, "commitments": 2,
              "control": 2, "relations": 2, "quantities": 2}  # fmt: skip
    return msgspec.structs.replace(record, **{name: times(name, count) for name, count in wanted.items()})


def test_a_hundred_reports_are_written_in_a_few_seconds(path: Path) -> None:
    records = [large(number) for number in range(100)]
    with Writer(path) as writer:
        began = time.process_time()
        for record in records:
            writer.add(record)
        assert time.process_time() - began < 4
