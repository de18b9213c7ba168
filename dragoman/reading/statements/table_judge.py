"""Judging by the tables alone: the strength of the cue and a fixed order of constructions, where nothing was learned."""

from collections.abc import Sequence

from dragoman.reading.statements.construction import subject_of
from dragoman.reading.statements.ground import Ground
from dragoman.reading.statements.judging import LIKELY_ENOUGH, Candidate, Found
from dragoman.reading.words import Word

# What makes a word the likelier a cue, and the kinds of content in the order in which they are preferred.
_CLAUSE, _OBJECT, _BARE, _IN_SPEECH = 1.0, 0.7, 0.35, 0.3
_PREFERRED = (
    "around quotes", "quote before on", "quote before", "around", "before on", "before", "after ccomp:sentence", "next",
    "colon paragraph", "after xcomp:sentence", "after acl:sentence", "after dobj:sentence", "after p-pcomp:sentence",
    "after p-pobj:sentence", "quote earlier", "quote after", "after colon:sentence", "aside", "left ccomp", "split",
)  # fmt: skip
_PASSIVE = ("left nsubjpass", "split")
_SPEAKS = ("nsubj", "inverted", "by", "to", "poss", "compound", "amod")


class TableJudge:
    """Knows the table of cues, and that a clause, a quotation or an infinitive completes a cue."""

    def cues(self, ground: Ground, words: Sequence[tuple[Word, float]]) -> list[tuple[Word, float, list[float]]]:
        """The words whose strength, by how they are built into the sentence, is high enough."""
        found: list[tuple[Word, float, list[float]]] = []
        for word, strength in words:
            chance = strength * _weight(ground, word)
            if chance >= LIKELY_ENOUGH:
                ground.said[word.i] = chance
                found.append((word, strength, []))
        return found

    def choose(self, ground: Ground, candidates: Sequence[Candidate]) -> list[Found]:
        """The first content and the first source in the order of preference."""
        return [self._chosen(ground, candidate) for candidate in candidates]

    def _chosen(self, ground: Ground, candidate: Candidate) -> Found:
        passive = any(child.dep == "auxpass" for child in candidate.cue.children)
        order = (_PASSIVE if passive else ()) + _PREFERRED
        rank = {kind: place for place, kind in enumerate(order)}
        pieces, kind = min(candidate.reaches, key=lambda reach: rank.get(reach[1], len(rank)))
        source = next((source for kind_ in _SPEAKS for source in candidate.sources if source.kind == kind_), None)
        if source is None and not passive:
            source = next((each for each in candidate.sources if each.kind.startswith("up ")), None)
        return Found(candidate.cue, pieces, kind, source, ground.said[candidate.cue.i])


def _weight(ground: Ground, word: Word) -> float:
    quote = ground.quote_of[word.i]
    if quote is not None and quote.full:
        return _IN_SPEECH
    deps = {child.dep for child in word.children}
    beside = any(ground.quote_of[i] is not None for i in (word.i + 1, word.i + 2) if i < len(ground.quote_of))
    if deps & {"ccomp", "xcomp", "acl", "parataxis"} or beside or word.dep == "parataxis" or word.lemma == "accord":
        return _CLAUSE
    if word.pos == "VERB" and deps & {"dobj", "prep"}:
        return _OBJECT if subject_of(word)[0] is not None else _BARE
    return _BARE
