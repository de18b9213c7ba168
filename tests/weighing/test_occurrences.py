"""The same event told by several reports becomes one; another day, town or deed does not; users have the last word."""

import pytest

from dragoman.weighing.occurrences import occurrences
from dragoman.weighing.report import Report
from dragoman.weighing.same_event import NEVER, Rarity, score
from dragoman.weighing.telling import Telling
from tests.weighing.reports import on, report, story

TOWNS = {"Hodeidah": (14.8, 42.95), "Marib": (15.46, 45.33)}


def raid(
    id: str, sentence: str, town: str, words: str, date: str, published: str, trigger: str = "shelled",  # noqa: A002
    type_: str = "ASSAULT", mode: str = "heavy-weapons",
) -> Report:  # fmt: skip
    told = story(sentence, id, published, source=f"Outlet {id}")
    army = told.entity("Houthi", "group", "YEM", sectors=("REB",), actor="houthis")
    place = told.place(town, "YEM", lat=TOWNS[town][0], lon=TOWNS[town][1], precision="city")
    told.event(type_, trigger, [army], [], mode=mode, place=place, time=on(told, words, date), confidence=0.8)
    return report(told)


FIRST = raid("a", "Houthi forces shelled Hodeidah on Monday, killing 12 people.", "Hodeidah", "Monday", "2021-05-03",
             "2021-05-03")  # fmt: skip
AGAIN = raid("b", "At least 14 people died in Hodeidah when Houthi gunners shelled a market there on Monday.", "Hodeidah",
             "Monday", "2021-05-03", "2021-05-04")  # fmt: skip
NEXT_DAY = raid("c", "Houthi forces shelled Hodeidah again on Tuesday, killing 9 people.", "Hodeidah", "Tuesday",
                "2021-05-04", "2021-05-04")  # fmt: skip
ELSEWHERE = raid("d", "Houthi forces shelled Marib on Monday, killing 12 people.", "Marib", "Monday", "2021-05-03",
                 "2021-05-03")  # fmt: skip
ARREST = raid("e", "Houthi forces detained 12 people in Hodeidah on Monday.", "Hodeidah", "Monday", "2021-05-03",
              "2021-05-03", "detained", "COERCE", "arrest")  # fmt: skip


def tellings(*reports: Report) -> list[Telling]:
    return [Telling(event, each) for each in reports for event in each.record.events]


def groups(*reports: Report, **judged: object) -> list[set[str]]:
    found = occurrences(tellings(*reports), **judged)  # type: ignore[arg-type]
    return [{telling.report.id for telling in each.tellings} for each in found]


def test_one_event_with_other_figures_and_words() -> None:
    assert groups(FIRST, AGAIN) == [{"a", "b"}]


@pytest.mark.parametrize("other", [NEXT_DAY, ELSEWHERE, ARREST], ids=["next day", "another town", "another deed"])
def test_alike_and_not_the_same(other: Report) -> None:
    assert len(groups(FIRST, other)) == 2


def test_users_merge_and_split() -> None:
    a, b, d = (each.record.events[0].id for each in (FIRST, AGAIN, ELSEWHERE))
    assert groups(FIRST, ELSEWHERE, same=[frozenset((a, d))]) == [{"a", "d"}]
    assert len(groups(FIRST, AGAIN, different=[frozenset((a, b))])) == 2


def test_what_is_planned_is_not_what_happened() -> None:
    told = story("Houthi forces threatened to shell Hodeidah on Monday.", "f", "2021-05-02")
    army = told.entity("Houthi", "group", "YEM", sectors=("REB",), actor="houthis")
    told.event("ASSAULT", "shell", [army], [], status="threatened", time=on(told, "Monday", "2021-05-03"))
    every = tellings(FIRST, report(told))
    assert score(every[0], every[1], Rarity(every)) == NEVER


def test_the_town_of_the_sentence_stands_for_an_event_without_place() -> None:
    told = story("Shells fell on Marib on Monday, and Houthi forces attacked.", "g", "2021-05-03")
    army = told.entity("Houthi", "group", "YEM", sectors=("REB",), actor="houthis")
    told.place("Marib", "YEM", lat=15.46, lon=45.33, precision="city")
    told.event("ASSAULT", "attacked", [army], [], time=on(told, "Monday", "2021-05-03"))
    telling = tellings(report(told))[0]
    assert [spot.name for spot in telling.spots] == ["Marib"]
    assert len(groups(FIRST, report(told))) == 2


def test_names_that_reading_does_not_know_still_tell_two_towns_apart() -> None:
    def unknown(id: str, town: str) -> Report:  # noqa: A002
        told = story(f"Houthi forces shelled a market in {town} on Monday and 12 people died.", id, "2021-05-03")
        army = told.entity("Houthi", "group", "YEM", sectors=("REB",), actor="houthis")
        told.event("ASSAULT", "shelled", [army], [], mode="heavy-weapons", time=on(told, "Monday", "2021-05-03"))
        return report(told)

    assert len(groups(unknown("a", "Qaryat"), unknown("b", "Qaryat"))) == 1
    assert len(groups(unknown("a", "Qaryat"), unknown("b", "Wadhban"))) == 2


def test_the_headline_joins_its_own_body() -> None:
    text = "Shelling in Hodeidah\n\nHouthi forces shelled Hodeidah on Monday."
    told = story(text, "h", "2021-05-03", headline=(0, 20))
    army = told.entity("Houthi", "group", "YEM", sectors=("REB",), actor="houthis")
    place = told.place("Hodeidah", "YEM", lat=14.8, lon=42.95, precision="city")
    told.event("ASSAULT", "Shelling", [], [], mode="heavy-weapons", place=place)
    told.event(
        "ASSAULT", "shelled", [army], [], mode="heavy-weapons", place=place, time=on(told, "Monday", "2021-05-03")
    )
    found = occurrences(tellings(report(told)))
    assert len(found) == 1
    assert found[0].first.event.trigger.start > 20


def test_a_judgement_on_one_telling_holds_for_its_twin_in_the_sentence() -> None:
    told = story("Houthi forces shelled and bombed Hodeidah on Monday.", "t", "2021-05-03")
    army = told.entity("Houthi", "group", "YEM", sectors=("REB",), actor="houthis")
    place = told.place("Hodeidah", "YEM", lat=14.8, lon=42.95, precision="city")
    when = on(told, "Monday", "2021-05-03")
    for words in ("shelled", "bombed"):
        told.event("ASSAULT", words, [army], [], mode="heavy-weapons", place=place, time=when)
    twins = report(told)
    assert groups(FIRST, twins) == [{"a", "t"}]
    judged = frozenset((FIRST.record.events[0].id, twins.record.events[0].id))
    assert sorted(map(sorted, groups(FIRST, twins, different=[judged]))) == [["a"], ["t"]]
