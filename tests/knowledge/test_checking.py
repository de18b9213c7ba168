from pathlib import Path

import pytest

from dragoman.knowledge.checking import contradictions

LEADERS = "id,name,aliases,gender,country,office,sectors,from,to,wikidata,source\n"
GROUPS = "id,name,aliases,country,sectors,from,to,wikidata,source\n"


def found(folder: Path, table: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    path = folder / "actors" / table
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return [(each.what, tuple(place.rpartition("/")[2] for place in each.where)) for each in contradictions([folder])]


def test_our_own_tables_are_well() -> None:
    assert contradictions() == []


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        (
            "leaders/own.csv",
            LEADERS + "a,Ann Ash,,f,TUV,President,GOV,2001,2003,,\nb,Bo Birk,,m,TUV,President,GOV,2002-12-31,2004,,\n",
            ("two hold the office President of TUV at once", ("own.csv, line 2", "own.csv, line 3")),
        ),
        (
            "groups.csv",
            GROUPS + "a,River Front,RFX,TUV,REB,2001,2003,,\nb,Red Force,RFX,TUV,REB,2002,,,\n",
            ("'RFX' is the name of two", ("groups.csv, line 2", "groups.csv, line 3")),
        ),
        (
            "links.csv",
            "subject,kind,object,from,to,source\nislamic-state,part_of,no-such-body,,,\n",
            ("'no-such-body' is the id of nobody", ("links.csv, line 2",)),
        ),
        (
            "groups.csv",
            GROUPS + "a,River Front,,XYX,REB,,,,\n",
            ("'XYX' is the code of no country", ("groups.csv, line 2",)),
        ),
        (
            "agents.csv",
            "noun,plural,kind,sectors,note\nelf,elves,person,CVL,\nelven,elves,person,CVL,\n",
            ("the plural 'elves' is there twice", ("agents.csv, line 2", "agents.csv, line 3")),
        ),
    ],
)
def test_a_contradiction_is_told_with_its_lines(
    tmp_path: Path, table: str, text: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    assert expected in found(tmp_path, table, text)


def test_who_follows_on_the_day_another_leaves_contradicts_nobody(tmp_path: Path) -> None:
    text = LEADERS + "a,Ann Ash,,f,TUV,President,GOV,2001,2003,,\nb,Bo Birk,,m,TUV,President,GOV,2003,2004,,\n"
    assert found(tmp_path, "leaders/own.csv", text) == []


@pytest.mark.parametrize(
    ("text", "message"), [("id,name\n", "header lacks"), (GROUPS + "a,River,,TUV,REB,2003,2001,,\n", "range ends")]
)
def test_a_faulty_table_hides_no_other_fault(tmp_path: Path, text: str, message: str) -> None:
    assert any(message in what for what, _ in found(tmp_path, "groups.csv", text))
