"""Records: those of the reports in sight, one after the other."""

from collections.abc import Iterator

from dragoman.records.record import Record
from dragoman.store.view import View

_READINGS = """
    SELECT reading FROM seen_reports
    WHERE (:since IS NULL AND :until IS NULL)
       OR substr(published, 1, 10) BETWEEN coalesce(:since, '0000') AND coalesce(:until, '9999-12-31')
    ORDER BY known_since, report
"""


def records(view: View, *, since: str | None = None, until: str | None = None) -> Iterator[Record]:
    """The records by publication, without the entries that a user has withdrawn."""
    for (reading,) in view.select(_READINGS, {"since": since, "until": until}):
        yield view.record(reading)
