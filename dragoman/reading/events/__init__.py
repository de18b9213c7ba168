"""Events: who did what to whom, by frames over the parse."""

from dragoman.reading.events.coding import find_events
from dragoman.reading.events.provided import leave_out_terms

__all__ = ["find_events", "leave_out_terms"]
