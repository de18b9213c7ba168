"""Setting: where and when an act takes place, and whether it is news or history retold."""

import datetime

from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication
from dragoman.reading.places_at import place_near
from dragoman.records.times import When

NEWS_DAYS = 14  # what happened longer before publication is background


def place_of(draft: Draft, act: Predication) -> str | None:
    """The entity id of the act's place, by the structure of its sentence; None where it names none."""
    return place_near(draft, act.trigger, act.verb)


def is_background(act: Predication, when: When | None, published: str | None) -> bool:
    """Whether an act is history retold: long past, or told in the pluperfect or as the origin of something."""
    if when is not None and when.basis == "stated" and published is not None:
        day = when.until or when.since
        if day is not None:
            age = datetime.date.fromisoformat(published) - datetime.date.fromisoformat(day)
            return age.days > NEWS_DAYS
    return any(child.dep == "aux" and child.lower == "had" for child in act.verb.children)


def publication_day(published: str) -> When:
    """The day of publication, for what a headline or a caption tells without a date."""
    after = datetime.date.fromisoformat(published) + datetime.timedelta(days=1)
    return When(since=published, until=after.isoformat(), precision="day", basis="publication")
