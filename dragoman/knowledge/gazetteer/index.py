"""The index: which places bear a name, from a read-only SQLite file, with what was asked before kept at hand."""

import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from dragoman.knowledge.gazetteer.keys import name_key
from dragoman.knowledge.gazetteer.spots import Spot

MOST = 60  # places of one name that are looked at, the larger first
_KEPT = 30_000  # names kept at hand; a report asks for some 150
_AT_ONCE = 300  # names in one question
Extent = tuple[float, float, float, float]
_COLUMNS = "places.id, geonameid, name, kind, country, admin1, admin2, lat, lon, population"


class Gazetteer:
    """Answers which places bear a name. Opened lazily, once a process; a fork opens it anew."""

    def __init__(self, path: Path | None = None, connection: sqlite3.Connection | None = None) -> None:
        self.path = path
        self._memory = connection
        self._opened: tuple[int, sqlite3.Connection] | None = None
        self._known: dict[str, tuple[Spot, ...]] = {}
        self._spots: dict[int, Spot] = {}
        self._extents: dict[tuple[str, str], Extent | None] = {}

    def spots(self, name: str) -> tuple[Spot, ...]:
        """The places of a name, the larger first; none for a name that no place bears."""
        key = name_key(name)
        return self.by_keys([key]).get(key, ()) if key else ()

    def by_keys(self, keys: Iterable[str]) -> dict[str, tuple[Spot, ...]]:
        """The places of each key that any place bears, asked for all at once."""
        wanted = list(dict.fromkeys(key for key in keys if key))
        if missing := [key for key in wanted if key not in self._known]:
            self._ask(missing)
        return {key: spots for key in wanted if (spots := self._known[key])}

    def spot(self, number: int) -> Spot:
        """A place by its number in the index."""
        found = self._spots.get(number)
        if found is None:
            row = self._connection.execute(f"SELECT {_COLUMNS} FROM places WHERE id = ?", (number,)).fetchone()
            found = self._spots[number] = Spot(*row)
        return found

    def extent(self, country: str | None, admin1: str | None = None) -> Extent | None:
        """How far the towns of a country or province reach: south, north, west, east; None where none are known."""
        key = (country or "", admin1 or "")
        if key not in self._extents:
            row = self._connection.execute(
                "SELECT south, north, west, east FROM extents WHERE country = ? AND admin1 = ?", key
            ).fetchone()
            self._extents[key] = tuple(row) if row else None
        return self._extents[key]

    def about(self) -> dict[str, str]:
        """What the index was built from, and whom to thank."""
        return dict(self._connection.execute("SELECT name, value FROM about"))

    def _ask(self, keys: list[str]) -> None:
        if len(self._known) + len(keys) > _KEPT:
            self._known.clear()
            self._spots.clear()
        found: dict[str, list[Spot]] = {key: [] for key in keys}
        for at in range(0, len(keys), _AT_ONCE):
            some = keys[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT key, {_COLUMNS}, form FROM names JOIN places ON places.id = place"
                f" WHERE key IN ({marks}) AND rank <= {MOST} ORDER BY key, rank",
                some,
            )
            for key, *row in rows:
                found[key].append(Spot(*row))
        self._known.update((key, tuple(spots)) for key, spots in found.items())

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._memory is not None:
            return self._memory
        process = os.getpid()
        if self._opened is None or self._opened[0] != process:
            connection = sqlite3.connect(f"{self._address()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            self._opened = process, connection
        return self._opened[1]

    def _address(self) -> str:
        assert self.path is not None
        return self.path.absolute().as_uri()
