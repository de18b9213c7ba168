"""Ground: what the rules for statements need to see of one report: its words, paragraphs and quotations."""

from bisect import bisect_left
from dataclasses import dataclass, field

from dragoman.reading.draft import Draft
from dragoman.reading.statements.pairing import quoted
from dragoman.reading.words import Word

Piece = tuple[int, int]  # the first and the last word of a stretch, by index
_AFTER_WHICH_SPEECH_STARTS = (".", "!", "?", ":", ",", ";", "—", "-", "–", "--", ")", "”", '"', "''", "’", "'")


@dataclass(slots=True, eq=False)
class Quote:
    """A quotation by its words, the marks taken in.

    ``fresh``: it starts where speech can start, after a comma, a colon or a sentence's end. ``full``: it is fresh and
    ends with punctuation, as speech does and as the scare quotes of "a 'security zone' in Syria" do not.
    """

    first: int
    last: int
    paragraph: int
    opened: bool
    closed: bool
    fresh: bool = False
    full: bool = False

    @property
    def length(self) -> int:
        """How many words it has, its marks not counted."""
        return self.last - self.first - 1


@dataclass(slots=True, eq=False)
class Ground:
    """One draft with its quotations; ``said`` is how likely each word is a cue, by index, as far as it was judged."""

    draft: Draft
    words: list[Word]
    paragraphs: dict[int, Piece]
    quotes: list[Quote]
    quote_of: list[Quote | None]
    said: dict[int, float] = field(default_factory=dict)
    share_quoted: float = 0.0

    def bounds(self, word: Word) -> Piece:
        """The first and last word of the sentence, a mark that opens the next sentence's quotation left out."""
        words = word.sentence.words
        first, last = words[0].i, words[-1].i
        while last > word.i and self.opens_at(last):
            last -= 1
        while first < word.i and self.closes_at(first) and not self.opens_at(first):
            first += 1
        return first, last

    def opens_at(self, i: int) -> bool:
        """Whether a quotation of more than this word begins here."""
        quote = self.quote_of[i]
        return quote is not None and quote.first == i and quote.last > i

    def closes_at(self, i: int) -> bool:
        """Whether a quotation of more than this word ends here."""
        quote = self.quote_of[i]
        return quote is not None and quote.last == i and quote.first < i

    def after_speech(self, first: int, last: int) -> int:
        """Where a phrase starts once speech before it is left out: '“We shall see,” Shook' → "Shook"."""
        for i in range(last - 1, first - 1, -1):
            quote = self.quote_of[i]
            if quote is not None and quote.last == i and quote.full:
                return i + 1
        return first


def survey(draft: Draft) -> Ground:
    """The ground of a draft."""
    paragraphs = _paragraphs(draft)
    quotes: list[Quote] = []
    quote_of: list[Quote | None] = [None] * len(draft.words)
    starts = [word.start for word in draft.words]
    for number, (first, last) in paragraphs.items():
        start, end = draft.words[first].start, draft.words[last].end
        for found in quoted(draft.document.text, start, end):
            low = bisect_left(starts, found.start)
            if low > 0 and draft.words[low - 1].end > found.start:  # the mark is part of a longer word
                low -= 1
            high = bisect_left(starts, found.end) - 1
            if high >= low:
                quotes.append(Quote(low, high, number, found.opened, found.closed))
                for i in range(low, high + 1):
                    quote_of[i] = quote_of[i] or quotes[-1]
    ground = Ground(draft, draft.words, paragraphs, quotes, quote_of)
    for quote in quotes:
        _judge(ground, quote)
    ground.share_quoted = sum(quote is not None for quote in quote_of) / max(1, len(quote_of))
    return ground


def _paragraphs(draft: Draft) -> dict[int, Piece]:
    found: dict[int, Piece] = {}
    for sentence in draft.sentences:
        first, last = sentence.words[0].i, sentence.words[-1].i
        found[sentence.paragraph] = (found.get(sentence.paragraph, (first, last))[0], last)
    return found


def _judge(ground: Ground, quote: Quote) -> None:
    words, (first, last) = ground.words, ground.paragraphs[quote.paragraph]
    starts_sentence = quote.first == first or words[quote.first].sentence.words[0].i == quote.first
    quote.fresh = starts_sentence or words[quote.first - 1].text[-1:] in _AFTER_WHICH_SPEECH_STARTS
    before_mark = words[quote.last - 1].text[-1:] if quote.last > quote.first else ""
    ends = (before_mark != "" and before_mark in ".,!?…") or words[quote.last].text[0] in ",.!?" or quote.last == last
    quote.full = quote.fresh and ends and quote.length >= 1
