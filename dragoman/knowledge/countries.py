"""Countries: names, adjectives, demonyms, capitals, words for their governments, codes and points."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.knowledge.tables import Row, keyed, rows

COLUMNS = ("iso3", "iso2", "numeric", "cow", "fips", "name", "aliases", "adjectives", "demonyms", "capital", "government",
           "lat", "lon")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One row of ``places/countries.csv``."""

    iso3: str
    iso2: str
    numeric: str
    cow: str
    fips: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    government: tuple[str, ...]
    lat: float | None
    lon: float | None


def load_countries(folders: Iterable[Path] = ()) -> dict[str, Country]:
    """The countries by ISO-3 code."""
    return keyed(((row, _country(row)) for row in rows("places/countries.csv", COLUMNS, folders)), lambda c: c.iso3)


def _country(row: Row) -> Country:
    return Country(
        iso3=row.required("iso3"),
        iso2=row.text("iso2"),
        numeric=row.text("numeric"),
        cow=row.text("cow"),
        fips=row.text("fips"),
        name=row.required("name"),
        aliases=row.items("aliases"),
        adjectives=row.items("adjectives"),
        demonyms=row.items("demonyms"),
        capitals=row.items("capital"),
        government=row.items("government"),
        lat=row.number("lat"),
        lon=row.number("lon"),
    )
