"""Places: every place and country of the report gets its position, its units and how exact that is."""

from collections import Counter

import msgspec

from dragoman.knowledge.gazetteer import Gazetteer, open_gazetteer
from dragoman.knowledge.gazetteer.spots import Spot, distance
from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.place_mentions import COMPASS
from dragoman.reading.toponyms import Toponym
from dragoman.reading.toponyms.names import bearer
from dragoman.records.entities import Place
from dragoman.resolving.directions import part_of

_UNKNOWN = Place()
_CLOSE = 60.0  # km within which the places of a local report lie
_LOCAL = ("city", "adm2", "district", "neighbourhood")
_MOSTLY = 0.6


def resolve_places(draft: Draft) -> None:
    """Fill the place of all referents that are places or countries; what nobody can tell stays without a point."""
    gazetteer = open_gazetteer(draft.settings.cache, tuple(draft.library.folders))
    by_name = {id(toponym.name): toponym for toponym in draft.toponyms if toponym.name is not None}
    focus = _focus(draft.toponyms)
    for referent in draft.referents:
        if referent.kind == "country" and referent.country:
            referent.place = _country(gazetteer, draft, referent.country)
    for mention in draft.mentions:
        for referent in mention.referents:
            if referent.kind == "place" and mention.name is not None:
                _fill(gazetteer, draft, mention, referent, by_name.get(id(mention.name)), focus)
        _fill_compass(gazetteer, draft, mention)
    for toponym in draft.toponyms:
        if toponym.name is None:
            _inside(gazetteer, draft, toponym)


def _fill(
    gazetteer: Gazetteer,
    draft: Draft,
    mention: Mention,
    referent: Referent,
    toponym: Toponym | None,
    focus: Spot | None,
) -> None:
    """Give a place its position, by the surest of its mentions."""
    known = referent.place is not None and referent.place.lat is not None
    if known and (toponym is None or toponym.probability <= referent.confidence):
        return
    spot = toponym.spot if toponym else _by_name(gazetteer, draft, mention)
    if mention.name is not None and mention.start < mention.name.start:
        _fill_part(gazetteer, draft, mention, referent, spot)
    elif spot is not None:
        _give(referent, spot.place(), toponym.probability if toponym else 0.7)
        referent.name = spot.name if referent.name.isupper() and len(referent.name) > 4 else referent.name
        referent.why = _why(toponym, spot)
    elif focus is not None and toponym is not None and not toponym.spots:
        place = msgspec.structs.replace(focus.place(), geonameid=None, precision="area")
        _give(referent, place, 0.4)
        referent.why = f"on no map; near {focus.name}, of which the report speaks"
    else:
        referent.place = referent.place or msgspec.structs.replace(_UNKNOWN, country=referent.country)


def _fill_part(gazetteer: Gazetteer, draft: Draft, mention: Mention, referent: Referent, spot: Spot | None) -> None:
    """The position of "northern Syria": a part of the whole that its direction names."""
    assert mention.name is not None
    whole = spot.place() if spot else None
    if whole is None and mention.name.country:
        whole = _country(gazetteer, draft, mention.name.country)
    if whole is None:
        referent.place = referent.place or _UNKNOWN
        return
    _give(referent, part_of(gazetteer, whole, mention.first.lower), 0.8)
    referent.why = f"the part of {draft.document.text[mention.name.start : mention.name.end]} that its direction says"


def _fill_compass(gazetteer: Gazetteer, draft: Draft, mention: Mention) -> None:
    """The position of "the north", where the country is known of which it is a part."""
    noun = mention.place_noun.noun if mention.place_noun is not None else ""
    if noun.endswith(COMPASS) and mention.referents:
        referent = mention.referents[0]
        if referent.country and (referent.place is None or referent.place.lat is None):
            _give(referent, part_of(gazetteer, _country(gazetteer, draft, referent.country), noun), 0.6)


def _give(referent: Referent, place: Place, confidence: float) -> None:
    referent.place, referent.country = place, place.country or referent.country
    referent.confidence = round(min(0.99, confidence), 3)


def _why(toponym: Toponym | None, spot: Spot) -> str:
    held = ", ".join(unit for unit in (spot.admin2, spot.admin1, spot.country) if unit and unit != spot.name)
    if toponym is None:
        return f"gazetteer: {spot.name} ({held})"
    among = (
        f"the likeliest of {len(toponym.spots)} of this name" if len(toponym.spots) > 1 else "the only one of this name"
    )
    return f"gazetteer: {spot.name} ({held}), {toponym.why or among}"


def _by_name(gazetteer: Gazetteer, draft: Draft, mention: Mention) -> Spot | None:
    """The place of a name that no toponym was made of: the capital, also for the "Kremlin" that stands there."""
    name = mention.name
    country = draft.library.countries.get(name.country or "") if name is not None else None
    if name is None or country is None or name.label not in ("capital", "metonym"):
        return None
    spelt = draft.document.text[name.start : name.end] if name.label == "capital" else country.capitals[0]
    spots = (spot for spot in gazetteer.spots(spelt) if spot.country == name.country)
    return next((spot for spot in spots if spot.kind == "city"), None)


def _country(gazetteer: Gazetteer, draft: Draft, iso3: str) -> Place:
    country = draft.library.countries.get(iso3)
    spots = gazetteer.spots(country.name) if country else ()
    spot = next((spot for spot in spots if spot.kind == "country" and spot.country == iso3), None)
    return spot.place() if spot else Place(country=iso3, precision="country")


def _inside(gazetteer: Gazetteer, draft: Draft, toponym: Toponym) -> None:
    """Put on record a place inside a longer name: the Mansfield of the "Mansfield Police Department".

    A country inside one ("United States Central Command") says whose the body is, not where anything happens.
    """
    spot = toponym.spot
    if spot is None or spot.kind == "country":
        return
    referent = _referent(draft, spot, draft.document.text[toponym.start : toponym.end])
    if referent.place is None:
        _give(referent, spot.place(), toponym.probability)
        referent.why = _why(toponym, spot)
    mention = Mention(toponym.first, toponym.last, toponym.last, toponym.start, toponym.end, "name", locative=True)
    mention.referents.append(referent)
    referent.mentions.append(mention)


def _referent(draft: Draft, spot: Spot, spelt: str) -> Referent:
    key = draft.new_id("E", "place", bearer(spot).key)
    referent = next((each for each in draft.referents if each.id == key), None)
    if referent is None:
        referent = Referent(key, "place", spelt, spot.country)
        draft.referents.append(referent)
    return referent


def _focus(toponyms: list[Toponym]) -> Spot | None:
    """The town that a local report is about: the one named most, where most other places lie near it."""
    named = Counter(toponym.spot for toponym in toponyms if toponym.spot is not None and toponym.spot.kind in _LOCAL)
    if not named:
        return None
    spot, count = named.most_common(1)[0]
    near = sum(often for other, often in named.items() if _near(spot, other))
    return spot if count > 1 and near >= _MOSTLY * named.total() else None


def _near(one: Spot, other: Spot) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return distance(one.lat, one.lon, other.lat, other.lon) < _CLOSE
