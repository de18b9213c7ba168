"""Going on: the audits that were begun, what is still to be judged, and each item as the judge sees it."""

from collections.abc import Iterable, Iterator

from dragoman.asking.events import EventTold, event_told
from dragoman.asking.pages import Pages
from dragoman.records.base import Fact
from dragoman.store.audits import AUDITS, ITEMS, Audit, Item, audit_of, item_of
from dragoman.store.kinds import decoded
from dragoman.store.view import View

_BODY = "SELECT body FROM entries WHERE id = ? AND reading = ?"


class Shown(Fact, frozen=True, kw_only=True):
    """An item as it is judged: the sentence, what stands before it, and the event where one was coded."""

    item: Item
    before: str
    sentence: str
    report: str
    event: EventTold | None


def audits(view: View) -> list[Audit]:
    """All audits, in the order in which they were begun."""
    return [audit_of(row) for row in view.select(AUDITS)]


def items(view: View, audit: Audit) -> list[Item]:
    """What was drawn for an audit, in the order in which it is judged."""
    return [item_of(row) for row in view.select(ITEMS, [audit.id])]


def unfinished(view: View, user: str) -> Audit | None:
    """The latest audit that this user began and that has items not yet judged."""
    mine = (each for each in reversed(audits(view)) if each.user == user)
    return next((each for each in mine if any(item.answer is None for item in items(view, each))), None)


def shown(view: View, those: Iterable[Item]) -> Iterator[Shown]:
    """The items as they are judged, one by one."""
    pages = Pages(view, kept=20)
    for item in those:
        page = pages.load([item.reading])[item.reading]
        event = None
        if item.entry is not None:
            body = next(view.select(_BODY, [item.entry, item.reading]))[0]
            event = event_told(decoded("event", body), page)
        lead = page.text[max(0, item.start - 200) : item.start]
        before = " ".join(lead.rpartition("\n")[2].split())
        sentence = " ".join(page.text[item.start : item.end].split())
        yield Shown(item=item, before=before, sentence=sentence, report=page.source.report, event=event)
