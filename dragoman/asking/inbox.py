"""Inbox: the named actors that no table knows, the most frequent first, with their words."""

from collections import defaultdict

from dragoman.records.base import Fact
from dragoman.records.vocabulary import EntityKind
from dragoman.store.view import View


class Unknown(Fact, frozen=True, kw_only=True):
    """A named actor that no table knows; ``words`` are where it stands first in some reports."""

    key: str
    name: str
    kind: EntityKind
    country: str | None
    sector: str | None
    office: str | None
    mentions: int
    reports: tuple[str, ...]
    words: tuple[str, ...]


_AROUND = 45  # characters on either side of a name
_UNKNOWN = f"""
    SELECT n.key, n.name, n.kind, n.country, n.sector, n.office, json_array_length(e.body, '$.mentions'), e.report,
           substr(v.text, max(e."start" - {_AROUND}, 0) + 1, e."end" - e."start" + {2 * _AROUND})
    FROM seen_entries AS e JOIN entities AS n USING (entry) JOIN versions AS v USING (version)
    WHERE e.kind = 'entity' AND n.actor IS NULL AND n.kind IN ('person', 'organisation', 'group') AND EXISTS (
        SELECT 1 FROM json_each(e.body, '$.mentions') WHERE coalesce(json_extract(value, '$.form'), 'name') = 'name'
    ) ORDER BY e.known_since, e.report
"""
_SHOWN = 3  # reports whose words are shown


def inbox(view: View, *, kind: str | None = None) -> list[Unknown]:
    """The unknown actors of all reports, those of most reports and mentions first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in view.select(_UNKNOWN):
        if kind is None or row[2] == kind:
            found[row[0]].append(row)
    listed = [_unknown(key, rows) for key, rows in found.items()]
    return sorted(listed, key=lambda each: (-len(each.reports), -each.mentions, each.name))


def _unknown(key: str, rows: list[tuple[str, ...]]) -> Unknown:
    _, names, kinds, countries, sectors, offices, mentions, reports, words = zip(*rows, strict=True)
    return Unknown(
        key=key,
        name=names[0],
        kind=kinds[0],
        country=next(filter(None, countries), None),
        sector=next(filter(None, sectors), None),
        office=next(filter(None, offices), None),
        mentions=sum(map(int, mentions)),
        reports=tuple(dict.fromkeys(reports)),
        words=tuple(" ".join(each.split()) for each in words[:_SHOWN]),
    )
