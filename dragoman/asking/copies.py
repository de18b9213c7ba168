"""Copies: the reports that carry one agency's text with light edits, together."""

from collections import defaultdict

from dragoman.asking.answers import Source
from dragoman.asking.case import copies_among
from dragoman.records.base import Fact
from dragoman.store.view import View


class CopiedText(Fact, frozen=True, kw_only=True):
    """One text with the reports that carry it, the first to appear first; together they are one source."""

    first: Source
    copies: tuple[Source, ...]


_SEEN = "SELECT version, report, known_since, title, source, published, url, recorded_at FROM seen_reports"


def copies(view: View) -> list[CopiedText]:
    """The texts that more than one report carries, those with the most copies first."""
    rows = list(view.select(_SEEN))
    cards = {
        report: Source(report=report, title=title, source=source, published=published, url=url, recorded_at=recorded_at)
        for _, report, _, title, source, published, url, recorded_at in rows
    }
    groups: dict[str, list[str]] = defaultdict(list)
    for name, leader in copies_among(view, [(row[0], row[1], row[2]) for row in rows]).items():
        groups[leader].append(name)
    found = [
        CopiedText(first=cards[leader], copies=tuple(cards[name] for name in names if name != leader))
        for leader, names in groups.items()
        if len(names) > 1
    ]
    return sorted(found, key=lambda each: (-len(each.copies), each.first.published or "", each.first.report))
