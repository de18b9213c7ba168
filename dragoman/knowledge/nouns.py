"""Nouns: common nouns of several words, found in a text by their head ("minister of foreign affairs")."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Literal, TypeVar

from dragoman.knowledge.tables import rows

T_co = TypeVar("T_co", covariant=True)
PlaceKind = Literal["city", "region", "country", "site", "water", "land", "world"]
PLACE_KINDS = ("city", "region", "country", "site", "water", "land", "world")
PLACES = ("noun", "plural", "kind", "note")
_AFTER_HEAD = frozenset("of in for at on to with without and by".split())  # "head of state": what follows is no head


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNoun:
    """A common noun for a place ("border post"), with the kind of place it stands for."""

    noun: str
    kind: str
    plural: bool


class NounBook(Generic[T_co]):
    """Nouns by their head word; the longest that the words around a head spell is meant."""

    def __init__(self, nouns: Mapping[str, T_co]) -> None:
        self._by_head: dict[str, list[tuple[tuple[str, ...], int, T_co]]] = {}
        for noun, row in nouns.items():
            words = tuple(noun.replace("'s", " 's").split())
            self._by_head.setdefault(words[_head(words)], []).append((words, _head(words), row))
        for entries in self._by_head.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], head: int) -> tuple[T_co, int, int] | None:
        """The row of the longest noun with its head at a position, and its first and last word; None without any."""
        for noun, place, row in self._by_head.get(words[head], ()):
            first = head - place
            if first >= 0 and (len(noun) == 1 or tuple(words[first : first + len(noun)]) == noun):
                return row, first, first + len(noun) - 1
        return None


def _head(words: tuple[str, ...]) -> int:
    """Where the head stands: before the first preposition, else last."""
    return next((at - 1 for at, word in enumerate(words) if at and word in _AFTER_HEAD), len(words) - 1)


def load_place_nouns(folders: Iterable[Path] = ()) -> dict[str, PlaceNoun]:
    """Nouns for places, by singular and by plural."""
    found: dict[str, PlaceNoun] = {}
    for row in rows("places/nouns.csv", PLACES, folders):
        kind = row.one_of("kind", PLACE_KINDS)
        singular, plural = row.required("noun").lower(), row.text("plural").lower()
        if plural:
            found[plural] = PlaceNoun(noun=singular, kind=kind, plural=True)
        if singular != plural:
            found[singular] = PlaceNoun(noun=singular, kind=kind, plural=False)
    return found
