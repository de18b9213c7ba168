"""Promise words: what the words of a promise say of it besides what is promised."""

import re

from dragoman.knowledge.deeds import IDIOM
from dragoman.weighing.manner import Deedful, deeds_told
from dragoman.weighing.terms import stems

UNTIL = re.compile(r"\b(?:for|until|till|through)\b", re.I)
CONDITION = re.compile(r"\b(?:until|till|unless|before|without)\b", re.I)
NOT_THERE = re.compile(r"(?:that\s+)?there\s+(?:will|would)\s+be\s+no\b|no\b", re.I)
HASTEN = re.compile(
    r"(?:\w+\s+to\s+)?(?:speed(?:ing)? up|hasten|accelerate|expedite|press ahead with|prepare|push for|work (?:on|for))\b",
    re.I,
)
ONCE = re.compile(r"\s(?:after|once|when|as soon as)\s")
_OPERATION = re.compile(r"\bOperation((?:\s+[A-Z][\w’'-]*)+)")
PROMISING = stems("promise pledge agree vow threaten undertake commit swear order offer")
CALENDAR = stems(
    "end start beginning middle day week month year hour spring summer autumn winter soon roughly early late"
)
WEAK = stems("keep keeps kept take takes make makes give gives put get gets")
MANNER = stems(
    "unilaterally completely fully immediately gradually jointly permanently temporarily together altogether"
)
FIGURES = ("%", "@", "#")
FEW = 3  # terms beside countries, dates and figures; fewer say too little


def deeds_of(words: str) -> tuple[Deedful, ...]:
    """The deeds in some words, without the phrases that hold a deed's word and tell of none."""
    return tuple(each for each in deeds_told(words) if each.name != IDIOM)


def operations_in(text: str) -> frozenset[str]:
    """The operations that a text calls by name."""
    return frozenset(" ".join(name.split()) for name in _OPERATION.findall(text))
