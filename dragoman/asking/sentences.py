"""Sentences: the whole sentence around some words, for entries that do not keep it themselves."""

import re
from collections.abc import Iterator

from dragoman.records.record import Record

_END = re.compile(r"(?<![A-Z]\.)(?<!\b[A-Z])(?<!\bMr)(?<!\bDr)(?<!\bGen)(?<!\bSt)[.!?]['\"”’)]*\s+(?=[A-Z\"“‘(])")


def sentence_around(record: Record, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which the words stand: as an event of the record has it, or as marks show."""
    around = [(each.sentence.start, each.sentence.end) for each in record.events]
    known = [(a, b) for a, b in around if a <= start and end <= b]
    return min(known, key=lambda span: span[1] - span[0]) if known else _by_marks(record.document.text, start, end)


def _by_marks(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    for match in _END.finditer(text, first, last):
        if match.end() <= start:
            first = match.end()
        elif match.start() + 1 >= end:
            last = match.end()
            break
    piece = text[first:last]
    return first + len(piece) - len(piece.lstrip()), first + len(piece.rstrip())


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends, as line ends and marks show."""
    at = 0
    for line in text.splitlines(keepends=True):
        ends = [match.end() for match in _END.finditer(line)]
        for first, last in zip([0, *ends], [*ends, len(line)], strict=True):
            piece = line[first:last]
            if piece.strip():
                start = at + first + len(piece) - len(piece.lstrip())
                yield start, start + len(piece.strip())
        at += len(line)
