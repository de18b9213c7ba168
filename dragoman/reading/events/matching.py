"""Matching: which frame fits a word with the objects and prepositions that it has."""

from collections.abc import Callable, Iterable, Iterator

from dragoman.knowledge.frames import ANY, NOUN, VERB, Condition, Frame, FrameBook
from dragoman.reading.events.conditions import NOUNS, has_shape, says, things
from dragoman.reading.events.spellings import names_of, triggers_of
from dragoman.reading.grammar import after_any_host, has_preposition
from dragoman.reading.words import Word


class Matcher:
    """Finds frames for words; ``kinds_of`` says what a word names, as ``participants.kinds_at``."""

    def __init__(self, book: FrameBook, kinds_of: Callable[[Word], tuple[str, ...]]) -> None:
        self.book = book
        self.kinds_of = kinds_of
        self._best: dict[int, Frame | None] = {}  # by the word's place: one matcher serves one report
        self._silent: set[int] = set()

    def best_frame(self, word: Word) -> Frame | None:
        """The frame that asks for most among those that fit a verb or noun; None where none fits or tells of an event."""
        if word.i not in self._best:
            self._best[word.i] = self._find(word)
        return self._best[word.i]

    def is_silent(self, word: Word) -> bool:
        """Whether the tables say that a word with what it has tells of no event: "meet a deadline"."""
        return self.best_frame(word) is None and word.i in self._silent

    def _find(self, word: Word) -> Frame | None:
        pos = VERB if word.pos in ("VERB", "AUX") else NOUN if word.pos in ("NOUN", "PROPN") else ""
        if not pos:
            return None
        listed = self.book.may_tell(word.lemma, word.lower, pos)
        spellings = (*triggers_of(word, pos), ANY) if listed else (ANY,)
        frames = [each for trigger in spellings for each in self.book.frames.get((trigger, pos), ())]
        objects = self._names(things(word)) if any(frame.objects for frame in frames) else frozenset()
        for frame in frames:
            if frame.objects and objects.isdisjoint(frame.objects):
                continue
            if self.all_hold(word, frame.conditions):
                if frame.type is None:
                    self._silent.add(word.i)
                return frame if frame.type else None
        return None

    def _names(self, nouns: Iterable[Word]) -> frozenset[str]:
        """The spellings under which nouns may stand in a list, and what they name: "@place", "@actor", "@MIL"."""
        return frozenset(name for noun in nouns for name in (*names_of(noun), *self._kinds(noun)))

    def _kinds(self, noun: Word) -> Iterator[str]:
        return (f"@{kind}" for kind in self.kinds_of(noun))

    def is_any_of(self, nouns: Iterable[Word], wanted: frozenset[str]) -> bool:
        """Whether one of the nouns is among the words, or names what ``@place`` or ``@MIL`` asks for."""
        kinds = any(name.startswith("@") for name in wanted)
        return any(
            name in wanted for noun in nouns for name in (*names_of(noun), *(self._kinds(noun) if kinds else ()))
        )

    def all_hold(self, word: Word, conditions: tuple[Condition, ...]) -> bool:
        """Whether a word has all that the conditions of a frame or an operator ask for."""
        return all(self._holds(word, condition) for condition in conditions)

    def _holds(self, word: Word, condition: Condition) -> bool:
        if not condition.words:
            return has_shape(word, condition) or has_preposition(word, condition.prepositions)
        if says(word, condition):
            return True
        return any(self._has_behind(word, place, condition.words) for place in condition.prepositions)

    def _has_behind(self, word: Word, place: str, wanted: frozenset[str]) -> bool:
        if place in NOUNS:
            return self.is_any_of(NOUNS[place](word), wanted)
        if self.is_any_of(after_any_host(word, place), wanted):
            return True
        # "failed to reach": the words are the verb after "to"
        return place == "to" and any(child.lemma in wanted for child in word.all_children("xcomp"))
