"""Wikidata: offices and their holders, and armed or political organisations, from a JSON dump, line by line.

The dump is read twice: first for the countries' codes and the offices' names, then for who held them. Plain, gz or bz2.
"""

import bz2
import gzip
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from dragoman.errors import UnreadableInput
from dragoman.exchange.dictionaries.rows import NamedRow
from dragoman.knowledge.own_tables import identity

_HUMAN = "Q5"
# Position, public office, head of state, head of government, president, prime minister, minister, foreign minister.
_OFFICES = frozenset("Q4164871 Q294414 Q48352 Q2285706 Q30461 Q14212 Q83307 Q7330070".split())
# Armed organisation, terrorist organisation, party, international and intergovernmental organisation: table and sector.
_BODIES = {
    "Q17149090": ("actors/groups.csv", "UAF"), "Q17127659": ("actors/groups.csv", "REB"),
    "Q7278": ("actors/organisations.csv", "PTY"), "Q484652": ("actors/organisations.csv", ""),
    "Q245065": ("actors/organisations.csv", ""),
}  # fmt: skip
_OPENERS: Mapping[str, Callable[..., Any]] = {".gz": gzip.open, ".bz2": bz2.open}
Item = dict[str, Any]


def wikidata_rows(path: Path) -> Iterator[NamedRow]:
    """The rows of the user's tables that a dump gives: persons with their offices, and organisations.

    Raises:
        UnreadableInput: the dump cannot be opened, or a line of it is no JSON.
    """
    countries, offices = _known(path)
    for item in _items(path):
        kinds = set(_values(item, "P31"))
        if _HUMAN in kinds:
            yield from _tenures(item, countries, offices)
        elif body := next((_BODIES[kind] for kind in kinds if kind in _BODIES), None):
            yield from _body(item, body, countries)


def _known(path: Path) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """Country codes by item, and offices by item: their name and the item of their country."""
    countries: dict[str, str] = {}
    offices: dict[str, tuple[str, str]] = {}
    for item in _items(path):
        code = next(_values(item, "P298"), None)
        if code:
            countries[item["id"]] = code
        elif _OFFICES & {*_values(item, "P31"), *_values(item, "P279")}:
            land = next(_values(item, "P1001"), None) or next(_values(item, "P17"), "")
            offices[item["id"]] = (_label(item), land)
    return countries, offices


def _tenures(item: Item, countries: Mapping[str, str], offices: Mapping[str, tuple[str, str]]) -> Iterator[NamedRow]:
    if not _label(item):
        return
    gender = {"Q6581097": "m", "Q6581072": "f"}.get(next(_values(item, "P21"), ""), "")
    for claim in item.get("claims", {}).get("P39", ()):
        office, land = offices.get(_value(claim.get("mainsnak", {})) or "", ("", ""))
        if not office:
            continue
        since, until = (_qualifier(claim, name) for name in ("P580", "P582"))
        title = office.split(" of ")[0]
        row = _shared(item) | {
            "gender": gender,
            "country": countries.get(land, ""),
            "sectors": "GOV",
            "from": since,
            "to": until,
        }
        yield "actors/leaders/own.csv", row | {"office": title[:1].upper() + title[1:]}


def _body(item: Item, kind: tuple[str, str], countries: Mapping[str, str]) -> Iterator[NamedRow]:
    table, sector = kind
    if _label(item):
        since, until = (next(_values(item, name), "") for name in ("P571", "P576"))
        country = countries.get(next(_values(item, "P17"), ""), "")
        row = _shared(item) | {"country": country, "sectors": sector, "from": since, "to": until}
        yield table, row | ({"kind": "organisation"} if table.endswith("organisations.csv") else {})


def _shared(item: Item) -> dict[str, str]:
    aliases = [each["value"] for each in item.get("aliases", {}).get("en", ()) if "|" not in each["value"]]
    return {"id": f"{identity(_label(item))}-{item['id'].lower()}", "name": _label(item), "aliases": "|".join(aliases),
            "wikidata": item["id"], "source": "Wikidata"}  # fmt: skip


def _label(item: Item) -> str:
    return str(item.get("labels", {}).get("en", {}).get("value", ""))


def _values(item: Item, name: str) -> Iterator[str]:
    """The values of a property, those that are deprecated left out."""
    for claim in item.get("claims", {}).get(name, ()):
        value = _value(claim.get("mainsnak", {})) if claim.get("rank") != "deprecated" else None
        if value:
            yield value


def _qualifier(claim: Item, name: str) -> str:
    return next((value for each in claim.get("qualifiers", {}).get(name, ()) if (value := _value(each))), "")


def _value(snak: Item) -> str | None:
    value = snak.get("datavalue", {}).get("value")
    if isinstance(value, dict):
        return value.get("id") or (_date(value) if "time" in value else None)
    return value if isinstance(value, str) else None


def _date(value: Item) -> str | None:
    """A time as a table writes it: a year, a month or a day, as exact as it is known; None before our era."""
    time, precision = str(value["time"]), int(value.get("precision", 11))
    if not time.startswith("+") or precision < 9:
        return None
    return time[1:11] if precision >= 11 else time[1:8] if precision == 10 else time[1:5]


def _items(path: Path) -> Iterator[Item]:
    opener = _OPENERS.get(path.suffix, open)
    decode = msgspec.json.Decoder(Item).decode
    try:
        with closing(opener(path, "rb")) as file:
            for number, line in enumerate(file, 1):
                text = line.strip().rstrip(b",")
                if text and text not in (b"[", b"]"):
                    try:
                        yield decode(text)
                    except msgspec.DecodeError as error:
                        raise UnreadableInput(f"{path}, line {number} is no JSON: {error}.") from error
    except (OSError, EOFError) as error:
        raise UnreadableInput(f"{path} cannot be read.", cause=f"{error}.") from error
