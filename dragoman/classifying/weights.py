"""Weights: what each trait counts for each type, as learnt by ``training/pairs``; checked against their digest."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.knowledge.arrays import key_of, read_arrays
from dragoman.reading.vectors import Numbers

FOLDER = Path(__file__).parent.parent / "knowledge" / "weights" / "pairs"
FORMAT = "pairs 1"  # changes with the meaning of traits or arrays
# How much each group of traits counts beside the others; "meaning" is that of the word vectors.
SCALES = {
    "acts": 1.0, "verb": 1.0, "complements": 0.7, "path": 1.0, "sides": 0.7, "types": 0.7, "windows": 0.7, "words": 1.0,
    "between": 0.7, "letters": 0.7, "meaning": 0.7,
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """The traits of a pair that were learnt, all groups in a row: their names, their rows of the table, their shares."""

    names: list[str]
    rows: NDArray[np.intp]
    shares: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """One row of ``table`` for each trait, one column for each class; ``dense`` for the word vectors.

    ``sharpness`` makes probabilities of the scores of the classes; the last column parts CONCEDE from RETREAT, with its own.
    """

    classes: tuple[str, ...]
    rows: dict[int, int]  # of the table, by the key of the trait
    table: Numbers
    dense: Numbers
    sharpness: float
    parting: float

    def known(self, traits: Mapping[str, Iterable[str]]) -> Known:
        """The traits learnt, each with its share: groups weigh alike, however many traits they have."""
        names: list[str] = []
        rows: list[int] = []
        shares: list[float] = []
        for group, every in traits.items():
            before = len(rows)
            for name in every:
                row = self.rows.get(key_of(name))
                if row is not None:
                    names.append(name)
                    rows.append(row)
            count = len(rows) - before
            shares += [SCALES[group] / max(1, count) ** 0.5] * count
        return Known(names, np.array(rows, dtype=np.intp), np.array(shares, dtype=np.float32))

    def scores(self, known: Known, meaning: Numbers) -> Numbers:
        """The score of each column; vectors of another width than those learnt with count for nothing."""
        found = known.shares @ self.table[known.rows]
        if meaning.shape[0] == self.dense.shape[0]:
            found = found + (meaning * np.float32(SCALES["meaning"])) @ self.dense
        return np.asarray(found, dtype=np.float32)

    def reasons(self, known: Known, column: int, most: int = 3) -> list[str]:
        """The traits that speak most for a class against the mean of all, but for runs of letters, which tell nothing."""
        table = self.table[known.rows, : len(self.classes)]
        surplus = (table[:, column] - table.mean(axis=1)) * known.shares
        order = [place for place in np.argsort(-surplus).tolist() if surplus[place] > 0]
        return [known.names[place] for place in order if _NAMED.match(known.names[place])][:most]


# Every trait but a run of letters begins with the name of what it is: "verb attack", "path …".
_NAMED = re.compile(r"[a-z'-]{3,} \S")


@lru_cache(maxsize=2)
def load_weights(folder: Path = FOLDER) -> Weights | None:
    """The weights of a folder; None where there are none.

    Raises:
        TableError: the file was changed since it was written, or was written for another version of the traits.
    """
    arrays = read_arrays(folder, FORMAT, "training.pairs.train")
    if arrays is None:
        return None
    return Weights(
        classes=tuple(map(str, arrays["classes"].tolist())),
        rows={key: row for row, key in enumerate(arrays["keys"].tolist())},
        table=arrays["table"].astype(np.float32),
        dense=arrays["dense"].astype(np.float32),
        sharpness=float(arrays["sharpness"]),
        parting=float(arrays["parting"]),
    )
