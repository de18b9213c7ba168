"""Reaches beyond the sentence: what follows a colon, and speech that goes on ('…," he said. "…" "…"')."""

from dragoman.reading.statements.ground import Quote
from dragoman.reading.statements.reaches import Pieces, Reaches

_SHORTEST = 3  # words of a quotation that continues another


def add_beyond(found: Reaches) -> None:
    """Add them, and to each quoted reach the speech that goes on from it."""
    _after_colon(found)
    for pieces, kind in list(found.kinds.items()):
        if _holds_quote(found, pieces):
            later = _later(found, max(pieces[-1][1], found.last) + 1)
            if later:
                found.kinds.setdefault(pieces + later, kind + " on")
        if pieces[0][0] < found.cue.i:
            earlier = _earlier(found, pieces[0][0] - 1)
            if earlier:
                found.kinds.setdefault(earlier + pieces, kind + " from")


def _after_colon(found: Reaches) -> None:
    words, paragraph = found.words, found.paragraph
    if found.cue.text == ":":
        found.add("colon", (found.cue.i + 1, found.last))
        found.add("colon paragraph", (found.cue.i + 1, paragraph[1]))
    end = words[found.last].text
    if end == ":" or (end == "," and found.last == paragraph[1]):
        _next(found, "next" if found.last < paragraph[1] else "next paragraph")


def _next(found: Reaches, kind: str) -> None:
    """The sentence after the colon, and all that follows it in its paragraph."""
    if found.last + 1 >= len(found.words):
        return
    sentence = found.words[found.last + 1].sentence
    found.add(kind + " sentence", (sentence.words[0].i, sentence.words[-1].i))
    found.add(kind, (found.last + 1, found.ground.paragraphs[sentence.paragraph][1]))


def _holds_quote(found: Reaches, pieces: Pieces) -> bool:
    """Whether it is quoted, or stands before the cue with a quotation inside it."""
    quote_of = found.ground.quote_of
    if quote_of[pieces[0][0]] is not None or quote_of[pieces[-1][1]] is not None:
        return True
    return pieces[-1][1] < found.cue.i and any(quote_of[i] is not None for i in range(pieces[0][0], pieces[-1][1]))


def _later(found: Reaches, start: int) -> Pieces:
    pieces: list[tuple[int, int]] = []
    i = start
    while i <= found.paragraph[1]:
        quote = found.ground.quote_of[i]
        if quote is None or quote.first != i or not _continues(quote):
            break
        pieces.append((quote.first, quote.last))
        i = quote.last + 1
        while i <= found.paragraph[1] and found.words[i].text == ".":
            i += 1
    return tuple(pieces)


def _earlier(found: Reaches, end: int) -> Pieces:
    pieces: list[tuple[int, int]] = []
    i = end
    while i >= found.paragraph[0]:
        quote = found.ground.quote_of[i]
        if quote is None or quote.last != i or not _continues(quote):
            break
        pieces.insert(0, (quote.first, quote.last))
        i = quote.first - 1
    return tuple(pieces)


def _continues(quote: Quote) -> bool:
    return quote.full and quote.length >= _SHORTEST
