"""Datelines: the places that begin reports, and the words in capitals that do not."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.knowledge.countries import load_countries
from dragoman.knowledge.tables import rows

COLUMNS = ("words", "kind")


@dataclass(frozen=True, slots=True)
class DatelinePlaces:
    """Names in lower case: places that need no more than a dash after them, and words that never are places."""

    places: frozenset[str]
    never: frozenset[str]


@cache
def dateline_places(folders: tuple[Path, ...] = ()) -> DatelinePlaces:
    """The table ``lexicon/dateline_places.csv`` together with the capitals of all countries."""
    found: dict[str, set[str]] = {"place": set(), "never": set()}
    for row in rows("lexicon/dateline_places.csv", COLUMNS, folders):
        found[row.one_of("kind", tuple(found))].add(row.required("words").lower())
    for country in load_countries(folders).values():
        found["place"] |= {capital.lower() for capital in country.capitals}
    return DatelinePlaces(frozenset(found["place"]), frozenset(found["never"]))
