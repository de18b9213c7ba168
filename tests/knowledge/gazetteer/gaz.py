"""The gazetteer of this machine's cache, built once where it is not there."""

from functools import lru_cache

from dragoman.knowledge.gazetteer import Gazetteer, open_gazetteer
from dragoman.settings import Settings


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    return open_gazetteer(Settings.from_environment().cache)
