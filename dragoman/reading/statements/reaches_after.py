"""Reaches after the cue: "said that …", "vowed to …", "accused it of …", "called the plan 'a trap'"."""

from collections.abc import Iterator

from dragoman.reading.statements.ground import Piece
from dragoman.reading.statements.reaches import DASHES, Reaches
from dragoman.reading.words import Word

Start = tuple[int, str, Word | None]  # the first word, the kind of start, and the complement it belongs to
_COMPLEMENTS = frozenset(
    ("ccomp", "xcomp", "dobj", "acomp", "oprd", "advcl", "prep", "nsubjpass", "attr", "acl", "relcl", "conj",
     "parataxis", "dep", "dative", "npadvmod", "agent", "pcomp", "appos", "pobj")
)  # fmt: skip
_WHEN = frozenset(("after", "before", "during", "amid", "since", "until", "following", "ahead"))  # "said after talks"
_BESIDE = frozenset(("dobj", "dative", "npadvmod", "oprd", "prep"))
_PAUSES = frozenset((",", ";")) | DASHES
_NEAR = 14  # words in which the pause after a cue is looked for
_FAR = 60  # words in which a coordination may end the content
_DEEP = 4  # steps down the right edge of a complement


def add_after(found: Reaches, before: Piece | None) -> None:
    """Add them; ``before`` is the speech that goes on here ("The gates, he said, were opened")."""
    starts = list(_starts(found))
    stops = [found.end, *dict.fromkeys(x.right for _, _, x in starts if x is not None)]
    pause = _pause(found)
    if pause is not None:
        comma = found.words[pause].text == ","
        starts.append((pause + 1, "comma" if comma else "colon", None))
        if before is not None and comma:
            found.add("around", before, (pause + 1, found.end))
    seen: set[int] = set()
    for first, kind, complement in starts:
        if first not in seen:
            seen.add(first)
            _from(found, (first, "after " + kind, complement), stops)
    _quote_after(found, before)


def _starts(found: Reaches) -> Iterator[Start]:
    fronted = any(child.dep == "ccomp" and child.i < found.cue.i for child in found.cue.children)
    for child in found.cue.children:
        if child.i < found.cue.i or child.dep not in _COMPLEMENTS or child.lower in _WHEN:
            continue
        if fronted and child.dep in _BESIDE:  # "Looters will be shot, he warned residents": only whom he warned
            continue
        yield max(child.left, found.cue.i + 1), child.dep, child
        if child.dep in ("prep", "agent"):
            yield from _behind_preposition(child)
        elif child.dep in ("ccomp", "xcomp"):
            yield from _behind_mark(child)


def _behind_preposition(preposition: Word) -> Iterator[Start]:
    """ "accused it of arming": from "arming", and from "by arming" where prepositions follow each other."""
    for child in preposition.children:
        if child.i > preposition.i and child.dep in ("pobj", "pcomp", "prep"):
            yield child.left, "p-" + child.dep, preposition
            if child.dep == "prep":
                for below in child.children:
                    if below.dep in ("pobj", "pcomp"):
                        yield below.left, "p-p", preposition


def _behind_mark(clause: Word) -> Iterator[Start]:
    for child in clause.children:
        if child.i < clause.i and child.dep == "mark" and child.lower == "that":
            yield child.i + 1, "unmarked", clause
    if clause.dep == "xcomp" and clause.children and clause.children[0].tag == "TO":
        yield clause.children[0].i + 1, "bare", clause


def _pause(found: Reaches) -> int | None:
    """The first comma or colon after the cue."""
    for i in range(found.cue.i + 1, min(found.last, found.cue.i + _NEAR)):
        if found.words[i].text in (",", ":"):
            return i
    return None


def _from(found: Reaches, start: Start, stops: list[int]) -> None:
    first, kind, complement = start
    found.add(kind + ":sentence", (first, found.end))
    if complement is not None and complement.right >= first:
        found.add(kind + ":whole", (first, complement.right))
    for stop in stops:
        if stop >= first:
            found.add(kind + ":with", (first, stop))
    _up_to_pauses(found, first, kind)
    _up_to_coordination(found, first, kind)
    if complement is not None:
        _less_modifiers(found, first, kind, complement)


def _up_to_pauses(found: Reaches, first: int, kind: str) -> None:
    count = 0
    for i in range(first + 1, found.end):
        if found.words[i].text in _PAUSES:
            quote = found.ground.quote_of[i]
            if quote is not None and quote.last > i + 1:
                continue
            found.add(kind + ":pause", (first, i - 1))
            count += 1
            if count == 2:
                return


def _up_to_coordination(found: Reaches, first: int, kind: str) -> None:
    """Without the second verb of the cue's subject: "said it would leave | and called for talks"."""
    words, count = found.words, 0
    for i in range(first + 2, min(found.end, first + _FAR)):
        if words[i].pos != "CCONJ" or not _parts_clauses(found, i):
            continue
        quote = found.ground.quote_of[i]
        if quote is None or quote.first < first:
            found.add(kind + ":and", (first, i - 1))
            count += 1
            if count == 3:
                return


def _parts_clauses(found: Reaches, i: int) -> bool:
    words = found.words
    above = words[i].head
    return (
        words[i + 1].pos in ("VERB", "AUX", "ADV")
        or words[i - 1].text == ","
        or above is found.cue
        or (words[i].dep == "cc" and above.pos in ("VERB", "AUX"))
    )


def _less_modifiers(found: Reaches, first: int, kind: str, complement: Word) -> None:
    """Without what hangs on the end of the complement: "would leave | on Monday, | ending a siege"."""
    word: Word | None = complement
    for _ in range(_DEEP):
        if word is None:
            return
        right = [child for child in word.children if child.i > word.i and child.dep != "punct"]
        for child in right[-3:]:
            if child.left > first:
                found.add(kind + ":less", (first, child.left - 1))
        word = right[-1] if right else None


def _quote_after(found: Reaches, before: Piece | None) -> None:
    for i in range(found.cue.i + 1, min(found.last + 2, found.paragraph[1] + 1)):
        if found.ground.opens_at(i):
            quote = found.ground.quote_of[i]
            assert quote is not None
            found.add("quote after", (quote.first, quote.last))
            if before is not None and quote.first <= found.last:
                found.add("around quotes", before, (quote.first, quote.last))
            return
