"""Spelling: names as they can be compared where each outlet has its own way with Arabic, Russian or Chinese ones."""

import re
from functools import lru_cache

from dragoman.records.plain import plain


@lru_cache(maxsize=20_000)
def bones(name: str) -> str:
    """A name without what its spellings differ in ("Saraqeb", "Saraqib")."""
    plain_name = plain(name).replace("al ", "").replace("el ", "")
    return re.sub(r"[aeiouy ]+", "", plain_name[:1] + re.sub(r"(.)\1", r"\1", plain_name[1:]))
