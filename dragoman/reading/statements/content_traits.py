"""Content traits: what is weighed to choose how far the words of a statement reach."""

from dataclasses import dataclass

from dragoman.reading.statements.codes import CUE_DEPS, FIRST_WORDS, POS, TAGS, WORD_DEPS, break_code
from dragoman.reading.statements.construction import clause_start, signature
from dragoman.reading.statements.cue_traits import lemma_key
from dragoman.reading.statements.ground import Ground
from dragoman.reading.statements.reaches import Pieces
from dragoman.reading.words import Word

GUISES = (
    "content kind", "content lemma base", "content signature kind", "content tail", "content base first",
    "content base break", "content end break",
)  # fmt: skip
GENERAL = {
    "content lemma base": "content kind", "content signature kind": "content kind", "content base first": "content kind",
}  # fmt: skip
NAMES = (
    "reaches", "quote before clause", "said", "passive", "cue dep", "cue tag", "cue part of speech",
    "pieces", "words", "distance", "break before", "break after", "first word", "to sentence end", "starts before cue",
    "ends after cue", "top before cue", "top dep", "top part of speech", "words to sentence end", "words from sentence start",
    "gap to clause", "ends at sentence", "ends at complement", "closes quote", "cuts quote", "comma inside",
    "subjects inside", "said inside", "said most inside", "said behind", "said top", "said tail", "words in tail",
)  # fmt: skip
_LONGEST = 60  # words of a stretch that are looked at one by one
_AHEAD = 5  # words after a stretch in which another cue would speak for ending there


@dataclass(slots=True)
class View:
    """What all reaches of one cue share."""

    ground: Ground
    cue: Word
    count: int
    first: int
    last: int
    start: int
    lemma: str
    frame: str
    shared: list[float]


def view(ground: Ground, cue: Word, count: int) -> View:
    """The view from a cue with ``count`` reaches."""
    words = cue.sentence.words
    first, last, start = words[0].i, words[-1].i, clause_start(ground, cue)
    quote_before = start > first and ground.quote_of[start - 1] is not None
    passive = any(child.dep == "auxpass" for child in cue.children)
    shared: list[float] = [
        count, quote_before, ground.said.get(cue.i, 0.0), passive, CUE_DEPS.get(cue.dep, 0), TAGS.get(cue.tag, 0),
        POS.get(cue.pos, 0),
    ]  # fmt: skip
    return View(ground, cue, count, first, last, start, lemma_key(cue), signature(cue), shared)


def content_traits(view: View, pieces: Pieces, kind: str) -> tuple[list[float], tuple[str, ...]]:
    """The numbers and the guises of one reach."""
    first, last = pieces[0][0], pieces[-1][1]
    words, cue = view.ground.words, view.cue
    before, after = _at(view, first - 1), _at(view, last + 1)
    top = _top(words[first], first, last)
    tail = _tail(view, last, after)
    base, _, end = kind.partition(":")
    numbers = [
        *view.shared, len(pieces), sum(b - a + 1 for a, b in pieces), first - cue.i if first > cue.i else last - cue.i,
        break_code(before), break_code(after), FIRST_WORDS.get(words[first].lower, 0) or 30 + (words[first].tag == "VBG"),
        last >= view.last or (last == view.last - 1 and words[view.last].pos == "PUNCT"), first < cue.i, last > cue.i,
        top.i < cue.i, WORD_DEPS.get(top.dep, 0), POS.get(top.pos, 0), view.last - last, first - view.first,
        view.start - 1 - last if last < cue.i else 99, end == "sentence", end == "whole",
        *_quotation(view.ground, first, last), *_inside(view.ground, first, last),
        *_beyond(view.ground, last, top, tail),
    ]  # fmt: skip
    edge = "-" if tail is None else f"{tail.dep}|{words[tail.left].lower}"
    opening = words[first].lower
    return numbers, (
        kind, f"{view.lemma}|{base}", f"{view.frame}|{kind}", edge, f"{base}|{opening}", f"{base}|{break_code(before)}",
        f"{end}|{break_code(after)}|{base}",
    )  # fmt: skip


def _at(view: View, i: int) -> Word | None:
    """The word, where it is of the cue's paragraph."""
    words = view.ground.words
    if 0 <= i < len(words) and words[i].sentence.paragraph == view.cue.sentence.paragraph:
        return words[i]
    return None


def _top(word: Word, first: int, last: int) -> Word:
    """The word of the stretch on which its first word hangs."""
    while word.head is not word and first <= word.head.i <= last:
        word = word.head
    return word


def _tail(view: View, last: int, after: Word | None) -> Word | None:
    """The head of what follows the stretch within the sentence ("on Monday")."""
    if after is None or after.sentence is not view.cue.sentence:
        return None
    words = view.ground.words
    tail = words[after.i + 1] if after.pos == "PUNCT" and after.i + 1 < len(words) else after
    while tail.head is not tail and tail.head.left == tail.left and tail.head.i > last:
        tail = tail.head
    return tail


def _quotation(ground: Ground, first: int, last: int) -> list[float]:
    opening, closing = ground.quote_of[first], ground.quote_of[last]
    cut = (opening is not None and opening.first < first) or (closing is not None and closing.last > last)
    return [closing is not None and closing.last == last, cut]


def _inside(ground: Ground, first: int, last: int) -> list[float]:
    comma, subjects, total, highest = False, 0, 0.0, 0.0
    for word in ground.words[first : min(last + 1, first + _LONGEST)]:
        if word.text == ",":
            comma = True
        elif word.dep in ("nsubj", "nsubjpass"):
            subjects += 1
        chance = ground.said.get(word.i)
        if chance is not None:
            total += chance
            highest = max(highest, chance)
    return [comma, subjects, total, highest]


def _beyond(ground: Ground, last: int, top: Word, tail: Word | None) -> list[float]:
    get = ground.said.get
    return [
        max(get(i, 0.0) for i in range(last + 1, last + 1 + _AHEAD)), get(top.i, 0.0),
        0.0 if tail is None else get(tail.i, 0.0), 0 if tail is None else tail.right - last,
    ]  # fmt: skip
