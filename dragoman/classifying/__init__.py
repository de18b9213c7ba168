"""Classifying: which event type holds between two actors whom the user marked."""

from dragoman.classifying.classify import classify
from dragoman.classifying.pairs import Classified, Pair

__all__ = ["Classified", "Pair", "classify"]
