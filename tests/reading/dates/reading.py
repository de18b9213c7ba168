"""Reading for tests: many short texts in one parse."""

from functools import cache

from dragoman.knowledge.library import Library
from dragoman.reading.dates.find import find_times
from dragoman.reading.draft import Draft
from dragoman.reading.parse import parse
from dragoman.records.document import Document
from dragoman.settings import Settings

WEDNESDAY = "2019-01-23"


@cache
def library() -> Library:
    return Library()


def read_all(texts: list[tuple[str, str | None]]) -> list[Draft]:
    """The drafts of many texts, each with its day of publication, their times found."""
    settings = Settings()
    drafts = [
        Draft(Document(id=str(number), text=text, published=published), settings, library())
        for number, (text, published) in enumerate(texts)
    ]
    found = list(parse(drafts, settings.model))
    for draft in found:
        find_times(draft)
    return found


@cache
def read(text: str, published: str | None = WEDNESDAY) -> Draft:
    return read_all([(text, published)])[0]
