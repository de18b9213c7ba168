"""Control: who holds which place, by whose word: for each place the claims in the order of time."""

from collections import defaultdict

from dragoman.asking.answers import Named, Source
from dragoman.asking.entries import told
from dragoman.asking.filters import Filter
from dragoman.asking.pages import Page
from dragoman.records.base import Fact
from dragoman.records.situation import Control
from dragoman.records.times import When
from dragoman.records.vocabulary import Extent
from dragoman.store.view import View


class Claim(Fact, frozen=True, kw_only=True):
    """One claim that somebody holds, enters, contests or has lost a place."""

    id: str
    holder: tuple[Named, ...]
    extent: Extent
    time: When | None
    said_by: Named | None
    words: str
    confidence: float
    why: str
    source: Source


class PlaceHeld(Fact, frozen=True, kw_only=True):
    """A place with the claims to it, the earliest first."""

    place: Named
    claims: tuple[Claim, ...]


def control(view: View, wanted: Filter | None = None) -> list[PlaceHeld]:
    """The places that somebody is said to hold, by name; a place of the same key is the same place."""
    places: dict[str, Named] = {}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for _, claim, page in told(view, ["control"], wanted or Filter()):
        place = page.named(claim.place)
        places.setdefault(place.key, place)
        claims[place.key].append(claim_told(claim, page))
    ordered = sorted(places.items(), key=lambda item: item[1].name)
    return [PlaceHeld(place=place, claims=tuple(claims[key])) for key, place in ordered]


def claim_told(claim: Control, page: Page) -> Claim:
    """A claim with the holder named and its words quoted."""
    return Claim(
        id=claim.id,
        holder=page.all_named(claim.holder),
        extent=claim.extent,
        time=claim.time,
        said_by=page.maybe_named(claim.said_by),
        words=page.quoted(claim.evidence),
        confidence=claim.confidence,
        why=claim.why,
        source=page.source,
    )
