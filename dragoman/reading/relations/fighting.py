"""Fighting: who is at war with whom, by the attacks that the report tells of."""

from collections import Counter
from collections.abc import Iterator

from dragoman.reading.draft import Draft
from dragoman.reading.relations.bond import Bond, is_civil

_TOLD = frozenset(("occurred", "ongoing"))
_WAR = 2  # attacks between two sides, one way or the other; a single one may be an incident


def fighting(draft: Draft) -> Iterator[Bond]:
    """A bond for each two armed sides of which the report tells more than one attack."""
    found = list(_attacks(draft))
    told = Counter(frozenset((bond.one.id, bond.other.id)) for bond in found)
    return (bond for bond in found if told[frozenset((bond.one.id, bond.other.id))] >= _WAR)


def _attacks(draft: Draft) -> Iterator[Bond]:
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
