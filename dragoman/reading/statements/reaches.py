"""Reaches: how far the words of a statement may reach, seen from its cue; a few dozen possibilities of which one is chosen.

A reach is made of pieces ("…," he said. "…") and has a kind that says where it starts and where it ends:
"after ccomp to sentence" runs from the clause that completes the cue to the sentence's end.
"""

from dragoman.reading.statements.construction import clause_start
from dragoman.reading.statements.ground import Ground, Piece
from dragoman.reading.words import Word

Pieces = tuple[Piece, ...]
DASHES = frozenset(("-", "--", "—", "–"))
_QUOTATION_MARKS = frozenset(("“", "”", "„", "‟", "«", "»", '"', "''", "``"))
_KEPT_AT_START = frozenset(("$", "#", "(", "["))
_KEPT_AT_END = frozenset(("%", ")", "]"))


class Reaches:
    """Collects the reaches of one cue: each once, trimmed of commas and full stops, never over the cue itself."""

    def __init__(self, ground: Ground, cue: Word) -> None:
        self.ground, self.words, self.cue = ground, ground.words, cue
        self.kinds: dict[Pieces, str] = {}
        self.first, self.last = ground.bounds(cue)
        self.clause = clause_start(ground, cue)
        self.paragraph = ground.paragraphs[cue.sentence.paragraph]
        self.end = self._end_of_speech()

    def _end_of_speech(self) -> int:
        """The sentence's end, or the end of the quotation that goes on beyond it ("said that “…. …”")."""
        quote = self.ground.quote_of[self.last]
        if quote is not None and quote.first > self.cue.i and quote.last > self.last:
            return quote.last
        return self.last

    def add(self, kind: str, *pieces: Piece) -> None:
        """Add the reach of these pieces, unless it is empty, there already, or takes in the cue."""
        trimmed = [self._trimmed(first, last) for first, last in pieces]
        found = tuple(piece for piece in trimmed if piece[0] <= piece[1])
        if found and not any(first <= self.cue.i <= last for first, last in found):
            self.kinds.setdefault(found, kind)

    def _trimmed(self, first: int, last: int) -> Piece:
        words, quote_of = self.words, self.ground.quote_of
        while first <= last and words[first].pos in ("PUNCT", "SPACE") and words[first].text not in _KEPT_AT_START:
            quote = quote_of[first]
            if quote is not None and quote.first == first and quote.last <= last + 1:
                break
            first += 1
        while last >= first and words[last].pos in ("PUNCT", "SPACE") and words[last].text not in _KEPT_AT_END:
            quote = quote_of[last]
            if quote is not None and quote.last == last and quote.first >= first:
                break
            last -= 1
        return self._with_marks(first, last) if first <= last else (first, last)

    def _with_marks(self, first: int, last: int) -> Piece:
        """The piece with the marks around it, where it is all that they quote."""
        before = self.ground.quote_of[first - 1] if first > 0 else None
        if (
            before is not None
            and before.first == first - 1
            and before.last <= last + 2
            and self.words[first - 1].text in _QUOTATION_MARKS
        ):
            return first - 1, max(last, before.last)
        quote = self.ground.quote_of[last]
        if quote is not None and quote.first >= first and last < quote.last <= last + 2:
            return first, quote.last
        return first, last
