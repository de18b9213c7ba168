"""The caption: a paragraph near the headline that describes a photo; judged by the table of caption marks."""

import re
from pathlib import Path

from dragoman.intake.dates import DAY_MONTH, MONTH_DAY
from dragoman.intake.layout.notices import is_notice
from dragoman.intake.layout.paragraphs import Span
from dragoman.knowledge.agencies import agency_names
from dragoman.knowledge.captions import load_caption_marks

ENOUGH = 3.0
_ENOUGH_WITHOUT_HEADLINE = 4.0  # then the paragraph is also the first of the report
_LONGEST_WORDS, _LONGEST = 75, 1_000
_SUBJECT_ENDS = re.compile(
    r"(?:[)\],”\"]|[A-Z][\w.'’-]*|[a-z]+s|men|women|people|children|police|crowd|convoy|smoke|family)\s\Z"
)
_SOURCE_AT_END = re.compile(r"[\[(][^\[\]()]*/[^\[\]()]*[\])]\W*\Z")
_DATE_AT_END = re.compile(rf"(?:{DAY_MONTH.pattern}|{MONTH_DAY.pattern.replace('?P<', '?P<_')})\W*\Z", re.I)


def find_caption(
    text: str, paragraphs: list[Span], headline: Span | None, tables: tuple[Path, ...] = ()
) -> Span | None:
    """The caption, where the first paragraph after headline, byline and date is one, and a report follows it."""
    rest = [span for span in paragraphs if headline is None or span[0] >= headline[1]]
    for index, span in enumerate(rest[:4]):
        words = text[slice(*span)]
        if index + 1 == len(rest):
            return None
        if is_notice(words):
            continue
        enough = ENOUGH if headline else _ENOUGH_WITHOUT_HEADLINE
        return span if caption_weight(words, tables) >= enough else None
    return None


def caption_weight(words: str, tables: tuple[Path, ...] = ()) -> float:
    """How much the paragraph looks like a caption ("Russian President Vladimir Putin (right) meets with …")."""
    if len(words) > _LONGEST or len(words.split()) > _LONGEST_WORDS:
        return 0.0
    verb, others, in_small = 0.0, 0.0, words.lower()
    for mark in load_caption_marks(tables):
        places = mark.places(words, in_small)
        if mark.where == "verb":
            verb = max([verb, *(mark.weight for place in places if _SUBJECT_ENDS.search(words, 0, place))])
        elif next(places, None) is not None:
            others += mark.weight
    return verb + others + _weight_of_form(words, tables)


def _weight_of_form(words: str, tables: tuple[Path, ...]) -> float:
    """For a date, above all as the last words, and for a photographer's agency in brackets at the end."""
    weight = 0.0
    if DAY_MONTH.search(words) or MONTH_DAY.search(words):
        weight += 1.0 if _DATE_AT_END.search(words) else 0.5
    source = _SOURCE_AT_END.search(words)
    if source and agency_names(tables).within(source.group()):
        weight += 3.0
    return weight
