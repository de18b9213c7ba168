"""What a time of the record holds beside its interval: relation, vagueness, ground, trace."""

import pytest

from dragoman.reading.dates.find import day_of_writing, find_times
from dragoman.reading.draft import Draft
from dragoman.reading.parse import parse
from dragoman.records.document import Document
from dragoman.records.times import TimeMention
from dragoman.settings import Settings
from tests.reading.dates.reading import library, read


def times(text: str, published: str | None = "2019-01-23") -> dict[str, TimeMention]:
    return {text[time.start : time.end]: time for time in read(text, published).times}


@pytest.mark.parametrize(
    ("text", "words", "relation"),
    [
        ("The group was an ally until 2016.", "2016", "until"),
        ("The war has raged since March 2011.", "March 2011", "since"),
        ("Troops must leave by the end of June.", "June", "by"),
        ("He fled before the end of March 2016.", "March 2016", "before"),
        ("He fled shortly after Monday.", "Monday", "after"),
        ("The curfew will last through Friday.", "Friday", "through"),
        ("The road is closed up until 2030.", "2030", "until"),
        ("He spoke ahead of Sunday's vote.", "Sunday", "before"),
        ("They must sign no later than May 5.", "May 5", "by"),
        ("He ruled from 2014 to 2018.", "2014", "since"),
        ("He ruled from 2014 to 2018.", "2018", "through"),
        ("He ruled between March and May.", "March", "since"),
        ("He ruled between March and May.", "May", "through"),
        ("The siege (2014-2016) failed.", "2014", "since"),
        ("The siege (2014-2016) failed.", "2016", "through"),
        ("They met in March and May.", "March", None),
        ("They met in 2016.", "2016", None),
        ("They met on Monday to talk.", "Monday", None),
        ("He has recently asked for help.", "recently", "before"),
        ("They hope to meet soon.", "soon", "after"),
    ],
)
def test_relation(text: str, words: str, relation: str | None) -> None:
    assert times(text)[words].relation == relation


@pytest.mark.parametrize(
    ("text", "words", "vague"),
    [
        ("He has recently asked for help.", "recently", True),
        ("In the past few weeks he has asked for help.", "the past few weeks", True),
        ("The feast of Eid was quiet.", "Eid", True),
        ("He asked for help last week.", "last week", False),
        ("He asked for help in the past three weeks.", "the past three weeks", False),
    ],
)
def test_vague(text: str, words: str, vague: bool) -> None:
    assert times(text)[words].vague is vague


@pytest.mark.parametrize(
    ("text", "words", "basis"),
    [
        ("They met on 3 May 2017.", "3 May 2017", "stated"),
        ("They met on Tuesday.", "Tuesday", "stated"),
        ("They met on 3 May 2017. The next day they left.", "The next day", "inferred"),
        ("They met on 3 May 2016. On June 4 they left.", "June 4", "inferred"),
    ],
)
def test_basis(text: str, words: str, basis: str) -> None:
    assert times(text)[words].basis == basis


def test_the_line_above_the_report_is_its_day() -> None:
    found = times("Saturday, April 4, 2009\nThe envoys met on Friday.", None)["Friday"]
    assert (found.since, found.basis) == ("2009-04-03", "dateline")


def test_the_dateline_is_its_day() -> None:
    text = "PORT SARN, May 7, 2021 (Harbour Wire) - The envoys met on Monday."
    end = text.index(" - ") + 2
    draft = Draft(Document(id="x", text=text, dateline=(0, end)), Settings(), library())
    list(parse([draft], draft.settings.model))
    find_times(draft)
    assert str(day_of_writing(draft)) == "2021-05-07"
    assert [(time.since, time.basis) for time in draft.times] == [("2021-05-07", "stated"), ("2021-05-03", "dateline")]


def test_a_date_within_the_report_is_not_its_day() -> None:
    found = times("The envoys met on May 3, 2017. They will meet on Friday.", None)["Friday"]
    assert (found.since, found.until) == (None, None)


def test_the_trace_names_rule_words_and_day() -> None:
    found = times("They met three days ago.")["three days ago"]
    assert found.why == "ago(NUMBER, UNIT): 'three days ago' from 2019-01-23"
    assert found.precision == "day"


def test_reading_twice_changes_nothing() -> None:
    draft = read("They met on 3 May 2017. The next day they left.")
    first = list(draft.times)
    find_times(draft)
    assert draft.times == first


@pytest.mark.parametrize("published", ["2019-01-23T08:30:00Z", "2019-01-23 08:30", "2019-01-23"])
def test_a_day_with_its_hour(published: str) -> None:
    assert times("They met yesterday.", published)["yesterday"].since == "2019-01-22"


@pytest.mark.parametrize("published", ["", "yesterday", "2019-13-45", None])
def test_a_day_that_is_none(published: str | None) -> None:
    assert times("They met yesterday.", published)["yesterday"].since is None


def test_a_story_of_other_years_keeps_its_year() -> None:
    text = (
        "On 4 March 1921 the rising began. It spread on 9 March 1921.\n"
        "The king fled on 2 April 1921.\n"
        "He came back on 5 June, and was shot in October."
    )
    found = times(text, "2019-01-23")
    assert found["5 June"].since == "1921-06-05"
    assert found["October"].since == "1921-10-01"


def test_news_keeps_its_year_after_a_year_told_in_another_paragraph() -> None:
    text = "The war began in March 2011.\nIn September the two leaders struck a deal."
    assert times(text)["September"].since == "2018-09-01"


@pytest.mark.parametrize(
    "text",
    [
        "The 2015 nuclear deal collapsed when the allies withdrew on May 8.",
        "The May 2015 deal collapsed when the allies withdrew on May 8.",
        "Since the truce of 3 May 2015 he has been quiet, but on May 8 he spoke.",
    ],
)
def test_a_noun_that_bears_a_year_makes_no_story(text: str) -> None:
    assert times(text)["May 8"].since == "2018-05-08"


def test_many_dates_in_one_sentence_take_no_longer_each() -> None:
    text = "They met at " + ", ".join(["8 p.m. on March 3 and two days after the talks"] * 400) + "."
    assert len(read(text).times) > 800


def test_an_empty_report_has_no_times() -> None:
    assert read("").times == []
