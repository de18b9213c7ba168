"""Reaching: all reaches of a cue, those before it, after it and beyond its sentence."""

from dragoman.reading.statements.ground import Ground
from dragoman.reading.statements.reaches import Pieces, Reaches
from dragoman.reading.statements.reaches_after import add_after
from dragoman.reading.statements.reaches_around import add_around
from dragoman.reading.statements.reaches_before import add_before
from dragoman.reading.statements.reaches_beyond import add_beyond
from dragoman.reading.words import Word


def reaches(ground: Ground, cue: Word) -> dict[Pieces, str]:
    """The possible contents of a cue with their kinds, in a fixed order."""
    found = Reaches(ground, cue)
    before = add_before(found)
    add_after(found, before)
    add_around(found)
    add_beyond(found)
    return found.kinds
