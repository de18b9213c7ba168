"""The tables about places: regions, descriptors, short forms, points; the countries have a file of their own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.knowledge.gazetteer.keys import name_key
from dragoman.knowledge.tables import SHIPPED, Row, rows

REGIONS = ("id", "name", "aliases", "kind", "countries", "admin1", "lat", "lon", "radius_km")
REGION_TABLES = ("places/regions.csv", "places/areas.csv", "places/towns.csv")
DESCRIPTORS = ("word", "where", "kind", "small", "title")
ABBREVIATIONS = ("short", "name", "country", "use")
ENGLISH = ("country", "name", "english")
NATIONAL = ("word", "country")
POINTS = ("country", "name", "lat", "lon")


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region, front, crossing, camp, base, sea … that lists of towns and provinces lack."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    countries: tuple[str, ...]
    admin1: str | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """A word that says what kind of place the name beside it is ("Parish", "Lake", "province")."""

    word: str
    after: bool
    kind: str
    small: bool
    title: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form of a state or province; ``pair`` where it only stands after a town and a comma."""

    short: str
    name: str
    country: str
    pair: bool


def load_regions(folders: Iterable[Path] = ()) -> dict[str, Region]:
    """The regions by id; a later table replaces rows of the same id."""
    found: dict[str, Region] = {}
    folders = tuple(folders)
    for table in REGION_TABLES:
        if any((folder / table).exists() for folder in (SHIPPED, *folders)):
            found |= {row.required("id"): _region(row) for row in rows(table, REGIONS, folders)}
    return found


def _region(row: Row) -> Region:
    return Region(
        id=row.required("id"),
        name=row.required("name"),
        aliases=row.items("aliases"),
        kind=row.required("kind"),
        countries=row.items("countries"),
        admin1=row.optional("admin1"),
        lat=row.number("lat"),
        lon=row.number("lon"),
    )


@cache
def load_descriptors(folders: tuple[Path, ...] = ()) -> tuple[Descriptor, ...]:
    """The words that say what kind of place a name is."""
    return tuple(
        Descriptor(
            word=row.required("word"),
            after=row.one_of("where", ("before", "after")) == "after",
            kind=row.required("kind"),
            small=row.one_of("small", ("yes", "")) == "yes",
            title=row.one_of("title", ("yes", "")) == "yes",
        )
        for row in rows("places/descriptors.csv", DESCRIPTORS, folders)
    )


def load_abbreviations(folders: Iterable[Path] = ()) -> Iterator[Abbreviation]:
    """The short forms of states and provinces."""
    for row in rows("places/abbreviations.csv", ABBREVIATIONS, folders):
        yield Abbreviation(
            short=row.required("short"),
            name=row.required("name"),
            country=row.required("country"),
            pair=row.one_of("use", ("text", "pair")) == "pair",
        )


def load_points(folders: Iterable[Path] = ()) -> dict[tuple[str, str], tuple[float, float]]:
    """The points of large provinces, by country and key of the name."""
    found = {}
    for row in rows("places/points.csv", POINTS, folders):
        lat, lon = row.number("lat"), row.number("lon")
        if lat is None or lon is None:
            raise row.fault("the point is not complete")
        found[row.required("country"), name_key(row.required("name"))] = lat, lon
    return found


def load_english(folders: Iterable[Path] = ()) -> dict[tuple[str, str], str]:
    """The English names of provinces that are listed under a local one, by country and key of that."""
    return {
        (row.required("country"), name_key(row.required("name"))): row.required("english")
        for row in rows("places/english.csv", ENGLISH, folders)
    }


@cache
def load_national_words(folders: tuple[Path, ...] = ()) -> dict[str, str]:
    """The words that reports from one country use and others hardly do, with that country."""
    table = rows("places/national_words.csv", NATIONAL, folders)
    return {row.required("word").lower(): row.required("country") for row in table}
