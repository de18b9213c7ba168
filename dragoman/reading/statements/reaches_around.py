"""Reaches around and above the cue: "was expected", "the report, according to aides, …", "a claim he denies"."""

from dragoman.reading.statements.ground import Piece
from dragoman.reading.statements.reaches import Reaches
from dragoman.reading.words import Word

_SPLIT = frozenset(("xcomp", "acomp", "oprd", "advcl"))
_ASIDE = frozenset(("prep", "parataxis", "advcl", "ccomp", "dep"))
_QUALIFIED = frozenset(("relcl", "acl", "amod"))


def add_around(found: Reaches) -> None:
    """Add them."""
    _split(found)
    above = found.cue.head
    if above is found.cue:
        return
    if found.cue.dep in _QUALIFIED:
        _qualified(found, above)
    if found.cue.dep in _ASIDE:
        _aside(found, above)


def _split(found: Reaches) -> None:
    """Subject and complement: "The White House | is expected | to sign", "he | was accused of | ties to …"."""
    cue = found.cue
    passive = any(child.dep == "auxpass" for child in cue.children)
    for subject in cue.children:
        if subject.dep not in ("nsubj", "nsubjpass") or subject.right >= cue.i:
            continue
        for child in cue.children:
            if child.i < cue.i:
                continue
            if child.dep in _SPLIT or (passive and child.dep in ("dobj", "prep")):
                first = child.i + 1 if child.dep == "prep" else child.left
                found.add("split", (subject.left, subject.right), (first, child.right))
                found.add("split:sentence", (subject.left, subject.right), (first, found.end))


def _qualified(found: Reaches, above: Word) -> None:
    """The noun that the cue qualifies: "a claim | later confirmed by the army"."""
    cue = found.cue
    last = min(cue.left - 1, above.right) if cue.i > above.i else above.i
    found.add("noun above", (above.left, last))
    found.add("noun above alone", (above.i, above.i))
    for child in cue.children:
        if child.tag in ("WDT", "WP", "WP$"):
            found.add("relative", (child.i, child.i))


def _aside(found: Reaches, above: Word) -> None:
    """The clause into which the cue is put: "The truce, according to aides, will hold"."""
    left, right = found.cue.left, found.cue.right
    _without(found, "aside", (left, right), (max(above.left, found.first), min(above.right, found.last)))
    _without(found, "aside sentence", (left, right), (found.first, found.last))
    if max(above.left, found.first) <= found.clause - 1:
        found.add("aside before", (max(above.left, found.first), found.clause - 1))


def _without(found: Reaches, kind: str, middle: Piece, whole: Piece) -> None:
    before, after = (whole[0], middle[0] - 1), (middle[1] + 1, whole[1])
    if before[0] <= before[1] and after[0] <= after[1]:
        found.add(kind, before, after)
        found.add(kind + " left", before)
        found.add(kind + " right", after)
    elif before[0] <= before[1]:
        found.add(kind + " left", before)
    else:
        found.add(kind + " right", after)
