"""Fighting: who is at war with whom, by the attacks that the report tells of."""

from collections.abc import Iterator

from dragoman.reading.draft import Draft
from dragoman.reading.relations.bond import Bond, is_civil

_TOLD = frozenset(("occurred", "ongoing"))


def fighting(draft: Draft) -> Iterator[Bond]:
    """A bond for each pair of armed sides of an assault; whoever is only claimed or feared to attack does not count."""
    by_id = {referent.id: referent for referent in draft.referents}
    for event in draft.events:
        word = draft.word_at(event.trigger.start)
        if event.type != "ASSAULT" or event.status not in _TOLD or word is None:
            continue
        for actor in event.actors:
            for recipient in event.recipients:
                one, other = by_id[actor.entity], by_id[recipient.entity]
                if not any(each.kind in ("place", "person") or is_civil(each) for each in (one, other)):
                    yield Bond(
                        kind="fights", one=one, other=other, word=word, words=(word,),
                        confidence=0.6, why=f"an attack: {event.why}",
                    )  # fmt: skip
