"""A corrected report: what it says otherwise, with both sentences."""

from dragoman.weighing.corrections import changes
from dragoman.weighing.report import Report
from tests.weighing.reports import report, story


def version(id: str, number: int, governor: str, notice: str = "") -> Report:  # noqa: A002
    told = story(
        f"{notice}At least {number} sailors were killed off Masirah, the governor, {governor}, said.", id, "2021-05-03"
    )
    told.entity(governor, "person", "OMN")
    sailors = told.entity("sailors", "group", "OMN")
    told.quantity("killed", number, f"At least {number} sailors were killed", of=sailors)
    return report(told)


def test_figures_and_names_that_changed() -> None:
    found = changes(version("a", 29, "Said Harthi"), version("b", 33, "Said Harthy"))
    assert [(each.what, each.was, each.now) for each in found] == [
        ("figure", "At least 29 sailors were killed", "At least 33 sailors were killed"),
        ("name", "Said Harthi", "Said Harthy"),
    ]


def test_the_notice_comes_first() -> None:
    later = version("b", 33, "Said Harthi", "(Corrects the number of dead.)\n\n")
    assert changes(version("a", 29, "Said Harthi"), later)[0].what == "notice"


def test_nothing_changed() -> None:
    assert changes(version("a", 29, "Said Harthi"), version("b", 29, "Said Harthi")) == []


def test_figures_of_the_notice_are_no_figures_of_the_report() -> None:
    told = story(
        "(Corrects the number of dead to 33, not 29.)\n\n33 sailors were killed off Masirah.", "b", "2021-05-03"
    )
    sailors = told.entity("sailors", "group", "OMN")
    told.quantity("killed", 29, "29", of=sailors)
    told.quantity("killed", 33, "33 sailors", of=sailors)
    found = [each for each in changes(version("a", 29, "Said Harthi"), report(told)) if each.what == "figure"]
    assert [each.now for each in found] == ["33 sailors"]
