"""Predications: what one word, with what hangs on it, tells of an act, before anybody knows who the actors are."""

from dataclasses import dataclass, field

from dragoman.knowledge.frames import Frame
from dragoman.reading.words import Word


@dataclass(slots=True, eq=False)
class Predication:
    """An act told by a trigger word; ``actors`` and ``recipients`` are the head words of the phrases that name them."""

    trigger: Word
    frame: Frame
    type: str
    mode: str | None
    verb: Word  # the verb whose tense and negation hold for it
    actors: list[Word] = field(default_factory=list)
    recipients: list[Word] = field(default_factory=list)
    status: str = "occurred"
    settled: bool = False  # an operator has fixed the status; tense adds nothing
    inner: "Predication | None" = None
    inner_status: str = ""
    trail: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)  # words that told of it and tell of nothing else
    lead: str = ""  # the operator's name, where one stands outermost
