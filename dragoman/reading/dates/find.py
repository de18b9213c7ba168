"""Find times: every phrase of the report that names a time, with its interval, in the order of the text."""

from functools import partial

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.dates.checks import CHECKS
from dragoman.reading.dates.expressions import evaluate
from dragoman.reading.dates.lexing import Lexer
from dragoman.reading.dates.matching import Match, Matcher
from dragoman.reading.dates.periods import Date, Period
from dragoman.reading.dates.relations import Neighbours, relation_before
from dragoman.reading.dates.standpoint import Standpoint, Told
from dragoman.reading.dates.tense import direction
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


def find_times(draft: Draft) -> None:
    """Fill ``draft.times``: the report's times in order, anchored on its day of publication where that is known."""
    finder = _Finder(draft)
    for sentence in draft.sentences:
        finder.read(sentence)
    draft.times = sorted(finder.found, key=lambda time: time.start)


def day_of_writing(draft: Draft) -> Date | None:
    """The day on which the report appeared, or None."""
    try:
        return Date.fromisoformat((draft.document.published or "")[:10])
    except ValueError:
        return None


class _Finder:
    """Goes through the sentences in order and remembers the times told."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.calendar: Calendar = draft.library.calendar
        self.phrases = draft.library.date_phrases
        self.published = day_of_writing(draft)
        self.told: list[Told] = []
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
            if period is not None and period.closed and not match.phrase.vague:
                self.told.append(Told(period, sentence.paragraph, match.complete))

    def _accept(self, match: Match) -> bool:
        check = match.phrase.check
        return not check or CHECKS[check](match, self.calendar)

    def _plain(self, sentence: Sentence) -> Standpoint:
        return Standpoint(self.published, sentence.paragraph)

    def _standpoint(self, sentence: Sentence, match: Match) -> Standpoint:
        words = match.words[match.first : match.last]
        return Standpoint(self.published, sentence.paragraph, self.told, partial(direction, words, self.calendar))

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
            basis=_basis(match, standpoint),
            confidence=_confidence(match, period, standpoint),
            why=self._why(match, standpoint),
        )

    def _why(self, match: Match, standpoint: Standpoint) -> str:
        words = self.draft.document.text[match.start : match.end]
        seen_from = "" if match.complete or self.published is None else f" from {self.published.isoformat()}"
        told = ", after a time told before" if standpoint.inferred else ""
        return f"{match.phrase.written}: '{words}'{seen_from}{told}"


def _basis(match: Match, standpoint: Standpoint) -> TimeBasis:
    if standpoint.inferred:
        return "inferred"
    return "stated"


def _confidence(match: Match, period: Period | None, standpoint: Standpoint) -> float:
    if period is None:
        return _LEAST_SURE
    return round(match.phrase.confidence * (0.9 if standpoint.inferred and not match.phrase.told else 1), 3)
