"""Spans: the stretches of a sentence that may name a place, before anything is known of them.

They are runs of words with capitals and all their parts ("Deir ez-Zor", "Rapides Parish Fire District"), and whatever
the parser took for a place.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.knowledge.gazetteer.keys import LONGEST, name_key
from dragoman.reading.draft import Draft, Name
from dragoman.reading.words import Sentence, Word

MOST_WORDS = 6
_LONGEST_RUN = 40  # words; a text in capitals throughout is one run
_LINKS = frozenset(
    "of de del des du da do dos das di la las le les los el al as ash az ez es au aux upon on sur an der den and the kwa"
    " & - ' ’ 's ’s".split()
)
_ARTICLES = frozenset(("al", "el", "as", "ash", "az", "ez", "an", "ar", "ad", "at"))
_HYPHENS = ("-", "‑", "–")


@dataclass(slots=True, eq=False)
class Stretch:
    """Words that may name a place, with the key that the gazetteer knows them under."""

    first: Word
    last: Word
    key: str
    run: tuple[int, int]  # the first and last word of the run of capitals that it is part of
    end: int  # where it ends in the text: after the full stop of "W.Va.", which may be a word of its own
    by_parser: Name | None = None

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.first.start


def stretches_of(draft: Draft) -> list[Stretch]:
    """Every stretch that may name a place, in the order of the text."""
    found: dict[tuple[int, int], Stretch] = {}
    for sentence in draft.sentences:
        for run in _runs(sentence):
            for stretch in _parts(draft, sentence, *run):
                found[stretch.first.i, stretch.last.i] = stretch
    for name in draft.names:
        if name.label == "place" and name.end - name.start <= LONGEST:
            at = name.first.i, name.last.i
            if at not in found:
                key = name_key(draft.document.text[name.start : name.end])
                found[at] = Stretch(name.first, name.last, key, at, name.end)
            found[at].by_parser = name
    return sorted(found.values(), key=lambda each: (each.first.i, -each.last.i))


def _runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where runs of capitals begin and end, as positions in the sentence."""
    words = sentence.words
    begin = end = -1
    for at, word in enumerate(words):
        if _is_capital(word) or _is_article(words, at):
            if begin < 0:
                begin = at
            end = at
        elif begin >= 0 and (word.lower not in _LINKS or at - end > 2):
            yield begin, end
            begin = -1
        if begin >= 0 and at - begin >= _LONGEST_RUN:
            yield begin, end
            begin = -1
    if begin >= 0:
        yield begin, end


def _is_capital(word: Word) -> bool:
    text = word.text
    return text[0].isupper() or (text[0] in "'’‘dl" and text.lstrip("dl").lstrip("'’‘")[:1].isupper())


def _is_article(words: list[Word], at: int) -> bool:
    """Whether the "al" of "al-Bab" stands here."""
    if words[at].lower in _ARTICLES and at + 2 < len(words):
        return words[at + 1].text in _HYPHENS and _is_capital(words[at + 2])
    return words[at].text[:3].lower() in ("al-", "el-") and words[at].text[3:4].isupper()


def _parts(draft: Draft, sentence: Sentence, begin: int, end: int) -> Iterator[Stretch]:
    words, text = sentence.words, draft.document.text
    run = words[begin].i, words[end].i
    for at in range(begin, end + 1):
        first = words[at]
        if not (_is_capital(first) or _is_article(words, at)):
            continue
        for to in range(at, min(end + 1, at + MOST_WORDS)):
            last = words[to]
            if last.end - first.start > LONGEST:
                break
            if _is_capital(last) or (last.text[0].isdigit() and to > at):
                key = name_key(text[first.start : last.end])
                if len(key) > 1:
                    yield Stretch(first, last, key, run, _end(words, to))


def _end(words: list[Word], at: int) -> int:
    """The end of a word, with the full stop that an abbreviation has lost to the parser ("W.Va" and ".")."""
    last = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and after.text == "." and after.start == last.end and "." in last.text:
        return after.end
    return last.end
