"""Coding: the acts of a report become events: their sides, setting, status, attribution and codes."""

import msgspec

from dragoman.reading.attribution import said_by, speaker_of
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.events.confidence import confidence_of
from dragoman.reading.events.contexts import contexts_of
from dragoman.reading.events.interpreting import Interpreter
from dragoman.reading.events.merging import merge_retold
from dragoman.reading.events.predication import Predication
from dragoman.reading.events.setting import is_background, place_of, publication_day
from dragoman.reading.events.sides import Sides, sides_of
from dragoman.reading.events.status import become, settle
from dragoman.reading.participants import kinds_at
from dragoman.reading.words import Word
from dragoman.records.base import Span
from dragoman.records.events import Embedded, Event
from dragoman.records.times import When

# Types of which one side alone makes no event: a meeting needs two, help needs somebody who is helped.
_NEEDS_TWO = frozenset(("CONSULT", "COOPERATE", "SUPPORT", "ACCUSE"))
_TWO_SIDED = frozenset(("CONSULT", "COOPERATE"))
# Operators that make an act the point of the sentence, so that it is an event even with no side named.
_POINTED = frozenset(("avert", "deny", "fear", "fail", "foil", "last", "happen"))
# Where a word tells of an act only beside another; it must at least say who did it.
_ASIDE = frozenset(("acl", "advcl", "pcomp", "conj", "relcl", "pobj"))
_SAID = frozenset(("SUPPORT", "REQUEST", "REJECT"))  # of which somebody who says it must be named
# Types of which the one to whom it is done is enough.
_DONE_TO = frozenset(("ASSAULT", "COERCE", "RETREAT", "SANCTION", "ACCUSE"))
_TALK = frozenset(
    "talk talks negotiation discussion dialogue meeting summit conference consultation support plan proposal idea hope need "
    "discuss negotiate speak debate question issue option opportunity condition basis effort work call push appeal".split()
)
_SPOKEN = frozenset(("AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE"))


def find_events(draft: Draft) -> None:
    """Fill ``draft.events``: every act that has a side, acts told twice merged into one event."""
    interpreter = Interpreter(draft.library.frames, lambda word: kinds_at(draft, word))
    found = []
    for sentence in draft.sentences:
        if sentence.part == "dateline":
            continue
        for act in interpreter.acts(sentence):
            event = _event(draft, act)
            if event is not None:
                found.append(event)
    draft.events = merge_retold(draft, found)


def _event(draft: Draft, act: Predication) -> Event | None:
    actors, recipients = sides_of(draft, act)
    settle(act, draft.library.frames, draft.library.status_words, own=_is_own(draft, act, actors))
    if act.status == "requested" and act.inner is None:
        actors, recipients = _demanded(draft, act, actors)
    if not _is_event(draft, act, actors, recipients):
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
        background=is_background(act, time, draft.document.published),
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


def _is_event(draft: Draft, act: Predication, actors: Sides, recipients: Sides) -> bool:
    if _generic(act) or _is_topic(act.trigger):
        return False
    if act.lead in _POINTED:
        return bool(actors or recipients) or act.lead != "happen" or act.status != "occurred"
    if not actors and act.trigger.dep in _ASIDE and not (recipients and act.type == "ASSAULT"):
        return False
    if not (actors or recipients):
        return False
    if act.type in _TWO_SIDED:
        alone = bool(actors) and act.mode in ("visit", "third-party") and act.trigger.pos == "VERB"
        together = act.trigger.pos == "VERB" and _are_many(draft, actors)  # "the two leaders met"
        return len(actors) + len(recipients) > 1 or act.inner is not None or alone or together
    if act.type in _NEEDS_TWO and not (actors and recipients):
        return len(actors) > 1 or bool(act.frame.objects) or _is_main(act.trigger)
    return (
        bool(actors)
        or (act.type in _DONE_TO and act.trigger.dep != "amod")
        or (_is_main(act.trigger) and act.type not in _SAID)
    )


def _are_many(draft: Draft, sides: Sides) -> bool:
    plural = {referent.id for referent in draft.referents if referent.plural}
    return any(each.entity in plural for each in sides)


def _is_main(word: Word) -> bool:
    """Whether a verb carries a clause of its own ("condemned the attack"), not a participle beside another."""
    own = word.child("nsubj", "nsubjpass") is not None  # "should France recognise the republic"
    return word.pos in ("VERB", "AUX") and (own or word.dep not in ("advcl", "acl", "amod", "pcomp"))


def _generic(act: Predication) -> bool:
    """Whether a noun only speaks of a kind of act: "Cooperation between them is a touchstone"."""
    noun = act.trigger
    bare = not any(child.dep in ("det", "poss", "amod", "compound") for child in noun.children)
    return bare and noun.pos == "NOUN" and noun.dep == "nsubj" and noun.head.lemma == "be" and act.verb is noun


def _is_topic(trigger: Word) -> bool:
    """Whether an act is only spoken of: "talks on a withdrawal", "support for establishing dialogue"."""
    at = trigger
    if at.dep in ("dobj", "xcomp") and at.head.dep == "pcomp":
        at = at.head
    if at.dep not in ("pobj", "pcomp") or at.head.lower not in (
        "on",
        "about",
        "over",
        "for",
        "regarding",
        "towards",
        "toward",
    ):
        return False
    return at.head.head.lemma in _TALK


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
