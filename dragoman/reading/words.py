"""Words and sentences: the parse of a report, once, in a form that every step can walk quickly.

The labels are spaCy's: ``pos`` universal, ``tag`` Penn Treebank, ``dep`` ClearNLP, ``ent`` OntoNotes ("" outside names).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


class Word:
    """One word of the report, linked to its head, its children and its sentence."""

    __slots__ = (
        "children", "dep", "end", "ent", "ent_begins", "head", "i", "lemma", "left", "lower", "pos", "right", "sentence",
        "start", "tag", "text",
    )  # fmt: skip

    def __init__(self, i: int, text: str, start: int) -> None:
        self.i = i
        self.text = text
        self.lower = text.lower()
        self.start = start
        self.end = start + len(text)
        self.lemma = self.pos = self.tag = self.dep = self.ent = ""
        self.ent_begins = False
        self.head: Word = self
        self.children: list[Word] = []
        self.left = self.right = i  # the first and last word of its subtree, where that is one stretch
        self.sentence: Sentence

    def __repr__(self) -> str:
        return f"<{self.text}/{self.tag}/{self.dep}>"

    def child(self, *deps: str) -> "Word | None":
        """The first child with one of the dependency labels."""
        for word in self.children:
            if word.dep in deps:
                return word
        return None

    def all_children(self, *deps: str) -> list["Word"]:
        """The children with one of the dependency labels, in order."""
        return [word for word in self.children if word.dep in deps]

    def ancestors(self) -> Iterator["Word"]:
        """The heads above this word, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def subtree(self) -> list["Word"]:
        """This word and all below it, in the order of the text."""
        found, stack = [self], list(self.children)
        while stack:
            word = stack.pop()
            found.append(word)
            stack.extend(word.children)
        return sorted(found, key=lambda word: word.i)

    def conjuncts(self) -> list["Word"]:
        """The words coordinated with this one and standing after it ("Putin" gives "Erdogan" in "Putin and Erdogan")."""
        found, stack = [], [self]
        while stack:
            for child in stack.pop().children:
                if child.dep == "conj":
                    found.append(child)
                    stack.append(child)
        return sorted(found, key=lambda word: word.i)


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: its words, where it stands, and which part of the report it belongs to."""

    index: int
    paragraph: int
    part: str  # headline, caption, dateline, body
    words: list[Word] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where its first word starts in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends in the text."""
        return self.words[-1].end

    @property
    def root(self) -> Word:
        """The word on which all others hang."""
        return next((word for word in self.words if word.head is word), self.words[0])


def link(words: list[Word]) -> None:
    """Fill children and subtree edges from the heads; the words must be those of whole sentences, in order."""
    for word in words:
        if word.head is not word:
            word.head.children.append(word)
    for word in sorted(words, key=_depth, reverse=True):
        head = word.head
        if word.left < head.left:
            head.left = word.left
        if word.right > head.right:
            head.right = word.right


def _depth(word: Word) -> int:
    depth = 0
    while word.head is not word:
        word = word.head
        depth += 1
    return depth
