"""Reads sentences through the real steps, for tests: the model and the tables are loaded once."""

from functools import lru_cache

from dragoman.errors import SkipDocument
from dragoman.knowledge.library import Library
from dragoman.pipeline import read
from dragoman.records.document import Document
from dragoman.records.entities import Entity, Participant
from dragoman.records.record import Record
from dragoman.settings import Settings

PUBLISHED = "2019-06-12"  # a Wednesday


@lru_cache(maxsize=1)
def library() -> Library:
    return Library()


@lru_cache(maxsize=2048)
def record(text: str, published: str | None = PUBLISHED) -> Record:
    """The record of a text without headline."""
    document = Document(id="test", text=text, published=published)
    found = next(iter(read([document], Settings(), library())))
    assert not isinstance(found, SkipDocument), found
    return found


def entity(found: Record, reference: str | None) -> Entity | None:
    return next((each for each in found.entities if each.id == reference), None)


def names(found: Record, participants: tuple[Participant, ...]) -> list[str]:
    """The names of the entities that take part, in order."""
    return [each.name for p in participants if (each := entity(found, p.entity)) is not None]


def words(found: Record, start: int, end: int) -> str:
    return found.document.text[start:end]
