"""Tellings: how weighed things are told in answers: a report's card, a sentence, a name."""

from dragoman.asking.answers import Source
from dragoman.records.base import Fact
from dragoman.weighing.report import Report


class Words(Fact, frozen=True, kw_only=True):
    """A sentence of a report and where it stands; ``said_by`` says it, where the report does not say it itself."""

    words: str
    start: int
    end: int
    said_by: str | None
    source: Source


def card(report: Report) -> Source:
    """The report as it is cited."""
    document = report.document
    return Source(
        report=report.id, title=document.title, source=document.source, published=document.published, url=document.url,
        recorded_at="",
    )  # fmt: skip
