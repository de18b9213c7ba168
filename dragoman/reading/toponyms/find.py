"""Toponyms: the names of places that a report has, with the place that each means, before anything is made of them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dragoman.knowledge.countries import load_countries
from dragoman.knowledge.gazetteer import open_gazetteer
from dragoman.knowledge.gazetteer.keys import name_key
from dragoman.knowledge.gazetteer.tables import load_descriptors, load_national_words
from dragoman.knowledge.gazetteer.weights import RankingWeights, ranking_weights, recognition_weights
from dragoman.knowledge.outlets import Outlets, load_outlets
from dragoman.reading.draft import Draft
from dragoman.reading.toponyms.background import Background
from dragoman.reading.toponyms.choosing import chosen
from dragoman.reading.toponyms.evidence import PlaceWords, Report
from dragoman.reading.toponyms.names import correct_names
from dragoman.reading.toponyms.ranking import FEATURES, Ranking, kind_said
from dragoman.reading.toponyms.relations import Holding, holdings
from dragoman.reading.toponyms.settling import settle
from dragoman.reading.toponyms.spans import stretches_of
from dragoman.reading.toponyms.toponym import Sense, Toponym


def find_toponyms(draft: Draft) -> None:
    """Fill ``draft.toponyms``, and correct what ``draft.names`` took for something else or for another place."""
    folders = tuple(draft.library.folders)
    toponyms = recognised(draft)
    said = list(holdings(draft, toponyms, place_words(folders)))
    senses = grouped(toponyms)
    rank(draft, senses, said, ranking_weights(folders))
    words = place_words(folders)
    settle(senses, said, {id(toponym): kind_said(words, draft, toponym) for toponym in toponyms})
    draft.toponyms = toponyms
    correct_names(draft, toponyms)


def recognised(draft: Draft) -> list[Toponym]:
    """The toponyms of a report with all that each may mean."""
    folders = tuple(draft.library.folders)
    gazetteer = open_gazetteer(draft.settings.cache, folders)
    stretches = stretches_of(draft)
    known = gazetteer.by_keys(stretch.key for stretch in stretches)
    report = Report(draft, stretches, known, place_words(folders))
    return chosen(report, stretches, recognition_weights(folders))


def grouped(toponyms: list[Toponym]) -> list[Sense]:
    """The toponyms by their words: the same words mean the same place, unless a sentence says otherwise."""
    senses: dict[str, Sense] = {}
    for toponym in toponyms:
        if toponym.spots:
            senses.setdefault(toponym.key, Sense(toponym.key, toponym.spots)).toponyms.append(toponym)
    return list(senses.values())


def rank(draft: Draft, senses: list[Sense], said: list[Holding], weights: RankingWeights) -> None:
    """Score what each sense may mean."""
    folders = tuple(draft.library.folders)
    ranking = Ranking(draft, senses, said, place_words(folders), background(draft))
    ranking.rank(_in_order(weights.alone), _in_order(weights.together))


def background(draft: Draft) -> Background:
    """The countries that a report speaks of beside its places."""
    folders = tuple(draft.library.folders)
    home = outlets(folders).of(draft.document.source, draft.document.url)
    return Background(draft, load_national_words(folders), _capitals(folders), home)


def _in_order(weights: Mapping[str, float]) -> list[float]:
    return [weights.get(feature, 0.0) for feature in FEATURES]


@cache
def _capitals(folders: tuple[Path, ...]) -> frozenset[tuple[str, str]]:
    """The capitals of the world, as country and key of the name."""
    countries = load_countries(folders).values()
    return frozenset((country.iso3, name_key(name)) for country in countries for name in country.capitals)


@cache
def place_words(folders: tuple[Path, ...]) -> PlaceWords:
    """The words that say what kind of place a name is."""
    return PlaceWords(load_descriptors(folders))


@cache
def outlets(folders: tuple[Path, ...]) -> Outlets:
    """The newspapers and agencies with their homes."""
    return load_outlets(folders)
