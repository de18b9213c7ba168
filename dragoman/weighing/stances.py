"""Stances: what a statement says of deeds ("we will not leave"), so that two can be told to contradict each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import NamedTuple

from dragoman.knowledge.deeds import Found, deed_book
from dragoman.records.vocabulary import Act
from dragoman.weighing.passages import Passage, Piece
from dragoman.weighing.terms import Term, stems, terms_of

_NEGATING = ("undone", "disputed")  # senses of fates.csv
_REACH = 4  # words between a negation and the deed that it denies
_DENYING: frozenset[Act] = frozenset({"deny", "reject"})
_AGAINST: frozenset[Act] = frozenset({"accuse", "reject"})
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")
_NO_DOER_AFTER = re.compile(
    r"\b(?:in|into|of|to|with|from|on|at|against|by|under|near|along|for)\s+(?:the\s+)?(?:\w+ern\s+)?$"
)
_OWNS = re.compile(r"['’]s?\b")
_ONLY_NAMED = re.compile(r"\b(?:the|an?|its|their|his|her|any)\s+$", re.I)


class Claim(NamedTuple):
    """That a deed is done or will be, or that it is not. ``who`` is named as the doer; ``about`` are the other stems of
    the clause. A ``bare`` claim only names the deed ("the withdrawal"), and counts where somebody denies or rejects it.
    """

    deed: str
    denied: bool
    who: frozenset[str]
    about: frozenset[str]
    bare: bool


@dataclass(frozen=True)
class Stance:
    """One statement as it can be compared: its words, its act, and the speaker's name and country in stems."""

    words: str
    act: Act
    speaker: frozenset[str] = frozenset()

    @cached_property
    def claims(self) -> frozenset[Claim]:
        """What it claims of deeds; a question claims nothing."""
        return frozenset() if self.act == "ask" else frozenset(_claims(self))

    @cached_property
    def matter(self) -> frozenset[str]:
        """What it speaks of: the stems of its words, those of names left out."""
        return frozenset(term.stem for term in terms_of(self.words) if not term.named and len(term.stem) > 2)


def contradict(one: Stance, other: Stance) -> bool:
    """Whether one claims of a deed what the other denies of the same actor, or praises what the other rejects."""
    denying = one.act in _DENYING or other.act in _DENYING
    if any(_at_odds(mine, theirs, denying) for mine, theirs in product(one.claims, other.claims)):
        return True
    praised = (one.act == "praise" and other.act in _AGAINST) or (other.act == "praise" and one.act in _AGAINST)
    shared = one.matter & other.matter
    return praised and bool(shared) and 2 * len(shared) >= min(len(one.matter), len(other.matter))


def speaker_stems(name: str, country: str | None) -> frozenset[str]:
    """The names by which a speaker means himself and his side."""
    return stems(name) | ({f"%{country}"} if country else frozenset())


def _at_odds(one: Claim, other: Claim, denying: bool) -> bool:
    if not one.who & other.who or ((one.bare or other.bare) and not denying):
        return False
    if one.deed == other.deed:
        return one.denied != other.denied
    book = deed_book()
    opposed = book.opposed(one.deed, other.deed) or book.opposed(other.deed, one.deed)
    return opposed and one.denied == other.denied and bool(one.about & other.about)


def _claims(stance: Stance) -> Iterator[Claim]:
    book, turned = deed_book(), stance.act in _DENYING
    for piece in Passage(0, len(stance.words), stance.words).pieces:
        negations = [found for found in book.senses_in(piece.text) if found.name in _NEGATING]
        deeds = book.deeds_in(piece.text)
        for number, deed in enumerate(deeds):
            since = deeds[number - 1].end if number else 0
            denied = sum(_denies(piece.text, each, deed, since) for each in negations) % 2 == 1
            about = {term.stem for term in piece.terms if term.end <= deed.start or term.start >= deed.end}
            bare = deed.noun or bool(_ONLY_NAMED.search(piece.text[: deed.start]))
            who = _who(piece, deed.start, stance.speaker, owner=bare)
            yield Claim(deed.name, denied != turned, who, frozenset(about) - who, bare)


def _denies(text: str, negation: Found, deed: Found, since: int) -> bool:
    """Whether a negation stands close before a deed, with no other deed between ("none of them has left")."""
    between = text[negation.end : deed.start]
    return since <= negation.start and negation.end <= deed.start and len(between.split()) <= _REACH


def _who(piece: Piece, before: int, speaker: frozenset[str], *, owner: bool) -> frozenset[str]:
    """The last name before a deed that can be its doer, or its ``owner``; "we" is the speaker's side."""
    if _FIRST_PERSON.search(piece.text[:before]):
        return speaker
    named = [term.stem for term in piece.terms if term.end <= before and _can_do(piece, term, owner=owner)]
    return frozenset(named[-1:])


def _can_do(piece: Piece, term: Term, *, owner: bool) -> bool:
    """Whether it is a name that does not stand after a preposition ("in Syria"), nor only owns ("Turkey's border")."""
    if not (term.named or piece.text[term.start].isupper()) or _NO_DOER_AFTER.search(piece.text[: term.start]):
        return False
    return owner or not _OWNS.match(piece.text[term.end :])
