"""Directions: the point of a part of a country or province ("northern Syria", "eastern Aleppo")."""

import msgspec

from dragoman.knowledge.gazetteer import Gazetteer
from dragoman.records.entities import Place

_SHIFT = 0.6  # of the way from the middle to the edge
_UP = {"n": 1, "s": -1}
_ASIDE = {"e": 1, "w": -1}
_LETTERS = {"north": "n", "south": "s", "east": "e", "west": "w"}
_WHOLE = ("country", "province", "region", "area")


def part_of(gazetteer: Gazetteer, whole: Place, direction: str) -> Place:
    """The part of a place that lies in a direction; its point is moved there as far as the towns of the whole reach."""
    precision = whole.precision if whole.precision not in _WHOLE else "region"
    part = msgspec.structs.replace(whole, geonameid=None, precision="district" if precision == "city" else precision)
    extent = gazetteer.extent(whole.country, whole.admin1 if whole.precision != "country" else None)
    if whole.precision not in ("country", "province") or extent is None or whole.lat is None or whole.lon is None:
        return part
    up, aside = _steps(direction)
    south, north, west, east = extent
    lat, lon = whole.lat, whole.lon
    lat += _SHIFT * ((north - lat) * max(up, 0) + (south - lat) * max(-up, 0))
    lon += _SHIFT * ((east - lon) * max(aside, 0) + (west - lon) * max(-aside, 0))
    return msgspec.structs.replace(part, lat=round(lat, 4), lon=round(lon, 4))


def _steps(direction: str) -> tuple[int, int]:
    """How a direction moves: "north-western" one up and one to the left."""
    letters = [letter for word, letter in _LETTERS.items() if word in direction]
    return sum(_UP.get(letter, 0) for letter in letters), sum(_ASIDE.get(letter, 0) for letter in letters)
