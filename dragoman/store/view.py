"""View: the record as it was known on a day; what questions are asked of.

``as_of`` a day shows what had been published by then: later corrections are not applied. A report of unknown publication
counts from the day of its recording. ``recorded_by`` a day shows what this database held then. Without them all is shown
that stands now. Times of recording are UTC.

Questions are plain SQL over ``seen_reports`` and ``seen_entries``, which look like the tables ``readings`` and
``entries`` with the report's id, version, publication and source added.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dragoman.errors import SettingsError
from dragoman.records.record import Record
from dragoman.store.connection import PATIENCE, connect_for_reading
from dragoman.store.faults import explained
from dragoman.store.ids import SHORTEST, find, shortened
from dragoman.store.load import load_record, without
from dragoman.store.migrate import statements
from dragoman.store.same_actors import lens
from dragoman.store.withdrawals import Target, Withdrawal, standing

_ALWAYS = "9999-12-31"
_LENS = (Path(__file__).parent / "view.sql").read_text
Given = Sequence[Any] | Mapping[str, Any]


class View:
    """One consistent sight of the record; close it after use, or use it in a ``with``.

    Raises:
        StoreError: there is no database yet, or it cannot be read.
        SettingsError: a day is not an ISO date.
    """

    def __init__(
        self,
        path: Path,
        *,
        as_of: str | None = None,
        recorded_by: str | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self.path, self.as_of, self.recorded_by = path, as_of, recorded_by
        until, before = _day(as_of or _ALWAYS), _day_after(recorded_by) if recorded_by else _ALWAYS
        self._shortened: dict[tuple[Target, str], str] = {}
        self._connection = connect_for_reading(path, patience=patience)
        with explained(path):
            for statement in statements(_LENS(encoding="utf-8").format(as_of=f"'{until}'", before=f"'{before}'")):
                self._connection.execute(statement)
            for statement in statements(lens(self._connection)):
                self._connection.execute(statement)
            self._connection.execute("BEGIN")  # what another process writes meanwhile stays out of sight

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self._connection.close()

    def select(self, query: str, given: Given = ()) -> Iterator[Any]:
        """The rows that answer an SQL query, as they come."""
        with explained(self.path):
            cursor = self._connection.execute(query, given)
        while True:
            with explained(self.path):
                rows = cursor.fetchmany(500)
            if not rows:
                return
            yield from rows

    def select_among(self, query: str, values: Iterable[Any]) -> Iterator[Any]:
        """The rows of a query whose ``{among}`` is to be each of many values in turn."""
        wanted = list(values)
        for first in range(0, len(wanted), 500):
            some = wanted[first : first + 500]
            yield from self.select(query.format(among=", ".join("?" * len(some))), some)

    def record(self, reading: int, *, whole: bool = False) -> Record:
        """The record of one reading, without the entries that a user has withdrawn, or the ``whole`` of it."""
        with explained(self.path):
            record = load_record(self._connection, reading)
        return record if whole else without(record, self._withdrawn)

    @cached_property
    def _withdrawn(self) -> frozenset[str]:
        return frozenset(row[0] for row in self.select("SELECT id FROM withdrawn_then WHERE target = 'entry'"))

    def find(self, name: str, *targets: Target) -> tuple[Target, str]:
        """What an id, or the beginning of one, names: an entry or a report, and its full id.

        Raises:
            UnknownEntry: nothing has this id, or several begin with it.
        """
        with explained(self.path):
            return find(self._connection, name, targets or ("entry", "report"))

    def short(self, target: Target, name: str, shortest: int = SHORTEST) -> str:
        """The shortest prefix by which this id is found again."""
        if (target, name) not in self._shortened:
            with explained(self.path):
                self._shortened[target, name] = shortened(self._connection, name, shortest)
        return self._shortened[target, name]

    def withdrawn(self, target: Target, name: str) -> Withdrawal | None:
        """The withdrawal of a report or entry that stands now, if one does."""
        with explained(self.path):
            return standing(self._connection, target, name)


def _day(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise SettingsError(f"'{text}' is no date.", remedy="Write it as 2019-01-23.") from None


def _day_after(text: str) -> str:
    return (datetime.date.fromisoformat(_day(text)) + datetime.timedelta(days=1)).isoformat()
