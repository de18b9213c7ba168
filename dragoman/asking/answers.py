"""Answers: what every answer is made of: somebody named, and the report that says it."""

from dragoman.records.base import Fact
from dragoman.records.vocabulary import EntityKind


class Named(Fact, frozen=True, kw_only=True):
    """Somebody or some place in an entry; ``words`` are those that name it there, ``key`` groups it across reports."""

    entity: str
    name: str
    kind: EntityKind
    key: str
    country: str | None = None
    words: str | None = None


class Source(Fact, frozen=True, kw_only=True):
    """The report that an entry stands in."""

    report: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    recorded_at: str


def names(those: tuple[Named, ...]) -> str:
    """Names in a row ("Veland, Morria")."""
    return ", ".join(dict.fromkeys(each.name for each in those))
