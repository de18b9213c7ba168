"""News agencies and outlets: the names that credit lines and datelines give them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.knowledge.tables import Row, keyed, rows

COLUMNS = ("name", "aliases", "kind", "country")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """One row of ``lexicon/agencies.csv``."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None


class AgencyNames:
    """Finds the agencies that some words name, and gives each under the one name that the record uses."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._name = {alias: agency.name for agency in agencies for alias in (agency.name, *agency.aliases)}
        spellings = sorted(self._name, key=len, reverse=True)
        self.pattern = r"(?:" + "|".join(map(re.escape, spellings)) + r")"
        self._names = re.compile(rf"(?<![\w.]){self.pattern}(?!\w)")

    def within(self, words: str) -> tuple[str, ...]:
        """The agencies named, in order, each once ("With reporting by AFP, Reuters, and TASS")."""
        return tuple(dict.fromkeys(self._name[match.group()] for match in self._names.finditer(words)))

    def spans(self, words: str) -> list[tuple[int, int]]:
        """Where the agencies are named."""
        return [match.span() for match in self._names.finditer(words)]

    def name_of(self, spelling: str) -> str | None:
        """The agency of exactly this name."""
        return self._name.get(spelling)


def load_agencies(folders: Iterable[Path] = ()) -> dict[str, Agency]:
    """The agencies by name."""
    found = ((row, _agency(row)) for row in rows("lexicon/agencies.csv", COLUMNS, folders))
    return keyed(found, lambda agency: agency.name)


@cache
def agency_names(folders: tuple[Path, ...] = ()) -> AgencyNames:
    """The names of all agencies, ready to be found."""
    return AgencyNames(load_agencies(folders).values())


def _agency(row: Row) -> Agency:
    return Agency(
        name=row.required("name"),
        aliases=row.items("aliases"),
        kind=row.one_of("kind", ("agency", "outlet")),
        country=row.optional("country"),
    )
