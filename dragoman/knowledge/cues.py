"""Cues: the words by which a report gives somebody's words or mind ("vowed", "his warning that", "according to")."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from dragoman.knowledge.tables import Row, keyed, rows
from dragoman.records.vocabulary import Act

MANNERS = ("speech", "belief", "intention", "evidence", "deed")
POS = {
    "verb": "VERB", "noun": "NOUN", "adjective": "ADJ", "adverb": "ADV", "auxiliary": "AUX", "preposition": "ADP",
    "mark": "PUNCT",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CueWord:
    """One row of ``lexicon/cues.csv``: "vow" is a cue nine times in ten, promises, and is speech."""

    key: str  # lemma and part of speech: "vow|VERB"
    strength: float
    act: Act
    manner: str


def load_cues(folders: Iterable[Path] = ()) -> dict[str, CueWord]:
    """The table of cues by lemma and part of speech."""
    table = rows("lexicon/cues.csv", ("lemma", "pos", "strength", "act", "manner"), folders)
    return keyed(((row, _cue(row)) for row in table), lambda cue: cue.key)


def _cue(row: Row) -> CueWord:
    strength = row.number("strength")
    if strength is None or not 0 < strength < 1:
        raise row.fault(
            "column 'strength' must lie between 0 and 1", "Write 0.8 for a word that is a cue in most places."
        )
    act: Act = row.one_of("act", get_args(Act))  # type: ignore[assignment]
    pos = POS[row.one_of("pos", POS)]
    return CueWord(f"{row.required('lemma')}|{pos}", strength, act, row.one_of("manner", MANNERS))
