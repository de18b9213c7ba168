"""Passages: the sentences of a report, in the pieces in which they tell one thing each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dragoman.records.document import Document
from dragoman.weighing.terms import Term, terms_of

_SHORT = r"Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Prof|vs|No|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
_END = re.compile(r"(?<![A-Z]\.)(?<!\b[A-Z])[.!?]['\"”’)]*\s+(?=[A-Z\"“‘(])|\n\s*\n|\n(?=\s*[A-Z])")
_SHORTENED = re.compile(rf"\b(?:{_SHORT})\.$")
_PIECE = re.compile(
    r"[;:]\s|\s[—–-]\s|,\s+(?:and|but|while|though|although|or|yet)\s|,\s|"
    r"\s(?:but|while|although)\s|\sand\s(?=(?:the|an?|its|their|his|her|it|he|she|they|none|no|[A-Z])\b)"
)


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence between its commas and conjunctions."""

    start: int
    end: int
    text: str

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words of the piece that carry meaning."""
        return terms_of(self.text)


@dataclass(frozen=True)
class Passage:
    """One sentence; ``part`` tells whether it stands in the headline, the caption, the body or beside it."""

    start: int
    end: int
    text: str
    part: str = "body"

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words of the sentence that carry meaning."""
        return terms_of(self.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of its terms."""
        return frozenset(term.stem for term in self.terms)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces of the sentence."""
        return tuple(_pieces(self.text, self.start))

    def covers(self, start: int, end: int) -> bool:
        """Whether these positions of the text lie in the sentence."""
        return self.start <= start and end <= self.end


def passages_of(document: Document) -> tuple[Passage, ...]:
    """The sentences of a document in order, without its credit line."""
    return tuple(
        Passage(start, end, document.text[start:end], part)
        for start, end in _sentences(document.text)
        if (part := _part(document, start, end)) != "credit"
    )


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if _SHORTENED.search(text, max(start, match.start() - 6), match.start() + 1):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        first = start + len(piece) - len(piece.lstrip())
        yield first, first + len(bare)


def _part(document: Document, start: int, end: int) -> str:
    for part, span in (
        ("headline", document.headline), ("caption", document.caption), ("credit", document.credit_line),
    ):  # fmt: skip
        if span and span[0] <= start and end <= span[1]:
            return part
    before_dateline = document.dateline is not None and end <= document.dateline[0]
    return "caption" if before_dateline else "body"


def _pieces(sentence: str, offset: int) -> Iterator[Piece]:
    cuts = [0, *(match.start() for match in _PIECE.finditer(sentence)), len(sentence)]
    for start, end in pairwise(cuts):
        if sentence[start:end].strip(" ,;:—–-"):
            yield Piece(offset + start, offset + end, sentence[start:end])
