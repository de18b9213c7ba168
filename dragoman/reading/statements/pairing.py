"""Pairing: which marks of a paragraph belong together; an odd mark never fails a report.

A quotation that is opened but not closed runs to the paragraph's end, as it does where one speech fills several
paragraphs; one that is closed but not opened runs from the paragraph's start.
"""

from dataclasses import dataclass

from dragoman.reading.statements.marks import Facing, Mark, marks

_LONGEST_SINGLE = 1500  # characters: beyond, the second mark is more likely an apostrophe


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of the text between quotation marks, the marks taken in; those inside another one are left out."""

    start: int
    end: int
    opened: bool = True
    closed: bool = True
    single: bool = False


def quoted(text: str, start: int, end: int) -> list[Quoted]:
    """The quotations of a paragraph, in order, none overlapping."""
    found = list(marks(text, start, end))
    if not found:
        return []
    double = _outermost(_doubles([mark for mark in found if not mark.single], start, end))
    single = _singles([mark for mark in found if mark.single and not _inside(mark, double)], double)
    return sorted(double + single, key=_start)


def _doubles(found: list[Mark], start: int, end: int) -> list[Quoted]:
    pairs: list[Quoted] = []
    waiting: list[Mark] = []
    unopened: Mark | None = None
    for mark in found:
        opens = mark.facing is Facing.OPENS or (mark.facing is Facing.EITHER and not waiting)
        if opens:
            waiting.append(mark)
        elif waiting:
            pairs.append(Quoted(waiting.pop().start, mark.end))
        elif not pairs and unopened is None:
            unopened = mark
    if unopened is not None:
        pairs.append(Quoted(start, unopened.end, opened=False))
    return pairs + _unclosed(waiting, pairs, start, end)


def _unclosed(waiting: list[Mark], pairs: list[Quoted], start: int, end: int) -> list[Quoted]:
    """What the marks without a partner quote: to the paragraph's end, or up to the next quotation."""
    found: list[Quoted] = []
    for mark in waiting:
        if found and mark.start < found[-1].end:
            continue
        later = [pair.start for pair in pairs if pair.start > mark.start]
        later += [other.start for other in waiting if other.start > mark.start]
        is_first = mark.start - start <= 2
        found.append(Quoted(mark.start, end if is_first or not later else min(later), closed=False))
    return found


def _singles(found: list[Mark], double: list[Quoted]) -> list[Quoted]:
    pairs: list[Quoted] = []
    opening: Mark | None = None
    for mark in found:
        opens = mark.facing is Facing.OPENS or (mark.facing is Facing.EITHER and opening is None)
        if opens:
            opening = opening or mark
        elif opening is not None and mark.start > opening.end:
            pair = Quoted(opening.start, mark.end, single=True)
            if mark.end - opening.start < _LONGEST_SINGLE and not any(
                pair.start < q.end and q.start < pair.end for q in double
            ):
                pairs.append(pair)
            opening = None
    return pairs


def _outermost(pairs: list[Quoted]) -> list[Quoted]:
    found: list[Quoted] = []
    for pair in sorted(pairs, key=lambda pair: (pair.start, -pair.end)):
        if not found or pair.start >= found[-1].end:
            found.append(pair)
    return found


def _inside(mark: Mark, pairs: list[Quoted]) -> bool:
    return any(pair.start < mark.start < pair.end for pair in pairs)


def _start(pair: Quoted) -> int:
    return pair.start
