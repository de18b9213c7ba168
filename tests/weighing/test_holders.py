"""Holders: who held a place one after the other, by claim, and where claims differ."""

from dragoman.weighing.disputes import of_control
from dragoman.weighing.holders import grounds
from dragoman.weighing.report import Report
from tests.weighing.reports import report, story, until

ARMY: dict[str, object] = {
    "name": "Yemeni army",
    "kind": "organisation",
    "country": "YEM",
    "sectors": ("MIL",),
    "actor": "army:YEM",
}
REBELS: dict[str, object] = {
    "name": "Houthis",
    "kind": "group",
    "country": "YEM",
    "sectors": ("REB",),
    "actor": "houthis",
}


def claim(
    id: str, sentence: str, who: dict[str, object], words: str, published: str, extent: str = "full",  # noqa: A002
    since: str | None = None, source: str = "Delta Press", by: str | None = None,
) -> Report:  # fmt: skip
    told = story(sentence, id, published, source)
    holder = told.entity(**who)  # type: ignore[arg-type]
    place = told.place("Marib", "YEM", lat=15.46, lon=45.33, precision="city")
    speaker = told.entity(by, "person", "YEM") if by else None
    told.control(place, [holder], words, extent=extent, said_by=speaker, time=until(since) if since else None)
    return report(told)


def test_holders_follow_each_other() -> None:
    first = claim("a", "The Houthis hold Marib.", REBELS, "hold Marib", "2021-05-03")
    second = claim("b", "The Yemeni army took Marib on June 1.", ARMY, "took Marib", "2021-06-02", since="2021-06-01")
    (ground,) = grounds([first, second])
    assert [[side.name for side in spell.holders] for spell in ground.spells] == [["Houthis"], ["Yemeni army"]]
    assert ground.spells[0].until == "2021-06-01"
    assert ground.now is ground.spells[1]


def test_claims_of_one_holder_are_one_spell() -> None:
    first = claim("a", "The Houthis hold Marib.", REBELS, "hold Marib", "2021-05-03")
    again = claim(
        "b", "Marib is in the hands of the Houthis.", REBELS, "in the hands of", "2021-05-20", source="Corriente"
    )
    (ground,) = grounds([first, again])
    assert len(ground.spells) == 1
    assert {each.report.id for each in ground.spells[0].claims} == {"a", "b"}


def test_as_of_a_day_only_what_was_known_then() -> None:
    first = claim("a", "The Houthis hold Marib.", REBELS, "hold Marib", "2021-05-03")
    (ground,) = grounds([first])
    assert ground.now is not None
    assert ground.now.until is None


def test_two_voices_at_one_time_are_a_dispute() -> None:
    one = claim("a", "The Houthis hold Marib.", REBELS, "hold Marib", "2021-05-03")
    other = claim("b", "The Yemeni army holds Marib, Ali Nasser said.", ARMY, "holds Marib", "2021-05-03",
                  source="Corriente", by="Ali Nasser")  # fmt: skip
    (found,) = of_control(grounds([one, other]))
    assert {version.report.id for version in found.versions} == {"a", "b"}
    assert found.about == "who holds Marib"


def test_a_later_holder_is_no_dispute() -> None:
    one = claim("a", "The Houthis hold Marib.", REBELS, "hold Marib", "2021-05-03")
    later = claim("b", "The Yemeni army holds Marib.", ARMY, "holds Marib", "2021-08-03", source="Corriente")
    assert list(of_control(grounds([one, later]))) == []


def test_entering_is_not_holding() -> None:
    (ground,) = grounds([claim("a", "The Yemeni army entered Marib.", ARMY, "entered", "2021-05-03", extent="entered")])
    assert ground.now is None
