"""Actors: persons with their dated offices, organisations, armed groups, peoples and what links them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.knowledge.countries import Country
from dragoman.knowledge.tables import SHIPPED, Row, keyed, read_table, rows

Dates = tuple[str | None, str | None]  # half-open [from, to), ISO; None is unknown or open


def holds(dates: Dates, day: str | None) -> bool:
    """Whether a half-open range covers a day; an unknown day or end is no objection."""
    since, until = dates
    return day is None or ((since is None or since <= day) and (until is None or day < until))


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One tenure: an office held in a country or body from a day until another."""

    title: str
    country: str | None
    sectors: tuple[str, ...]
    dates: Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of the leaders' tables, with every tenure in order."""

    id: str
    name: str
    aliases: tuple[str, ...]
    gender: str | None
    wikidata: str | None
    offices: tuple[Office, ...]

    def office_on(self, day: str | None) -> Office | None:
        """The office held on a day; failing that the last one before it; failing that the first."""
        current = [office for office in self.offices if holds(office.dates, day)]
        if current:
            return max(current, key=lambda office: office.dates[0] or "")
        before = [office for office in self.offices if day and (office.dates[0] or "") <= day]
        return max(before, key=lambda office: office.dates[0] or "") if before else self.offices[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A named organisation, armed group or people; ``table`` says which of the three."""

    id: str
    table: str  # organisations, groups, peoples
    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    dates: Dates = (None, None)
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What became of a group, or to whom it belongs, and in which time."""

    subject: str
    kind: str
    object: str
    dates: Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """A common noun for people who act ("soldiers"), with the sectors it stands for."""

    noun: str
    kind: str
    sectors: tuple[str, ...]
    plural: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """What a noun means with a country: "Syrian troops" are its armed forces."""

    noun: str
    name: str
    sectors: tuple[str, ...]
    bare: bool  # whether the noun alone means the institution of the country around


LEADERS = ("id", "name", "aliases", "gender", "country", "office", "sectors", "from", "to", "wikidata", "source")
ORGANISATIONS = ("id", "name", "aliases", "kind", "country", "sectors", "seat", "from", "to", "wikidata", "source")
GROUPS = ("id", "name", "aliases", "country", "sectors", "from", "to", "wikidata", "source")
PEOPLES = ("id", "name", "aliases", "countries", "sectors", "source")
LINKS = ("subject", "kind", "object", "from", "to", "source")
LINK_KINDS = ("affiliated_with", "part_of", "allied_with", "renamed_to", "split_from", "merged_into")
AGENTS = ("noun", "plural", "kind", "sectors", "note")


def load_people(folders: Iterable[Path] = ()) -> dict[str, Person]:
    """Persons by id, from every table in ``actors/leaders``."""
    tenures: dict[str, list[Row]] = {}
    for row in _leaders(tuple(folders)):
        tenures.setdefault(row.required("id"), []).append(row)
    return {key: _person(key, found) for key, found in tenures.items()}


def _leaders(folders: tuple[Path, ...]) -> Iterator[Row]:
    for folder in (SHIPPED, *folders):
        for path in sorted((folder / "actors" / "leaders").glob("*.csv")):
            yield from read_table(path, LEADERS)


def _person(key: str, tenures: list[Row]) -> Person:
    aliases = dict.fromkeys(alias for row in tenures for alias in row.items("aliases"))
    return Person(
        id=key,
        name=tenures[0].required("name"),
        aliases=tuple(aliases),
        gender=next((row.text("gender") for row in tenures if row.text("gender")), None),
        wikidata=next((row.text("wikidata") for row in tenures if row.text("wikidata")), None),
        offices=tuple(_office(row) for row in tenures),
    )


def _office(row: Row) -> Office:
    return Office(
        title=row.required("office"), country=row.optional("country"), sectors=row.items("sectors"), dates=row.dates()
    )


def load_bodies(folders: Iterable[Path] = ()) -> dict[str, Body]:
    """Organisations, armed groups and peoples by id."""
    folders = tuple(folders)
    found = keyed(
        ((row, _body(row, "organisations")) for row in rows("actors/organisations.csv", ORGANISATIONS, folders)), _id
    )
    found |= keyed(((row, _body(row, "groups")) for row in rows("actors/groups.csv", GROUPS, folders)), _id)
    found |= keyed(((row, _people(row)) for row in rows("actors/peoples.csv", PEOPLES, folders)), _id)
    return found


def _id(body: Body) -> str:
    return body.id


def _body(row: Row, table: str) -> Body:
    return Body(
        id=row.required("id"),
        table=table,
        name=row.required("name"),
        aliases=row.items("aliases"),
        kind=row.text("kind") if table == "organisations" else "group",
        country=row.optional("country"),
        sectors=row.items("sectors"),
        dates=row.dates(),
        wikidata=row.optional("wikidata"),
    )


def _people(row: Row) -> Body:
    countries = row.items("countries")
    return Body(
        id=row.required("id"),
        table="peoples",
        name=row.required("name"),
        aliases=row.items("aliases"),
        kind="people",
        country=countries[0] if len(countries) == 1 else None,
        sectors=row.items("sectors"),
    )


def load_links(folders: Iterable[Path] = ()) -> tuple[Link, ...]:
    """What links bodies to each other."""
    return tuple(
        Link(
            subject=row.required("subject"),
            kind=row.one_of("kind", LINK_KINDS),
            object=row.required("object"),
            dates=row.dates(),
        )
        for row in rows("actors/links.csv", LINKS, folders)
    )


def load_agents(folders: Iterable[Path] = ()) -> dict[str, Agent]:
    """Nouns for people who act, by singular and by plural."""
    found: dict[str, Agent] = {}
    for row in rows("actors/agents.csv", AGENTS, folders):
        kind = row.one_of("kind", ("person", "group", "organisation", "weapon"))
        singular, plural = row.required("noun").lower(), row.text("plural").lower()
        if plural:
            found[plural] = Agent(noun=singular, kind=kind, sectors=row.items("sectors"), plural=True)
        if singular != plural:
            found[singular] = Agent(noun=singular, kind=kind, sectors=row.items("sectors"), plural=False)
    return found


def load_institutions(folders: Iterable[Path] = ()) -> dict[str, Institution]:
    """Nouns for a country's institutions, by noun."""
    table = rows("actors/institutions.csv", ("noun", "institution", "sectors", "bare"), folders)
    return {
        row.required("noun"): Institution(
            noun=row.required("noun"),
            name=row.required("institution"),
            sectors=row.items("sectors"),
            bare=row.one_of("bare", ("yes", "no")) == "yes",
        )
        for row in table
    }


_OWN = {"army": ("armed forces", "military", "army"), "parliament": ("parliament",), "police": ("police",)}


def national_bodies(bodies: Iterable[Body], countries: Mapping[str, Country]) -> dict[tuple[str, str], str]:
    """Which named body "the Syrian army" and "Syrian troops" mean, by country and institution."""
    found: dict[tuple[str, str], str] = {}
    for body in bodies:
        country = countries.get(body.country or "")
        if country is None or body.kind not in _OWN:
            continue
        names = {alias.lower() for alias in (body.name, *body.aliases)}
        wanted = {f"{adjective} {noun}".lower() for adjective in country.adjectives for noun in _OWN[body.kind]}
        if names & wanted:
            found.setdefault((country.iso3, _OWN[body.kind][0]), body.id)
    return found
