"""Adopting: whose a quotation is that no cue took, and whose the words are that a third party quotes."""

from dragoman.reading.statements.ground import Ground, Quote
from dragoman.reading.statements.judging import Found
from dragoman.reading.statements.sources import Source, phrase
from dragoman.reading.words import Word

_QUOTES_OTHERS = frozenset("quote cite".split())
_SHORTEST = 3  # words: a shorter quotation beside a cue may be a title or a scare quote


def adopt(ground: Ground, found: list[Found]) -> None:
    """Give full quotations to the cue beside them, and the words of a quoted person to that person."""
    told = {i for each in found for first, last in each.pieces for i in range(first, last + 1)}
    for quote in ground.quotes:
        if quote.full and quote.length >= _SHORTEST and quote.first + 1 not in told:
            _give(ground, found, quote)
    for each in found:
        quoted = _quoted(each.cue)
        if quoted is not None:
            each.source = Source("quoted", *phrase(ground, each.cue, quoted), quoted)


def _give(ground: Ground, found: list[Found], quote: Quote) -> None:
    """A quotation goes to the clause that follows it at once: '"When will you leave?" the governor asked the commander'."""
    for each in found:
        start = min(each.cue.i, each.source.first if each.source is not None else each.cue.i)
        quoted = any(ground.quote_of[i] is not None for piece in each.pieces for i in piece)
        if start == quote.last + 1 and each.kind.startswith("after dobj") and not quoted:
            each.pieces = ((quote.first, quote.last),)
            each.kind = "adopted"
            return


def _quoted(cue: Word) -> Word | None:
    """Whose words a third party gives: "TASS quoted | the minister | as saying that …"."""
    joint = cue.head
    if cue.dep not in ("pcomp", "advcl") or joint.lower != "as" or joint.head.lemma not in _QUOTES_OTHERS:
        return None
    passive = any(child.dep == "auxpass" for child in joint.head.children)
    wanted = ("nsubjpass",) if passive else ("dobj",)
    return next((child for child in joint.head.children if child.dep in wanted), None)
