"""Possessed: a group or person that is somebody's ("his troops", "whose drones") belongs to the owner's country."""

from dragoman.reading.draft import Draft, Referent
from dragoman.reading.grammar import possessors, taken_up_by


def place_possessed(draft: Draft) -> None:
    """Give described actors without a country that of the one who is said to have them."""
    for mention in draft.mentions:
        if mention.form != "nominal" or not mention.referents:
            continue
        country = _owners_country(draft, mention.head.i)
        for referent in mention.referents:
            if country is not None and referent.country is None and referent.actor is None and referent.kind != "place":
                referent.country = country
                referent.why += "; the country is its owner's"


def _owners_country(draft: Draft, head: int) -> str | None:
    for noun in possessors(draft.words[head]):
        owner = draft.by_head.get(taken_up_by(noun).i)
        owners: list[Referent] = owner.referents if owner is not None else []
        for referent in owners:
            if referent.country is not None and len(referent.country) == 3:
                return referent.country
    return None
