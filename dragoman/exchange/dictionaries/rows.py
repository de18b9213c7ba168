"""Rows: what a dictionary lists becomes rows of the user's own tables."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from dragoman.exchange.dictionaries.petrarch import Listed, ListedAgent
from dragoman.knowledge.own_tables import identity
from dragoman.knowledge.tables import rows

NamedRow = tuple[str, Mapping[str, str]]  # the table and the row
_COUNTRIES = frozenset(("IGO", "NGO", "IMG", "MNC", "UNO", "EUR", "ISM"))


def sector_codes(folders: Iterable[Path] = ()) -> dict[str, str]:
    """PLOVER's sector by the three letters of CAMEO's."""
    table = rows("actors/cameo_sectors.csv", ("code", "sector"), folders)
    return {row.required("code"): row.required("sector") for row in table}


def actor_rows(
    listed: Iterable[Listed], sectors: Mapping[str, str], countries: Iterable[str], source: str
) -> Iterator[NamedRow]:
    """The rows of actors; who changes his role with time is a person, all else a body. Countries are known without."""
    known = frozenset(countries)
    for actor in listed:
        coded = [(*_parted(code, known, sectors), dates) for code, dates in actor.codes]
        if not coded or all(country and not own for country, own, _ in coded):
            continue
        shared = {"id": identity(actor.name), "name": actor.name, "aliases": "|".join(actor.aliases), "source": source}
        personal = len(coded) > 1 or any("ELI" in own for _, own, _ in coded)
        for country, own, (since, until) in coded if personal else coded[:1]:
            row = shared | {"country": country, "sectors": "|".join(own), "from": since or "", "to": until or ""}
            if personal:
                yield "actors/leaders/own.csv", row | {"office": "official" if "GOV" in own else "former official"}
            elif {"REB", "UAF", "CRM"} & set(own):
                yield "actors/groups.csv", row
            else:
                yield "actors/organisations.csv", row | {"kind": "organisation"}


def agent_rows(listed: Iterable[ListedAgent], sectors: Mapping[str, str], source: str) -> Iterator[NamedRow]:
    """The rows of agents."""
    for agent in listed:
        own = dict.fromkeys(sectors[each] for each in _threes(agent.role) if each in sectors)
        row = {"noun": agent.noun, "plural": agent.plural, "kind": "person", "sectors": "|".join(own), "note": source}
        yield "actors/agents.csv", row


def _parted(code: str, countries: frozenset[str], sectors: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """The country and the sectors of a code: ``PHLGOVMIL``."""
    parts = _threes(code)
    country = parts[0] if parts and (parts[0] in countries or parts[0] in _COUNTRIES) else ""
    return country, tuple(dict.fromkeys(sectors[part] for part in parts[bool(country) :] if part in sectors))


def _threes(code: str) -> list[str]:
    return [code[at : at + 3] for at in range(0, len(code), 3)]
