"""Wording: who the two sides are, the words around them, and the whole text with the sides masked."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from dragoman.classifying.marked import Marked
from dragoman.reading.senses import Senses
from dragoman.reading.words import Word

_SOURCE, _TARGET = "§", "¤"
_GRAMS = (3, 4, 5)  # letters
_NEAR = 3  # words beyond the outer side whose letters are still looked at


def side_traits(marked: Marked, senses: Senses) -> Iterator[str]:
    """Who the two sides are, and which of them stands first."""
    yield f"order {_first(marked.source) < _first(marked.target)}"
    yield from () if marked.target else ("no target",)
    sides = (("source", marked.source, marked.source_head), ("target", marked.target, marked.target_head))
    for name, words, head in sides:
        if head is None:
            continue
        yield from (f"{name} {head.lemma}", f"{name} kind {head.ent or head.pos}")
        yield from (f"{name} with {word.lemma}" for word in words if word.pos in ("NOUN", "ADJ", "VERB"))
        yield from (f"{name} type {each}" for word in words if word.pos == "NOUN" for each in senses.types(word))
        for word in words:
            mention = marked.draft.by_head.get(word.i)
            for referent in mention.referents if mention is not None else ():
                yield f"{name} sector {referent.sectors[0] if referent.sectors else referent.kind}"


def window_traits(marked: Marked) -> Iterator[str]:
    """The few words after the source and on either side of the target."""
    words = marked.draft.words
    if marked.source:
        last = marked.source[-1].i
        yield from _pairs("after source", _masked(words[last + 1 : last + 5], marked))
    if marked.target:
        first, last = marked.target[0].i, marked.target[-1].i
        yield from _pairs("before target", _masked(words[max(0, first - 4) : first], marked))
        yield from _pairs("after target", _masked(words[last + 1 : last + 4], marked))


def type_traits(marked: Marked, senses: Senses) -> Iterator[str]:
    """The event types of which any word of the text can tell."""
    for word in marked.draft.words:
        if word.i not in marked.sides:
            yield from (f"any {each}" for each in senses.types(word))


def word_traits(marked: Marked) -> Iterator[str]:
    """All words of the text, and any two that follow each other."""
    return _pairs("word", _masked(marked.draft.words, marked))


def between_traits(marked: Marked) -> Iterator[str]:
    """The words from the first side to the last."""
    if marked.sides:
        between = marked.draft.words[min(marked.sides) : max(marked.sides)]
        yield from _pairs("between", [word.lemma for word in between if word.i not in marked.sides])


def letter_traits(marked: Marked) -> Iterator[str]:
    """Short runs of letters inside the words near the sides: they know a word's kin."""
    words = marked.draft.words
    first, last = (min(marked.sides), max(marked.sides)) if marked.sides else (0, len(words))
    near = words[max(0, first - _NEAR) : last + 1 + _NEAR]
    for word in _masked(near, marked, lower=True):
        padded = f" {word} "
        yield from (padded[i : i + size] for size in _GRAMS for i in range(max(1, len(padded) - size + 1)))


def _masked(words: Iterable[Word], marked: Marked, *, lower: bool = False) -> list[str]:
    found: list[str] = []
    for word in words:
        side = _SOURCE if word.i in marked.source_ids else _TARGET if word.i in marked.target_ids else ""
        if not side:
            found.append(word.lower if lower else word.lemma)
        elif not found or found[-1] != side:
            found.append(side)
    return found


def _pairs(name: str, words: list[str]) -> Iterator[str]:
    yield from (f"{name} {word}" for word in words)
    yield from (f"{name} {one} {other}" for one, other in pairwise(words))


def _first(words: list[Word]) -> int:
    return words[0].i if words else 0
