"""Marks: the quotation marks of a paragraph, and which way each one faces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_MARK = re.compile(r"[“”„‟«»\"]|``|''|[‘’']")
_OPENING = frozenset(("“", "„", "‟", "«", "``"))
_CLOSING = frozenset(("”", "»"))
_SINGLE = "‘’'"
_BEFORE_OPENING = "([{-–—/“\"‘'…:"
_AFTER_OPENING = ".$#@[(“\"‘'…-–—¿¡£€"
_AFTER_CLOSING = ".,;:!?)]}-–—/”\"’'…"
_FEET = re.compile(r"\d['’]\s?\d{1,2}\Z")


class Facing(Enum):
    """Whether a mark opens a quotation, closes one, or may do either ("a 'Make it so' hat")."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark: where it stands, whether it is a single one, which way it faces."""

    start: int
    end: int
    single: bool
    facing: Facing


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The quotation marks of a paragraph in order; apostrophes and the sign for inches are passed over."""
    for match in _MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        single = match.group() in _SINGLE
        if not single and _FEET.search(text, max(start, match.start() - 6), match.start()):
            continue  # a height: 6'2"
        facing = (_single if single else _double)(match.group(), before, after)
        if facing is not None:
            yield Mark(match.start(), match.end(), single, facing)


def _double(sign: str, before: str, after: str) -> Facing:
    opens, closes = _may_open(before, after), _may_close(before, after)
    if sign in _CLOSING:
        return Facing.CLOSES
    if sign in _OPENING:  # “abhorrent“: an opening mark stands where only a closing one can
        return Facing.CLOSES if closes and not opens and (before.isalnum() or before in ".,!?") else Facing.OPENS
    if opens and not closes:
        return Facing.OPENS
    if closes and not (opens and before.isspace()):
        return Facing.CLOSES
    return Facing.EITHER


def _single(sign: str, before: str, after: str) -> Facing | None:
    if sign == "‘":
        return None if before.isalnum() else Facing.OPENS
    opens = sign == "'" and _may_open(before, after) and not after.isdigit()  # '90s
    closes = _may_close(before, after)
    if opens and closes:
        return Facing.EITHER
    return Facing.OPENS if opens else Facing.CLOSES if closes else None


def _may_open(before: str, after: str) -> bool:
    return (before.isspace() or before in _BEFORE_OPENING) and (after.isalnum() or after in _AFTER_OPENING)


def _may_close(before: str, after: str) -> bool:
    return not before.isspace() and before not in "([{" and (after.isspace() or after in _AFTER_CLOSING)
