"""Governors: which word of the sentence a date belongs to, by the grammar.

"in September struck a deal" dates the striking, "the announcement in December that he would withdraw" the announcement.
"""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.dates.relations import looks_back
from dragoman.reading.words import Sentence, Word
from dragoman.records.times import TimeMention

_APART = 3  # words at most between the ends of a range
_LINKS = frozenset({"ADP", "SCONJ", "NUM", "PART", "DET"})


@dataclass(slots=True, eq=False)
class Dated:
    """A time of the sentence with the word that it dates, and the preposition or relation that ties it there."""

    mention: TimeMention
    words: list[Word]
    governor: Word | None
    link: str  # the preposition, the dependency of a bare date ("npadvmod", "compound", "poss"), or ""

    @property
    def modifies(self) -> bool:
        """Whether it stands before or under a noun as its modifier ("the 2015 deal", "the deal of 2015")."""
        return self.link in ("of", "compound", "nummod", "poss", "amod", "nmod")


def dated(sentence: Sentence, mentions: list[TimeMention], calendar: Calendar) -> list[Dated]:
    """The times of one sentence with what they belong to."""
    taken = [_words_of(sentence, mention) for mention in mentions]
    inside = {word.i for words in taken for word in words}
    found = [
        Dated(mention, words, *(_role(mention, words) or _governor(words, inside, calendar)))
        for mention, words in zip(mentions, taken, strict=True)
        if words and not looks_back(sentence.words, words[0].i - sentence.words[0].i, calendar)
    ]
    for one, other in pairwise(found):
        if _range(one, other):
            other.governor, other.link = one.governor, one.link
    return found


def _words_of(sentence: Sentence, mention: TimeMention) -> list[Word]:
    first = bisect_left(sentence.words, mention.start, key=lambda word: word.start)
    last = bisect_left(sentence.words, mention.end, key=lambda word: word.start)
    return sentence.words[first:last]


def _range(one: Dated, other: Dated) -> bool:
    """ "from 2001 until 2005": both ends date the same word."""
    ends = one.mention.relation == "since" and other.mention.relation in ("through", "until")
    return ends and other.words[0].i - one.words[-1].i <= _APART


def _role(mention: TimeMention, words: list[Word]) -> tuple[Word, str] | None:
    """ "Al-Qaeda's affiliate until 2016": a role right before it, which the parser often passes over for the verb."""
    sentence = words[0].sentence.words
    first = words[0].i - sentence[0].i
    if mention.relation not in ("since", "until", "through") or first < 2:
        return None
    noun = sentence[first - 2]
    return (noun, sentence[first - 1].lower) if noun.dep == "appos" and noun.pos in ("NOUN", "PROPN") else None


def _governor(words: list[Word], inside: set[int], calendar: Calendar) -> tuple[Word | None, str]:
    """The first content word above a date, through prepositions, other dates and words such as "the end of"."""
    through = calendar.lists["through"]
    word, link = _top(words), ""
    for _ in range(12):
        above = word.head
        if above is word:
            return None, link
        if word.i in inside and above.i not in inside:
            link = word.dep
        if above.pos == "ADP" or above.dep == "prep":
            link = above.lower
        elif above.i not in inside and above.pos not in _LINKS and above.pos != "ADV" and above.lower not in through:
            return _whole_verb(above), link
        word = above
    return None, link


def _top(words: list[Word]) -> Word:
    indexes = {word.i for word in words}
    word = words[-1]
    while word.head is not word and word.head.i in indexes:
        word = word.head
    return word


def _whole_verb(word: Word) -> Word:
    """The main verb for its auxiliary, the verb for an adjective that completes it ("is due on Friday")."""
    if word.dep in ("aux", "auxpass", "acomp") and word.head.pos in ("VERB", "AUX"):
        return word.head
    return word
