"""Spots: the places of the gazetteer, each with its point and what it lies in."""

import math
from dataclasses import dataclass

from dragoman.records.entities import Place
from dragoman.records.vocabulary import PlacePrecision

# How a name belongs to its place.
OWN, ALIAS, SHORT, POSTAL = range(4)

_PRECISION: dict[str, PlacePrecision] = {
    "country": "country", "adm1": "province", "adm2": "district", "city": "city", "continent": "area", "sea": "area",
    "territory": "region", "front": "area", "border": "area", "crossing": "site", "camp": "site", "base": "site",
    "dam": "site", "airport": "site", "port": "site", "site": "site", "prison": "site", "plant": "site", "checkpoint": "site",
    "bridge": "site", "town": "city", "village": "city", "district": "district", "neighbourhood": "district",
    "corridor": "area", "strait": "area", "water": "area", "river": "area", "lake": "area", "desert": "area",
    "mountains": "area", "mountain": "area", "street": "site",
}  # fmt: skip
_EARTH = 6371.0  # km


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the gazetteer, as one of its names finds it.

    ``kind`` is country, adm1, adm2, city, or what the table of regions says; ``form`` tells whether the name is the
    place's own, an alias, a short form ("Ala.") or a postal code that only stands after a comma ("Flint, MI").
    """

    id: int
    geonameid: int | None
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float | None
    lon: float | None
    population: int
    form: int = OWN

    @property
    def precision(self) -> PlacePrecision:
        """How exact the point of such a place is."""
        return _PRECISION.get(self.kind, "region")

    def place(self) -> Place:
        """The spot as the record holds it."""
        return Place(
            geonameid=self.geonameid,
            lat=self.lat,
            lon=self.lon,
            country=self.country,
            admin1=self.admin1,
            admin2=self.admin2,
            precision=self.precision,
        )


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The kilometres between two points, on a sphere."""
    p, q = math.radians(lat), math.radians(other_lat)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(h)))
