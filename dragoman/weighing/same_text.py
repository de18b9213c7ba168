"""Same text: whether two reports are one agency's text with light edits.

They are where most of the shorter of the two stands in the other, the beginning too unless nearly all does, and where
sentences that correspond do not differ in their figures, days and names: a bulletin of the same mould about another day
is no copy. Headline, dateline and credit line are each outlet's own and are left out.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property

import numpy as np

from dragoman.weighing.days import day_names
from dragoman.weighing.sketches import Sketch, shingles, tokens

ENOUGH = 0.45  # of the shorter text that stands in the other
_NEARLY_ALL = 0.75
_LEAD = 30  # words of the beginning
_LEAD_SHARE = 0.4
_LINE = 16  # words of a headline or a credit line
_SLOTS = 2  # differing figures, days or names that make another report of it
_CORRESPONDS = 0.5  # of the words of the shorter of two sentences that the other has
_NAME = 3  # words; a longer stretch that differs was rewritten, a shorter one filled in
_DATELINE = re.compile(r"\A.{0,300}?(?:[\w)]\s+[—–]\s+|\)\s+-{1,2}\s+)", re.S)
_END = re.compile(r"(?<=[.!?])[\"'”’]?\s+|\n+")
_WORD = re.compile(r"\S*\w\S*")
_DIGIT = re.compile(r"\d")
_MARKS = ".,;:()\"'“”"


class Body:
    """A text as it is compared: from its dateline or first sentence on, up to its last."""

    def __init__(self, text: str) -> None:
        self.text = _own_text(text)
        self.tokens = tokens(self.text)
        self.shingles = shingles(self.tokens)

    @cached_property
    def sentences(self) -> "list[Sentence]":
        """Its sentences."""
        return [Sentence(each) for each in _END.split(self.text) if each.strip()]


class Sentence:
    """A sentence as it is compared."""

    def __init__(self, text: str) -> None:
        self.words = [word.strip(_MARKS) for word in _WORD.findall(text.replace("’", "'").replace("-", " "))]
        self.terms = tokens(text)
        self.bag = frozenset(self.terms)

    @cached_property
    def figures(self) -> frozenset[str]:
        """Its figures and the names of its days and months."""
        return frozenset(term for term in self.bag if term in day_names() or _DIGIT.search(term))


def same_text(one: Body, other: Body) -> bool:
    """Whether two bodies are one with light edits."""
    share = _share(one.shingles, other.shingles, min(len(one.shingles), len(other.shingles)))
    if share < ENOUGH or (share < _NEARLY_ALL and _lead_share(one, other) < _LEAD_SHARE):
        return False
    return sum(_differences(*pair) for pair in _corresponding(one, other)) < _SLOTS


def _own_text(text: str) -> str:
    dateline = _DATELINE.match(text)
    lines = [line for line in (text[dateline.end() :] if dateline else text).splitlines() if line.strip()]
    while len(lines) > 1 and _no_sentence(lines[-1]):
        lines.pop()
    while len(lines) > 1 and _no_sentence(lines[0]):
        lines.pop(0)
    return "\n".join(lines)


def _no_sentence(line: str) -> bool:
    return len(line.split()) < _LINE and not line.rstrip("\"'”’ ").endswith((".", "!", "?", ":"))


def _share(first: Sketch, second: Sketch, of: int) -> float:
    return len(np.intersect1d(first, second, assume_unique=True)) / of if of else 0.0


def _lead_share(one: Body, other: Body) -> float:
    """How much of the beginning of either stands anywhere in the other."""
    first, second = shingles(one.tokens[:_LEAD]), shingles(other.tokens[:_LEAD])
    return max(_share(first, other.shingles, len(first)), _share(second, one.shingles, len(second)))


def _corresponding(one: Body, other: Body) -> Iterator[tuple[Sentence, Sentence]]:
    """The sentences that are alike and not the same; those of the shorter text with the likest of the other."""
    shorter, longer = sorted((one.sentences, other.sentences), key=len)
    same = {sentence.bag for sentence in longer}
    for sentence in shorter:
        if sentence.bag and sentence.bag not in same:
            likest = max(longer, key=lambda each: _likeness(sentence, each))
            if _likeness(sentence, likest) >= _CORRESPONDS:
                yield sentence, likest


def _likeness(one: Sentence, other: Sentence) -> float:
    return len(one.bag & other.bag) / (min(len(one.bag), len(other.bag)) or 1)


def _differences(one: Sentence, other: Sentence) -> int:
    """How many figures, days and names stand in one sentence where another stands in the other."""
    figures = min(len(one.figures - other.figures), len(other.figures - one.figures))
    low, low_other = ([word.lower() for word in each.words] for each in (one, other))
    stretches = SequenceMatcher(None, low, low_other, autojunk=False).get_opcodes()
    return figures + sum(
        _other_name(one.words[a:b], other.words[c:d]) for kind, a, b, c, d in stretches
        if kind == "replace" and b - a <= _NAME and d - c <= _NAME
    )  # fmt: skip


def _other_name(mine: list[str], theirs: list[str]) -> bool:
    names, other_names = _names(mine), _names(theirs)
    return bool(names and other_names) and not _abbreviates(names, other_names)


def _names(words: list[str]) -> list[str]:
    return [word for word in words if word[:1].isupper() and word.lower() not in day_names()]


def _abbreviates(mine: list[str], theirs: list[str]) -> bool:
    """Whether one spells the other in another way ("U.S." and "US", "Saraqeb" and "Saraqib")."""
    one, other = ("".join(words).lower().replace(".", "").replace("'s", "") for words in (mine, theirs))
    return one[:1] == other[:1] and (one in other or other in one or SequenceMatcher(None, one, other).ratio() > 0.6)
