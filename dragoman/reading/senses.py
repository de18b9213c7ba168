"""Senses: which event types and operators the tables have for a word, whatever stands around it."""

from functools import cached_property

from dragoman.knowledge.frames import ADJECTIVE, NOUN, VERB, FrameBook
from dragoman.reading.grammar import phrase_lemma
from dragoman.reading.words import Word

_KINDS = {"VERB": VERB, "AUX": VERB, "NOUN": NOUN, "PROPN": NOUN, "ADJ": ADJECTIVE}
_OTHER = {VERB: NOUN, NOUN: VERB}


class Senses:
    """The types and operators of words by the frame book."""

    def __init__(self, book: FrameBook) -> None:
        self._book = book

    @cached_property
    def _types(self) -> dict[tuple[str, str], tuple[str, ...]]:
        found = {key: {frame.type for frame in frames if frame.type} for key, frames in self._book.frames.items()}
        return {key: tuple(sorted(types)) for key, types in found.items() if types}

    @cached_property
    def _operators(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {key: tuple(sorted({each.name for each in those})) for key, those in self._book.operators.items()}

    def types(self, word: Word) -> tuple[str, ...]:
        """The types of which the word can tell; those of its noun where the verb has none, and the other way round."""
        kind = _KINDS.get(word.pos, "")
        return (
            self._types.get((phrase_lemma(word), kind))
            or self._types.get((word.lemma, kind))
            or self._types.get((word.lemma, _OTHER.get(kind, NOUN)), ())
        )

    def operators(self, word: Word) -> tuple[str, ...]:
        """What the word can do to an act inside it."""
        kind = _KINDS.get(word.pos, "")
        return self._operators.get((phrase_lemma(word), kind)) or self._operators.get((word.lemma, kind), ())
