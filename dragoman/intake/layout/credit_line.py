"""The credit line: whose reporting it is ("With reporting by AFP, Reuters, and TASS"), at the report's end."""

import re
from functools import cache
from pathlib import Path

from dragoman.intake.layout.paragraphs import Span
from dragoman.knowledge.agencies import agency_names
from dragoman.knowledge.credits import load_credit_marks

_LAST = 8  # paragraphs among which it is looked for
_LONGEST = 800  # characters that a credit at the end of a paragraph can have
_OF_PERSONS = re.compile(r"(?i)\b(?:reporting|writing|editing|edited|written|translated|contributed|reported)\b")
_LIST = re.compile(r"(?i)\W*(?:with (?:additional )?reporting|with contributions|based on reporting) (?:by|from)\b")


def find_credit_line(text: str, paragraphs: list[Span], tables: tuple[Path, ...] = ()) -> Span | None:
    """The credit line; where several paragraphs give credit one after another, all of them."""
    last = paragraphs[1:][-_LAST:]
    giving = [index for index, span in enumerate(last) if _is_credit(text[slice(*span)], tables)]
    if not giving:
        return _at_end_of_paragraph(text, last or paragraphs[-1:], tables)
    first = giving[-1]
    while first - 1 in giving:
        first -= 1
    return last[first][0], last[giving[-1]][1]


def credits_within(words: str, tables: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """The agencies and outlets that a credit line names, in order; where it names persons, only those of the table."""
    names = agency_names(tables)
    return names.within_list(words) if _LIST.match(words) or not _OF_PERSONS.search(words) else names.within(words)


def _is_credit(words: str, tables: tuple[Path, ...]) -> bool:
    return any(mark.fits(words) for mark in load_credit_marks(tables))


def _at_end_of_paragraph(text: str, last: list[Span], tables: tuple[Path, ...]) -> Span | None:
    """A credit in brackets after the last sentence ("… he added. (Reporting by A; Editing by B)")."""
    for start, end in reversed(last[-3:]):
        if match := _closing_bracket(tables).search(text, max(start, end - _LONGEST), end):
            return match.start(), end
    return None


@cache
def _closing_bracket(tables: tuple[Path, ...]) -> re.Pattern[str]:
    openings = "|".join(
        re.escape(mark.words) for mark in load_credit_marks(tables) if mark.is_opening and mark.words[0].isalpha()
    )
    agency = agency_names(tables).loose
    agencies = rf"{agency}(?:\s*[,/;&]\s*{agency})*"
    return re.compile(
        rf"(?<=[.!?\"”’)\s])(?:[(\[](?i:{openings})\b[^()\[\]]*[)\]]|\({agencies}\)|[—–]\s?{agencies}|/{agency}/)\.?\s*\Z"
    )
