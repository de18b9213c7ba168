"""Merging: one event that the headline, the lead and a later paragraph tell of is one event with all its evidence."""

import msgspec

from dragoman.reading.draft import Draft
from dragoman.records.entities import Participant
from dragoman.records.events import Event
from dragoman.records.times import When

_BASES = ("stated", "inferred", "dateline", "publication")  # the surest first
_UNSURE = frozenset(("publication", "inferred"))
_REAL = frozenset(("occurred", "ongoing"))
_SPOKEN = frozenset(("AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"))
_TWO_SIDED = frozenset(("CONSULT", "COOPERATE", "SUPPORT", "AGREE"))


def merge_retold(draft: Draft, events: list[Event]) -> list[Event]:
    """The events with those that tell of the same act made one; the fullest telling leads."""
    kept: list[Event] = []
    for event in events:
        for position, other in enumerate(kept):
            if _is_same(other, event):
                kept[position] = _joined(other, event)
                break
        else:
            kept.append(event)
    countries = {referent.id: referent.country for referent in draft.referents}
    return _without_headlines(draft, _without_shadows(kept, countries), countries)


def _without_headlines(draft: Draft, events: list[Event], countries: dict[str, str | None]) -> list[Event]:
    """An act that only the headline tells joins the body's that has its type and, as far as named, its sides."""
    heads = {sentence.start for sentence in draft.sentences if sentence.part == "headline"}
    kept = list(events)
    for event in events:
        if event.sentence.start not in heads or len(event.evidence) > 1:
            continue
        told = [each for each in kept if each.sentence.start not in heads and _is_headline_of(event, each, countries)]
        if told:
            kept[kept.index(told[0])] = _with_evidence(told[0], event)
            kept.remove(event)
    return kept


def _is_headline_of(event: Event, told: Event, countries: dict[str, str | None]) -> bool:
    if event.type != told.type or event.status != told.status or told.background:
        return False
    sides, others = {*_ids(event.actors), *_ids(event.recipients)}, {*_ids(told.actors), *_ids(told.recipients)}
    if event.type in _SPOKEN:  # of which a report tells many alike
        within = (event.embedded and event.embedded.type) == (told.embedded and told.embedded.type)
        return within and _ids(event.actors) <= _ids(told.actors)
    return bool(sides & others) or _same_land(event, told, countries) or not (event.actors and told.actors)


def _without_shadows(events: list[Event], countries: dict[str, str | None]) -> list[Event]:
    """Acts only feared, threatened or planned join the threat or promise that they are the content of."""
    kept = list(events)
    for event in events:
        if event.status not in ("possible", "threatened", "planned") or event.embedded is not None:
            continue
        fits = [each for each in kept if each is not event and _is_content(event, each, countries)]
        if fits:
            nearest = min(fits, key=lambda each: abs(each.trigger.start - event.trigger.start))
            kept[kept.index(nearest)] = _with_evidence(nearest, event)
            kept.remove(event)
    return kept


def _is_content(event: Event, other: Event, countries: dict[str, str | None]) -> bool:
    """Whether an act is what another threatens, promises or asks for."""
    return other.embedded is not None and other.embedded.type == event.type and _same_land(event, other, countries)


def _same_land(one: Event, other: Event, countries: dict[str, str | None]) -> bool:
    """Whether the actors are the same or of one country: Turkey's offensive, threatened by Erdogan."""
    a, b = _ids(one.actors), _ids(other.actors)
    return bool(a & b) or bool({countries.get(each) for each in a} & {countries.get(each) for each in b} - {None})


def _with_evidence(event: Event, other: Event) -> Event:
    evidence = tuple(sorted({*event.evidence, *other.evidence}, key=lambda span: span.start))
    return msgspec.structs.replace(event, evidence=evidence, recipients=event.recipients or other.recipients)


def _is_same(one: Event, other: Event) -> bool:
    if one.status != other.status and not {one.status, other.status} <= _REAL:
        return False
    if _is_toll(one, other):
        return True
    if not _types_agree(one, other) or (one.mode != other.mode and one.mode and other.mode):
        return False
    return _sides_agree(one, other) and _times_agree(one.time, other.time) and one.background == other.background


def _is_toll(one: Event, other: Event) -> bool:
    """Whether one act is told with its toll: "shelled the town, killing nine people and wounding 34"."""
    if not one.type == other.type == "ASSAULT" or one.sentence != other.sentence:
        return False
    return bool(one.actors) and _ids(one.actors) == _ids(other.actors)


def _types_agree(one: Event, other: Event) -> bool:
    """Whether the types are one; a withdrawal announced (CONCEDE) and promised (AGREE) is one as well."""
    if one.type == other.type:
        return True
    promised = {one.type, other.type} == {"AGREE", "CONCEDE"}
    return (
        promised
        and one.embedded is not None
        and other.embedded is not None
        and one.embedded.type == other.embedded.type
    )


def _sides_agree(one: Event, other: Event) -> bool:
    a, b = _ids(one.actors), _ids(other.actors)
    c, d = _ids(one.recipients), _ids(other.recipients)
    if (one.embedded and one.embedded.type) != (other.embedded and other.embedded.type):
        return False
    if one.type in _TWO_SIDED:
        both, others = a | c, b | d
        return len(both & others) > 1 and (both <= others or others <= both)
    return bool(a & b) and (a <= b or b <= a) and (c == d or bool(c & d))


def _ids(participants: tuple[Participant, ...]) -> set[str]:
    return {participant.entity for participant in participants}


def _times_agree(one: When | None, other: When | None) -> bool:
    if one is None or other is None or {one.basis, other.basis} & _UNSURE:
        return True
    starts = (one.since or "", other.since or "")
    ends = (one.until or "9999", other.until or "9999")
    return max(starts) < min(ends)


def _joined(one: Event, other: Event) -> Event:
    lead, second = (one, other) if _fullness(one) >= _fullness(other) else (other, one)
    evidence = tuple(sorted({*one.evidence, *other.evidence}, key=lambda span: span.start))
    times = [each.time for each in (lead, second) if each.time is not None]
    best = min(times, key=lambda time: _BASES.index(time.basis), default=None)
    return msgspec.structs.replace(
        lead,
        evidence=evidence,
        place=lead.place or second.place,
        time=best,
        mode=lead.mode or second.mode,
        contexts=tuple(dict.fromkeys((*lead.contexts, *second.contexts))),
        said_by=lead.said_by if second.said_by else None,
        confidence=round(min(0.97, max(lead.confidence, second.confidence) + 0.03), 2),
    )


def _fullness(event: Event) -> int:
    return (
        len(event.actors)
        + len(event.recipients)
        + bool(event.recipients)
        + bool(event.place)
        + bool(event.time and event.time.basis == "stated")
    )
