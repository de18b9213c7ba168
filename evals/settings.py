"""Settings: contexts and background of each text's target event (evals/settings/sentences.csv), by the real steps.

usage: python -m evals.settings [dev|held] [--errors N] [--floors]

The event scored is the one whose trigger overlaps the target's, also as the act within another; failing that the nearest
of its sentence, at most 20 characters away ("opened fire", "took control"). A required context is found where one of its
alternatives is given; a given context is right where it is required or allowed. Where no event is found, every required
context is missed; background is scored over the events found.
Errors are shown for the dev half only: the held half is for measuring.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dragoman.errors import SkipDocument
from dragoman.pipeline import read
from dragoman.records.document import Document
from dragoman.records.events import Event
from dragoman.records.record import Record
from dragoman.settings import Settings
from evals.halves import Half, Rows, measure

TABLE = Path(__file__).parent / "settings" / "sentences.csv"
_NEAR = 20  # characters
FLOORS = {
    "held contexts precision": 0.87,
    "held contexts recall": 0.87,
    "held background precision": 0.95,
    "held background recall": 0.74,
}


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    return measure("settings", TABLE, _half, FLOORS, arguments)


def _half(rows: Rows) -> Half:
    figures, errors = score(rows)
    return Half(figures, f"{len(rows)} texts", errors)


def score(rows: list[dict[str, str]]) -> tuple[dict[str, float], list[str]]:
    """Share of targets found; precision, recall and F1 of contexts over all rows, of background over those found."""
    count: Counter[str] = Counter()
    errors = []
    for row, record in zip(rows, _records(rows), strict=True):
        event = _target(row, record)
        given = set(event.contexts) if event else set()
        required = [set(each.split("|")) for each in row["required"].split()]
        right = given & set(row["allowed"].split()).union(*required)
        found = [each for each in required if each & given]
        count.update(given=len(given), right=len(right), required=len(required), found=len(found))
        retold, told = row["background"] == "yes", event is not None and event.background
        if event is not None:
            count.update(targets=1, retold=retold, told=told, both=retold and told)
        if event is None or right != given or found != required or retold != told:
            errors.append(_error(row, event))
    contexts = _figures("contexts", count["right"], count["given"], count["found"], count["required"])
    background = _figures("background", count["both"], count["told"], count["both"], count["retold"])
    return {"targets": count["targets"] / len(rows), **contexts, **background}, errors


def _figures(name: str, right: int, given: int, found: int, wanted: int) -> dict[str, float]:
    precision, recall = right / max(given, 1), found / max(wanted, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return {f"{name} precision": precision, f"{name} recall": recall, f"{name} F1": both}


def _records(rows: list[dict[str, str]]) -> Iterator[Record]:
    documents = (
        Document(id=row["id"], text=row["text"], published=date.fromisoformat(row["published"]).isoformat())
        for row in rows
    )
    for record in read(documents, Settings()):
        assert not isinstance(record, SkipDocument), record
        yield record


def _target(row: dict[str, str], record: Record) -> Event | None:
    words = re.search(rf"\b{re.escape(row['trigger'])}\b", row["text"])
    assert words, row["id"]
    for event in record.events:
        spans = [event.trigger, *([event.embedded.trigger] if event.embedded else [])]
        if any(span.start < words.end() and words.start() < span.end for span in spans):
            return event
    near = [each for each in record.events if each.sentence.start <= words.start() < each.sentence.end]
    near.sort(key=lambda each: _gap(each, words))
    return near[0] if near and _gap(near[0], words) <= _NEAR else None


def _gap(event: Event, words: re.Match[str]) -> int:
    return max(event.trigger.start - words.end(), words.start() - event.trigger.end)


def _error(row: dict[str, str], event: Event | None) -> str:
    got = f"{event.trigger.start}-{event.trigger.end} {event.type} [{' '.join(event.contexts)}]" if event else "none"
    note = f"{got}{' background' if event and event.background else ''}"
    return (
        f"{row['id']} {row['trigger']}: want [{row['required']}] ({row['allowed']}) background {row['background']}"
        f"\n    got {note}\n    {row['published']} {row['text']}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
