"""Matching: the longest phrase of the grammar at each position of a sentence, found in one run through the tree."""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.knowledge.calendar import Value
from dragoman.knowledge.date_phrases import SLOT_OF, DatePhrases, Node, Phrase
from dragoman.reading.dates.lexing import Lexer
from dragoman.reading.words import Word

_DEEPEST = 3  # "the end of the eve of ..." is as far as nesting goes


@dataclass(slots=True, eq=False)
class Match:
    """A phrase found: the words ``first`` to ``last`` (exclusive) of the sentence, and what fills its classes.

    ``first`` is where the phrase's own words begin, after what the pattern only wants to see before them.
    """

    phrase: Phrase
    words: list[Word]
    first: int
    last: int
    slots: "dict[str, Value | Match]"

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.words[self.last - 1].end

    @property
    def complete(self) -> bool:
        """Whether its words alone name the interval."""
        return self.phrase.complete and all(each.complete for each in self.slots.values() if isinstance(each, Match))

    def before(self, step: int = 1) -> str:
        """The word so many places before it, in small letters; empty outside the sentence."""
        index = self.first - step
        return self.words[index].lower if index >= 0 else ""

    def after(self, step: int = 1) -> str:
        """The word so many places after it, in small letters; empty outside the sentence."""
        index = self.last - 1 + step
        return self.words[index].lower if index < len(self.words) else ""

    @property
    def next_word(self) -> Word | None:
        """The word after it."""
        return self.words[self.last] if self.last < len(self.words) else None


Check = Callable[[Match], bool]


class Matcher:
    """Looks for phrases in one sentence."""

    __slots__ = ("accept", "lexer", "root", "words")

    def __init__(self, words: list[Word], lexer: Lexer, phrases: DatePhrases, accept: Check) -> None:
        self.words, self.lexer, self.root, self.accept = words, lexer, phrases.root, accept

    def find(self) -> list[Match]:
        """All phrases of the sentence, none overlapping, each the longest where it starts."""
        found: list[Match] = []
        position, starts = 0, self.root.edges
        while position < len(self.words):
            best = None
            for item in self.lexer.items(position):
                if item.symbol in starts:
                    best = self.best(position)
                    break
            if best is None:
                position += 1
            else:
                found.append(best)
                position = best.last
        return found

    def best(self, position: int, depth: int = 0) -> Match | None:
        """The longest phrase that starts here and stands its check; of equals the row that stands higher."""
        ends: list[tuple[int, Phrase, int, tuple[Slotted, ...]]] = []
        self._walk(self.root, position, (), ends, depth)
        ends.sort(key=lambda end: (-end[0], end[1].order))
        for last, phrase, left_out, filled in ends:
            match = Match(phrase, self.words, position + left_out, last, _slots(filled))
            if self.accept(match):
                return match
        return None

    def _walk(
        self,
        node: Node,
        position: int,
        filled: "tuple[Slotted, ...]",
        ends: "list[tuple[int, Phrase, int, tuple[Slotted, ...]]]",
        depth: int,
    ) -> None:
        for phrase, left_out in node.ends:
            ends.append((position, phrase, left_out, filled))
        if position >= len(self.words):
            return
        edges = node.edges
        for item in self.lexer.items(position):
            following = edges.get(item.symbol)
            if following is not None:
                self._walk(following, position + item.length, (*filled, (item.symbol, item.value)), ends, depth)
        if "DATE" in edges and depth < _DEEPEST:
            inner = self.best(position, depth + 1)
            if inner is not None and inner.first == position:
                self._walk(edges["DATE"], inner.last, (*filled, ("DATE", inner)), ends, depth)


Slotted = tuple[str, Value | Match]


def _slots(filled: tuple[Slotted, ...]) -> dict[str, Value | Match]:
    """Classes by name, the second of a kind with a 2; plain words fill nothing."""
    slots: dict[str, Value | Match] = {}
    for symbol, value in filled:
        name = SLOT_OF.get(symbol, symbol)
        slots[f"{name}2" if name in slots else name] = value
    return slots
