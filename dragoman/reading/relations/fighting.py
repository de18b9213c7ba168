"""Fighting: who is at war with whom, by the attacks that the report tells of."""

from collections.abc import Iterator

from dragoman.reading.draft import Draft, Referent
from dragoman.reading.relations.bond import Bond, is_civil

_LEAST = 0.5  # what is only guessed of one deed makes no war
_TOLD = frozenset(("occurred", "ongoing"))


def fighting(draft: Draft) -> Iterator[Bond]:
    """A bond for each two armed sides of which the report tells that one has attacked the other."""
    by_id = {referent.id: referent for referent in draft.referents}
    grounds = {(mention.start, mention.end) for mention in draft.mentions if mention.locative}
    for event in draft.events:
        word = draft.word_at(event.trigger.start)
        if event.type != "ASSAULT" or event.status not in _TOLD or word is None or event.confidence < _LEAST:
            continue
        for actor in event.actors:
            for recipient in event.recipients:
                one, other = by_id[actor.entity], by_id[recipient.entity]
                if _is_side(one) and _is_side(other) and (recipient.start, recipient.end) not in grounds:
                    yield Bond(
                        kind="fights", one=one, other=other, word=word, words=(word,), by_deed=True,
                        confidence=0.6, why=f"an attack: {event.why}",
                    )  # fmt: skip


def _is_side(referent: Referent) -> bool:
    """Whether an actor may be a side of a war: no weapon is one."""
    weapon = any(mention.agent is not None and mention.agent.kind == "weapon" for mention in referent.mentions)
    return referent.kind not in ("place", "person") and not weapon and not is_civil(referent)
