"""Outlets: newspapers, agencies and stations with the town they are at home in, by domain and by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from dragoman.knowledge.tables import Row, rows

COLUMNS = ("domain", "names", "country", "admin1", "town", "lat", "lon", "scope")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One row of ``places/outlets.csv``; ``local`` where it mostly reports on its own town and what lies around.

    ``country`` is null for agencies and stations that report on the whole world.
    """

    domain: str
    names: tuple[str, ...]
    country: str | None
    admin1: str | None
    town: str | None
    lat: float | None
    lon: float | None
    local: bool


class Outlets:
    """Finds the outlet of a report by its source or address."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self._by_domain: dict[str, Outlet] = {}
        self._by_name: dict[str, Outlet] = {}
        for outlet in outlets:
            self._by_domain[outlet.domain] = outlet
            for name in outlet.names:
                self._by_name[name.lower()] = outlet

    def of(self, source: str | None, url: str | None) -> Outlet | None:
        """The outlet that a report comes from, None where it is not known."""
        for given in (source, url):
            if given and (found := self._find(given.strip())):
                return found
        return None

    def _find(self, given: str) -> Outlet | None:
        known = self._by_name.get(given.lower())
        if known is not None:
            return known
        try:
            host = urlsplit(given if "//" in given else f"//{given}").hostname or ""
        except ValueError:
            return None
        parts = host.lower().split(".")
        names = (".".join(parts[at:]) for at in range(len(parts) - 1))
        return next((self._by_domain[name] for name in names if name in self._by_domain), None)


def load_outlets(folders: Iterable[Path] = ()) -> Outlets:
    """All outlets; a later row of the same domain replaces an earlier one."""
    return Outlets(map(_outlet, rows("places/outlets.csv", COLUMNS, folders)))


def _outlet(row: Row) -> Outlet:
    scope = row.one_of("scope", ("local", "national", "world"))
    return Outlet(
        domain=row.required("domain").lower(),
        names=row.items("names"),
        country=row.optional("country") if scope != "world" else None,
        admin1=row.optional("admin1"),
        town=row.optional("town"),
        lat=row.number("lat"),
        lon=row.number("lon"),
        local=scope == "local",
    )
