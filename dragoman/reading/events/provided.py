"""Provided: what the terms of an agreement oblige its parties to do is a provision, and no event besides."""

from dragoman.reading.draft import Draft
from dragoman.records.events import Event

_AHEAD = frozenset(("planned", "requested", "possible"))


def leave_out_terms(draft: Draft) -> None:
    """Take out of ``draft.events`` the acts that lie ahead and are told inside a provision."""
    terms = [each for agreement in draft.agreements for each in agreement.provisions]
    draft.events = [
        event
        for event in draft.events
        if not (_lies_ahead(event) and any(t.start <= event.trigger.start < t.end for t in terms))
    ]


def _lies_ahead(event: Event) -> bool:
    """Whether an act is to be done; a promise or demand that somebody made in words of his own is an event."""
    return event.status in _AHEAD and (event.embedded is None or event.embedded.trigger == event.trigger)
