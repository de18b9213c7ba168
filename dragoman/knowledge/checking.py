"""Checking: contradictions in the tables of actors, each with the files and lines where it stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.errors import TableError
from dragoman.knowledge.actors import AGENTS, GROUPS, LEADERS, LINK_KINDS, LINKS, ORGANISATIONS, PEOPLES, Dates
from dragoman.knowledge.countries import load_countries
from dragoman.knowledge.own_tables import identity
from dragoman.knowledge.spelling import fold
from dragoman.knowledge.tables import SHIPPED, Row, read_table
from dragoman.records.base import Fact

# Offices of which a country has one holder at a time.
_SINGLE = frozenset(("President", "Prime Minister", "Chancellor", "King", "Queen", "Emir", "Sultan", "Supreme Leader"))
_NO_COUNTRY = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", "KOS"))
_SHARED = frozenset(("BIH", "CHE", "SMR"))  # countries whose head of state is several persons
_ALWAYS: Dates = (None, None)


class Contradiction(Fact, frozen=True, kw_only=True):
    """What is wrong, and where: ``file, line N`` of each row that has to do with it."""

    what: str
    where: tuple[str, ...]


def contradictions(folders: Iterable[Path] = ()) -> list[Contradiction]:
    """What the actor tables say that cannot be, ours and the user's together."""
    checker = _Checker((SHIPPED, *folders))
    for check in (checker.offices, checker.aliases, checker.links, checker.countries, checker.nouns):
        check()
    return checker.found


class _Checker:
    """Reads each table once, row by row, so that one fault hides no other."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self.found: list[Contradiction] = []
        self.leaders = list(self._rows("actors/leaders/*.csv", LEADERS))
        self.bodies = [
            *self._rows("actors/organisations.csv", ORGANISATIONS), *self._rows("actors/groups.csv", GROUPS),
            *self._rows("actors/peoples.csv", PEOPLES),
        ]  # fmt: skip
        for row in (*self.leaders, *self.bodies):
            self._dates(row)

    def offices(self) -> None:
        """Two holders of one country's single office on one day."""
        held: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self.leaders:
            if row.text("office") in _SINGLE and row.text("country") not in _SHARED:
                held[row.text("country"), row.text("office")].append(row)
        for (country, office), rows in held.items():
            self._overlapping(rows, f"two hold the office {office} of {country} at once")

    def aliases(self) -> None:
        """A name that two persons, or two bodies, of one country bear on one day; namesakes abroad are told apart."""
        for rows in (self.leaders, self.bodies):
            bearers: dict[tuple[str, str], list[Row]] = defaultdict(list)
            for row in rows:
                for name in {_alike(name) for name in (row.text("name"), *row.items("aliases"))}:
                    if rows is self.bodies or " " in name:  # a surname alone is shared by many
                        bearers[name, row.cells.get("country", "")].append(row)
            for (name, _), sharing in bearers.items():
                self._overlapping(sharing, f"'{name}' is the name of two")

    def links(self) -> None:
        """Links to bodies that are not there, and offices of leaders of unknown countries."""
        known = {row.text("id") for row in self.bodies}
        for row in self._rows("actors/links.csv", LINKS):
            self._dates(row)
            for column in ("subject", "object"):
                if row.text(column) not in known:
                    self._add(f"'{row.text(column)}' is the id of nobody", row)
            if row.text("kind") not in LINK_KINDS:
                self._add(f"'{row.text('kind')}' is no kind of link", row)
        everybody = known | {row.text("id") for row in self.leaders}
        for row in self._rows("actors/aliases.csv", ("actor", "alias", "from", "to", "source")):
            self._dates(row)
            if row.text("actor") not in everybody:
                self._add(f"'{row.text('actor')}' is the id of nobody", row)

    def countries(self) -> None:
        """Countries that no table has."""
        known = {*load_countries(self.folders[1:]), *_NO_COUNTRY}
        for row in (*self.leaders, *self.bodies, *self._rows("actors/heads.csv", ("country", "office", "from", "to"))):
            codes = row.items("countries") if "countries" in row.cells else row.items("country")
            for code in codes:
                if code not in known:
                    self._add(f"'{code}' is the code of no country", row)

    def nouns(self) -> None:
        """A noun for people that stands twice, as singular or as plural."""
        for column in ("noun", "plural"):
            rows: dict[tuple[Path, str], list[Row]] = defaultdict(list)
            for row in self._rows("actors/agents.csv", AGENTS):
                if row.text(column):
                    rows[row.file, row.text(column).lower()].append(row)
            for (_, noun), same in rows.items():
                if len(same) > 1:
                    self._add(f"the {'noun' if column == 'noun' else 'plural'} '{noun}' is there twice", *same)

    def _overlapping(self, rows: list[Row], what: str) -> None:
        """Add each pair of rows of different actors whose ranges share a day."""
        for place, one in enumerate(rows):
            for other in rows[place + 1 :]:
                if not _told_apart(one, other) and _share_a_day(self._dates(one), self._dates(other)):
                    self._add(what, one, other)

    def _dates(self, row: Row) -> Dates:
        try:
            return row.dates() if "from" in row.cells else _ALWAYS
        except TableError as fault:
            if not any(fault.what == each.what for each in self.found):
                self.found.append(Contradiction(what=fault.what, where=()))
            return _ALWAYS

    def _rows(self, name: str, columns: tuple[str, ...]) -> Iterator[Row]:
        for folder in self.folders:
            for path in sorted(folder.glob(name)):
                try:
                    yield from read_table(path, columns)
                except TableError as fault:
                    self.found.append(Contradiction(what=fault.what, where=()))

    def _add(self, what: str, *rows: Row) -> None:
        self.found.append(Contradiction(what=what, where=tuple(f"{row.file}, line {row.line}" for row in rows)))


def _told_apart(one: Row, other: Row) -> bool:
    """Whether two rows are one actor's, or an id says that they are namesakes: "soe-win-general" is called Soe Win."""
    if one.text("id") == other.text("id"):
        return True
    return any(row.text("id").startswith(f"{identity(row.text('name'))}-") for row in (one, other))


def _alike(name: str) -> str:
    """A name as it is compared: acronyms to the letter, others in any spelling."""
    return name if name.isupper() else fold(name).lower()


def _share_a_day(one: Dates, other: Dates) -> bool:
    """Whether two half-open ranges overlap, an unknown end being open."""
    (since, until), (start, end) = one, other
    return (until is None or until > (start or "")) and (end is None or end > (since or ""))
