"""Status: type and status of each sentence's target event (evals/status/sentences.csv), by the real steps.

usage: python -m evals.status [dev|held] [--errors N] [--floors]

The event scored is the one whose trigger overlaps the target's; failing that one of an accepted type; failing that none.
Errors are shown for the dev half only: the held half is for measuring.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import SkipDocument
from dragoman.pipeline import read
from dragoman.records.document import Document
from dragoman.records.events import Event
from dragoman.records.record import Record
from dragoman.settings import Settings
from evals.halves import Half, Rows, measure

TABLE = Path(__file__).parent / "status" / "sentences.csv"
FLOORS = {"held status": 0.77, "held both": 0.73}


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    return measure("status", TABLE, _half, FLOORS, arguments)


def _half(rows: Rows) -> Half:
    figures, errors = score(rows)
    return Half(figures, f"{len(rows)} sentences", errors)


def score(rows: list[dict[str, str]]) -> tuple[dict[str, float], list[str]]:
    """Shares of the rows with the right status, the right type, both, and both with the right actor."""
    right = dict.fromkeys(("found", "status", "type", "both", "actor"), 0)
    errors = []
    for row, record in zip(rows, _records(rows), strict=True):
        event = _target(row, record)
        kind = event is not None and event.type in row["type"].split("|")
        status = event is not None and event.status in row["status"].split("|")
        right["found"] += event is not None
        right["status"] += status
        right["type"] += kind
        right["both"] += kind and status
        right["actor"] += kind and status and event is not None and _acts(row, record, event)
        if not (kind and status):
            got = f"{event.type}/{event.status}" if event is not None else "none"
            errors.append(
                f"{row['id']} want {row['type']}/{row['status']} got {got} ({row['note']})\n    {row['sentence']}"
            )
    return {name: count / len(rows) for name, count in right.items()}, errors


def _records(rows: list[dict[str, str]]) -> Iterator[Record]:
    documents = (Document(id=row["id"], text=row["sentence"], published="2019-06-12") for row in rows)
    for record in read(documents, Settings()):
        assert not isinstance(record, SkipDocument), record
        yield record


def _target(row: dict[str, str], record: Record) -> Event | None:
    trigger = row["note"].partition("trigger: ")[2].partition(";")[0].strip()
    start = row["sentence"].find(trigger)
    end = start + len(trigger)
    types = row["type"].split("|")
    inner = [
        event
        for event in record.events
        if (event.trigger.start < end and start < event.trigger.end)
        or (event.embedded and event.embedded.trigger.start < end and start < event.embedded.trigger.end)
    ]
    inner.sort(key=lambda event: event.type not in types)
    return next(iter(inner), None) or next((event for event in record.events if event.type in types), None)


def _acts(row: dict[str, str], record: Record, event: Event) -> bool:
    wanted = row["actor"].split("|")
    sides = [*event.actors, *(event.recipients if event.type in ("CONSULT", "COOPERATE") else ())]
    words = [record.document.text[each.start : each.end] for each in sides]
    names = [entity.name for each in sides for entity in record.entities if entity.id == each.entity]
    return wanted == [""] or any(want in each or each in want for want in wanted for each in (*words, *names))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
