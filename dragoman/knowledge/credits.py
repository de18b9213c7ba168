"""The marks of a credit line: how a report says whose reporting it is."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.knowledge.agencies import agency_names
from dragoman.knowledge.tables import Row, rows

COLUMNS = ("words", "where", "longest", "note")
WHERE = ("start", "anywhere", "whole")
_JOINED = r"\s*(?:(?:,|/|;|&|\band\b|\+)\s*)+"
_LONGEST = 1_500  # characters, whatever the number of words
_NAMES = r"(?:[A-Z][\w.'’-]*|al|el|bin|de|van|von|and|,)(?:,?\s+(?:[A-Z][\w.'’-]*|al|el|bin|de|van|von|and)){0,8}"


@dataclass(frozen=True, slots=True)
class CreditMark:
    """One row of ``lexicon/credit_marks.csv``; ``pattern`` matches from a paragraph's start."""

    words: str
    is_opening: bool
    longest: float
    pattern: re.Pattern[str]

    def fits(self, paragraph: str) -> bool:
        """Whether the paragraph is a credit line by this mark."""
        if len(paragraph) > _LONGEST or not self.pattern.match(paragraph):
            return False
        return len(paragraph.split()) <= self.longest


@cache
def load_credit_marks(folders: tuple[Path, ...] = ()) -> tuple[CreditMark, ...]:
    """All marks."""
    agency = agency_names(folders).loose
    agencies = rf"{agency}(?:{_JOINED}(?:{agency}|agencies))*"
    return tuple(_mark(row, agencies) for row in rows("lexicon/credit_marks.csv", COLUMNS, folders))


def _mark(row: Row, agencies: str) -> CreditMark:
    words, where = row.required("words"), row.one_of("where", WHERE)
    longest = row.number("longest")
    if longest is None:
        raise row.fault("column 'longest' is empty", "Give the number of words that such a line has at most.")
    pattern = re.compile(_expression(words, where, agencies))
    return CreditMark(words=words, is_opening=where == "start", longest=longest, pattern=pattern)


def _expression(words: str, where: str, agencies: str) -> str:
    body = re.escape(words).replace(r"\{agencies\}", agencies).replace(r"\{names\}", _NAMES)
    if "{" not in words:
        body = f"(?i:{body})"
    if words[-1].isalnum():
        body += r"(?!\w)"
    if "{names}" in words:
        body += r"(?!.*\bthat\b)"  # "TASS reported from Moscow that …" is news
    if where == "start":
        return rf"\W*{body}"
    return rf"[\W\d]*{body}\W*\Z" if where == "whole" else rf"(?s:.*)(?<!\w){body}"
