"""Toponyms: the places that a report names, with the places of the gazetteer that each may mean."""

from dataclasses import dataclass, field

from dragoman.knowledge.gazetteer.spots import Spot
from dragoman.reading.draft import Name
from dragoman.reading.words import Word


@dataclass(slots=True, eq=False)
class Toponym:
    """Words that name a place.

    ``spots`` are what the name may mean; ``spot`` is what it means here by all that the report says, with
    ``probability``, or None where nobody can tell. ``name`` is its entry among the report's names; None for a place
    inside a longer name ("Mansfield" in "Mansfield Police Department").
    """

    first: Word
    last: Word
    start: int
    end: int
    key: str
    spots: tuple[Spot, ...]
    belief: float
    name: Name | None = None
    spot: Spot | None = None
    probability: float = 0.0
    placed: bool = False  # whether a comma and the place that holds it follow: "Tbilisi, Georgia"
    why: str = ""


@dataclass(slots=True, eq=False)
class Sense:
    """The toponyms of one report that share their words, and so what they mean unless the report says otherwise."""

    key: str
    spots: tuple[Spot, ...]
    toponyms: list[Toponym] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    best: int = -1
