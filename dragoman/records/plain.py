"""Plain: names in plain letters, so that "Erdoğan" and "Erdogan" are one; the key of an actor across reports."""

import re
import unicodedata
from functools import lru_cache

from dragoman.records.entities import Entity

_NO_LETTER = re.compile(r"[^\w]+")
_ALONE = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "", "'": ""})


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """A name in small letters without accents, marks and "the" ("The Al-Nusra Front" is "al nusra front")."""
    letters = unicodedata.normalize("NFKD", name.lower().translate(_ALONE))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NO_LETTER.sub(" ", bare).strip().removeprefix("the ") or name.strip().lower()


def key_of(entity: Entity) -> str:
    """What groups an entity across reports: the key of the actor tables, or else its name, country and kind.

    A person's full name is enough: not every report says where he comes from.
    """
    named = entity.kind == "person" and " " in entity.name and any(each.form == "name" for each in entity.mentions)
    return entity.actor or f"{plain(entity.name)}|{'' if named else entity.country or ''}|{entity.kind}"
