"""Layout: which stretches of a report are its headline, caption, dateline, paragraphs and credit line."""

import re
from dataclasses import dataclass

from dragoman.records.document import Document

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_LONGEST = 20_000  # characters parsed at once; longer paragraphs are cut at a sentence's end to bound memory
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“‘(])")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph, or a part of one, that is read for entries."""

    start: int
    end: int
    part: str  # headline, caption, dateline, body
    paragraph: int


def stretches(document: Document) -> list[Stretch]:
    """The paragraphs of the report in order, each with its part; the credit line is left out: it tells no event."""
    found: list[Stretch] = []
    for number, match in enumerate(_PARAGRAPH.finditer(document.text)):
        start, end = _trimmed(document.text, *match.span())
        if _is(document.credit_line, start):
            continue
        if document.dateline and _is(document.dateline, start) and document.dateline[1] < end:
            cut = document.dateline[1]
            found.append(Stretch(*_trimmed(document.text, start, cut), "dateline", number))
            start, end = _trimmed(document.text, cut, end)
        part = "headline" if _is(document.headline, start) else "caption" if _is(document.caption, start) else "body"
        found += [Stretch(a, b, part, number) for a, b in _pieces(document.text, start, end)]
    return found


def _is(span: tuple[int, int] | None, position: int) -> bool:
    return span is not None and span[0] <= position < span[1]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > _LONGEST:
        cuts = [match.end() for match in _SENTENCE_END.finditer(text, start + _LONGEST // 2, start + _LONGEST)]
        cut = cuts[-1] if cuts else start + _LONGEST
        pieces.append(_trimmed(text, start, cut))
        start = cut
    pieces.append(_trimmed(text, start, end))
    return [(a, b) for a, b in pieces if a < b]
