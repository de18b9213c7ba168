"""Reports of our own, made ready to be weighed."""

from typing import Any

from dragoman.records.times import TimeMention, When
from dragoman.weighing.days import iso, number
from dragoman.weighing.report import Report
from tests.builders import Story, day


def report(story: Story) -> Report:
    return Report(story.record(), story.document.published or "")


def story(text: str, id: str, published: str, source: str = "Harbour Wire", **given: Any) -> Story:  # noqa: A002
    return Story(text, id=id, published=published, source=source, **given)


def until(date: str) -> When:
    """A due day: done until the end of it."""
    return day(date, iso((number(date) or 0) + 1))


def on(found: Story, words: str, date: str) -> When:
    """A day that the text names, as a time mention and as the time of an entry."""
    when = until(date)
    span = found.span(words)
    found.found["times"].append(
        TimeMention(
            id=f"T{span.start}", start=span.start, end=span.end, since=when.since, until=when.until, precision="day"
        )
    )
    return when
