"""Weights: what each piece of evidence for a place counts, as learnt and kept in tables (see docs/decisions/places.md)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.knowledge.tables import rows


@dataclass(frozen=True, slots=True)
class RankingWeights:
    """What speaks for one of several namesakes: judged alone, and judged by where the other places lie."""

    alone: dict[str, float]
    together: dict[str, float]


@cache
def recognition_weights(folders: tuple[Path, ...] = ()) -> dict[str, float]:
    """How much each feature of a stretch of words speaks for its naming a place."""
    return _read("places/recognition.csv", ("feature", "weight"), folders)[0]


@cache
def ranking_weights(folders: tuple[Path, ...] = ()) -> RankingWeights:
    """How much each feature of a candidate speaks for its being meant."""
    return RankingWeights(*_read("places/ranking.csv", ("feature", "alone", "together"), folders))


def _read(table: str, columns: tuple[str, ...], folders: Iterable[Path]) -> tuple[dict[str, float], ...]:
    found: tuple[dict[str, float], ...] = tuple({} for _ in columns[1:])
    for row in rows(table, columns, folders):
        for weights, column in zip(found, columns[1:], strict=True):
            weights[row.required(columns[0])] = row.number(column) or 0.0
    return found
