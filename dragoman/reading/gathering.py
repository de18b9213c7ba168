"""Gathering: what is at hand while the mentions of one report are sought, and those found so far."""

from typing import TypeVar

from dragoman.knowledge.nouns import NounBook
from dragoman.reading.draft import Draft, Mention, Name
from dragoman.reading.words import Word

T = TypeVar("T")
_AGAINST = frozenset(("anti", "counter"))


class Gathering:
    """The names of a draft by their words, the words that serve another mention already, and the mentions."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.name_at = {word.i: name for name in draft.names for word in draft.words[name.first.i : name.last.i + 1]}
        self.found: list[Mention] = []
        self.taken: set[int] = set()  # words that already serve as a title or as part of a longer noun
        self._lowers: tuple[int, list[str]] = (-1, [])

    def noun_at(self, book: NounBook[T], word: Word) -> tuple[T | None, Word, Word]:
        """The row of the longest noun whose head a word is, and its first and last word."""
        words = word.sentence.words
        if self._lowers[0] != words[0].i:
            self._lowers = (words[0].i, [each.lower for each in words])
        found = book.at(self._lowers[1], word.i - words[0].i)
        return (None, word, word) if found is None else (found[0], words[found[1]], words[found[2]])

    def names_between(self, first: Word, end: Word) -> list[Name]:
        """The names from a word up to another, those apart that are half of a word ("U.S.-allied")."""
        found: dict[int, Name] = {}
        for word in self.draft.words[first.i : end.i]:
            name = self.name_at.get(word.i)
            if name is not None and not self._in_compound(name):
                found[id(name)] = name
        return list(found.values())

    def _in_compound(self, name: Name) -> bool:
        """Whether a name is half of a word that says how it stands to the noun ("U.S.-allied", "anti-Houthi")."""
        words, at = name.first.sentence.words, name.first.i - name.first.sentence.words[0].i
        if any(word.lower in _AGAINST for word in words[max(0, at - 2) : at]):
            return True
        return self.draft.document.text[name.end : name.end + 1] in ("-", "‑", "–")


def inside(draft: Draft, own: Name) -> list[Name]:
    """The country that a name of the parser's starts with ("Syrian" in "Syrian Army")."""
    first = own.first
    found = draft.library.names.bearers(first.text)
    adjectives = tuple(bearer for bearer in found if bearer.label in ("adjective", "country", "capital", "people"))
    if not adjectives:
        return []
    return [Name(first, first, first.start, first.end, adjectives[0].label, adjectives, adjectives[0].country)]
