"""Weights: what each trait counts for each type, as learnt by ``training/pairs``; checked against their digest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dragoman.classifying.vectors import Numbers
from dragoman.errors import TableError

FOLDER = Path(__file__).parent.parent / "knowledge" / "weights" / "pairs"
FORMAT = "pairs 1"  # changes with the meaning of traits or arrays
# How much each group of traits counts beside the others; "meaning" is that of the word vectors.
SCALES = {
    "acts": 1.0, "verb": 1.0, "complements": 0.7, "path": 1.0, "sides": 0.7, "types": 0.7, "windows": 0.7, "words": 1.0,
    "between": 0.7, "letters": 0.7, "meaning": 0.7,
}  # fmt: skip
Keys = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """One row of ``table`` for each trait, one column for each class; ``dense`` for the word vectors.

    ``sharpness`` makes probabilities of the scores of the classes; the last column parts CONCEDE from RETREAT, with its own.
    """

    classes: tuple[str, ...]
    keys: Keys
    table: Numbers
    dense: Numbers
    sharpness: float
    parting: float

    def scores(self, traits: Mapping[str, Iterable[str]], meaning: Numbers) -> Numbers:
        """The score of each column; vectors of another width than those learnt with count for nothing."""
        found = np.zeros(self.table.shape[1], dtype=np.float32)
        for rows, share in self._rows(traits).values():
            found += self.table[rows].sum(axis=0) * share
        if meaning.shape[0] == self.dense.shape[0]:
            found += (meaning * np.float32(SCALES["meaning"])) @ self.dense
        return found

    def reasons(self, traits: Mapping[str, list[str]], column: int, most: int = 3) -> list[str]:
        """The traits that speak most for a class against the mean of all; letters, which say nothing to people, left out."""
        told: dict[str, float] = {}
        shown = {group: names for group, names in traits.items() if group != "letters"}
        for group, (rows, share) in self._rows(shown).items():
            known = (name for name in shown[group] if self._row(name) is not None)
            surplus = (self.table[rows, column] - self.table[rows, : len(self.classes)].mean(axis=1)) * share
            told |= dict(zip(known, surplus.tolist(), strict=True))
        return sorted((name for name in told if told[name] > 0), key=lambda name: -told[name])[:most]

    def _rows(self, traits: Mapping[str, Iterable[str]]) -> dict[str, tuple[NDArray[np.intp], np.float32]]:
        """The rows of the traits known, by group, and what each of them counts: groups weigh alike, however large."""
        found = {}
        for group, names in traits.items():
            rows = [row for name in names if (row := self._row(name)) is not None]
            share = np.float32(SCALES[group] / max(1, len(rows)) ** 0.5)
            found[group] = np.array(rows, dtype=np.intp), share
        return found

    def _row(self, name: str) -> int | None:
        return _index(self).get(key_of(name))


@lru_cache(maxsize=2)
def _index(weights: Weights) -> dict[int, int]:
    return {key: row for row, key in enumerate(weights.keys.tolist())}


def key_of(trait: str) -> int:
    """The number under which a trait is kept."""
    return crc32(trait.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=2)
def load_weights(folder: Path = FOLDER) -> Weights | None:
    """The weights of a folder; None where there are none.

    Raises:
        TableError: the file was changed since it was written, or was written for another version of the traits.
    """
    path = folder / "weights.npz"
    if not path.exists():
        return None
    data = path.read_bytes()
    written = (folder / "sha256.txt").read_text(encoding="ascii").strip() if (folder / "sha256.txt").exists() else ""
    if sha256(data).hexdigest() != written:
        raise TableError(
            f"{path} does not have the digest that sha256.txt names.",
            cause="The file was changed or is cut short.",
            remedy="Install dragoman again, or train anew: python -m training.pairs.train",
        )
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        if str(arrays["format"]) != FORMAT:
            raise TableError(
                f"{path} is of format '{arrays['format']}', but this dragoman needs '{FORMAT}'.",
                remedy="Train anew: python -m training.pairs.train",
            )
        return Weights(
            classes=tuple(arrays["classes"].tolist()),
            keys=arrays["keys"],
            table=arrays["table"].astype(np.float32),
            dense=arrays["dense"].astype(np.float32),
            sharpness=float(arrays["sharpness"]),
            parting=float(arrays["parting"]),
        )
