"""Forests: learned trees that weigh numbers, kept as a table and evaluated with numpy alone.

Every tree asks the same questions on each level (an oblivious tree), so that the answers are the bits of its leaf's number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.knowledge.tables import Row, read_table

COLUMNS = ("forest", "traits", "borders", "leaves")
Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Trees over named traits; ``traits`` are the names in the order of the columns to be weighed."""

    traits: tuple[str, ...]
    columns: NDArray[np.intp]  # tree by level
    borders: Numbers
    leaves: Numbers  # tree by leaf

    def weigh(self, rows: Sequence[Sequence[float]] | Numbers) -> Numbers:
        """The sum over the trees for each row."""
        table = np.asarray(rows, dtype=np.float32)
        if not len(table):
            return np.zeros(0, dtype=np.float32)
        trees, levels = self.columns.shape
        by_trait = np.ascontiguousarray(table.T)
        leaf = np.repeat(np.arange(trees, dtype=np.intp)[:, None] * self.leaves.shape[1], len(table), axis=1)
        for level in range(levels):  # one question of all trees at a time: the whole at once would not fit the cache
            passed = by_trait[self.columns[:, level]] > self.borders[:, level, None]
            leaf += passed.astype(np.intp) << level
        total: Numbers = self.leaves.ravel().take(leaf).sum(axis=0)
        return total

    def chances(self, rows: Sequence[Sequence[float]] | Numbers) -> Numbers:
        """The same as chances between 0 and 1."""
        return np.asarray(1 / (1 + np.exp(-self.weigh(rows))), dtype=np.float32)


def load_forests(path: Path, traits: dict[str, tuple[str, ...]]) -> dict[str, Forest]:
    """The forests of a table by name; ``traits`` gives the columns that each will be shown.

    Raises:
        TableError: a tree asks for a trait that its forest is not shown, or has a wrong number of borders or leaves.
    """
    trees: dict[str, list[tuple[list[int], list[float], list[float]]]] = {name: [] for name in traits}
    for row in read_table(path, COLUMNS):
        name = row.one_of("forest", traits)
        trees[name].append(_tree(row, traits[name]))
    return {name: _forest(traits[name], found) for name, found in trees.items() if found}


def _tree(row: Row, traits: tuple[str, ...]) -> tuple[list[int], list[float], list[float]]:
    columns = [traits.index(name) for name in row.all_of("traits", traits)]
    borders, leaves = list(_numbers(row, "borders")), list(_numbers(row, "leaves"))
    if len(borders) != len(columns) or len(leaves) != 1 << len(columns):
        raise row.fault("a tree of so many traits needs as many borders, and two to that power leaves")
    return columns, borders, leaves


def _numbers(row: Row, column: str) -> Iterator[float]:
    for item in row.items(column):
        try:
            yield float(item)
        except ValueError:
            raise row.fault(f"'{item}' in column '{column}' is no number") from None


def _forest(traits: tuple[str, ...], trees: list[tuple[list[int], list[float], list[float]]]) -> Forest:
    """Shallower trees are deepened by questions that nothing passes, so that all fit one array."""
    levels = max(len(columns) for columns, _, _ in trees)
    columns = np.zeros((len(trees), levels), dtype=np.intp)
    borders = np.full((len(trees), levels), np.inf, dtype=np.float32)
    leaves = np.zeros((len(trees), 1 << levels), dtype=np.float32)
    for number, (asked, limits, values) in enumerate(trees):
        columns[number, : len(asked)] = asked
        borders[number, : len(limits)] = limits
        leaves[number, : len(values)] = values
    return Forest(traits, columns, borders, leaves)
