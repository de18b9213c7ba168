"""The gazetteer: where the places of the world lie, as one read-only index that is compiled once."""

from dragoman.knowledge.gazetteer.index import Gazetteer
from dragoman.knowledge.gazetteer.opening import open_gazetteer
from dragoman.knowledge.gazetteer.spots import Spot

__all__ = ["Gazetteer", "Spot", "open_gazetteer"]
