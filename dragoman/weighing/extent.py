"""Extent: whether what is told covers the whole of what was promised, or only a stretch of it."""

import re

from dragoman.weighing.archive import Sight
from dragoman.weighing.promises import Promise

_BETWEEN = re.compile(
    r"\b(?:between|from)\s+(?P<one>[A-Z][\w’'-]*(?:[ -][A-Z]?[\w’'-]+)*?)\s+(?:and|to)\s+(?:the\s+)?"
    r"(?P<other>[A-Z][\w’'-]*)"
)


def only_part(promise: Promise, sight: Sight) -> bool:
    """Whether a sentence tells of ground between two places that the promise does not name ("along the border", and what is
    held lies "between Tal Abyad and Ras al-Ain").
    """
    found = _BETWEEN.search(sight.passage.text)
    if found is None or found["one"] in promise.words or found["other"] in promise.words:
        return False
    start = sight.passage.start
    return all(_is_place(sight, start + found.start(name)) for name in ("one", "other"))


def _is_place(sight: Sight, position: int) -> bool:
    return any(
        entity.kind == "place" and mention.start <= position < mention.end
        for entity in sight.report.entities.values() for mention in entity.mentions
    )  # fmt: skip
