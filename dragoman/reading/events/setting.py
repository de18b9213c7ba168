"""Setting: where an act takes place, and the day of what a headline tells."""

import datetime

from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication
from dragoman.reading.places_at import place_near
from dragoman.records.times import When


def place_of(draft: Draft, act: Predication) -> str | None:
    """The entity id of the act's place, by the structure of its sentence; None where it names none."""
    return place_near(draft, act.trigger, act.verb)


def publication_day(published: str) -> When:
    """The day of publication, for what a headline or a caption tells without a date."""
    after = datetime.date.fromisoformat(published) + datetime.timedelta(days=1)
    return When(since=published, until=after.isoformat(), precision="day", basis="publication")
