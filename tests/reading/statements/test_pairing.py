"""Quotation marks of all styles, broken, nested and missing, never fail a report and never give untrue offsets."""

import itertools
import random

from dragoman.reading.statements.pairing import quoted
from tests.reading.report import record

MARKS = ('"', "“", "”", "„", "«", "»", "'", "‘", "’", "``", "''")
WORDS = "the army said it would leave town , . minister Kenya told talks don't failed ; and we I ? : — zone".split()


def paragraph(number: int) -> str:
    """A paragraph of words and odd marks, another one for each number."""
    dice = random.Random(number)
    pieces = []
    for _ in range(dice.randint(1, 30)):
        piece = dice.choice(WORDS)
        if dice.random() < 0.3:
            piece = dice.choice(MARKS) + piece
        if dice.random() < 0.3:
            piece += dice.choice(MARKS)
        pieces.append(piece)
    return " ".join(pieces)


def test_two_thousand_odd_paragraphs() -> None:
    for number in range(2000):
        text = paragraph(number)
        found = quoted(text, 0, len(text))
        for one, other in itertools.pairwise(found):
            assert one.end <= other.start, text
        assert all(0 <= each.start < each.end <= len(text) for each in found), text


def test_odd_paragraphs_are_read_to_the_end_with_true_offsets() -> None:
    text = "\n\n".join(paragraph(number) for number in range(200))
    for statement in record(text).statements:
        spans = [(span.start, span.end) for span in (*statement.cue, *statement.content)]
        for start, end in spans + [(each.start, each.end) for each in statement.speaker]:
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()


def test_pairs_of_each_style() -> None:
    for opening, closing in (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’")):
        text = f"He said {opening}we will stay{closing} and left."
        (found,) = quoted(text, 0, len(text))
        assert text[found.start : found.end] == f"{opening}we will stay{closing}"


def test_apostrophes_are_no_quotations() -> None:
    assert quoted("Kenya's army doesn't hold the rebels' camp.", 0, 43) == []
