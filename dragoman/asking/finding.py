"""Finding: the actors that a name, a key or an id means."""

import re
from difflib import get_close_matches

from dragoman.errors import UnknownEntry
from dragoman.records.plain import plain
from dragoman.store.view import View

_ID = re.compile(r"E[a-z2-7]{5,}")
_KEYS = "SELECT DISTINCT key FROM names WHERE plain = :name OR instr(' ' || plain || ' ', ' ' || :name || ' ') > 0"


def keys_of(view: View, name: str, *, needed: bool = True) -> list[str]:
    """The keys of all actors and places that bear this name, or have it in theirs ("Holm" is in "Ida Holm").

    Raises:
        UnknownEntry: ``needed``, and there is none.
    """
    found = [row[0] for row in view.select("SELECT DISTINCT key FROM entities WHERE key = ?", [name])]
    if not found and _ID.fullmatch(name):
        query = "SELECT DISTINCT key FROM entities JOIN entries USING (entry) WHERE id >= ? AND id < ?"
        found = [row[0] for row in view.select(query, [name, name + "\U0010ffff"])]
    if not found:
        found = [row[0] for row in view.select(_KEYS, {"name": plain(name)})]
    if needed and not found:
        raise _unknown(view, name)
    return found


def _unknown(view: View, name: str) -> UnknownEntry:
    known = [row[0] for row in view.select("SELECT DISTINCT plain FROM names LIMIT 100000")]
    near = get_close_matches(plain(name), known, n=3)
    remedy = f"Did you mean {' or '.join(near)}?" if near else "'dragoman actors' lists all that are known."
    return UnknownEntry(f"No actor or place is called '{name}'.", remedy=remedy)
