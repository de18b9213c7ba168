import bz2
import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.errors import UnreadableInput
from dragoman.exchange.dictionaries.petrarch import actors, agents
from dragoman.exchange.dictionaries.rows import actor_rows, agent_rows, sector_codes
from dragoman.exchange.dictionaries.wikidata import wikidata_rows

ACTORS = """# a comment
IDA_HOLM_ ; of the north
+PRESIDENT_HOLM_
\t[NORGOV 20010203-041231]
\t[NORELI >20041231]
RIVER_FRONT_ [MLIREB]
+RF
PORT_UNION [NORLAB <990101]
NORWAY_ [NOR]
"""
AGENTS = """!PERSON! = MAN, WOMAN
FISHERMAN {FISHERMEN} [~AGR]
POLICE_OFFICER [~COP] # usual
DEPUTY [~LEG]
"""


def test_actors_with_their_names_and_dated_codes() -> None:
    holm, front, union, _ = actors(ACTORS.splitlines(), "file")
    assert (holm.name, holm.aliases) == ("Ida Holm", ["President Holm"])
    assert holm.codes == [("NORGOV", ("2001-02-03", "2005-01-01")), ("NORELI", ("2005-01-01", None))]
    assert (front.name, front.aliases, front.codes) == ("River Front", ["RF"], [("MLIREB", (None, None))])
    assert union.codes == [("NORLAB", (None, "1999-01-01"))]


def test_who_changes_his_role_is_a_person_and_countries_are_known_without() -> None:
    found = list(actor_rows(actors(ACTORS.splitlines(), "file"), sector_codes(), ("NOR", "MLI"), "file"))
    assert [(table, row["name"], row["country"], row["sectors"], row["from"]) for table, row in found] == [
        ("actors/leaders/own.csv", "Ida Holm", "NOR", "GOV", "2001-02-03"),
        ("actors/leaders/own.csv", "Ida Holm", "NOR", "ELI", "2005-01-01"),
        ("actors/groups.csv", "River Front", "MLI", "REB", ""),
        ("actors/organisations.csv", "Port Union", "NOR", "LAB", ""),
    ]


def test_agents_with_their_plurals() -> None:
    found = [row for _, row in agent_rows(agents(AGENTS.splitlines(), "file"), sector_codes(), "file")]
    assert [(row["noun"], row["plural"], row["sectors"]) for row in found] == [
        ("fisherman", "fishermen", "AGR"),
        ("police officer", "police officers", "COP"),
        ("deputy", "deputies", "LEG"),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("+ALIAS_", "line 1: '\\+ALIAS_' belongs to no actor"),
        ("A_ [NORGOV 19991301-20000101]", "line 1: '19991301' is no date"),
        ("A_\n [NORGOV soon]", "line 2: 'soon' is no range"),
        ("A_ []", "line 1: '\\[\\]' is no code"),
    ],
)
def test_a_fault_names_file_and_line(text: str, message: str) -> None:
    with pytest.raises(UnreadableInput, match=f"file, {message}"):
        list(actors(text.splitlines(), "file"))


def item(identity: str, name: str, **claims: object) -> dict[str, object]:
    made = {key: [{"mainsnak": snak(value), "rank": "normal"} for value in values] for key, values in claims.items()}  # type: ignore[attr-defined]
    return {"id": identity, "labels": {"en": {"value": name}}, "claims": made}


def snak(value: str) -> dict[str, object]:
    if value.startswith("+"):
        return {"datavalue": {"value": {"time": value, "precision": 11}}}
    return {"datavalue": {"value": {"id": value} if value.startswith("Q") else value}}


def dump() -> str:
    holder = item("Q9", "Ida Holm", P31=["Q5"], P21=["Q6581072"], P39=["Q8", "Q7"])
    holder["aliases"] = {"en": [{"value": "I. Holm"}]}
    tenure = holder["claims"]["P39"][0]  # type: ignore[index]
    tenure["qualifiers"] = {"P580": [snak("+2001-02-03T00:00:00Z")]}
    lines = [
        item("Q1", "Norway", P298=["NOR"]), item("Q8", "president of Norway", P31=["Q4164871"], P1001=["Q1"]), holder,
        item("Q6", "River Front", P31=["Q17149090"], P17=["Q1"], P571=["+1999-05-01T00:00:00Z"]), item("Q5", "human"),
    ]  # fmt: skip
    return "[\n" + ",\n".join(map(json.dumps, lines)) + "\n]\n"


@pytest.mark.parametrize("suffix", ["", ".gz", ".bz2"])
def test_a_wikidata_dump_gives_offices_and_groups(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"dump.json{suffix}"
    packs: dict[str, Callable[[bytes], bytes]] = {"": bytes, ".gz": gzip.compress, ".bz2": bz2.compress}
    path.write_bytes(packs[suffix](dump().encode()))
    (_, holm), (table, front) = wikidata_rows(path)
    assert (holm["name"], holm["office"], holm["country"], holm["from"], holm["gender"]) == (
        "Ida Holm", "President", "NOR", "2001-02-03", "f"
    )  # fmt: skip
    assert (holm["id"], holm["aliases"], holm["wikidata"]) == ("ida-holm-q9", "I. Holm", "Q9")
    assert (table, front["name"], front["country"], front["from"]) == (
        "actors/groups.csv",
        "River Front",
        "NOR",
        "1999-05-01",
    )


def test_a_broken_dump_is_said_plainly(tmp_path: Path) -> None:
    path = tmp_path / "dump.json"
    path.write_text("[\n{broken\n]")
    with pytest.raises(UnreadableInput, match="line 2 is no JSON"):
        list(wikidata_rows(path))
