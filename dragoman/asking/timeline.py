"""Timeline: events, agreements, claims of control and statements of note, in the order of the world's time."""

from collections.abc import Iterator
from typing import Any, Literal

from dragoman.asking.answers import Named, Source
from dragoman.asking.entries import Told, told
from dragoman.asking.filters import Filter
from dragoman.records.base import Fact
from dragoman.store.view import View

KINDS = ("event", "agreement", "control", "statement")
OF_NOTE = ("announce", "promise", "threaten", "demand", "accuse", "deny", "reject", "warn")


class Moment(Fact, frozen=True, kw_only=True):
    """One line of a timeline. ``basis`` tells whether ``since`` is of the world or only the report's publication."""

    id: str
    kind: Literal["event", "agreement", "control", "statement"]
    since: str | None
    until: str | None
    precision: str | None
    basis: Literal["world", "published"] | None
    what: str
    status: str | None
    who: tuple[Named, ...]
    whom: tuple[Named, ...]
    place: Named | None
    said_by: Named | None
    background: bool
    words: str
    confidence: float
    source: Source


def timeline(view: View, wanted: Filter | None = None) -> Iterator[Moment]:
    """What happened, was agreed, claimed and said, the earliest first."""
    acts = ", ".join(f"'{act}'" for act in OF_NOTE)
    for each in told(view, KINDS, wanted or Filter(), also=f"(e.kind <> 'statement' OR e.type IN ({acts}))"):
        yield _moment(each)


def _moment(each: Told) -> Moment:
    entry, page = each.entry, each.page
    shared: dict[str, Any] = {
        "id": entry.id,
        "kind": each.kind,
        "status": None,
        "whom": (),
        "place": page.maybe_named(getattr(entry, "place", None)),
        "said_by": page.maybe_named(getattr(entry, "said_by", None)),
        "background": getattr(entry, "background", False),
        "confidence": entry.confidence,
        "source": page.source,
    }
    return Moment(**shared | _time(each) | _OF_KIND[each.kind](each))


def _time(each: Told) -> dict[str, Any]:
    time, published = getattr(each.entry, "time", None), each.page.source.published
    if time is not None and (time.since or time.until):
        return {"since": time.since, "until": time.until, "precision": time.precision, "basis": "world"}
    return {"since": published, "until": None, "precision": None, "basis": "published" if published else None}


def _event(each: Told) -> dict[str, Any]:
    event, page = each.entry, each.page
    return {
        "what": f"{event.type} {event.mode}" if event.mode else event.type,
        "status": event.status,
        "who": page.taking_part(event.actors),
        "whom": page.taking_part(event.recipients),
        "words": page.words(event.sentence),
    }


def _agreement(each: Told) -> dict[str, Any]:
    agreement, page = each.entry, each.page
    return {
        "what": f"{agreement.kind}: {agreement.name}",
        "status": agreement.status,
        "who": page.all_named(agreement.parties),
        "words": page.quoted(agreement.evidence),
    }


def _control(each: Told) -> dict[str, Any]:
    claim, page = each.entry, each.page
    return {"what": claim.extent, "who": page.all_named(claim.holder), "words": page.quoted(claim.evidence)}


def _statement(each: Told) -> dict[str, Any]:
    statement, page = each.entry, each.page
    return {
        "what": statement.act,
        "who": page.taking_part(statement.speaker),
        "whom": page.taking_part(statement.addressee),
        "words": page.quoted(statement.content),
    }


_OF_KIND = {"event": _event, "agreement": _agreement, "control": _control, "statement": _statement}
