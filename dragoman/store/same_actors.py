"""Same actors: what users judged about actors, laid over a view: two keys read as one, an entity apart from its key.

The tables of a view are hidden behind views of the same names only where something was judged, so that nobody else pays.
"""

import sqlite3
from collections.abc import Iterable, Iterator

PREFIX = "actor "  # before the key of an actor in a judgement; other judgements name entries
_JUDGED = "SELECT verdict, one, other FROM judged_then ORDER BY judgement"
_LENS = """
CREATE TEMP VIEW same_actor AS {pairs};
CREATE TEMP VIEW apart AS
    SELECT e.entry, m.key || '#' || e.id AS own FROM main.entries AS e JOIN main.entities AS m USING (entry)
    WHERE e.id IN ({apart});
CREATE TEMP VIEW entities AS
    SELECT entry, coalesce(own, main, e.key) AS key, kind, name, country, sector, office, actor, wikidata
    FROM main.entities AS e LEFT JOIN apart USING (entry) LEFT JOIN same_actor AS s ON s.key = e.key;
CREATE TEMP VIEW participants AS
    SELECT p.entry, role, position, entity, coalesce(own, main, p.key) AS key, country
    FROM main.participants AS p LEFT JOIN apart ON apart.entry = p.entity LEFT JOIN same_actor AS s ON s.key = p.key;
CREATE TEMP VIEW names AS
    SELECT plain, coalesce(main, n.key) AS key FROM main.names AS n LEFT JOIN same_actor AS s ON s.key = n.key
    UNION SELECT plain, own FROM apart JOIN main.entities AS e USING (entry) JOIN main.names AS n ON n.key = e.key
"""


def lens(connection: sqlite3.Connection) -> str:
    """The statements that let a view show the actors as users judged them; empty where they judged nothing."""
    judged = connection.execute(_JUDGED).fetchall()
    same = [(one, other) for verdict, one, other in judged if verdict == "same" and one.startswith(PREFIX)]
    apart = [max(one, other) for verdict, one, other in judged if verdict == "different" and one.startswith("E")]
    if not same and not apart:
        return ""
    pairs = [f"SELECT {_quoted(key)} AS key, {_quoted(main)} AS main" for key, main in _mains(same)]
    return _LENS.format(
        pairs=" UNION ALL ".join(pairs) or "SELECT NULL AS key, NULL AS main", apart=", ".join(map(_quoted, apart))
    )


def _mains(same: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Every key that is one with others, with the key by which all of them go: the actor tables' where one has it."""
    groups: list[set[str]] = []
    for pair in same:
        joined = {key.removeprefix(PREFIX) for key in pair}
        for group in [each for each in groups if each & joined]:
            groups.remove(group)
            joined |= group
        groups.append(joined)
    for group in groups:
        main = min(group, key=lambda key: ("|" in key, key))
        yield from ((key, main) for key in sorted(group))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
