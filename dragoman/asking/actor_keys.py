"""Actor keys: the one actor that a user means by a name, a key or an id, as the reports have it and before judgements."""

import re

from dragoman.errors import UnknownEntry
from dragoman.records.plain import plain
from dragoman.store.view import View

_ENTITY = re.compile(r"E[a-z2-7]{5,}")
_BY_KEY = "SELECT DISTINCT key FROM main.entities WHERE key = ?"
_BY_ID = "SELECT DISTINCT key FROM main.entities JOIN main.entries USING (entry) WHERE id >= ? AND id < ?"
_BY_NAME = """
    SELECT DISTINCT n.key FROM main.names JOIN main.entities AS n USING (key) JOIN seen_entries USING (entry)
    WHERE plain = ? AND n.kind <> 'place'
"""
_MOST = 6


def key_meant(view: View, name: str) -> str:
    """The key of the one actor meant.

    Raises:
        UnknownEntry: nobody is called so, or several are.
    """
    found = [row[0] for row in view.select(_BY_KEY, [name])]
    if not found and _ENTITY.fullmatch(name):
        found = [row[0] for row in view.select(_BY_ID, [name, name + "\U0010ffff"])]
    if not found:
        found = [row[0] for row in view.select(_BY_NAME, [plain(name)])]
    if len(found) == 1:
        return str(found[0])
    if not found:
        raise UnknownEntry(f"No actor is called '{name}'.", remedy="'dragoman actors' lists all that are known.")
    listed = ", ".join(f"'{key}'" for key in sorted(found)[:_MOST])
    raise UnknownEntry(f"Several actors are called '{name}': {listed}.", remedy="Give the key of the one you mean.")


def entity_meant(view: View, name: str) -> str | None:
    """The id of the one entity whose id begins so; None where the name is no id of one."""
    if not _ENTITY.fullmatch(name):
        return None
    query = "SELECT DISTINCT id FROM main.entries WHERE kind = 'entity' AND id >= ? AND id < ? LIMIT 2"
    found = [str(row[0]) for row in view.select(query, [name, name + "\U0010ffff"])]
    return found[0] if len(found) == 1 else None
