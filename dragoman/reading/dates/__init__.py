"""Dates: the words of a report that name a time, the interval each stands for, and the time of a clause."""

from dragoman.reading.dates.attach import when
from dragoman.reading.dates.find import find_times

__all__ = ["find_times", "when"]
