"""Show: a report with its entries marked in the text."""

from collections.abc import Iterable

from dragoman.asking.marks import Mark, marks_of
from dragoman.asking.standing import reading_in_sight
from dragoman.records.base import Fact
from dragoman.records.record import Record
from dragoman.store.kinds import KINDS
from dragoman.store.view import View


class Shown(Fact, frozen=True, kw_only=True):
    """A report's text with the marks of its entries."""

    report: str
    title: str | None
    source: str | None
    published: str | None
    url: str | None
    notes: tuple[str, ...]
    text: str
    marks: tuple[Mark, ...]


def show(view: View, name: str, kinds: Iterable[str] = tuple(KINDS)) -> Shown:
    """The report of this id, or beginning of an id, as the view shows it.

    Raises:
        UnknownEntry: no report has this id, or the view does not show it.
    """
    _, report = view.find(name, "report")
    return shown(view.record(reading_in_sight(view, report)), kinds)


def shown(record: Record, kinds: Iterable[str] = tuple(KINDS)) -> Shown:
    """A record as it is shown."""
    document = record.document
    return Shown(
        report=document.id,
        title=document.title,
        source=document.source,
        published=document.published,
        url=document.url,
        notes=document.notes,
        text=document.text,
        marks=marks_of(record, kinds),
    )
