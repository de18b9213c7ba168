"""The standpoint from which a phrase is read: the day of writing, the times told so far, and where the clause looks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from dragoman.reading.dates.periods import DAY, Date, Period, Unit, containing, finer
from dragoman.reading.dates.recurring import Recurring, latest, nearest, soonest
from dragoman.reading.words import Sentence

_TOLD = ("day", "month", "year")
_IN_MIND = 40  # times told that a phrase may look back to
_CHRONICLE = 3  # complete dates that make a chronicle
_FAR = 3  # paragraphs after which "the next day" no longer looks back to a day
_YEAR_NEARLY = 270 * DAY
_JUST_NOW = 60 * DAY


class UnresolvedError(ValueError):
    """Nothing says from where the phrase is to be counted."""


@dataclass(slots=True)
class Told:
    """A time that the report has named: where, and whether the words gave its year and say when a deed was done."""

    period: Period
    paragraph: int
    complete: bool
    adverbial: bool
    sentence: Sentence


class Telling:
    """The times told so far, latest last."""

    def __init__(self, published: Date | None) -> None:
        self.published = published
        self._told: list[Told] = []
        self._dated = self._far = 0
        self._nouns: dict[int, frozenset[str]] = {}

    def add(self, told: Told) -> None:
        """Remember one more."""
        self._told.append(told)
        if told.complete and told.period.unit in ("day", "month"):
            self._dated += 1
            self._far += self.far(told)

    def latest(self) -> Iterator[Told]:
        """The last ones, backwards; more nobody has in mind."""
        return islice(reversed(self._told), _IN_MIND)

    def far(self, told: Told) -> bool:
        """Whether it lies more than a year off the day of writing."""
        start = told.period.start
        return start is not None and (self.published is None or not -1 <= start.year - self.published.year <= 1)

    @property
    def chronicle(self) -> bool:
        """Whether the report mostly tells of other years: then a story goes on from paragraph to paragraph."""
        return self._dated >= _CHRONICLE and 4 * self._far > 3 * self._dated

    def speaks_of(self, told: Told, noun: str) -> bool:
        """Whether the sentence of a time told has the noun."""
        key = id(told.sentence)
        if key not in self._nouns:
            self._nouns[key] = frozenset(word.lemma for word in told.sentence.words)
        return noun in self._nouns[key]


@dataclass(slots=True)
class Standpoint:
    """What a phrase's expression may ask for.

    ``looks`` tells whether the clause looks ahead (1), back (-1) or neither (0); ``beside`` is a date next to it that
    lends its year ("between March and May 2018"), before it or after it.
    """

    published: Date | None
    paragraph: int = 0
    telling: Telling = field(default_factory=lambda: Telling(None))
    looks: Callable[[], int] = lambda: 0
    beside: Period | None = None
    beside_follows: bool = False
    sentence: Sentence | None = None
    noun: str = ""  # the event from which "two days after the summit" counts
    inferred: bool = False  # set where something else than the words and the day of writing decided

    def day(self) -> Date:
        """The day of writing."""
        if self.published is None:
            raise UnresolvedError("the day of writing is not known")
        return self.published

    def reference(self, unit: Unit) -> Period:
        """The time last told that is known to the unit or finer: what "that year", "the next day" look back to."""
        self.inferred = True
        for told in self.telling.latest():
            if self.paragraph - told.paragraph > _FAR and finer(unit, "month"):
                break
            if told.period.unit == unit or finer(told.period.unit, unit):
                return told.period
        raise UnresolvedError(f"no {unit} was told before")

    def last_told(self) -> Period:
        """The time last told, however finely."""
        self.inferred = True
        for told in self.telling.latest():
            return told.period
        raise UnresolvedError("no time was told before")

    def event(self) -> Period:
        """The time told in an earlier sentence that speaks of the event, too."""
        self.inferred = True
        for told in self.telling.latest():
            if told.sentence is not self.sentence and self.telling.speaks_of(told, self.noun):
                return told.period
        raise UnresolvedError(f"no time of the {self.noun} was told")

    def choose(self, what: Recurring) -> Period:
        """Which Tuesday, which September a bare name means."""
        if what.cycle != "week" and self.beside is not None and self.beside.start and self.beside.end:
            return latest(what, self.beside.end - DAY) if self.beside_follows else soonest(what, self.beside.start)
        story = self.story() if what.cycle != "week" else None
        if story is not None:
            return self._in_story(what, story)
        looks, day = self.looks(), self.day()
        if looks > 0:
            return self._planned(what, day)
        if looks < 0 or not what.daily or what.cycle == "week":
            return latest(what, day)
        return nearest(what, day)

    def _planned(self, what: Recurring, day: Date) -> Period:
        """The next one, seen from when it was planned: "In December they agreed to leave by 7 January".

        A plan for nearly a year ahead would name its year: "fighting was to stop on October 10" said in that month is past.
        """
        if what.cycle == "year":
            made = next((told.period for told in self.telling.latest() if told.sentence is self.sentence), None)
            if made is not None and made.start is not None and made.end is not None and made.end <= day:
                return soonest(what, made.start)
            ahead, past = soonest(what, day), latest(what, day)
            if ahead.start and past.end and ahead.start - day > _YEAR_NEARLY and day - past.end < _JUST_NOW:
                return past
        return soonest(what, day)

    def story(self) -> Period | None:
        """The past time of which is being told, where it is not about the day of writing.

        In a chronicle it is the last complete date; in news only the day or month of a deed in the same paragraph, for
        "the March 2011 uprising" and "the 2015 deal" say nothing about a later "in September".
        """
        chronicle = self.telling.chronicle
        for told in self.telling.latest():
            if told.paragraph != self.paragraph and not chronicle:
                return None
            if told.complete and (told.period.unit in _TOLD if chronicle else told.adverbial):
                return told.period if self.telling.far(told) else None
        return None

    def _in_story(self, what: Recurring, story: Period) -> Period:
        self.inferred = True
        if story.start is None:
            raise UnresolvedError("the story has no start")
        if story.unit == "year":
            return what.within(story)
        return nearest(what, story.start)


def unit_of(period: Period, unit: Unit) -> Period:
    """The calendar's unit in which a period starts."""
    if period.start is None:
        raise UnresolvedError("a period without a start")
    return containing(unit, period.start)
