"""Phrases: every noun or name of a text, once with each extent that an annotator might have marked.

An extent is the noun with or without its article, and with what hangs behind it up to some point; what is joined by "and"
may be one phrase, or several that make one side together.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dragoman.reading.draft import Draft
from dragoman.reading.words import Word

Span = tuple[int, int]
Extents = dict[Span, tuple[str, ...]]  # what each takes in and leaves out
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
_INSIDE = ("det", "compound", "amod", "punct")
_BEFORE = frozenset("det amod compound poss nmod nummod quantmod predet preconj advmod npadvmod punct case".split())
_CUT = frozenset(("conj", "cc", "relcl", "advcl", "punct"))  # what an extent may leave out at its end
_ARTICLES = ("DT", "PRP$", "PDT", "CC")


class Phrase(NamedTuple):
    """One side as it might be marked, from its ``first`` word to its ``last``; without spans: that there is none."""

    spans: tuple[Span, ...]
    shape: tuple[str, ...] = ()
    head: Word | None = None
    first: int = 0
    last: int = 0

    def overlaps(self, other: "Phrase") -> bool:
        """Whether the two share a character."""
        return any(one[0] < two[1] and two[0] < one[1] for one in self.spans for two in other.spans)


def phrases_of(draft: Draft) -> list[Phrase]:
    """All phrases of a text, the one that says there is none first."""
    starts = {word.start: word.i for word in draft.words}
    ends = {word.end: word.i for word in draft.words}
    found = [Phrase(())]
    for word in draft.words:
        if word.pos in _NOMINAL and word.dep not in _INSIDE:
            extents = _extents(word)
            sides = {(span,): shape for span, shape in extents.items()} | _apart(word, extents)
            found += [
                Phrase(every, shape, word, starts[every[0][0]], ends[every[-1][1]]) for every, shape in sides.items()
            ]
    return found


def _extents(word: Word) -> Extents:
    behind = [child for child in word.children if child.i > word.i and child.dep not in ("punct", "cc", "case")]
    found: Extents = {}
    for left, first in _lefts(word).items():
        for count in range(len(behind) + 1):
            taken = behind[:count]
            shape = (f"left {left}", *_taking(taken, behind[count : count + 1]))
            for cut, end in _ends(word, taken).items():
                found.setdefault((first, end), (*shape, f"cut {cut}", f"cut {cut} {'+'.join(map(_kind, taken[-1:]))}"))
        for phrase in _hung_elsewhere(word, behind):
            found.setdefault((first, phrase.subtree()[-1].end), (f"left {left}", "adopts", f"adopts {phrase.lower}"))
    return found


def _lefts(word: Word) -> dict[str, int]:
    """Where a phrase begins: with all that stands before its noun, without article and possessor, without its first word."""
    before = [child for child in word.children if child.i < word.i and child.dep in _BEFORE]
    bare = [child for child in before if child.dep not in ("det", "poss")]
    first = min([word, *(child.subtree()[0] for child in before)], key=lambda each: each.i)
    found = {"all": first.start, "bare": min([word.start, *(child.subtree()[0].start for child in bare)])}
    if first.tag in _ARTICLES and first is not word:
        found["noart"] = word.sentence.words[first.i + 1 - word.sentence.words[0].i].start
    return found


def _taking(taken: list[Word], left_out: list[Word]) -> Iterator[str]:
    yield f"takes {'+'.join(map(_kind, taken))}"
    yield from (f"takes word {each.lower}" for each in taken[-1:])
    for each in left_out:
        yield from (f"leaves {_kind(each)}", f"leaves word {each.lower}")


def _ends(word: Word, taken: list[Word]) -> dict[str, int]:
    """Where a phrase ends: behind the last word taken in, or before what is coordinated with it or told of it."""
    if not taken:
        return {"no": word.end}
    whole = taken[-1].subtree()
    left_out = {below.i for each in whole if each.dep in _CUT and each is not taken[-1] for below in each.subtree()}
    found = {"no": whole[-1].end, "before": [each for each in whole if each.i not in left_out][-1].end}
    after = _next(whole[-1])
    if after is not None and after.text == ")":
        found["bracket"] = after.end
    return found


def _hung_elsewhere(word: Word, behind: list[Word]) -> Iterator[Word]:
    """The preposition right behind a phrase that the parser gave to the verb: "killed dozens of people in Aleppo"."""
    after = _next(behind[-1].subtree()[-1] if behind else word)
    if after is not None and after.dep == "prep" and after.head.i < word.i and after.head in word.ancestors():
        yield after


def _apart(word: Word, extents: Extents) -> dict[tuple[Span, ...], tuple[str, ...]]:
    """What is joined by "and", each for itself: the further ones as short or as long as they may be."""
    others = [each for each in word.conjuncts() if each.pos in _NOMINAL]
    if word.dep == "conj" or not others:
        return {}
    found: dict[tuple[Span, ...], tuple[str, ...]] = {}
    for span, shape in extents.items():
        for length in ("short", "long") if span[1] <= others[0].start else ():
            every = (span, *(_side(each, others, length) for each in others))
            if all(one[1] <= other[0] for one, other in pairwise(every)):
                found.setdefault(every, (*shape, "each", f"each {length}", f"each {len(every)}"))
    return found


def _side(word: Word, others: list[Word], length: str) -> Span:
    later = [other.start for other in others if other.i > word.i]
    extents = list(_extents(word))
    alone = [span for span in extents if not any(span[0] <= start < span[1] for start in later)] or extents
    first = min(span[0] for span in alone)
    ends = [span[1] for span in alone if span[0] == first]
    return first, min(ends) if length == "short" else max(ends)


def _next(word: Word) -> Word | None:
    """The word that follows in the sentence."""
    words = word.sentence.words
    place = word.i + 1 - words[0].i
    return words[place] if place < len(words) else None


def _kind(child: Word) -> str:
    return "of" if child.dep == "prep" and child.lower == "of" else child.dep
