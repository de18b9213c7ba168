"""Choosing: which of the stretches that may name a place do, the likelier first, none overlapping."""

from collections.abc import Mapping

from dragoman.knowledge.gazetteer.keys import name_key
from dragoman.knowledge.gazetteer.spots import OWN, Spot
from dragoman.reading.toponyms.evidence import Report, features
from dragoman.reading.toponyms.spans import Stretch
from dragoman.reading.toponyms.toponym import Toponym

LEAST = -0.2  # what the evidence must at least add up to; measured to serve recognition best


def chosen(report: Report, stretches: list[Stretch], weights: Mapping[str, float]) -> list[Toponym]:
    """The toponyms among the stretches, in the order of the text."""
    scored = []
    for stretch in stretches:
        if is_candidate(report, stretch):
            score = sum(weights.get(feature, 0.0) for feature in features(report, stretch))
            if score > LEAST:
                scored.append((score, stretch))
    scored.sort(key=lambda pair: -pair[0])
    taken: set[int] = set()
    found = []
    for score, stretch in scored:
        covered = range(stretch.first.i, stretch.last.i + 1)
        if taken.isdisjoint(covered):
            taken.update(covered)
            spots = _spots(report, stretch)
            found.append(Toponym(stretch.first, stretch.last, stretch.start, stretch.end, stretch.key, spots, score))
    return sorted(found, key=lambda toponym: toponym.start)


def is_candidate(report: Report, stretch: Stretch) -> bool:
    """Whether anything at all suggests a place: the gazetteer, the parser, or a word such as "River"."""
    if stretch.first.i in report.times:
        return False  # "March"
    if stretch.first.lower == "the" and stretch.first is not stretch.last and _known_without_article(report, stretch):
        return False
    if stretch.key in report.known or stretch.by_parser is not None:
        return True
    if report.is_whole_name(stretch) and report.ground_at(stretch) in ("taken", "explained"):
        return True  # "recaptured Kibumba", which no list has
    if stretch.first is stretch.last:
        return False
    words = report.place_words
    return stretch.last.lower in words.after or stretch.first.lower in words.before


def _known_without_article(report: Report, stretch: Stretch) -> bool:
    rest = report.known.get(stretch.key.removeprefix("the "))
    known = report.known.get(stretch.key)
    return known is None or (rest is not None and rest[0].id == known[0].id and rest[0].form == OWN)


def _spots(report: Report, stretch: Stretch) -> tuple[Spot, ...]:
    """The places of the name; for "Nyanza Province", which no list has so, the provinces called Nyanza."""
    spots = report.known.get(stretch.key)
    if spots is not None or stretch.first is stretch.last:
        return spots or ()
    titled = report.place_words.after.get(stretch.last.lower)
    if titled is None or not titled.title:
        return ()
    base = report.known.get(stretch.key.removesuffix(" " + name_key(stretch.last.text)), ())
    return tuple(spot for spot in base if spot.kind in ("adm1", "adm2", "region")) or base[:1]
