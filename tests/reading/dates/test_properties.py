"""Whatever stands in a text: every time reproduces its words, does not run backwards, and nothing fails."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.reading.dates.find import find_times
from dragoman.reading.dates.periods import Date
from dragoman.reading.draft import Draft
from dragoman.reading.words import Sentence, Word, link
from dragoman.records.document import Document
from dragoman.settings import Settings
from tests.reading.dates.reading import library

_TOKEN = re.compile(r"\w+|[^\w\s]")
_PIECES = (
    "January May March Sept. 1 2 23 29 30 31 31st 3rd 2016 2019 1066 9999 0 00 0000 99999 1990s 90s 00s mid-1980s 2018/19 "
    "23/01/2019 31/31/2019 2019 - 13 - 45 Monday Friday the last next this past that same following previous year years week "
    "month decade century day days ago later earlier before after since until by from to between and of in on , . ' 's - – "
    "early mid late end beginning first second 21st quarter half summer winter weekend today tomorrow yesterday night now "
    "soon recently two a few several hundred and a half dozen Christmas Ramadan 9/11 AD BC 8 p.m. 8:30 GMT will met said"
).split()


def draft(tokens: list[str], published: str | None) -> Draft:
    """A draft of one sentence whose words all hang on the first, as a bad parse would have it."""
    text = " ".join(tokens)
    made = Draft(Document(id="x", text=text, published=published), Settings(), library())
    sentence = Sentence(0, 0, "body")
    words, at = [], 0
    for index, token in enumerate(tokens):
        word = Word(index, token, at)
        word.sentence = sentence
        word.pos, word.tag, word.dep, word.lemma = "NOUN", "NN", "dep", token.lower()
        words.append(word)
        at = word.end + 1
    for word in words[1:]:
        word.head = words[0]
    link(words)
    sentence.words = words
    made.words, made.sentences = words, [sentence] if words else []
    return made


days = st.dates(min_value=Date(1, 1, 1), max_value=Date(9999, 12, 31)).map(Date.isoformat)
published = st.one_of(st.none(), days, st.just("no date"), st.just("2019-01-23T10:00:00Z"))
pieces = st.lists(st.sampled_from(_PIECES), max_size=14)
words = st.lists(st.text(alphabet=st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=6), max_size=8)


def check(made: Draft) -> None:
    find_times(made)
    last = 0
    for time in made.times:
        assert last <= time.start < time.end <= len(made.document.text)
        assert made.word_at(time.start) is not None
        assert made.document.text[time.start : time.end].strip() != ""
        assert time.since is None or time.until is None or time.since < time.until
        for end in (time.since, time.until):
            assert end is None or Date.fromisoformat(end).isoformat() == end
        assert 0 <= time.confidence <= 1
        assert made.document.text[time.start : time.end] in time.why
        last = time.end
    assert len({time.id for time in made.times}) == len(made.times)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces, published)
def test_words_of_dates_in_any_order(tokens: list[str], day: str | None) -> None:
    check(draft(tokens, day))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words, published)
def test_any_words(tokens: list[str], day: str | None) -> None:
    check(draft(tokens, day))


def test_long_texts_take_no_longer_a_word() -> None:
    made = draft(["the", "last", "2016", "of", "a"] * 4_000, "2019-01-23")
    check(made)
    assert len(made.times) >= 4_000
