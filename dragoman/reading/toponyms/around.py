"""Around: what the other places of a report say for a candidate, as far as one can tell yet where they lie."""

import math
from collections import Counter

from dragoman.knowledge.gazetteer.spots import Spot
from dragoman.reading.toponyms.toponym import Sense

FEATURES_AROUND = (
    "places share", "country among its own", "unit named", "unit share", "unit among its own", "close", "closest",
    "many close",
)  # fmt: skip
_LOCAL = ("city", "adm2", "adm1", "district", "neighbourhood", "region")
_ANCHORS = 14  # places to which distances are taken
_NEAR = 150.0  # km
_FAR = 20_000.0
_DEGREE = 111.2  # km
_MOST = 3  # times that a place named often counts
Unit = tuple[str | None, str | None]


class Around:
    """The countries and provinces that the senses of a report point to, and the points of the surest of them."""

    def __init__(self, senses: list[Sense]) -> None:
        self.countries: Counter[str | None] = Counter()
        self.units: Counter[Unit] = Counter()
        self.own: dict[int, tuple[Counter[str | None], Counter[Unit]]] = {}
        for sense in senses:
            self._count(sense)
        self.total, self.unit_total = self.countries.total(), self.units.total()
        local = [
            (sense, spot) for sense in senses if sense.best >= 0 and (spot := sense.spots[sense.best]).kind in _LOCAL
        ]
        local.sort(key=lambda pair: -len(pair[0].toponyms) * pair[0].scores[pair[0].best])
        self.anchors = [
            (sense, spot.lat, spot.lon, sense.scores[sense.best])
            for sense, spot in local[:_ANCHORS]
            if spot.lat is not None and spot.lon is not None
        ]

    def _count(self, sense: Sense) -> None:
        """Let a sense speak for the countries and provinces of its candidates, by how likely each is."""
        countries: Counter[str | None] = Counter()
        units: Counter[Unit] = Counter()
        weight = min(_MOST, len(sense.toponyms))
        for spot, score in zip(sense.spots, sense.scores, strict=True):
            if score > 0.05:
                countries[spot.country] += weight * score  # type: ignore[assignment]
                if spot.admin1:
                    units[spot.country, spot.admin1] += weight * score  # type: ignore[assignment]
        self.own[id(sense)] = countries, units
        self.countries.update(countries)
        self.units.update(units)

    def values(self, sense: Sense, spot: Spot) -> list[float]:
        """The values of ``FEATURES_AROUND`` for a candidate, its own sense left out."""
        own_countries, own_units = self.own[id(sense)]
        votes = self.countries[spot.country] - own_countries[spot.country]
        share = votes / (self.total - own_countries.total() + 0.5)
        unit_votes = unit_share = 0.0
        if spot.admin1:
            unit = (spot.country, spot.admin1)
            unit_votes = self.units[unit] - own_units[unit]
            unit_share = unit_votes / (self.unit_total - own_units.total() + 0.5)
        nearest, many = self._distances(sense, spot)
        return [
            share, share * (spot.kind == "country"), float(unit_votes > 0.5), unit_share,
            unit_share * (spot.kind == "adm1"), math.exp(-nearest / 60), math.exp(-nearest / 400), many,
        ]  # fmt: skip

    def _distances(self, sense: Sense, spot: Spot) -> tuple[float, float]:
        """How far the nearest of the other places is, and how many of them are near."""
        lat, lon = spot.lat, spot.lon
        if lat is None or lon is None or spot.kind in ("country", "continent"):
            return _FAR, 0.0
        nearest, near, total = _FAR, 0.0, 0.5
        scale = math.cos(math.radians(lat))
        for other, other_lat, other_lon, score in self.anchors:
            if other is sense:
                continue
            total += score
            up, aside = abs(other_lat - lat), abs(other_lon - lon)
            if up > 18 or 30 < aside < 330:
                continue
            away = _DEGREE * math.hypot(up, min(aside, 360 - aside) * scale) + 200 * (1 - score)
            nearest = min(nearest, away)
            if away < _NEAR:
                near += score
        return nearest, near / total
