"""Titles: which office the words before or beside a name mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.knowledge.actors import Dates
from dragoman.knowledge.tables import keyed, rows

HEADS = (1, 2)  # the ranks of those who lead a country


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """One row of ``actors/titles.csv``: "top diplomat" is a Foreign Minister."""

    words: str
    office: str | None
    rank: int
    sectors: tuple[str, ...]


def load_titles(folders: Iterable[Path] = ()) -> dict[str, Title]:
    """Titles by their words in small letters, abbreviations also without their full stops ("lt gen")."""
    table = rows("actors/titles.csv", ("title", "office", "rank", "sectors"), folders)
    found = keyed(
        (
            (
                row,
                Title(
                    words=row.required("title").lower(),
                    office=row.optional("office"),
                    rank=int(row.one_of("rank", "1234")),
                    sectors=row.items("sectors"),
                ),
            )
            for row in table
        ),
        lambda title: title.words,
    )
    return {words.replace(".", ""): title for words, title in found.items()} | found


def load_heads(folders: Iterable[Path] = ()) -> dict[str, list[tuple[str, Dates]]]:
    """By country, the office that leads it where that is not the head of state's, and when."""
    found: dict[str, list[tuple[str, Dates]]] = {}
    for row in rows("actors/heads.csv", ("country", "office", "from", "to", "source"), folders):
        found.setdefault(row.required("country"), []).append((row.required("office"), row.dates()))
    return found
