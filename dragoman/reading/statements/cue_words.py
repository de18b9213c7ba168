"""Cue words: which words around the word that was judged belong to its cue."""

from dragoman.reading.statements.reaches import Pieces
from dragoman.reading.statements.sources import Source
from dragoman.reading.words import Word

_BEFORE_CUE = frozenset(("aux", "auxpass", "neg", "advmod"))


def cue_words(cue: Word, pieces: Pieces, source: Source | None = None) -> tuple[int, int]:
    """The first and last word of a cue: its auxiliaries, negation, particle and preposition belong to it.

    "has also said", "did not mention", "called for", "was accused of", "according to".
    """
    children = {child.i: child for child in cue.children}
    said = {i for first, last in pieces for i in range(first, last + 1)}
    first = last = cue.i
    while first - 1 not in said and (before := children.get(first - 1)) is not None:
        if before.dep not in _BEFORE_CUE or before.left != before.i:
            break
        first -= 1
    while last + 1 not in said and (after := children.get(last + 1)) is not None:
        leads_in = after.dep in ("prep", "agent") and (
            last + 2 in said or (source is not None and source.first == last + 2)
        )
        if after.dep != "prt" and not leads_in:
            break
        last += 1
    return first, last
