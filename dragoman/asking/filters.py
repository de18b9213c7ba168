"""Filters: which entries a question is about, as conditions of SQL."""

from typing import Any, Literal

from dragoman.asking.countries import country_code, maybe_country_code
from dragoman.asking.finding import keys_of
from dragoman.records.base import Fact
from dragoman.store.view import View

By = Literal["world", "published"]
Condition = tuple[str, list[Any]]


class Filter(Fact, frozen=True, kw_only=True):
    """Which entries are wanted; what is left out does not narrow.

    ``since`` and ``until`` are days, both included; ``by`` tells whether they mean the world or the publication.
    ``actor`` and ``said_by`` are names, keys or entity ids; ``country`` is where an actor comes from, ``place`` where
    it happened: a place, a province or a country. ``background`` true means history alone, false none of it.
    """

    actor: str | None = None
    country: str | None = None
    types: tuple[str, ...] = ()
    place: str | None = None
    since: str | None = None
    until: str | None = None
    by: By = "world"
    status: tuple[str, ...] = ()
    said_by: str | None = None
    addressee: str | None = None
    background: bool | None = None
    report: str | None = None
    confidence: float | None = None


def conditions(view: View, wanted: Filter) -> Condition:
    """The filter as an SQL condition over ``seen_entries AS e``, with its values.

    Raises:
        UnknownEntry: nobody is called so, or no report has this id.
        SettingsError: a country is not known.
    """
    parts = [
        _actor(view, wanted.actor, "role NOT IN ('place', 'said_by')"),
        _actor(view, wanted.said_by, "role IN ('said_by', 'speaker')"),
        _actor(view, wanted.addressee, "role = 'addressee'"),
        _country(wanted.country),
        _place(view, wanted.place),
        _among("e.type", [each.upper() for each in wanted.types], fold=True),
        _among("e.status", wanted.status),
        _background(wanted.background),
        _report(view, wanted.report),
        ("e.confidence >= ?", [wanted.confidence]) if wanted.confidence is not None else None,
        _days(wanted),
    ]
    there = [part for part in parts if part]
    return " AND ".join(text for text, _ in there) or "1", [value for _, values in there for value in values]


def _actor(view: View, name: str | None, roles: str) -> Condition | None:
    if name is None:
        return None
    keys = keys_of(view, name)
    marks = ", ".join("?" * len(keys))
    return f"e.entry IN (SELECT entry FROM participants WHERE key IN ({marks}) AND {roles})", keys


def _country(name: str | None) -> Condition | None:
    if name is None:
        return None
    query = "e.entry IN (SELECT entry FROM participants WHERE country = ? AND role NOT IN ('place', 'said_by'))"
    return query, [country_code(name)]


def _place(view: View, name: str | None) -> Condition | None:
    if name is None:
        return None
    code = maybe_country_code(name)
    keys = keys_of(view, name, needed=code is None)
    marks = ", ".join("?" * len(keys))
    query = f"""e.entry IN (
        SELECT participants.entry FROM participants LEFT JOIN places ON places.entry = participants.entity
        WHERE role = 'place' AND (key IN ({marks}) OR places.country = ? OR places.admin1 = ? COLLATE NOCASE)
    )"""
    return query, [*keys, code, name]


def _among(column: str, values: list[str] | tuple[str, ...], *, fold: bool = False) -> Condition | None:
    if not values:
        return None
    return f"{f'upper({column})' if fold else column} IN ({', '.join('?' * len(values))})", list(values)


def _background(background: bool | None) -> Condition | None:
    return None if background is None else ("e.background = ?", [int(background)])


def _report(view: View, name: str | None) -> Condition | None:
    if name is None:
        return None
    return "e.reading IN (SELECT reading FROM readings WHERE report = ?)", [view.find(name, "report")[1]]


def _days(wanted: Filter) -> Condition | None:
    if wanted.since is None and wanted.until is None:
        return None
    since, until = wanted.since or "0000", wanted.until or "9999-12-31"
    if wanted.by == "published":
        return "substr(e.published, 1, 10) BETWEEN ? AND ?", [since, until]
    begins, ends = f"({_BEGINS})", f"({_ENDS})"
    return f"{begins} <= ? AND {ends} > ?", [until, since]


# A statement is made when it is published; what has neither beginning nor end is at no time.
_BEGINS = """CASE WHEN e.kind = 'statement' THEN substr(e.published, 1, 10)
    WHEN e.since IS NULL AND e.until IS NOT NULL THEN '0000' ELSE e.since END"""
_ENDS = "CASE WHEN e.kind = 'statement' THEN substr(e.published, 1, 10) || 'T' ELSE coalesce(e.until, '9999-12-32') END"
