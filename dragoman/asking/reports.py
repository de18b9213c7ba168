"""Reports: what has been read, what was found in it, and what became of it."""

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from dragoman.records.base import Fact
from dragoman.records.document import Document
from dragoman.store.view import View


class ReportKnown(Fact, frozen=True, kw_only=True):
    """One report in sight. ``versions`` counts its texts, ``corrects`` names the reports that it supersedes."""

    id: str
    title: str | None
    source: str | None
    published: str | None
    url: str | None
    recorded_at: str
    characters: int
    entries: dict[str, int]
    versions: int
    corrects: tuple[str, ...]
    notes: tuple[str, ...]


_REPORTS = """
    SELECT s.reading, s.version, s.report, s.title, s.source, s.published, s.url, s.recorded_at, s.document,
           (SELECT length(text) FROM versions WHERE versions.version = s.version),
           (SELECT count(*) FROM versions WHERE versions.report = s.report)
    FROM seen_reports AS s WHERE {condition} ORDER BY coalesce(s.published, '9999'), s.report
"""
_COUNTS = "SELECT reading, kind, count(*) FROM entries WHERE reading IN ({among}) GROUP BY reading, kind"
_CORRECTED = """
    SELECT DISTINCT later, report FROM corrections JOIN versions ON version = former WHERE later IN ({among})
"""


def reports(
    view: View, *, source: str | None = None, since: str | None = None, until: str | None = None
) -> Iterator[ReportKnown]:
    """The reports in sight by publication; ``since`` and ``until`` are days of publication, both included."""
    given, parts = {"source": source, "since": since, "until": until}, ["1"]
    if source:
        parts.append("s.source = :source COLLATE NOCASE")
    if since or until:
        parts.append("substr(s.published, 1, 10) BETWEEN coalesce(:since, '0000') AND coalesce(:until, '9999-12-31')")
    rows = list(view.select(_REPORTS.format(condition=" AND ".join(parts)), given))
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for reading, kind, number in view.select_among(_COUNTS, [row[0] for row in rows]):
        counts[reading][kind] = number
    corrected: dict[int, list[str]] = defaultdict(list)
    for later, former in view.select_among(_CORRECTED, [row[1] for row in rows]):
        corrected[later].append(former)
    for reading, version, name, title, origin, published, url, recorded_at, body, characters, versions in rows:
        yield ReportKnown(
            id=name,
            title=title,
            source=origin,
            published=published,
            url=url,
            recorded_at=recorded_at,
            characters=characters,
            entries=counts[reading],
            versions=versions,
            corrects=tuple(corrected[version]),
            notes=msgspec.json.decode(body, type=Document).notes,
        )
