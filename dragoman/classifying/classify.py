"""Classify: the type that holds between the sides of each pair, by learned weights, or by the frames without them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from dragoman.classifying.acts import acts_of, nearest
from dragoman.classifying.marked import Marked
from dragoman.classifying.pairs import Classified, Pair
from dragoman.classifying.traits import traits_of
from dragoman.classifying.vectors import meaning_of
from dragoman.classifying.weights import FOLDER, Weights, load_weights
from dragoman.knowledge.library import Library
from dragoman.reading.draft import Draft
from dragoman.reading.mentions import find_mentions
from dragoman.reading.names import find_names
from dragoman.reading.parse import parse
from dragoman.reading.senses import Senses
from dragoman.records.document import Document
from dragoman.resolving.actors import resolve_actors
from dragoman.settings import Settings

_STEPS = (find_names, find_mentions, resolve_actors)
_YIELD = ("CONCEDE", "RETREAT")  # learnt as one class, YIELD, and parted by a column of their own
_SURE, _GUESS = 0.6, 0.4  # how often the frames alone are right where an act has both sides, and where not


def classify(
    pairs: Iterable[Pair], settings: Settings, library: Library | None = None, weights: Path = FOLDER
) -> Iterator[Classified]:
    """What holds between the sides of each pair, in order.

    Raises:
        ModelMissing: the language model is not installed.
        TableError: a table or the weights have a fault.
    """
    library, learned = library or Library(settings.tables), load_weights(weights)
    senses = Senses(library.frames)
    types = list(library.codebook.types)
    for marked in read_marked(pairs, settings, library):
        yield _by_frames(marked, types) if learned is None else _by_weights(marked, types, learned, senses, settings)


def read_marked(pairs: Iterable[Pair], settings: Settings, library: Library) -> Iterator[Marked]:
    """The pairs in their parsed texts, names and actors known."""
    waiting: list[Pair] = []

    def drafts() -> Iterator[Draft]:
        for pair in pairs:
            waiting.append(pair)
            yield Draft(Document(id=pair.id, text=pair.text), settings, library)

    for draft in parse(drafts(), settings.model):
        for step in _STEPS:
            step(draft)
        yield Marked(draft, waiting.pop(0))


def _by_weights(marked: Marked, types: list[str], learned: Weights, senses: Senses, settings: Settings) -> Classified:
    known = learned.known(traits_of(marked, senses))
    scores = learned.scores(known, meaning_of(marked, settings.model))
    chances = _chances(learned, scores)
    best = max(chances, key=lambda name: chances[name])
    column = learned.classes.index("YIELD" if best in _YIELD else best)
    told = "; ".join(learned.reasons(known, column))
    scores_by_type = {name: round(chances.get(name, 0.0), 4) for name in types}
    return Classified(id=marked.pair.id, type=best, scores=scores_by_type, why=f"learned weights: {told}")


def _chances(learned: Weights, scores: np.ndarray) -> dict[str, float]:
    odds = np.exp((scores[:-1] - scores[:-1].max()) * learned.sharpness)
    chances = dict(zip(learned.classes, (odds / odds.sum()).tolist(), strict=True))
    given_way = chances.pop("YIELD")
    retreat = float(1 / (1 + np.exp(-np.clip(scores[-1] * learned.parting, -30, 30))))
    chances |= {"CONCEDE": given_way * (1 - retreat), "RETREAT": given_way * retreat}
    # Of the two halves of one class the greater stands for it, so that its sum decides and not its split.
    major = max(_YIELD, key=lambda name: chances[name])
    rivals = max(chance for name, chance in chances.items() if name not in _YIELD)
    if given_way > rivals > chances[major]:
        chances[major], chances[_other(major)] = rivals + 1e-6, given_way - rivals - 1e-6
    return chances


def _other(name: str) -> str:
    return _YIELD[1 - _YIELD.index(name)]


def _by_frames(marked: Marked, types: list[str]) -> Classified:
    act, fit = nearest(acts_of(marked.draft), marked)
    if act is None:
        return Classified(id=marked.pair.id, type=None, scores=dict.fromkeys(types, 0.0), why="no frame fits")
    chance = _SURE if fit >= 2 else _GUESS
    rest = round((1 - chance) / (len(types) - 1), 4)
    scores = {name: chance if name == act.type else rest for name in types}
    return Classified(id=marked.pair.id, type=act.type, scores=scores, why="; ".join(act.trail))
