"""Figures of one thing stand side by side; figures of two things do not."""

from dragoman.weighing.disputes import of_tolls
from dragoman.weighing.report import Report
from dragoman.weighing.tolls import figures_of, tolls
from tests.weighing.reports import on, report, story


def blast(
    id: str,  # noqa: A002
    number: int,
    source: str,
    town: str = "Marib",
    date: str = "2021-05-03",
    words: str = "Monday",
) -> Report:
    told = story(f"A blast in {town} on {words} killed {number} people, a doctor said.", id, date, source)
    place = told.place(town, "YEM", lat=15.46 if town == "Marib" else 14.8, lon=45.33 if town == "Marib" else 42.95,
                       precision="city")  # fmt: skip
    when = on(told, words, date)
    told.event("ASSAULT", "killed", [], [], place=place, time=when)
    told.quantity("killed", number, f"killed {number} people", place=place, time=when)
    return report(told)


def disputes(*reports: Report, texts: dict[str, str] | None = None) -> list[tuple[str, ...]]:
    found = of_tolls(tolls(figures_of(reports, {})), texts or {})
    return [tuple(sorted(version.value for version in each.versions)) for each in found]


def test_two_tolls_of_one_blast_stand_side_by_side() -> None:
    assert disputes(blast("a", 16, "Delta Press"), blast("b", 20, "Corriente")) == [
        ("killed 16 people", "killed 20 people")
    ]


def test_equal_tolls_are_no_dispute() -> None:
    assert disputes(blast("a", 16, "Delta Press"), blast("b", 16, "Corriente")) == []


def test_blasts_in_two_towns_or_weeks_are_two() -> None:
    assert disputes(blast("a", 16, "Delta Press"), blast("b", 20, "Corriente", town="Hodeidah")) == []
    later = blast("b", 20, "Corriente", date="2021-05-10")
    assert disputes(blast("a", 16, "Delta Press"), later) == []


def test_versions_carry_their_sentences() -> None:
    found = next(
        iter(of_tolls(tolls(figures_of([blast("a", 16, "Delta Press"), blast("b", 20, "Corriente")], {})), {}))
    )
    assert found.about == "killed in Marib"
    assert all(version.report.document.text[version.passage.start : version.passage.end] == version.passage.text
               for version in found.versions)  # fmt: skip
