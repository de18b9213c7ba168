"""The document: one report as it was given, with what is known of its publication."""

from dragoman.records.base import Fact


class Document(Fact, frozen=True, kw_only=True):
    """A report. ``text`` is as given, to the character; pairs are ``[start, end)`` positions in it.

    ``published`` is null where nothing says when the report appeared; ``published_basis`` tells who said so (given,
    metadata, dateline). ``notes`` are plain sentences for the reader of the record.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    published_basis: str | None = None
    language: str | None = None
    credits: tuple[str, ...] = ()
    headline: tuple[int, int] | None = None
    caption: tuple[int, int] | None = None
    dateline: tuple[int, int] | None = None
    dateline_place: str | None = None
    credit_line: tuple[int, int] | None = None
    corrects: str | None = None
    notes: tuple[str, ...] = ()
