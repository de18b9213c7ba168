"""Finish: the draft, once all steps have run, becomes the frozen record."""

import msgspec

from dragoman.reading.draft import Draft, Referent
from dragoman.records.entities import Entity, Mention
from dragoman.records.record import Record
from dragoman.resolving.silent import speak


def finish(draft: Draft) -> Record:
    """The record of a draft: its entries in the order of the text."""
    document = draft.document
    speak(draft)
    if draft.notes:
        document = msgspec.structs.replace(document, notes=(*document.notes, *draft.notes))
    return Record(
        document=document,
        entities=tuple(_entity(referent) for referent in draft.referents if referent.mentions),
        times=tuple(draft.times),
        events=tuple(draft.events),
        statements=tuple(draft.statements),
        agreements=tuple(draft.agreements),
        commitments=tuple(draft.commitments),
        control=tuple(draft.control),
        relations=tuple(draft.relations),
        quantities=tuple(draft.quantities),
    )


def _entity(referent: Referent) -> Entity:
    mentions = sorted({(each.start, each.end, each.form) for each in referent.mentions})
    return Entity(
        id=referent.id,
        kind=referent.kind,
        name=referent.name,
        country=referent.country,
        sectors=referent.sectors,
        office=referent.office,
        actor=referent.actor,
        wikidata=referent.wikidata,
        place=referent.place,
        mentions=tuple(Mention(start=start, end=end, form=form) for start, end, form in mentions),
        confidence=referent.confidence,
        why=referent.why,
    )
