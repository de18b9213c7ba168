"""Silent: an actor known only from a word inside another's name is on record where an entry needs it, else not at all."""

from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.reading.draft import Draft


def speak(draft: Draft) -> None:
    """Put on record the silent mentions ("Turkish" in "Turkish offensive") of referents that only those name."""
    unheard = {referent.id: referent for referent in draft.referents if not referent.mentions}
    if not unheard:
        return
    needed = unheard.keys() & set(_strings((
        *draft.events, *draft.statements, *draft.agreements, *draft.commitments, *draft.control, *draft.relations,
        *draft.quantities,
    )))  # fmt: skip
    for mention in draft.mentions:
        for referent in mention.referents:
            if referent.id in needed:
                unheard[referent.id].mentions.append(mention)


def _strings(value: Any) -> Iterator[str]:
    """All strings inside entries, the ids of entities among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, msgspec.Struct):
        yield from _strings(msgspec.structs.astuple(value))
