"""Toponyms: which words of a report name a place, and which place they mean."""

from dragoman.reading.toponyms.find import find_toponyms
from dragoman.reading.toponyms.toponym import Toponym

__all__ = ["Toponym", "find_toponyms"]
