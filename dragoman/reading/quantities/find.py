"""Find: what each figure of a report counts, of whom, where, when and by whose word."""

from dragoman.knowledge.figures import Figures
from dragoman.reading.attribution import said_by
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after
from dragoman.reading.places_at import place_near
from dragoman.reading.quantities.measuring import measure_of, unit_of
from dragoman.reading.quantities.numbers import Number, numbers
from dragoman.reading.words import Word
from dragoman.records.base import Span
from dragoman.records.situation import Quantity

_DEFINITE = frozenset(("the", "these", "those", "both", "their", "his", "its", "all"))
_UNITS_OF_TIME = frozenset("second minute hour day night week month year decade century".split())


def find_quantities(draft: Draft) -> None:
    """Fill ``draft.quantities`` in the order of the text."""
    figures = draft.library.figures
    dates = [(time.start, time.end) for time in draft.times]
    for sentence in draft.sentences:
        for number in numbers(sentence, figures):
            if any(start <= number.last.start < end for start, end in dates):
                continue
            quantity = _quantity(draft, number, figures)
            if quantity is not None:
                draft.quantities.append(quantity)


def _quantity(draft: Draft, number: Number, figures: Figures) -> Quantity | None:
    noun = _counted(number)
    found = None if noun.lemma in _UNITS_OF_TIME else measure_of(draft, number, noun, figures)
    if found is None:
        return None
    measure, by = found
    if measure == "other" and _is_known(number):
        return None
    of = draft.by_head.get(noun.i)
    words = [number.first, number.last, noun, by]
    span = Span(start=min(word.start for word in words), end=max(word.end for word in words))
    return Quantity(
        id=draft.new_id("Q", measure, span.start, span.end),
        measure=measure,  # type: ignore[arg-type]
        low=number.low,
        best=number.best,
        high=number.high,
        qualifier=number.qualifier,
        of=of.referents[0].id if of is not None and of.referents else None,
        unit=unit_of(number) if measure == "money" else None,
        place=place_near(draft, by),
        time=when(draft, by),
        said_by=said_by(draft, number.first.start),
        evidence=(span,),
        confidence=0.85 if measure != "other" else 0.5,
        why=f"'{by.text}' counts as {measure} (quantities.csv)",
    )


def _counted(number: Number) -> Word:
    """The noun that is counted: "people" in "400,000 people", the figure itself in "killed 33"."""
    word = number.last
    if word.dep == "conj" and word.head.pos == "NUM":  # "between 15 and 20 fighters"
        word = word.head
    while word.dep in ("nummod", "quantmod", "compound", "advmod", "dep") and word.head is not word:
        if word.head.pos == "VERB":
            break
        word = word.head
    below = after(word, "of")
    return below[0] if below and number.low is not None and word is number.last else word


def _is_known(number: Number) -> bool:
    """Whether the figure only takes up those of whom was spoken ("the two men"), or singles out one."""
    if number.best is not None and number.best < 2:
        return True
    words, at = number.first.sentence.words, number.first.i - number.first.sentence.words[0].i
    return at > 0 and words[at - 1].lower in _DEFINITE
