"""Learned: what a deed is whose words stand in no frame, guessed from the words around it; absent weights guess nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from dragoman.knowledge.arrays import key_of, read_arrays
from dragoman.knowledge.frames import DEFAULT_ROLES, VERB, Frame, FrameBook
from dragoman.reading.draft import Draft
from dragoman.reading.events.deed_traits import SLOTS, Deed, deed_at
from dragoman.reading.events.predication import Predication
from dragoman.reading.participants import kinds_at
from dragoman.reading.senses import Senses
from dragoman.reading.vectors import Numbers, vector_of, width
from dragoman.reading.words import Word
from dragoman.records.entities import Participant

FOLDER = Path(__file__).parents[2] / "knowledge" / "weights" / "deeds"
FORMAT = "deeds 1"  # changes with the meaning of traits or arrays
# How much each group of traits counts beside the others.
SCALES = {"word": 1.0, "object": 1.0, "behind": 1.0, "sides": 0.7, "shape": 0.5, "inside": 0.7}
NONE = "none"
# The chance from which on a guess makes an event: with both sides named, and with one (docs/decisions/events.md).
BOTH, ONE = 0.2, 0.35
_REASONS = 3  # that `why` names


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess(Frame):
    """A frame made for one word by what was learnt; ``chance`` is how likely its type is."""

    chance: float


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What each trait (a row of ``table``) and each number of a slot's vector (``dense``) counts for each class."""

    classes: tuple[str, ...]
    rows: dict[int, int]
    table: Numbers
    dense: Numbers  # slot, number of the vector, class
    bias: Numbers


@lru_cache(maxsize=2)
def load_weights(folder: Path = FOLDER) -> Weights | None:
    """The weights of a folder; None where there are none.

    Raises:
        TableError: the file was changed since it was written, or was written for another version of the traits.
    """
    arrays = read_arrays(folder, FORMAT, "training.deeds.train")
    if arrays is None:
        return None
    return Weights(
        classes=tuple(map(str, arrays["classes"].tolist())),
        rows={key: row for row, key in enumerate(arrays["keys"].tolist())},
        table=arrays["table"].astype(np.float32),
        dense=arrays["dense"].astype(np.float32),
        bias=arrays["bias"].astype(np.float32),
    )


class DeedCoder:
    """Guesses what deed a verb of a report tells of; ``model`` names the pipeline whose word vectors it asks."""

    def __init__(self, weights: Weights, senses: Senses, model: str) -> None:
        self.weights = weights
        self.senses = senses
        self.model = model
        self._deeds = np.array([name != NONE for name in weights.classes])
        self._spoken: dict[tuple[int, str], Numbers | None] = {}

    def guess(self, verb: Word, kinds_of: Callable[[Word], tuple[str, ...]]) -> Guess | None:
        """The frame that a verb would have, by what was learnt; None where it tells of nothing surely enough."""
        deed = deed_at(verb, kinds_of, self.senses)
        if deed is None:
            return None
        names, told = self._told(deed)
        scores = self.weights.bias + told.sum(axis=0)
        odds = np.exp(scores - scores.max())
        best = int(np.where(self._deeds, scores, -np.inf).argmax())
        name, chance = self.weights.classes[best], float(odds[best] / odds.sum())
        if chance < min(BOTH, ONE):
            return None
        order = np.argsort(told.mean(axis=1) - told[:, best])[:_REASONS]
        reasons = ", ".join(names[place] for place in order.tolist())
        return Guess(
            trigger=verb.lemma, pos=VERB, objects=frozenset(), conditions=(), type=name, mode=None, contexts=(),
            actor=DEFAULT_ROLES[VERB, "actor"], recipient=DEFAULT_ROLES[VERB, "recipient"],
            source=f"learned, {chance:.2f} {name} by {reasons}", chance=chance,
        )  # fmt: skip

    def _told(self, deed: Deed) -> tuple[list[str], Numbers]:
        """The traits and words that were learnt, and a row for each with what it says for each class."""
        names: list[str] = []
        rows: list[int] = []
        shares: list[float] = []
        for group, traits in deed.traits.items():
            known = {name: row for name in traits if (row := self.weights.rows.get(key_of(name))) is not None}
            names += known
            rows += known.values()
            shares += [SCALES[group] / max(1, len(known)) ** 0.5] * len(known)
        told = [self.weights.table[rows] * np.array(shares, np.float32)[:, None]]
        for slot, words in enumerate(deed.slots):
            spoken = {each.text: said for each in words if (said := self._speaks(slot, each.lower)) is not None}
            if spoken:
                names += [f"'{text}'" for text in spoken]
                told.append(np.stack(list(spoken.values())) / np.float32(len(spoken)))
        return names, np.concatenate(told)

    def _speaks(self, slot: int, text: str) -> Numbers | None:
        """What the vector of a word says for each class where it stands in a slot."""
        if (slot, text) not in self._spoken:
            vector = vector_of(text, self.model)
            self._spoken[slot, text] = None if vector is None else vector @ self.weights.dense[slot]
        return self._spoken[slot, text]


def guess_for(draft: Draft) -> Callable[[Word], Guess | None] | None:
    """What guesses the deeds of a report's words, but for the cues of its statements; None where nothing was learnt."""
    coder = _coder(draft.library.frames, draft.settings.model)
    if coder is None:
        return None
    cues = frozenset(cue.start for statement in draft.statements for cue in statement.cue)

    def kinds_of(word: Word) -> tuple[str, ...]:
        return kinds_at(draft, word)

    return lambda word: None if word.start in cues else coder.guess(word, kinds_of)


@lru_cache(maxsize=2)
def _coder(book: FrameBook, model: str) -> DeedCoder | None:
    weights = load_weights()
    if weights is None or weights.dense.shape[:2] != (SLOTS, width(model)):
        return None
    return DeedCoder(weights, Senses(book), model)


def is_sure(draft: Draft, act: Predication, actors: Sequence[Participant], recipients: Sequence[Participant]) -> bool:
    """Whether an act is told by a frame of the tables, or by a guess that is likely enough for the sides that it has.

    What is denied is not guessed; nor what a word of the operators does alone, unless both sides are named.
    """
    if not isinstance(act.frame, Guess):
        return True
    if act.status == "denied" and not act.lead:
        return False
    if actors and recipients:
        return act.frame.chance >= BOTH
    return act.frame.chance >= ONE and (act.frame.trigger, act.frame.pos) not in draft.library.frames.operators
