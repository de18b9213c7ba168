"""Settling: every toponym gets the place that its sense was ranked to, unless its own sentence names another."""

from collections import defaultdict

from dragoman.knowledge.gazetteer.spots import POSTAL, Spot
from dragoman.reading.toponyms.ranking import kilometres
from dragoman.reading.toponyms.relations import Holding, contains
from dragoman.reading.toponyms.toponym import Sense, Toponym

LEAST = 0.15  # the probability under which nobody can tell
_SAME = 60.0  # km within which two places of one name are one answer: a town and its district
_SHARE = 0.08  # of a province's people that its namesake town must have to be what the bare name means
_LARGE = 300_000  # people
_SURE = 0.8  # where the next words say it


def settle(senses: list[Sense], said: list[Holding], kinds: dict[int, str]) -> None:
    """Fill the spot of each toponym; of one that nobody can tell it stays None.

    ``kinds`` are what the words beside a toponym say it is: adm1 for the Kharkiv of "the Kharkiv region".
    """
    inner: dict[int, list[Holding]] = defaultdict(list)
    for holding in said:
        if holding.how == "pair":
            inner[id(holding.inner)].append(holding)
    for sense in senses:
        for toponym in sense.toponyms:
            _settle(sense, toponym, inner.get(id(toponym), []))
    outer = {
        id(holding.outer)
        for holding in said
        if holding.how in ("pair", "in") and holding.inner.spot is not None and holding.holds(holding.inner.spot)
    }
    for sense in senses:
        _towns(sense, kinds, outer)


def _settle(sense: Sense, toponym: Toponym, pairs: list[Holding]) -> None:
    best = sense.best
    own = [at for at, spot in enumerate(sense.spots) if any(holding.holds(spot) for holding in pairs)]
    if own:
        toponym.placed = True
        if best not in own:  # "Paris, Texas" in a report that is about Paris
            best = max(own, key=sense.scores.__getitem__)
            toponym.why = "by the place named after it"
    if best < 0:
        return
    spot = sense.spots[best]
    score = sum(score for other, score in zip(sense.spots, sense.scores, strict=True) if _one_answer(spot, other))
    if toponym.why:
        score = max(score, _SURE)
    if score < LEAST or (spot.form == POSTAL and not toponym.placed and toponym.belief < 0):
        return
    toponym.spot, toponym.probability = spot, score


def _one_answer(one: Spot, other: Spot) -> bool:
    if one is other:
        return True
    if "country" in (one.kind, other.kind) or None in (one.lat, one.lon, other.lat, other.lon):
        return False
    assert one.lat is not None and one.lon is not None and other.lat is not None and other.lon is not None  # noqa: PT018
    return kilometres((one.lat, one.lon), (other.lat, other.lon)) < _SAME


def _towns(sense: Sense, kinds: dict[int, str], outer: set[int]) -> None:
    """Part a province from its namesake town: "shells hit Kharkiv" and "the Kharkiv region" are two places.

    A report that only speaks of "the province of Idlib" means it wherever it says Idlib; a large town is always meant.
    """
    chosen = [toponym for toponym in sense.toponyms if toponym.spot is not None]
    if not chosen or chosen[0].spot is None or chosen[0].spot.kind not in ("adm1", "adm2", "city"):
        return
    town, unit = _pair(sense, chosen[0].spot)
    if town is None or unit is None:
        return
    said = {kinds.get(id(toponym), "") for toponym in chosen}
    of_province = said & {"adm1", "adm2"} and "city" not in said and town.population < _LARGE
    bare = unit if of_province else town
    for toponym in chosen:
        if toponym.spot not in (town, unit):
            continue
        kind = kinds.get(id(toponym), "")
        if kind in ("adm1", "adm2") or (id(toponym) in outer and kind != "city"):
            toponym.spot = unit
        else:
            toponym.spot = town if kind == "city" or toponym.placed else bare


def _pair(sense: Sense, spot: Spot) -> tuple[Spot | None, Spot | None]:
    """A town and the province that share the name, if the town is large enough to be what the bare name means."""
    if spot.kind == "city":
        unit = next((other for other in sense.spots if other.kind == "adm1" and contains(other, spot)), None)
        return (spot, unit)
    if spot.kind != "adm1":
        return None, None
    towns = (other for other in sense.spots if other.kind == "city" and contains(spot, other))
    town = max(towns, key=lambda other: other.population, default=None)
    return (town, spot) if town and town.population >= _SHARE * spot.population else (None, None)
