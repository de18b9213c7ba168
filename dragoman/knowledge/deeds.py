"""Deeds: what people promise each other, and the words by which later reports tell what became of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from dragoman.knowledge.tables import Row, keyed, rows

NATURES = ("once", "lasting", "abiding", "state")
SENSES = (
    "done", "as_promised", "undone", "fails", "ended", "over", "holds", "late", "partly", "disputed", "begun", "extended",
    "restated", "amends", "planned",
)  # fmt: skip
IDIOM = "idiom"  # the row of phrases that hold a deed's word and tell of none
_AS_NOUN = re.compile(r"\b(?:the|an?|its|their|his|her|no|of|any|for|[\w-]+['’]s)\s+(?:[\w-]+\s+)?$")
_COLUMNS = ("deed", "verbs", "nouns", "opposite", "shown_by", "types", "nature")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One row of ``lexicon/deeds.csv``."""

    name: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    opposite: tuple[str, ...]
    shown_by: tuple[str, ...]
    types: tuple[str, ...]
    nature: str


class Found(NamedTuple):
    """Words of a table in a text: what they mean, where they stand, and whether they only name it."""

    name: str
    start: int
    end: int
    noun: bool = False


class DeedBook:
    """The tables ``deeds.csv``, ``fates.csv`` and ``concepts.csv``, ready to be found in texts."""

    def __init__(
        self, deeds: dict[str, Deed], fates: Mapping[str, Iterable[str]], concepts: Mapping[str, Iterable[str]]
    ) -> None:
        self.deeds = deeds
        self._verbs = {name: _pattern(deed.verbs) for name, deed in deeds.items()}
        self._nouns = {name: _pattern(deed.nouns) for name, deed in deeds.items() if deed.nouns}
        self._fates = {sense: _pattern(words) for sense, words in fates.items()}
        self._concepts = {name: _pattern(words) for name, words in concepts.items()}
        self._by_type = {each: name for name, deed in deeds.items() for each in deed.types}

    def deeds_in(self, text: str) -> list[Found]:
        """The deeds that a text names, in its order; a longer phrase is taken before the words inside it."""
        low = text.lower()
        every = [
            Found(name, *match.span(), noun)
            for noun, patterns in ((False, self._verbs), (True, self._nouns))
            for name, pattern in patterns.items()
            for match in pattern.finditer(low)
        ]
        kept = [each for each in every if not any(_hidden(low, each, other) for other in every)]
        return sorted(kept, key=lambda found: (found.start, found.noun))

    def senses_in(self, text: str) -> list[Found]:
        """The words of a text that tell what became of something, in its order."""
        low = text.lower()
        every = [
            Found(sense, *match.span()) for sense, pattern in self._fates.items() for match in pattern.finditer(low)
        ]
        return sorted(every, key=lambda found: found.start)

    def deed_of_type(self, type_: str, mode: str | None) -> str | None:
        """The deed that an event of this PLOVER type and mode is."""
        return self._by_type.get(f"{type_}/{mode}") or self._by_type.get(type_)

    def opposed(self, one: str, other: str) -> bool:
        """Whether the one deed shows that the other was not done."""
        return one in self.deeds[other].opposite

    def concept(self, word: str) -> str:
        """The concept that a word is one of the words for ("=road" for "highways"), or nothing."""
        return next((f"={name}" for name, pattern in self._concepts.items() if pattern.fullmatch(word)), "")


def _hidden(text: str, one: Found, other: Found) -> bool:
    """Whether the words are part of a longer phrase, or are a noun here and no verb ("a halt", "will halt")."""
    if one[1:3] == other[1:3]:
        return one.noun != other.noun and one.noun != bool(_AS_NOUN.search(text, max(0, one.start - 30), one.start))
    longer = other.end - other.start > one.end - one.start
    return longer and other.start <= one.start and one.end <= other.end


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    phrases = sorted(map(_phrase, words), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(phrases) + r")(?!\w)")


def _phrase(words: str) -> str:
    """A phrase of a table as a pattern ("pull ~ out", "withdraw*", "n't")."""
    if words == "n't":
        return r"\w+n['’]t"
    found = ""
    for word in words.split():
        if word == "~":
            found += r"\s+(?:[\w’'-]+,?\s+){0,7}?"
        else:
            gap = r"\s+" if found and not found.endswith("?") else ""
            found += gap + re.escape(word).replace(r"\*", r"[\w-]*")
    return found


def load_deeds(folders: Iterable[Path] = ()) -> DeedBook:
    """The three tables, checked.

    Raises:
        TableError: a table has a fault; the message names file and line.
    """
    folders = tuple(folders)
    deeds = keyed(((row, _deed(row)) for row in rows("lexicon/deeds.csv", _COLUMNS, folders)), lambda deed: deed.name)
    fates: dict[str, tuple[str, ...]] = {}
    for row in rows("lexicon/fates.csv", ("sense", "words"), folders):
        sense = row.one_of("sense", SENSES)
        fates[sense] = (*fates.get(sense, ()), *row.items("words"))
    concepts = {
        row.required("concept"): row.items("words")
        for row in rows("lexicon/concepts.csv", ("concept", "words"), folders)
    }
    return DeedBook(deeds, fates, concepts)


def _deed(row: Row) -> Deed:
    return Deed(
        name=row.required("deed"),
        verbs=row.items("verbs"),
        nouns=row.items("nouns"),
        opposite=row.items("opposite"),
        shown_by=row.items("shown_by"),
        types=row.items("types"),
        nature=row.one_of("nature", NATURES),
    )


class DenialWords(NamedTuple):
    """Patterns of the words of a denial: where its own sentence says what is denied, where the one before does, and
    of a sentence behind which accounts are told that differ.
    """

    of_itself: re.Pattern[str]
    of_former: re.Pattern[str]
    of_many: re.Pattern[str]


@lru_cache(maxsize=4)
def denial_words(folders: tuple[Path, ...] = ()) -> DenialWords:
    """The table ``lexicon/denials.csv``, read once."""
    found: dict[str, list[str]] = {"what": [], "former": [], "many": []}
    for row in rows("lexicon/denials.csv", ("words", "of"), folders):
        found[row.one_of("of", found)] += row.items("words")
    return DenialWords(_pattern(found["what"]), _pattern(found["former"]), _pattern(found["many"]))


@lru_cache(maxsize=4)
def deed_book(folders: tuple[Path, ...] = ()) -> DeedBook:
    """The three tables, read once."""
    return load_deeds(folders)
