"""Doers: who does what a piece of a sentence tells of, by the actors named just before it."""

import re
from typing import NamedTuple

from dragoman.weighing.near import overlap
from dragoman.weighing.passages import Passage
from dragoman.weighing.promises import Promise
from dragoman.weighing.report import Report, Side
from dragoman.weighing.terms import stems

_JOINED = re.compile(r"\W*(?:\w+\s+){0,2}(?:and|or|with|,)\W*(?:[\w’'-]+\s+){0,3}")
_SAID = re.compile(
    r"\b(?:said|says|told \w+|announced|reported|confirmed|claimed|added|declared|insisted|maintained)\s+(?:that\s+)?"
    r"(?!(?:it|he|she|they|we|I|its|his|her|their|on|in|at|late|early|by|to|last|of)\b)",
    re.I,
)
_ANYBODY = frozenset(("=troops", "=president", "=civilians", "=panel"))  # by which two actors are not yet one
_OURS = 0.3  # from here on two actors are taken for one


class Named(NamedTuple):
    """The words of a sentence that stand for an actor."""

    start: int
    end: int
    side: Side


def own_words(text: str) -> str:
    """What a text says itself of who does something: without the one who only says so ("The ministry said the pullout …")."""
    return text[max((said.end() for said in _SAID.finditer(text)), default=0) :]


def named_in(report: Report, passage: Passage) -> tuple[Named, ...]:
    """The actors that a sentence names, in its order."""
    found = [
        Named(mention.start, mention.end, side)
        for entity in report.entities.values() if entity.kind != "place"
        for mention in entity.mentions if passage.covers(mention.start, mention.end)
        if (side := report.side(entity.id)) is not None
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: each.start))


def doers_of(named: tuple[Named, ...], text: str, start: int, end: int) -> tuple[Named, ...]:
    """The last actors named between two positions, with those joined to them ("Turkish troops and their allies")."""
    start = end - len(own_words(text[start:end]))
    here = [each for each in named if start <= each.start and each.end <= end]
    found = here[-1:]
    for former in reversed(here[:-1]):
        if not _JOINED.fullmatch(text, former.end, found[0].start):
            break
        found.insert(0, former)
    return tuple(found)


def are_theirs(promise: Promise, doers: tuple[Named, ...]) -> bool | None:
    """Whether doers are those who promised, or those who were to do it; None where nobody is named."""
    placed = [each.side for each in doers if each.side.country or each.side.known]  # "artillery" may be anybody's
    fit = overlap(placed or [each.side for each in doers], promise.by)
    if fit is None or fit >= _OURS:
        return None if fit is None else True
    meant = frozenset[str]().union(*(stems(each.side.name) for each in doers))
    return True if meant & promise.doers - _ANYBODY else False if fit < 0 else None
