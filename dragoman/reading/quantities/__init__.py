"""Quantities: the figures that a report gives, with their bounds and what they count."""

from dragoman.reading.quantities.find import find_quantities

__all__ = ["find_quantities"]
