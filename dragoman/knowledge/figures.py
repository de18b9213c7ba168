"""Figures: number words, words that bound a number, and words that say what is counted."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.knowledge.tables import rows

MEASURES = ("killed", "wounded", "displaced", "detained", "troops", "strikes", "destroyed", "rescued", "money", "other")
BOUNDS = ("low", "high", "about")


@dataclass(frozen=True, slots=True)
class Figures:
    """The tables ``numbers.csv``, ``qualifiers.csv`` and ``quantities.csv``."""

    values: dict[str, float] = field(default_factory=dict)
    plurals: dict[str, float] = field(default_factory=dict)  # "dozens": the least that they are
    bounds: dict[str, str] = field(default_factory=dict)
    verbs: dict[str, str] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    adjectives: dict[str, str] = field(default_factory=dict)


def load_figures(folders: Iterable[Path] = ()) -> Figures:
    """The three tables, checked."""
    folders = tuple(folders)
    found = Figures()
    for row in rows("lexicon/numbers.csv", ("word", "value", "plural"), folders):
        word, plural = row.required("word"), row.number("plural")
        found.values[word] = row.number("value") or 0
        if plural is not None:
            found.plurals[word + "s"] = plural
    for row in rows("lexicon/qualifiers.csv", ("words", "bound"), folders):
        found.bounds[row.required("words")] = row.one_of("bound", BOUNDS)
    kinds = {"verb": found.verbs, "noun": found.nouns, "adjective": found.adjectives}
    for row in rows("lexicon/quantities.csv", ("word", "pos", "measure"), folders):
        measure = row.one_of("measure", MEASURES)
        for word in row.items("word"):
            kinds[row.one_of("pos", kinds)].setdefault(word, measure)
    return found
