"""Layout: which stretches of a report are its headline, caption, dateline, paragraphs and credit line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.reading.headlines import is_title_case
from dragoman.records.document import Document

_PARAGRAPH = re.compile(r"\S[^\n]*")  # not "[^\\n]*\\S[^\\n]*": quadratic on long white space
_BLOCK = re.compile(r"\S(?:.|\n(?!\s*\n))*")  # up to a blank line
_WRAPPED_LINES, _WIDEST = 3, 120  # lines and characters
_WORD = re.compile(r"\w")
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
    """The paragraphs of the report in order, each with its part; the credit line is left out: it tells no event.

    A paragraph is cut where a part ends in it: "Rebels seize Saraqib. BEIRUT (AP) — Rebels seized …".
    """
    found: list[Stretch] = []
    parts = _parts(document)
    for number, (first, last) in enumerate(_paragraphs(document.text)):
        for start, end, part in _cut(first, last, parts):
            if part != "credit":
                found += [Stretch(a, b, part, number) for a, b in _pieces(document.text, start, end)]
    found = [stretch for stretch in found if _WORD.search(document.text, stretch.start, stretch.end)]
    if len(found) == 1 and _is_bare_headline(document.text[found[0].start : found[0].end]):
        found = [replace(found[0], part="headline")]
    return found


def _is_bare_headline(text: str) -> bool:
    """Whether a text without more is a headline: one line in title case that does not end as sentences do."""
    return "\n" not in text and text[-1] not in ".!?" and is_title_case(text)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs: lines, or blocks between blank lines where the text was wrapped at a width."""
    for block in _BLOCK.finditer(text):
        if _is_wrapped(block.group()):
            yield block.span()
        else:
            yield from (
                (block.start() + line.start(), block.start() + line.end())
                for line in _PARAGRAPH.finditer(block.group())
            )


def _is_wrapped(block: str) -> bool:
    """Whether lines end in the middle of sentences: most are long and many go on in small letters."""
    lines = block.split("\n")
    if len(lines) < _WRAPPED_LINES or max(map(len, lines)) > _WIDEST:
        return False
    goes_on = sum(line.lstrip()[:1].islower() for line in lines[1:])
    return goes_on >= 0.3 * (len(lines) - 1)


def _parts(document: Document) -> list[tuple[int, int, str]]:
    spans = {
        "headline": document.headline,
        "caption": document.caption,
        "dateline": document.dateline,
        "credit": document.credit_line,
    }
    return sorted((*span, part) for part, span in spans.items() if span)


def _cut(start: int, end: int, parts: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The paragraph cut into its parts; what belongs to none is body."""
    for first, last, part in parts:
        if first < end and start < last:
            if start < first:
                yield start, first, "body"
            yield max(start, first), min(end, last), part
            start = min(end, last)
    if start < end:
        yield start, end, "body"


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
