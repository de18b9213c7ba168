"""The marks of a photo's caption: words and how much they speak for one, or against."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.knowledge.tables import Row, rows

COLUMNS = ("words", "where", "weight", "case", "note")
WHERE = ("anywhere", "start", "end", "verb")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionMark:
    """One row of ``lexicon/caption_marks.csv``, ready to be looked for."""

    words: str
    where: str
    weight: float
    pattern: re.Pattern[str]

    def places(self, paragraph: str, in_small: str) -> Iterator[int]:
        """Where the mark stands in the paragraph; ``in_small`` is the same paragraph in small letters."""
        if self.words.lower() in in_small:  # a quick look spares most searches
            yield from (match.start() for match in self.pattern.finditer(paragraph))


@cache
def load_caption_marks(folders: tuple[Path, ...] = ()) -> tuple[CaptionMark, ...]:
    """All marks."""
    return tuple(_mark(row) for row in rows("lexicon/caption_marks.csv", COLUMNS, folders))


def _mark(row: Row) -> CaptionMark:
    words, where = row.required("words"), row.one_of("where", WHERE)
    weight = row.number("weight")
    if weight is None:
        raise row.fault("column 'weight' is empty", "Give a number: positive for a caption, negative against.")
    flags = re.NOFLAG if row.one_of("case", ("", "yes")) else re.IGNORECASE
    return CaptionMark(words=words, where=where, weight=weight, pattern=re.compile(_expression(words, where), flags))


def _expression(words: str, where: str) -> str:
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    body = before + re.escape(words) + after
    return rf"\A\W*{body}" if where == "start" else rf"{body}\W*\Z" if where == "end" else body
