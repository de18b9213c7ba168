"""Relations: which named place is said to hold another ("Flint, Mich.", "Manbij, in northern Syria", "Syria's Idlib")."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dragoman.knowledge.gazetteer.spots import Spot
from dragoman.reading.draft import Draft
from dragoman.reading.toponyms.evidence import PlaceWords
from dragoman.reading.toponyms.toponym import Toponym

_FAR = 7  # words between a place and the one that it is said to lie in
_LISTS = (["and"], ["or"], [",", "and"], [",", "or"], ["/"])
_INTO = frozenset(("in", "of", "within"))
_BREAKS = frozenset(("and", "or", "but", ";", ":", "to", "from", "while", "as", "that", "which", "who"))


@dataclass(frozen=True, slots=True)
class Holding:
    """Words that put a place into another: a comma between the two, a preposition, a possessive or an adjective."""

    inner: Toponym
    how: str  # pair, in, whose, adjective; list where the two only stand side by side
    outer: Toponym | None = None
    country: str | None = None  # of an adjective

    def holds(self, spot: Spot) -> bool:
        """Whether the outer place may hold this one."""
        if self.outer is None:
            return spot.country == self.country
        return any(contains(other, spot) for other in self.outer.spots)


def contains(outer: Spot, inner: Spot) -> bool:
    """Whether a country, province or district holds a place."""
    if outer.country != inner.country or outer.country is None or outer.id == inner.id:
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    if outer.admin1 != inner.admin1 or inner.kind in ("country", "adm1"):
        return False
    if outer.kind == "adm1":
        return True
    return outer.kind == "adm2" and outer.admin2 == inner.admin2 and inner.kind != "adm2"


def holdings(draft: Draft, toponyms: list[Toponym], words: PlaceWords) -> Iterator[Holding]:
    """All that the sentences say of one place lying in another; the toponyms in the order of the text."""
    for one, other in pairwise(toponyms):
        if one.last.sentence is not other.first.sentence:
            continue
        between = draft.words[one.last.i + 1 : other.first.i]
        texts = [word.lower for word in between]
        if texts in ([","], ["("]) or (texts == ["."] and one.end >= other.start - 1):
            yield Holding(one, "pair", other)
            if texts == [","]:
                yield Holding(one, "list", other)
        elif texts in _LISTS:
            yield Holding(one, "list", other)
        elif texts in (["'s"], ["’s"]):
            yield Holding(other, "whose", one)
        elif 0 < len(texts) <= _FAR and _INTO.intersection(texts) and not _BREAKS.intersection(texts):
            yield Holding(one, "in", other)
    yield from _by_adjectives(draft, toponyms, words)


def _by_adjectives(draft: Draft, toponyms: list[Toponym], words: PlaceWords) -> Iterator[Holding]:
    """The country of an adjective before the place: "the northwestern Syrian province of Idlib"."""
    adjectives = {name.last.i: name for name in draft.names if name.label == "adjective" and name.country}
    if not adjectives:
        return
    for toponym in toponyms:
        before = toponym.first.i - (draft.words[toponym.first.i - 1].lower == "of" and toponym.first.i > 0)
        said = draft.words[before - 1] if before > 0 else None
        if said is None or (said.lower not in words.small and said.lower != "capital"):
            continue
        name = adjectives.get(before - 2)
        if name is not None and name.first.sentence is toponym.first.sentence:
            yield Holding(toponym, "adjective", None, name.country)
