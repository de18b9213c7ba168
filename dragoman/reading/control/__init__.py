"""Control: who holds, enters, contests or has lost which place, to what extent, since when, by whose word."""

from dragoman.reading.control.find import find_control

__all__ = ["find_control"]
