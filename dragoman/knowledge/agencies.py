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
    """Finds the agencies that some words name, and gives each under the one name that the record uses.

    ``pattern`` matches one that the table has, ``loose`` also one that only ends like one ("Levant Wire").
    """

    def __init__(self, agencies: Iterable[Agency], endings: Iterable[str]) -> None:
        self._name = {alias: agency.name for agency in agencies for alias in (agency.name, *agency.aliases)}
        self.pattern = r"(?:" + "|".join(map(re.escape, sorted(self._name, key=len, reverse=True))) + r")"
        outlet = rf"(?:[A-Z][\w.'’-]*\s){{1,4}}(?:{'|'.join(endings)})"
        self.loose = rf"(?:{self.pattern}|{outlet})"
        self._names = re.compile(rf"(?<![\w.]){self.pattern}(?!\w)")
        self._outlets = re.compile(rf"(?<!\w){outlet}(?:\s(?:{'|'.join(endings)}))?(?!\w)")

    def within(self, words: str) -> tuple[str, ...]:
        """The agencies of the table, in order, each once ("With reporting by AFP, Reuters, and TASS")."""
        return tuple(dict.fromkeys(self._name[match.group()] for match in self._names.finditer(words)))

    def within_list(self, words: str) -> tuple[str, ...]:
        """The agencies, also those that only end like one, where the words are nothing but a list of them."""
        known = [match.span() for match in self._names.finditer(words)]
        others = [match.span() for match in self._outlets.finditer(words)]
        spans = known + [(a, b) for a, b in others if all(end <= a or b <= start for start, end in known)]
        return tuple(dict.fromkeys(self._name.get(words[a:b], words[a:b]) for a, b in sorted(spans)))


def load_agencies(folders: Iterable[Path] = ()) -> dict[str, Agency]:
    """The agencies by name."""
    found = ((row, _agency(row)) for row in rows("lexicon/agencies.csv", COLUMNS, folders))
    return keyed(found, lambda agency: agency.name)


@cache
def agency_names(folders: tuple[Path, ...] = ()) -> AgencyNames:
    """The names of all agencies, ready to be found."""
    endings = [re.escape(row.required("word")) for row in rows("lexicon/outlet_words.csv", ("word",), folders)]
    return AgencyNames(load_agencies(folders).values(), endings)


def _agency(row: Row) -> Agency:
    return Agency(
        name=row.required("name"),
        aliases=row.items("aliases"),
        kind=row.one_of("kind", ("agency", "outlet")),
        country=row.optional("country"),
    )
