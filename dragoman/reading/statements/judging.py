"""Judging: how likely a word is a cue, a stretch its content, a noun its source, and all three together are right."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from dragoman.reading.statements.content_traits import content_traits, view
from dragoman.reading.statements.cue_traits import cue_traits, neighbour_traits
from dragoman.reading.statements.ground import Ground
from dragoman.reading.statements.reaches import Pieces
from dragoman.reading.statements.source_traits import asker, nobody_traits, source_traits
from dragoman.reading.statements.sources import Source
from dragoman.reading.statements.weights import Weights
from dragoman.reading.words import Word

LIKELY_ENOUGH = 0.25  # below, no content and no source is looked for: it would hardly ever be kept
_WORTH_A_SECOND_LOOK = 0.01


@dataclass(slots=True, eq=False)
class Candidate:
    """A possible cue with its possible contents and sources, and what the judge thinks of each."""

    cue: Word
    strength: float
    traits: list[float]
    reaches: list[tuple[Pieces, str]]
    sources: list[Source]


@dataclass(slots=True, eq=False)
class Found:
    """A statement found: its cue, what was said, by whom (None: nobody is named), and how likely all of it is right."""

    cue: Word
    pieces: Pieces
    kind: str
    source: Source | None
    chance: float


class Judge(Protocol):
    """Weighs candidates; either by what was learned or by the table of cues alone."""

    def cues(self, ground: Ground, words: Sequence[tuple[Word, float]]) -> list[tuple[Word, float, list[float]]]:
        """The likely cues with strength and traits, of words with their strengths; fills ``ground.said``."""

    def choose(self, ground: Ground, candidates: Sequence[Candidate]) -> list[Found]:
        """The likeliest content and source of each candidate."""


def log_odds(chance: float) -> float:
    """The logarithm of the odds."""
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(chance / (1 - chance))


class LearnedJudge:
    """Weighs by what was learned from PolNeAR's training texts (knowledge/weights/statements)."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights

    def cues(self, ground: Ground, words: Sequence[tuple[Word, float]]) -> list[tuple[Word, float, list[float]]]:
        """In two passes: the second knows how likely the words around are cues."""
        traits, rows = [], []
        for word, strength in words:
            odds = log_odds(strength)
            numbers, guises = cue_traits(ground, word, odds)
            traits.append(numbers)
            rows.append(numbers + self.weights.cue.of(guises, odds))
        first = self.weights.forests["cue"].chances(rows).tolist()
        ground.said = {word.i: chance for (word, _), chance in zip(words, first, strict=True)}
        again = [n for n, chance in enumerate(first) if chance > _WORTH_A_SECOND_LOOK]
        rows = [rows[n] + neighbour_traits(ground, words[n][0]) for n in again]
        second = self.weights.forests["cue among cues"].chances(rows).tolist()
        ground.said = {words[n][0].i: chance for n, chance in zip(again, second, strict=True)}
        return [
            (*words[n], traits[n]) for n, chance in zip(again, second, strict=True) if chance >= LIKELY_ENOUGH
        ]  # fmt: skip

    def choose(self, ground: Ground, candidates: Sequence[Candidate]) -> list[Found]:
        """Content and source are chosen apart; how far they lead their rivals tells how much to trust them."""
        content_rows: list[list[float]] = []
        source_rows: list[list[float]] = []
        contents: list[list[float]] = []
        for candidate in candidates:
            seen = view(ground, candidate.cue, len(candidate.reaches))
            for pieces, kind in candidate.reaches:
                numbers, guises = content_traits(seen, pieces, kind)
                contents.append(numbers)
                content_rows.append(numbers + self.weights.content.of(guises))
            asking = asker(ground, candidate.cue, len(candidate.sources))
            described = [nobody_traits(asking)]
            described += [source_traits(asking, source, rank) for rank, source in enumerate(candidate.sources)]
            source_rows += [numbers + self.weights.source.of(guises) for numbers, guises in described]
        fits = self.weights.forests["content"].weigh(content_rows)
        source_fits = self.weights.forests["source"].chances(source_rows)
        return self._found(ground, candidates, contents, (fits, source_fits, source_rows))

    def _found(
        self,
        ground: Ground,
        candidates: Sequence[Candidate],
        contents: list[list[float]],
        weighed: tuple[np.ndarray, np.ndarray, list[list[float]]],
    ) -> list[Found]:
        fits, source_fits, source_rows = weighed
        found, rows = [], []
        at = source_at = 0
        for candidate in candidates:
            best, lead = _best(fits[at : at + len(candidate.reaches)])
            fit = float(fits[at + best])
            source_best, source_lead = _best(source_fits[source_at : source_at + 1 + len(candidate.sources)])
            source_fit = float(source_fits[source_at + source_best])
            source = candidate.sources[source_best - 1] if source_best else None
            said = ground.said[candidate.cue.i]
            rows.append(
                candidate.traits + contents[at + best]
                + [said, fit, lead, source_fit, source_lead, said * fit * source_fit, source is None,
                   source.last - source.first + 1 if source is not None else 0, source_rows[source_at + source_best][7]]
            )  # fmt: skip
            found.append(Found(candidate.cue, *candidate.reaches[best], source, 0.0))
            at += len(candidate.reaches)
            source_at += 1 + len(candidate.sources)
        for each, chance in zip(found, self.weights.forests["worth"].chances(rows).tolist(), strict=True):
            each.chance = chance
        return found


def _best(fits: np.ndarray) -> tuple[int, float]:
    """The place of the best, and how far it leads the second."""
    best = int(fits.argmax())
    rival = max((float(fit) for place, fit in enumerate(fits) if place != best), default=-1.0)
    return best, float(fits[best]) - max(rival, -1.0)
