"""Case: the reports that a question is about, weighed against each other."""

from collections.abc import Iterable, Iterator

import numpy as np

from dragoman.asking.filters import Filter, conditions
from dragoman.asking.judgements import judged
from dragoman.records.base import Fact
from dragoman.records.plain import plain
from dragoman.store.view import View
from dragoman.weighing.copies import Sheet, copies
from dragoman.weighing.report import Report
from dragoman.weighing.sketches import METHOD, sketch_of
from dragoman.weighing.weighed import Weighed

_STEM = 4  # letters; a shorter word is taken as it is
MOST = 3_000  # reports of one case; a page on more says nothing


class Scope(Fact, frozen=True, kw_only=True):
    """What a case is about; what is left out does not narrow. ``since`` and ``until`` are days of publication."""

    topic: str | None = None
    place: str | None = None
    actor: str | None = None
    agreement: str | None = None
    since: str | None = None
    until: str | None = None


_READINGS = (
    "SELECT reading, version, report, known_since FROM seen_reports AS s WHERE {condition} ORDER BY known_since, report"
)
_TOPIC = "s.version IN (SELECT rowid FROM words WHERE words MATCH ?)"
_DAYS = "substr(s.known_since, 1, 10) BETWEEN ? AND ?"
_ENTRIES = "s.reading IN (SELECT e.reading FROM seen_entries AS e WHERE {condition})"
_AGREEMENT = "SELECT reading, json_extract(body, '$.name') FROM seen_entries WHERE kind = 'agreement'"
_FORMER = """
    SELECT former.reading, corrections.later FROM corrections JOIN readings AS former ON former.version = corrections.former
    WHERE corrections.later IN ({among}) AND former.replaced_at IS NULL
"""
_SKETCHES = "SELECT version, sketch FROM sketches WHERE method = '{method}' AND version IN ({{among}})"
_TEXT = "SELECT text FROM versions WHERE version = ?"


def open_case(view: View, scope: Scope | None = None) -> Weighed:
    """The reports in sight that a scope lets through, weighed.

    Raises:
        UnknownEntry: nobody and no place is called as the scope says.
    """
    rows = _rows(view, scope or Scope())
    reports = {version: Report(view.record(reading), day[:10]) for reading, version, _, day in rows}
    decided = judged(view)
    ordered = sorted(reports.values(), key=lambda report: (report.day, report.id))
    return Weighed(
        ordered,
        horizon=view.as_of or "",
        same=decided.same,
        different=decided.different,
        corrected=tuple(_corrected(view, reports)),
        known_texts=copies_among(view, [(version, name, day) for _, version, name, day in rows]),
    )


def _rows(view: View, scope: Scope) -> list[tuple[int, int, str, str]]:
    condition, given = _condition(view, scope)
    rows = list(view.select(_READINGS.format(condition=condition), given))
    if scope.topic and not rows:
        given[0] = _beginnings(scope.topic, " OR ")
        rows = list(view.select(_READINGS.format(condition=condition), given))
    return rows[-MOST:]


def _condition(view: View, scope: Scope) -> tuple[str, list[object]]:
    parts: list[str] = ["1"]
    given: list[object] = []
    if scope.topic:
        parts.append(_TOPIC)
        given.append(_beginnings(scope.topic, " AND "))
    if scope.since or scope.until:
        parts.append(_DAYS)
        given += [scope.since or "0000", scope.until or "9999-12-31"]
    for wanted in (Filter(place=scope.place), Filter(actor=scope.actor)):
        if wanted != Filter():
            condition, values = conditions(view, wanted)
            parts.append(_ENTRIES.format(condition=condition))
            given += values
    if scope.agreement:
        parts.append(f"s.reading IN ({', '.join(map(str, _telling_of(view, scope.agreement))) or 'NULL'})")
    return " AND ".join(parts), given


def _beginnings(topic: str, joined: str) -> str:
    """A query for reports with words that begin like those of a topic ("Syria" finds "Syrian"): all of them, or any."""
    words = [word.replace('"', " ").strip() for word in topic.replace("\0", " ").split()]
    return joined.join(f'"{word}"' + ("*" if len(word) >= _STEM else "") for word in words if word) or '""'


def _telling_of(view: View, agreement: str) -> Iterator[int]:
    """The readings that have an agreement of this name, or one whose name has all its words."""
    wanted = set(plain(agreement).split())
    for reading, name in view.select(_AGREEMENT):
        if wanted <= set(plain(name or "").split()):
            yield int(reading)


def _corrected(view: View, reports: dict[int, Report]) -> Iterator[tuple[Report, Report]]:
    for reading, later in view.select_among(_FORMER, reports):
        record = view.record(reading)
        yield Report(record, (record.document.published or reports[later].day)[:10]), reports[later]


def copies_among(view: View, versions: Iterable[tuple[int, str, str]]) -> dict[str, str]:
    """Each report with the first report of the same text; ``versions`` are versions, report ids and days."""
    wanted = list(versions)
    version_of = {name: version for version, name, _ in wanted}
    query = _SKETCHES.format(method=METHOD)
    kept = {
        version: np.frombuffer(blob, dtype=np.uint64) for version, blob in view.select_among(query, version_of.values())
    }

    def text(name: str) -> str:
        return str(next(view.select(_TEXT, [version_of[name]]))[0])

    sheets = [
        Sheet(name, day[:10], kept[version] if version in kept else sketch_of(text(name)))
        for version, name, day in wanted
    ]
    return copies(sheets, text)
