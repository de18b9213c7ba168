"""Events: who did what to whom, by frames over the parse."""

from dragoman.reading.events.coding import find_events

__all__ = ["find_events"]
