"""Continuing: a paragraph that is nothing but quotation, with no cue of its own, goes on with the speech before it."""

from dragoman.reading.statements.ground import Ground, Piece
from dragoman.reading.statements.judging import Found

_SHORTEST = 4  # words: a line of less is a cross-heading


def continue_speech(ground: Ground, found: list[Found]) -> None:
    """Give such paragraphs to the last statement of the paragraph before, until another speaker has a cue."""
    told = {i for each in found for first, last in each.pieces for i in range(first, last + 1)}
    paragraphs = sorted(ground.paragraphs.items(), key=lambda item: item[1])
    last_speech: Found | None = None
    for _, (first, last) in paragraphs:
        piece = _only_quoted(ground, first, last)
        if piece is not None and first not in told and last_speech is not None:
            last_speech.pieces += (piece,)
            continue
        last_speech = _last_speech(ground, found, first, last) if piece is None or first in told else None


def _only_quoted(ground: Ground, first: int, last: int) -> Piece | None:
    """The quotation that fills a paragraph, an attached full stop apart."""
    quote = ground.quote_of[first]
    if quote is None or quote.first != first or quote.length < _SHORTEST:
        return None
    rest = ground.words[quote.last + 1 : last + 1]
    return (first, quote.last) if all(word.pos == "PUNCT" for word in rest) else None


def _last_speech(ground: Ground, found: list[Found], first: int, last: int) -> Found | None:
    """The last statement of a paragraph that quotes, or that announces speech with a colon."""
    here = [each for each in found if first <= each.cue.i <= last or first <= each.pieces[-1][1] <= last]
    speech = [
        each for each in here
        if any(ground.quote_of[i] is not None for piece in each.pieces for i in piece) or each.kind.startswith("next")
    ]  # fmt: skip
    return max(speech, key=lambda each: (each.pieces[-1][1], each.cue.i), default=None)
