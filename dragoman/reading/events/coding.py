"""Coding: the acts of a report become events: their sides, setting, status, attribution and codes."""

import msgspec

from dragoman.reading.attribution import said_by, speaker_of
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.events.admitting import is_event
from dragoman.reading.events.background import is_background
from dragoman.reading.events.confidence import confidence_of
from dragoman.reading.events.contexts import contexts_of
from dragoman.reading.events.dating import date_from_around
from dragoman.reading.events.interpreting import Interpreter
from dragoman.reading.events.learned import guess_for, is_sure
from dragoman.reading.events.merging import merge_retold
from dragoman.reading.events.predication import Predication
from dragoman.reading.events.setting import place_of, publication_day
from dragoman.reading.events.sides import Sides, sides_of
from dragoman.reading.events.status import become, settle
from dragoman.reading.participants import kinds_at
from dragoman.records.base import Span
from dragoman.records.events import Embedded, Event
from dragoman.records.times import When

_VOICED = frozenset(("THREATEN", "REJECT", "AGREE", "CONCEDE"))
_SPOKEN = frozenset(("AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE"))


def find_events(draft: Draft) -> None:
    """Fill ``draft.events``: every act that has a side, acts told twice merged into one event."""
    interpreter = Interpreter(draft.library.frames, lambda word: kinds_at(draft, word), guess_for(draft))
    told = []
    for sentence in draft.sentences:
        if sentence.part == "dateline":
            continue
        for act in interpreter.acts(sentence):
            event = _event(draft, act)
            if event is not None:
                told.append((act, event))
    draft.events = merge_retold(draft, date_from_around(draft, told))


def _event(draft: Draft, act: Predication) -> Event | None:
    actors, recipients = sides_of(draft, act)
    settle(act, draft.library.frames, draft.library.status_words, own=_is_own(draft, act, actors))
    if act.status == "requested" and act.inner is None:
        actors, recipients = _demanded(draft, act, actors)
    elif act.type in _VOICED and not act.actors:
        actors, recipients = _voiced(draft, act, recipients)
    if not (is_sure(draft, act, actors, recipients) and is_event(draft, act, actors, recipients)):
        return None
    book = draft.library.codebook
    time = _time(draft, act)
    sentence = act.trigger.sentence
    cameo = book.cameo_of(act.type, act.mode)
    event_type = book.types[act.type]
    span = Span(start=sentence.start, end=sentence.end)
    return Event(
        id=draft.new_id(
            "V", act.type, act.trigger.start, act.status, *(each.entity for each in (*actors, *recipients))
        ),
        type=act.type,
        mode=act.mode,
        contexts=contexts_of(draft, act),
        cameo=cameo,
        quad=event_type.quad,
        intensity=book.intensity(act.type, act.mode),
        goldstein=book.goldstein(cameo, draft.settings.goldstein),
        actors=actors,
        recipients=recipients,
        place=place_of(draft, act),
        time=time,
        status=act.status,  # type: ignore[arg-type]
        said_by=said_by(draft, act.trigger.start),
        background=is_background(draft, act, time),
        embedded=_embedded(act),
        trigger=Span(start=act.trigger.start, end=act.trigger.end),
        sentence=span,
        evidence=(span,),
        confidence=confidence_of(act, actors, recipients, draft.library.event_confidence),
        why="; ".join(act.trail),
    )


def _is_own(draft: Draft, act: Predication, actors: Sides) -> bool:
    """Whether an act is told by who does it, or by somebody of his country."""
    speaker = speaker_of(draft, act.trigger.start)
    if speaker is None:
        return False
    if not act.actors:
        return True  # "the payment will be cancelled", said by somebody: by whom else
    countries = {each.id: each.country for each in draft.referents}
    return any(
        each.entity == speaker.entity or (countries[each.entity] or "?") == countries[speaker.entity] for each in actors
    )


def _demanded(draft: Draft, act: Predication, doers: Sides) -> tuple[Sides, Sides]:
    """ "Damascus must take control", said by Lavrov: his demand of those who are to do it."""
    speaker = speaker_of(draft, act.trigger.start)
    if speaker is None:
        return (), ()
    outcome = draft.library.frames.outcome("request", act.type)
    become(act, "REQUEST", outcome.mode if outcome else None, "requested")
    act.status = "occurred"
    act.trail.append("must → REQUEST by who says so")
    return (speaker,), tuple(each for each in doers if each.entity != speaker.entity)


def _voiced(draft: Draft, act: Predication, recipients: Sides) -> tuple[Sides, Sides]:
    """ "Looters will be shot", "there will be no amnesty": the threat or refusal of who says so."""
    speaker = speaker_of(draft, act.trigger.start)
    if speaker is None or act.inner is None:
        return (), recipients
    if act.type in ("THREATEN", "REJECT") and act.status == "planned":
        act.status = "occurred"
    act.trail.append("by who says so")
    return (speaker,), tuple(each for each in recipients if each.entity != speaker.entity)


def _time(draft: Draft, act: Predication) -> When | None:
    found = when(draft, act.trigger) or (when(draft, act.verb) if act.verb is not act.trigger else None)
    if found is not None:
        return found
    if act.verb.dep == "ccomp" and act.type in _SPOKEN:  # "said on January 23 that he agreed"
        said = when(draft, act.verb.head)
        if said is not None:
            return msgspec.structs.replace(said, basis="inferred")
    told_today = act.trigger.sentence.part in ("headline", "caption") and act.status in ("occurred", "ongoing")
    if told_today and draft.document.published is not None:
        return publication_day(draft.document.published)
    return None


def _embedded(act: Predication) -> Embedded | None:
    inner = act.inner
    if inner is None:
        return None
    return Embedded(
        type=inner.type,
        mode=inner.mode,
        status=act.inner_status,  # type: ignore[arg-type]
        trigger=Span(start=inner.trigger.start, end=inner.trigger.end),
    )
