"""Actors: who takes part in what, each once across all reports, with the names, offices and time of the reports."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from dragoman.asking.countries import country_code
from dragoman.asking.finding import keys_of
from dragoman.records.base import Fact
from dragoman.records.vocabulary import EntityKind
from dragoman.store.view import View


class ActorKnown(Fact, frozen=True, kw_only=True):
    """An actor or place: ``entries`` counts those it takes part in, by its role; the days are of publication."""

    key: str
    name: str
    names: tuple[str, ...]
    kind: EntityKind
    country: str | None
    sectors: tuple[str, ...]
    offices: tuple[str, ...]
    wikidata: str | None
    entities: tuple[str, ...]
    reports: int
    entries: dict[str, int]
    first_seen: str | None
    last_seen: str | None


_ENTITIES = """
    SELECT n.key, n.name, n.kind, n.country, n.sector, n.office, n.wikidata, e.id, e.report, substr(e.published, 1, 10)
    FROM seen_entries AS e JOIN entities AS n USING (entry) WHERE e.kind = 'entity' AND {condition}
"""
_ROLES = """
    SELECT p.key, p.role, count(DISTINCT e.id) FROM seen_entries AS e JOIN participants AS p USING (entry)
    WHERE e.kind <> 'entity' AND {condition} GROUP BY p.key, p.role
"""


def actors(
    view: View, *, name: str | None = None, country: str | None = None, kind: str | None = None
) -> list[ActorKnown]:
    """The actors, the most active first; places only where ``kind`` asks for them.

    Raises:
        UnknownEntry: nobody is called ``name``.
    """
    condition, given = _condition(view, name, country, kind)
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, *rest in view.select(_ENTITIES.format(condition=condition), given):
        found[key].append(tuple(rest))
    roles: dict[str, dict[str, int]] = defaultdict(dict)
    for key, role, number in _roles(view, list(found) if name else None):
        roles[key][role] = number
    known = [_known(key, rows, roles[key]) for key, rows in found.items()]
    return sorted(known, key=lambda actor: (-sum(actor.entries.values()), -actor.reports, actor.name))


def _condition(view: View, name: str | None, country: str | None, kind: str | None) -> tuple[str, list[str]]:
    parts, given = ["n.kind = ?" if kind else "n.kind <> 'place'"], [kind] if kind else []
    if country:
        parts.append("n.country = ?")
        given.append(country_code(country))
    if name:
        keys = keys_of(view, name)
        parts.append(f"n.key IN ({', '.join('?' * len(keys))})")
        given += keys
    return " AND ".join(parts), given


def _roles(view: View, keys: list[str] | None) -> Iterator[tuple[str, str, int]]:
    if keys is None:
        return view.select(_ROLES.format(condition="1"))
    return view.select_among(_ROLES.replace("{condition}", "p.key IN ({among})"), keys)


def _known(key: str, rows: list[tuple[str, ...]], roles: dict[str, int]) -> ActorKnown:
    names, kinds, countries, sectors, offices, wikidata, ids, reports, days = zip(*rows, strict=True)
    called = _ranked(names)
    seen = sorted(day for day in days if day)
    return ActorKnown(
        key=key,
        name=called[0],
        names=called,
        kind=_ranked(kinds)[0],  # type: ignore[arg-type]
        country=next(iter(_ranked(countries)), None),
        sectors=_ranked(sectors),
        offices=_ranked(offices),
        wikidata=next(iter(_ranked(wikidata)), None),
        entities=tuple(dict.fromkeys(ids)),
        reports=len(set(reports)),
        entries=roles,
        first_seen=seen[0] if seen else None,
        last_seen=seen[-1] if seen else None,
    )


def _ranked(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value for value, _ in Counter(value for value in values if value).most_common())
