"""Attach: the time of the clause or noun phrase in which a trigger word stands, by the sentence's structure.

Asked in turn: the word's own dates; those of what stands for it ("struck a deal": the deal's time is the striking's);
the time of the clause it is a part of; and, for what is promised or told, only that it lies after or before.
"""

from bisect import bisect_left

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.dates.bounds import bounded, closed_range
from dragoman.reading.dates.find import day_of_writing
from dragoman.reading.dates.governors import Dated, dated
from dragoman.reading.dates.periods import Date
from dragoman.reading.dates.tense import AHEAD, auxiliaries, direction_of_verb
from dragoman.reading.draft import Draft
from dragoman.reading.words import Word
from dragoman.records.times import TimeMention, When

_OBJECTS = ("dobj", "nsubjpass", "attr")
_CLAUSES = frozenset({"ccomp", "acl", "xcomp", "relcl"})
_DEEPEST = 4  # clauses above the word that are asked


def when(draft: Draft, word: Word) -> When | None:
    """The time that the report states for what a word tells of, or None where it states none."""
    mentions = _mentions(draft, word)
    if not mentions:
        return None
    calendar = draft.library.calendar
    times = dated(word.sentence, mentions, calendar)
    return _Clause(times, calendar, day_of_writing(draft)).when(word)


def _mentions(draft: Draft, word: Word) -> list[TimeMention]:
    times, sentence = draft.times, word.sentence
    first = bisect_left(times, sentence.start, key=lambda time: time.start)
    last = bisect_left(times, sentence.end, key=lambda time: time.start)
    return times[first:last]


class _Clause:
    """The dates of one sentence, asked for the time of its words."""

    def __init__(self, times: list[Dated], calendar: Calendar, published: Date | None) -> None:
        self.times, self.calendar, self.published = times, calendar, published

    def when(self, word: Word) -> When | None:
        """The time of a word: its own, or that of its clause."""
        current = word
        for _ in range(_DEEPEST):
            if found := self.own(current):
                return found
            above = self._same_time(current)
            if above is None:
                return self._ordered(current)
            current = above
        return None

    def own(self, word: Word) -> When | None:
        """The time that stands with a word itself, or with the noun or participle that completes it."""
        mine = [time for time in self.times if time.governor is word]
        # "last year's offer on Tuesday": the nearer one is the noun's, the other its verb's
        found = self._of([time for time in mine if time.modifies] or mine)
        if found is None and word.pos in ("NOUN", "PROPN"):
            found = self._of_noun(word)
        if found is None and word.pos in ("VERB", "AUX"):
            found = self._of_verb(word)
        return found

    def _of(self, times: list[Dated]) -> When | None:
        """One time of several on the same word: a range, else the most exact that is not vague."""
        if not times:
            return None
        if (found := closed_range(times)) is not None:
            return found
        best = min(times, key=lambda time: (time.mention.vague, _fineness(time.mention), time.mention.start))
        return bounded(best, self.calendar, self.published)

    def _of_noun(self, noun: Word) -> When | None:
        """ "the crackdown on protesters in March 2011", "a deal signed in May", "the war, which began in 2011"."""
        inside = self._of([time for time in self.times if time.governor is not None and _below(time.governor, noun)])
        if inside is not None:
            return inside
        for child in noun.children:
            if child.dep == "acl" and child.tag in ("VBN", "VBG") and (found := self.own(child)):
                return found
            if child.dep == "relcl" and child.lemma in self.calendar.lists["light"] and _refers_back(child):
                return self._of_relative(child)
        return None

    def _of_relative(self, verb: Word) -> When | None:
        found = self.own(verb)
        if found is None:
            return None
        if verb.lemma in self.calendar.lists["starts"] and verb.lemma not in ("break", "open"):
            return When(since=found.since, until=None, precision=found.precision, basis=found.basis)
        if verb.lemma in self.calendar.lists["ends"]:
            return When(since=None, until=found.until, precision=found.precision, basis=found.basis)
        return found

    def _of_verb(self, verb: Word) -> When | None:
        """ "struck a deal in September", "the leaders in September struck": dates that the parser hangs on a neighbour."""
        return self._of(
            [
                time
                for time in self.times
                if time.governor is not None and not time.modifies and self._beside(time, time.governor, verb)
            ]
        )

    def _beside(self, time: Dated, governor: Word, verb: Word) -> bool:
        if governor.head is verb and governor.dep in ("nsubj", "nsubjpass"):
            between = verb.sentence.words[
                time.words[-1].i + 1 - verb.sentence.words[0].i : verb.i - verb.sentence.words[0].i
            ]
            return time.words[-1].i < verb.i and all(word.pos in ("AUX", "ADV", "PART", "PUNCT") for word in between)
        if governor.head is verb:
            return governor.dep in _OBJECTS or governor.dep in ("prt", "prep")
        return governor.head.dep == "prep" and governor.head.head is verb

    def _same_time(self, word: Word) -> Word | None:
        """The word above whose time is also this one's; None where a new clause has its own."""
        head = word.head
        if head is word:
            return self._speaking(word)
        if word.pos in ("NOUN", "PROPN"):
            return self._verb_of_noun(word)
        if word.dep == "conj" and head.pos in ("VERB", "AUX") and self._fronted(head):
            return head
        if word.dep in ("advcl", "pcomp", "prep") and word.tag == "VBG" and not word.child("nsubj", "nsubjpass"):
            return head if head.pos in ("VERB", "AUX") else None
        if word.dep == "xcomp" and head.lemma in self.calendar.lists["starts"]:
            return head
        return self._speaking(word) if word.dep in ("ccomp", "ROOT") else None

    def _verb_of_noun(self, noun: Word) -> Word | None:
        """ "the talks were held on Friday": the verb that makes the noun happen lends it its time."""
        head = noun.head
        if noun.dep == "conj" and head.pos == "NOUN":
            return head
        if noun.dep in ("dobj", "nsubj", "nsubjpass", "attr") and head.lemma in self.calendar.lists["light"]:
            return head
        if head.pos == "ADP" and head.head.pos == "VERB" and head.head.lemma in self.calendar.lists["light"]:
            return head.head
        if noun.dep == "compound" and head.pos == "NOUN":
            return head
        return None

    def _fronted(self, verb: Word) -> bool:
        """ "On Friday they met and agreed ...": a date before the first verb holds for the verbs joined to it."""
        return any(time.governor is verb and time.words[-1].i < verb.i for time in self.times)

    def _speaking(self, verb: Word) -> Word | None:
        """ "Speaking on Monday, he said ...": the participle's date is the verb's."""
        for child in verb.children:
            if child.dep == "advcl" and child.tag == "VBG" and child.i < verb.i and not child.child("nsubj"):
                return child if any(time.governor is child for time in self.times) else None
        return None

    def _ordered(self, word: Word) -> When | None:
        """Only before or after: "announced in December that he would withdraw", "said on Friday they had fled"."""
        clause = _clause_verb(word)
        if clause is None or clause.dep not in _CLAUSES or clause.head is clause:
            return None
        told = self.when(clause.head) if clause.head.pos in ("VERB", "AUX", "NOUN") else None
        if told is None:
            return None
        if direction_of_verb(clause, self.calendar) == AHEAD:
            return When(since=told.since, until=None, precision=told.precision, basis="inferred")
        if any(child.lower in ("had", "'d", "’d") for child in auxiliaries(clause)):
            return When(since=None, until=told.until, precision=told.precision, basis="inferred")
        return None


def _clause_verb(word: Word) -> Word | None:
    """The verb of the clause that a word stands in."""
    for _ in range(_DEEPEST):
        if word.pos in ("VERB", "AUX"):
            return word
        if word.head is word:
            return None
        word = word.head
    return None


def _below(word: Word, noun: Word) -> bool:
    """Whether a word hangs on a noun without a verb between: "protesters" on "crackdown"."""
    for _ in range(_DEEPEST):
        if word.head is word or word.pos in ("VERB", "AUX"):
            return False
        if word.dep in ("conj", "appos"):
            return False
        word = word.head
        if word is noun:
            return True
    return False


def _refers_back(verb: Word) -> bool:
    """Whether the relative pronoun is the subject: "which began", "that was signed"."""
    return any(child.dep in ("nsubj", "nsubjpass") and child.tag in ("WDT", "WP") for child in verb.children)


def _fineness(mention: TimeMention) -> int:
    return ("day", "week", "month", "season", "year", "decade", "unknown").index(mention.precision)
