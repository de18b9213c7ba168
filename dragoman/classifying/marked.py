"""Marked: a pair in its parsed text: the words marked, their heads, and the words that lead from one to the other."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman.classifying.pairs import Pair, Spans
from dragoman.reading.draft import Draft
from dragoman.reading.words import Word

_VERBAL = ("VERB", "AUX")


@dataclass(eq=False)
class Marked:
    """The two sides of a pair as words of its draft."""

    draft: Draft
    pair: Pair

    @cached_property
    def source(self) -> list[Word]:
        """The words of the source."""
        return _within(self.draft.words, self.pair.source)

    @cached_property
    def target(self) -> list[Word]:
        """The words of the target."""
        return _within(self.draft.words, self.pair.target)

    @cached_property
    def source_ids(self) -> frozenset[int]:
        """The numbers of the source's words."""
        return frozenset(word.i for word in self.source)

    @cached_property
    def target_ids(self) -> frozenset[int]:
        """The numbers of the target's words."""
        return frozenset(word.i for word in self.target)

    @cached_property
    def sides(self) -> frozenset[int]:
        """The numbers of the words of either side."""
        return self.source_ids | self.target_ids

    @cached_property
    def source_head(self) -> Word | None:
        """The word of the source on which its others hang."""
        return _head(self.source, self.source_ids)

    @cached_property
    def target_head(self) -> Word | None:
        """The word of the target on which its others hang."""
        return _head(self.target, self.target_ids)

    @cached_property
    def verb(self) -> Word | None:
        """The verb nearest above the source, or the topmost word where there is none."""
        if self.source_head is None:
            return None
        above = [self.source_head, *self.source_head.ancestors()]
        return next((word for word in above[1:] if word.pos in _VERBAL), above[-1])

    @cached_property
    def way(self) -> tuple[list[Word], list[Word]]:
        """The words that lead up from the source, to the one above both sides, and those that lead down to the target."""
        if self.source_head is None or self.target_head is None:
            return [], []
        up = [self.source_head, *self.source_head.ancestors()]
        down = [self.target_head, *self.target_head.ancestors()]
        below = {word.i: place for place, word in enumerate(down)}
        for place, word in enumerate(up):
            if word.i in below:
                return up[1 : place + 1], down[1 : below[word.i]][::-1]
        return [], []

    @cached_property
    def path(self) -> list[Word]:
        """The words of the way that belong to neither side."""
        up, down = self.way
        return [word for word in (*up, *down) if word.i not in self.sides]

    @cached_property
    def complements(self) -> list[tuple[int, Word]]:
        """What hangs on the verb, up to three steps down, the sides left out; with how many steps lie between."""
        found: list[tuple[int, Word]] = []
        layer = [self.verb] if self.verb is not None else []
        for depth in range(3):
            layer = [child for word in layer for child in word.children if self._completes(child, depth)]
            found += [(depth, word) for word in layer]
        return found

    def _completes(self, word: Word, depth: int) -> bool:
        return word.i not in self.sides and (word.dep in _COMPLEMENTS)

    def governor(self, *kinds: str) -> Word | None:
        """The nearest word above the target that is of one of these parts of speech and of neither side."""
        if self.target_head is None:
            return None
        return next((w for w in self.target_head.ancestors() if w.pos in kinds and w.i not in self.sides), None)


_COMPLEMENTS = frozenset(
    "dobj xcomp ccomp prep pobj attr acomp oprd prt pcomp conj agent acl advcl compound amod dative".split()
)


def _within(words: Iterable[Word], spans: Spans) -> list[Word]:
    return [word for word in words if any(word.start < end and start < word.end for start, end in spans)]


def _head(words: list[Word], ids: frozenset[int]) -> Word | None:
    return next((word for word in words if word.head.i not in ids or word.head is word), None)
