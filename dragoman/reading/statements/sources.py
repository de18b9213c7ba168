"""Sources: the words that may name who makes a statement, seen from its cue; of them one is chosen, or none.

A source is the whole noun phrase, with titles and what qualifies it: "a senior official who asked not to be named".
"""

from dataclasses import dataclass

from dragoman.reading.statements.ground import Ground
from dragoman.reading.words import Word

_NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
_BY = frozenset(("by", "from", "of", "among", "to", "with", "in"))
_CLIMBED = frozenset(
    ("xcomp", "advcl", "ccomp", "conj", "parataxis", "dep", "prep", "pcomp", "pobj", "dobj", "attr", "acomp", "acl", "oprd",
     "relcl", "agent", "npadvmod", "advmod", "compound", "poss", "appos", "nsubj")
)  # fmt: skip
_HIGHEST = 6  # steps up the tree
_NEAR = 8  # words in which a noun beside the cue is looked for


@dataclass(frozen=True, slots=True)
class Source:
    """One possible source: its words, the word they hang on, and by which way it was found ("up advcl nsubj")."""

    kind: str
    first: int
    last: int
    head: Word


def phrase(ground: Ground, cue: Word, head: Word) -> tuple[int, int]:
    """The words below a head, less the cue and what lies beyond it."""
    words = ground.words
    first, last = head.left, head.right
    if first <= cue.i <= last:
        first, last = (first, cue.i - 1) if head.i < cue.i else (cue.i + 1, last)
    first = ground.after_speech(first, head.i)
    while first < head.i and words[first].pos in ("PUNCT", "CCONJ") and words[first].text != '"':
        first += 1
    while last > head.i and words[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    return first, last


class _Sources:
    def __init__(self, ground: Ground, cue: Word) -> None:
        self.ground, self.words, self.cue = ground, ground.words, cue
        self.found: dict[int, Source] = {}

    def add(self, kind: str, head: Word, stretch: tuple[int, int] | None = None) -> None:
        if head is not self.cue and head.i not in self.found:
            first, last = stretch or phrase(self.ground, self.cue, head)
            self.found[head.i] = Source(kind, first, last, head)

    def below(self) -> None:
        """Subjects, possessors and the by-phrase of the cue itself."""
        for child in self.cue.children:
            if child.dep in ("nsubj", "nsubjpass"):
                self.add(child.dep if child.i < self.cue.i else "inverted", child)
        for child in self.cue.children:
            if child.dep == "agent" or (child.dep == "prep" and child.lower in _BY):
                self._objects(child)
            elif child.dep in ("poss", "compound", "amod", "nmod", "pobj"):
                self.add(child.dep, child)
            elif child.dep in ("dobj", "attr", "npadvmod", "appos", "dep", "ccomp") and child.pos in _NOUNS:
                self.add("below " + child.dep, child)
            elif child.dep == "acl" and child.i > self.cue.i:  # "a claim made by the army"
                for below in child.children:
                    if below.dep == "agent":
                        self._objects(below)

    def _objects(self, preposition: Word) -> None:
        for child in preposition.children:
            if child.dep == "pobj":
                self.add(preposition.lower, child)

    def above(self) -> None:
        """Subjects and other actors of the clauses above: "Lavrov rejected the idea, saying …"."""
        word = self.cue
        for _ in range(_HIGHEST):
            above, dep = word.head, word.dep
            if above is word:
                return
            if dep in ("acl", "relcl", "amod"):
                self.add("up " + dep, above, self._before_clause(above))
            if dep in _CLIMBED:
                for child in above.children:
                    self._beside(child, word, dep)
            word = above

    def _beside(self, child: Word, word: Word, dep: str) -> None:
        if child.dep in ("nsubj", "nsubjpass"):
            if child is not word and not child.left <= self.cue.i <= child.right:
                self.add(f"up {dep} {child.dep}", child)
        elif child.dep in ("dobj", "dative"):
            if dep in ("xcomp", "ccomp", "advcl") and child.i < self.cue.i:
                self.add(f"up {dep} object", child)
        elif child.dep == "agent":
            self._objects(child)
        elif child.dep == "poss" and child is not word and child.head.pos == "NOUN":
            self.add("up poss", child)

    def _before_clause(self, head: Word) -> tuple[int, int]:
        """The noun phrase up to the clause in which the cue stands: "aides | who say"."""
        clause = self.cue
        while clause.head is not head and clause.head is not clause:
            clause = clause.head
        first, last = (head.left, head.right) if head.i < self.cue.i else (self.cue.i + 1, head.right)
        if clause.i > head.i:
            last = min(last, clause.left - 1)
        while last > head.i and self.words[last].pos in ("PUNCT", "SPACE"):
            last -= 1
        return first, max(last, head.i)

    def beside(self) -> None:
        """Nouns next to the cue, where the parse does not link them to it."""
        words, cue = self.words, self.cue
        begin, end = cue.sentence.words[0].i, cue.sentence.words[-1].i
        if cue.text == ":" or not self.found:
            for word in words[begin : cue.i]:
                if word.dep in ("ROOT", "nsubj", "npadvmod", "dep") and word.pos in _NOUNS:
                    self.add("before colon", word, (word.left, min(word.right, cue.i - 1)))
                    break
        for word in words[cue.i + 1 : min(cue.i + _NEAR, end + 1)]:
            if word.text in (",", ".", ":") or word.pos == "VERB":
                break
            if word.pos in _NOUNS and word.dep != "compound":
                self.add("next", word)
                break
        i = cue.i - 1
        while i >= begin and words[i].pos in ("AUX", "ADV", "PART"):
            i -= 1
        if i >= begin and words[i].pos in _NOUNS:
            self.add("previous", words[i])


def sources(ground: Ground, cue: Word) -> list[Source]:
    """The possible sources of a cue in a fixed order, the nearer ones first."""
    found = _Sources(ground, cue)
    found.below()
    found.above()
    found.beside()
    return list(found.found.values())
