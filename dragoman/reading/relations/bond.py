"""A bond: two actors and the words that tie them, before it goes on record."""

from dataclasses import dataclass

from dragoman.reading.draft import Referent
from dragoman.reading.words import Word

_STATE = (("GOV",), ("LEG",), ("JUD",), ("MIL",), ("COP",), ("SPY",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """``kind`` holds from ``one`` to ``other``; ``word`` says so, ``words`` are all that show it.

    ``by_deed``: no word says how they stand, but what one did to the other does.
    """

    kind: str
    one: Referent
    other: Referent
    word: Word
    words: tuple[Word, ...]
    by_deed: bool = False
    confidence: float = 0.75
    why: str = ""


def is_civil(referent: Referent) -> bool:
    """Whether an actor bears no arms and commands none: civilians, journalists, aid workers."""
    return bool(referent.sectors) and referent.sectors[0] in ("CVL", "JRN", "HLH", "EDU", "BUS", "NGO", "REF")


def is_state(referent: Referent) -> bool:
    """Whether an actor is a country or a body of states, so that leading it is an office."""
    return referent.kind == "country" or (referent.country is not None and is_power(referent))


def is_power(referent: Referent) -> bool:
    """Whether it is a power of a state, of whichever: a government, a parliament, an army."""
    return referent.sectors[:1] in _STATE
