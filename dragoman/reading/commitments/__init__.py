"""Commitments: who promised what to whom by when, in promises, announcements and the terms of agreements."""

from dragoman.reading.commitments.find import find_commitments

__all__ = ["find_commitments"]
