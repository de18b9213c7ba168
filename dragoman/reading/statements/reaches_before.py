"""Reaches before the cue: "The gates were opened, the army said.", '"We shall return," she said.'."""

from dragoman.reading.statements.ground import Piece
from dragoman.reading.statements.reaches import DASHES, Reaches

_PAUSES = frozenset((",", "?", "!", ";", ":")) | DASHES
_BREAKS = frozenset((";", ":", "—", "--", "–"))
_FRONTED = frozenset(("ccomp", "dobj", "nsubjpass", "nsubj", "xcomp", "advcl", "prep", "attr", "oprd", "dep", "acl"))
_SHORTEST = 3  # words of a quotation that is speech
_OPENING_PHRASE = 8  # words: "In contrast, …"


def add_before(found: Reaches) -> Piece | None:
    """Add them, and give the likeliest, for speech that goes on after the cue."""
    fronted = _before_clause(found) or _quote_earlier(found)
    _complements(found)
    return fronted


def _before_clause(found: Reaches) -> Piece | None:
    ground, words, clause, first = found.ground, found.words, found.clause, found.first
    if clause <= found.paragraph[0]:
        return None
    last = clause - 1
    while last > found.paragraph[0] and words[last].text == ",":
        last -= 1
    if ground.closes_at(last):
        quote = ground.quote_of[last]
        assert quote is not None
        found.add("quote before", (quote.first, last))
        if quote.first > first:
            _from_sentence_start(found, last)
        return quote.first, last
    if clause > first and words[clause - 1].text in _PAUSES:
        _from_sentence_start(found, clause - 2)
        _after_opening_phrase(found)
        _after_break(found)
        return first, clause - 2
    return None


def _quote_earlier(found: Reaches) -> Piece | None:
    """Speech in front that something stands behind: '“We won,” the delegate, waving a flag, said'."""
    for i in range(found.cue.i - 1, max(found.first - 2, found.paragraph[0]), -1):
        if found.ground.closes_at(i):
            quote = found.ground.quote_of[i]
            if quote is None or not quote.full or quote.length < _SHORTEST:
                return None
            found.add("quote earlier", (quote.first, quote.last))
            return quote.first, quote.last
    return None


def _from_sentence_start(found: Reaches, last: int) -> None:
    found.add("before", (found.first, last))
    if found.words[found.first].pos == "CCONJ":
        found.add("before and", (found.first + 1, last))


def _after_opening_phrase(found: Reaches) -> None:
    for i in range(found.first, min(found.first + _OPENING_PHRASE, found.clause - 3)):
        if found.words[i].text == ",":
            found.add("before phrase", (i + 1, found.clause - 2))
            return


def _after_break(found: Reaches) -> None:
    """From the last break of the sentence on: "The talks failed; the truce holds, he said"."""
    words = found.words
    for i in range(found.clause - 3, found.first, -1):
        if words[i].text in _BREAKS or (words[i].text == "," and words[i + 1].pos in ("CCONJ", "SCONJ")):
            found.add("before break", (i + 1, found.clause - 2))
            if words[i + 1].pos == "CCONJ":
                found.add("before break and", (i + 2, found.clause - 2))
            return


def _complements(found: Reaches) -> None:
    for child in found.cue.children:
        if child.i > found.cue.i or child.dep not in _FRONTED:
            continue
        last = child.right if child.right < found.cue.i else found.clause - 1
        if child.left <= last < found.cue.i:
            found.add("left " + child.dep, (child.left, last))
