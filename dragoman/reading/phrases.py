"""Phrases: how far the words reach that stand for an actor ("some 2,000 U.S. troops", "Assad's forces")."""

from dragoman.reading.words import Word

_BEFORE = frozenset(
    ("det", "predet", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "npadvmod", "advmod", "case")
)
_SHARES = frozenset(
    "hundred thousand dozen ten score million number group member part majority handful band crowd convoy some many most "
    "several few one two three four five each all none any both more representative".split()
)


def first_word(head: Word) -> Word:
    """The first word of the noun phrase of a head, its determiner and modifiers taken in."""
    first = head
    for child in reversed(head.children):
        if child.i > head.i:
            continue
        joined = child.right == first.i - 1 and _at(child, child.right).text != ","
        if joined and child.dep in _BEFORE:
            first = _leftmost(child, first)
        elif joined and child.dep == "punct" and child.text in ("-", '"', "“", "'", "‘"):
            first = child
        else:
            break
    while first.dep == "punct" and first is not head:
        first = _next(first)
    return first


def _at(word: Word, index: int) -> Word:
    return word.sentence.words[index - word.sentence.words[0].i]


def _leftmost(child: Word, first: Word) -> Word:
    return _at(child, child.left) if child.left < first.i else first


def _next(word: Word) -> Word:
    return _at(word, word.i + 1)


def sharer(head: Word) -> Word | None:
    """The word that takes a share of a noun: "hundreds" in "hundreds of protesters"; None where there is none."""
    of = head.head
    if head.dep == "pobj" and of.lower == "of" and of.head.lemma in _SHARES and of.head.i < head.i:
        return of.head
    return None


def complements(head: Word, *prepositions: str) -> list[Word]:
    """The nouns after one of the prepositions below a head: "Kurds" in "representatives of the Kurds"."""
    found = []
    for child in head.children:
        if child.dep == "prep" and child.lower in prepositions:
            for grandchild in child.children:
                if grandchild.dep == "pobj":
                    found += [grandchild, *grandchild.conjuncts()]
    return found


def is_plural(head: Word) -> bool:
    """Whether a noun stands for many."""
    return head.tag in ("NNS", "NNPS") or head.lower in ("people", "police", "troops", "military")


def number_of(head: Word) -> str:
    """The number by which a unit is named: "23rd" in "the 23rd Fighter Wing"; "" where there is none."""
    if not head.text[0].isupper():
        return ""
    first = first_word(head)
    before = head.sentence.words[first.i - head.sentence.words[0].i : head.i - head.sentence.words[0].i]
    return next((word.lower for word in before if word.text[0].isdigit() and word.text[-1].isalpha()), "")


def determiner(head: Word) -> str:
    """The article or demonstrative of a noun in small letters, "poss" for a possessor, "" for none."""
    for child in head.children:
        if child.dep == "det":
            return child.lower
        if child.dep == "poss":
            return "poss"
    return ""
