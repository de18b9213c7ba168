"""Names corrected: what the places tell of the names that tables and parser found ("Manbij" is no product)."""

from dragoman.knowledge.gazetteer.keys import name_key
from dragoman.knowledge.gazetteer.spots import Spot
from dragoman.knowledge.names import Bearer
from dragoman.reading.draft import Draft, Name
from dragoman.reading.toponyms.toponym import Toponym

_KEPT = ("organisation", "group", "people", "person")  # names that a place may be part of
_NATIONAL = ("country", "capital")


def correct_names(draft: Draft, toponyms: list[Toponym]) -> None:
    """Let every toponym be a name of its own, or a part of a longer name that is none of a place."""
    by_word = {word.i: name for name in draft.names for word in draft.words[name.first.i : name.last.i + 1]}
    dropped: set[int] = set()
    for toponym in toponyms:
        there = {id(name): name for at in range(toponym.first.i, toponym.last.i + 1) if (name := by_word.get(at))}
        _correct(toponym, list(there.values()), dropped)
    places = {id(toponym.name) for toponym in toponyms}
    names = [name for name in draft.names if id(name) not in dropped]
    for name in names:
        if name.label == "place" and name.by_parser and id(name) not in places:
            name.label = "other"  # the parser's place has nothing of a place
    known = {id(name) for name in names}
    names += [toponym.name for toponym in toponyms if toponym.name is not None and id(toponym.name) not in known]
    draft.names = sorted(names, key=lambda name: name.start)


def _correct(toponym: Toponym, there: list[Name], dropped: set[int]) -> None:
    """Find or make the name of a toponym."""
    if any(_holds(name, toponym) for name in there):
        return
    same = next((name for name in there if name.first is toponym.first and name.last is toponym.last), None)
    if same is not None and same.label in _NATIONAL and not _elsewhere(same, toponym):
        toponym.name = same
        return
    dropped.update(id(name) for name in there)
    spot = toponym.spot
    toponym.name = Name(
        toponym.first, toponym.last, toponym.start, toponym.end, "place",
        (bearer(spot),) if spot else (), spot.country if spot else None,
    )  # fmt: skip


def _holds(name: Name, toponym: Toponym) -> bool:
    """Whether a longer name of a body or person has the place inside: it stays a name of that."""
    longer = name.last.i - name.first.i > toponym.last.i - toponym.first.i
    inside = name.first.i <= toponym.first.i and name.last.i >= toponym.last.i
    if not name.by_parser and name.label in _KEPT:
        return inside
    return inside and longer and name.label in (*_KEPT, "other")


def _elsewhere(name: Name, toponym: Toponym) -> bool:
    """Whether a country's or capital's name means another place here, or surely no government ("Paris, Texas")."""
    spot = toponym.spot
    if spot is None:
        return False
    if toponym.placed and spot.kind == "city":
        return True  # "TBILISI, Georgia": a place, whatever the sentence does with it
    if name.label == "country":
        return spot.kind != "country"
    return spot.country != name.country or spot.kind not in ("city", "adm1", "adm2")


def bearer(spot: Spot) -> Bearer:
    """The place as the bearer of its name, under a key that stays when the index is built anew."""
    identity = str(spot.geonameid) if spot.geonameid else f"{spot.kind} {name_key(spot.name)}"
    return Bearer(f"place:{identity}", "place", spot.country)
