"""Find times: every phrase of the report that names a time, with its interval, in the order of the text."""

from functools import partial

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.dates.checks import CHECKS
from dragoman.reading.dates.expressions import evaluate
from dragoman.reading.dates.lexing import Lexer
from dragoman.reading.dates.matching import Match, Matcher
from dragoman.reading.dates.periods import Date, Period
from dragoman.reading.dates.relations import Neighbours, relation_before
from dragoman.reading.dates.standpoint import Standpoint, Telling, Told
from dragoman.reading.dates.tense import dates_a_deed, direction
from dragoman.reading.draft import Draft
from dragoman.reading.words import Sentence
from dragoman.records.times import TimeMention
from dragoman.records.vocabulary import Precision, TimeBasis

_PRECISION: dict[str, Precision] = {
    "day": "day",
    "weekend": "week",
    "week": "week",
    "month": "month",
    "season": "season",
    "quarter": "season",
    "half": "year",
    "year": "year",
    "decade": "decade",
    "century": "unknown",
}
_LEAST_SURE = 0.4
_STRETCHES = frozenset({"clock", "overnight", "past", "coming"})  # "the next day" does not look back to these
_TOP = 5  # sentences at the top in which a dateline stands


def find_times(draft: Draft) -> None:
    """Fill ``draft.times``: the report's times in order, anchored on its day of publication where that is known."""
    finder = _Finder(draft, day_of_writing(draft))
    if finder.published is None:
        finder = _Finder(draft, _day_at_the_top(draft, finder))
    for sentence in draft.sentences:
        finder.read(sentence)
    draft.times = sorted(finder.found, key=lambda time: time.start)


def day_of_writing(draft: Draft) -> Date | None:
    """The day on which the report appeared or was written: as given, else as its dateline says, else None."""
    try:
        return Date.fromisoformat((draft.document.published or "")[:10])
    except ValueError:
        return _from_dateline(draft.sentences, draft.times)


def _day_at_the_top(draft: Draft, finder: "_Finder") -> Date | None:
    """The full date in the dateline, or alone on a line above the report ("Saturday, April 4, 2009")."""
    top = draft.sentences[:_TOP]
    for sentence in top:
        finder.read(sentence)
    return _from_dateline(top, finder.found)


def _from_dateline(sentences: list[Sentence], times: list[TimeMention]) -> Date | None:
    for time in times[:_TOP]:
        if time.precision != "day" or time.basis != "stated" or time.since is None:
            continue
        for sentence in sentences[:_TOP]:
            alone = sentence.start == time.start and sentence.end <= time.end + 1
            if sentence.start <= time.start < sentence.end and (sentence.part == "dateline" or alone):
                return Date.fromisoformat(time.since)
    return None


class _Finder:
    """Goes through the sentences in order and remembers the times told."""

    def __init__(self, draft: Draft, published: Date | None) -> None:
        self.draft = draft
        self.calendar: Calendar = draft.library.calendar
        self.phrases = draft.library.date_phrases
        self.published = published
        self.telling = Telling(published)
        self.found: list[TimeMention] = []

    def read(self, sentence: Sentence) -> None:
        lexer = Lexer(sentence.words, self.calendar, self.phrases.words)
        matches = Matcher(sentence.words, lexer, self.phrases, self._accept).find()
        neighbours = Neighbours(matches, self.calendar)
        for index in neighbours.order():
            match = matches[index]
            standpoint = self._standpoint(sentence, match)
            neighbours.lend(index, standpoint, partial(evaluate, standpoint=self._plain(sentence)))
            period = evaluate(match, standpoint)
            neighbours.resolved[index] = period
            relation = match.phrase.relation or neighbours.relation(index) or relation_before(match, self.calendar)
            if period is None and match.phrase.expression.name == "clock":
                continue  # a clock time of no known day
            self.found.append(self._mention(match, period, standpoint, relation))
            if period is not None and period.closed and match.phrase.expression.name not in _STRETCHES:
                self._remember(match, period, sentence)

    def _remember(self, match: Match, period: Period, sentence: Sentence) -> None:
        words = match.words[match.first : match.last]
        deed = match.complete and period.unit in ("day", "month") and dates_a_deed(words)
        self.telling.add(Told(period, sentence.paragraph, match.complete, deed, sentence))

    def _accept(self, match: Match) -> bool:
        check = match.phrase.check
        return not check or CHECKS[check](match, self.calendar)

    def _plain(self, sentence: Sentence) -> Standpoint:
        return Standpoint(self.published, sentence.paragraph)

    def _standpoint(self, sentence: Sentence, match: Match) -> Standpoint:
        words = match.words[match.first : match.last]
        looks = partial(direction, words, self.calendar)
        return Standpoint(
            self.published, sentence.paragraph, self.telling, looks, sentence=sentence, noun=_event_after(match)
        )

    def _mention(
        self, match: Match, period: Period | None, standpoint: Standpoint, relation: str | None
    ) -> TimeMention:
        start, end = match.start, match.end
        phrase = match.phrase
        return TimeMention(
            id=self.draft.new_id("T", start, end),
            start=start,
            end=end,
            since=period.start.isoformat() if period and period.start else None,
            until=period.end.isoformat() if period and period.end else None,
            precision=_PRECISION[period.unit] if period else "unknown",
            vague=phrase.vague or (period is not None and not period.closed),
            relation=relation,  # type: ignore[arg-type]
            basis=self._basis(match, standpoint),
            confidence=_confidence(match, period, standpoint),
            why=self._why(match, standpoint),
        )

    def _basis(self, match: Match, standpoint: Standpoint) -> TimeBasis:
        if standpoint.inferred:
            return "inferred"
        return "dateline" if self.published and not self.draft.document.published and not match.complete else "stated"

    def _why(self, match: Match, standpoint: Standpoint) -> str:
        words = self.draft.document.text[match.start : match.end]
        seen_from = "" if match.complete or self.published is None else f" from {self.published.isoformat()}"
        told = ", after a time told before" if standpoint.inferred else ""
        return f"{match.phrase.written}: '{words}'{seen_from}{told}"


def _event_after(match: Match) -> str:
    """The noun after "two days after", or nothing."""
    if match.phrase.check != "event":
        return ""
    noun = match.words[match.last - 1].child("pobj")
    return noun.lemma if noun is not None else ""


def _confidence(match: Match, period: Period | None, standpoint: Standpoint) -> float:
    if period is None:
        return _LEAST_SURE
    return round(match.phrase.confidence * (0.9 if standpoint.inferred and not match.phrase.told else 1), 3)
