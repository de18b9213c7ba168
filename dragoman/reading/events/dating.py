"""Dating: the time of an act whose own clause tells none, from the clause above it or the sentence before it."""

import msgspec

from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.events.background import is_long_past
from dragoman.reading.events.predication import Predication
from dragoman.reading.words import Word
from dragoman.records.events import Event
from dragoman.records.times import When

_REAL = frozenset(("occurred", "ongoing", "averted"))
_CLAUSES = frozenset(("ccomp", "xcomp", "advcl", "conj", "pcomp"))
_HIGHEST = 4  # clauses above in which a time is looked for


def date_from_around(draft: Draft, told: list[tuple[Predication, Event]]) -> list[Event]:
    """The events, those in the plain past that have no time of their own with that of what they are told with."""
    found: list[Event] = []
    last: tuple[Predication, When] | None = None
    for act, event in told:
        time = event.time
        if time is None and event.status in _REAL and _is_plain_past(act.verb):
            time = _from_above(draft, act.verb) or (_carried(act, *last) if last and not event.background else None)
            past = event.background or is_long_past(time, draft.document.published)
            event = msgspec.structs.replace(event, time=time, background=past)
        if time is not None and time.basis != "publication" and _is_plain_past(act.verb):
            last = (act, time)
        found.append(event)
    return found


def _is_plain_past(verb: Word) -> bool:
    """Whether a verb tells of the day that the sentence is about: "accused", not "had accused" or "has accused"."""
    if verb.pos not in ("VERB", "AUX"):
        return False
    auxiliaries = {child.lemma for child in verb.all_children("aux")}
    return verb.tag in ("VBD", "VBG") and "have" not in auxiliaries


def _from_above(draft: Draft, verb: Word) -> When | None:
    """ "Said on Tuesday that it was ending its insurgency": the time of the clause in which it stands."""
    for _ in range(_HIGHEST):
        if not _is_told_with(verb) or verb.head is verb:
            return None
        verb = verb.head
        while verb.pos not in ("VERB", "AUX") and verb.head is not verb:
            verb = verb.head
        time = when(draft, verb) if verb.pos in ("VERB", "AUX") else None
        if time is not None:
            return _inferred(time) if _is_plain_past(verb) else None
    return None


def _is_told_with(verb: Word) -> bool:
    """Whether a clause tells of the time of the one above: also "on February 9, when a bomb killed two"."""
    return verb.dep in _CLAUSES or (verb.dep == "relcl" and any(child.lower == "when" for child in verb.children))


def _carried(act: Predication, before: Predication, time: When) -> When | None:
    """The time of the sentence before, of the same paragraph, where both are told in the plain past."""
    here, there = act.trigger.sentence, before.trigger.sentence
    near = here.paragraph == there.paragraph and 0 <= here.index - there.index <= 1
    return _inferred(time) if near and act.verb.tag == "VBD" and time.precision == "day" else None


def _inferred(time: When) -> When:
    return msgspec.structs.replace(time, basis="inferred")
