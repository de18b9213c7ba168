"""Standing: whether a reading counts in a view, and if it does not, what became of it."""

from dragoman.errors import UnknownEntry
from dragoman.store.view import View

_SEEN = "SELECT reading FROM seen_reports WHERE report = ? ORDER BY known_since DESC, reading DESC"
_LATEST = """
    SELECT reading FROM readings WHERE report = ? ORDER BY reading DESC LIMIT 1
"""
_FATE = """
    SELECT version, report, published, known_since, recorded_at, replaced_at FROM readings WHERE reading = ?
"""
_LATER = """
    SELECT report, published FROM corrections JOIN readings ON readings.version = later AND replaced_at IS NULL
    WHERE former = ? ORDER BY known_since DESC LIMIT 1
"""


def reading_in_sight(view: View, report: str) -> int:
    """The reading of a report that the view shows.

    Raises:
        UnknownEntry: the view does not show this report; the message says why.
    """
    for (reading,) in view.select(_SEEN, [report]):
        return int(reading)
    fate = next((fate_of(view, row[0]) for row in view.select(_LATEST, [report])), "")
    raise UnknownEntry(f"Report {report} is not in sight here.", cause=f"It is {fate}." if fate else "")


def fate_of(view: View, reading: int, entry: str | None = None) -> str:
    """What became of a reading, or of an entry of it, in plain words; empty where it stands."""
    if next(view.select("SELECT 1 FROM seen_reports WHERE reading = ?", [reading]), None):
        withdrawn = view.withdrawn("entry", entry) if entry else None
        return f"withdrawn: {withdrawn.reason}" if withdrawn else ""
    version, report, published, known_since, recorded_at, replaced_at = next(view.select(_FATE, [reading]))
    if withdrawn := view.withdrawn("report", report):
        return f"withdrawn: {withdrawn.reason}"
    if view.as_of and known_since > view.as_of:
        return f"published later, on {published}" if published else f"of unknown date and recorded on {known_since}"
    if view.recorded_by and recorded_at[:10] > view.recorded_by:
        return f"recorded later, on {recorded_at[:10]}"
    if replaced_at:
        return f"replaced by a newer reading of {replaced_at[:10]}"
    for later, when in view.select(_LATER, [version]):
        return f"superseded by the correction {later}" + (f" of {when}" if when else "")
    return "not in sight"
