"""Candidates: which words of a report may be cues at all, by the table of cues."""

from collections.abc import Iterator, Mapping

from dragoman.knowledge.cues import CueWord
from dragoman.reading.statements.cue_traits import lemma_key
from dragoman.reading.statements.ground import Ground
from dragoman.reading.words import Word

_CLASSES = frozenset(("VERB", "NOUN", "ADJ", "AUX", "ADV"))
_SPEAKING_NOUNS = frozenset("poll survey report account statement argument interview study estimate".split())


def possible_cues(ground: Ground, table: Mapping[str, CueWord]) -> Iterator[tuple[Word, CueWord]]:
    """The words that the table of cues lists, with their rows."""
    for word in ground.words:
        row = table.get(lemma_key(word))
        if row is not None and may_be_cue(word):
            yield word, row


def may_be_cue(word: Word) -> bool:
    """Whether a word is of a class that can be a cue: "in a report" is one, "in Idlib" is none."""
    if word.pos == "ADP":
        return word.lower == "in" and any(x.dep == "pobj" and x.lemma in _SPEAKING_NOUNS for x in word.children)
    return word.pos in _CLASSES or word.text == ":"
