"""Reads sentences through the steps up to the places, for tests."""

from functools import lru_cache
from typing import Any

from dragoman.reading.dates import find_times
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.mentions import find_mentions
from dragoman.reading.names import find_names
from dragoman.reading.parse import parse
from dragoman.reading.toponyms import Toponym, find_toponyms
from dragoman.records.document import Document
from dragoman.resolving.actors import resolve_actors
from dragoman.resolving.places import resolve_places
from dragoman.settings import Settings
from tests.reading.report import library


def placed(text: str, **given: Any) -> Draft:
    """The draft of a text, its places found and resolved."""
    document = Document(id="test", text=text, **({"published": "2019-06-12"} | given))
    settings = Settings.from_environment()
    draft = next(iter(parse([Draft(document, settings, library())], settings.model)))
    for step in (find_times, find_names, find_toponyms, find_mentions, resolve_actors, resolve_places):
        step(draft)
    return draft


@lru_cache(maxsize=512)
def cached(text: str) -> Draft:
    return placed(text)


def spelt(draft: Draft, toponym: Toponym) -> str:
    return draft.document.text[toponym.start : toponym.end]


def found(text: str) -> list[str]:
    """The words that name a place, in order."""
    draft = cached(text)
    return [spelt(draft, toponym) for toponym in draft.toponyms]


def meant(text: str, words: str, nth: int = 0) -> str:
    """What the nth mention of a place means: "Paris, Texas, USA"."""
    draft = cached(text)
    spot = [toponym.spot for toponym in draft.toponyms if spelt(draft, toponym) == words][nth]
    return "" if spot is None else ", ".join(part for part in (spot.name, spot.admin1, spot.country) if part)


def named(draft: Draft, name: str) -> Referent:
    return next(referent for referent in draft.referents if referent.name == name)
