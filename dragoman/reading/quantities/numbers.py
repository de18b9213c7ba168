"""Numbers: words and digits as figures with their bounds ("more than 400,000", "dozens", "15 to 20")."""

import re
from dataclasses import dataclass

from dragoman.knowledge.figures import Figures
from dragoman.reading.words import Sentence, Word

_DIGITS = re.compile(r"[$€£]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?")
_LONGEST_QUALIFIER = 3  # words


@dataclass(frozen=True, slots=True)
class Number:
    """A figure in the text: its words, its bounds, and the word on which it hangs in the sentence."""

    first: Word
    last: Word
    low: float | None
    best: float | None
    high: float | None
    qualifier: str | None


def numbers(sentence: Sentence, figures: Figures) -> list[Number]:
    """The figures of a sentence in order; two joined by "to" or "and" after "between" make one range."""
    found: list[Number] = []
    words = sentence.words
    at = 0
    while at < len(words):
        run = _run(words, at, figures)
        if run is None:
            at += 1
            continue
        value, vague, end = run
        found.append(_number(words, at, end, value, vague, figures))
        at = end
    return _ranges(found, words)


def _run(words: list[Word], at: int, figures: Figures) -> tuple[float, bool, int] | None:
    """The value of the number words from a position on, whether it is a vague plural, and where they end."""
    total, current, vague, end = 0.0, None, False, at
    while end < len(words):
        word = words[end]
        step = _value(word, figures)
        if step is None:
            joined = (
                word.text == "-" and end > at and end + 1 < len(words) and _value(words[end + 1], figures) is not None
            )
            of = word.lower == "of" and vague and end + 1 < len(words) and words[end + 1].lower in figures.plurals
            if not (joined or of):
                break
            end += 1
            continue
        value, plural = step
        if current is None:
            current = value
        elif value >= 100 and (value > current or plural):
            current *= figures.values.get(word.lower.rstrip("s"), value) if plural else value
        elif current >= 20 and value < 10:
            current += value
        else:
            break
        vague = vague or plural
        end += 1
    if current is None:
        return None
    return total + current, vague, end


def _value(word: Word, figures: Figures) -> tuple[float, bool] | None:
    match = _DIGITS.fullmatch(word.text)
    if match:
        return float(match[1].replace(",", "") + (match[2] or "")), False
    if word.lower in figures.plurals and word.tag in ("NNS", "NNPS"):
        return figures.plurals[word.lower], True
    if word.lower in figures.values and (word.tag == "CD" or figures.values[word.lower] >= 12):
        return figures.values[word.lower], False
    return None


def _number(words: list[Word], start: int, end: int, value: float, vague: bool, figures: Figures) -> Number:
    qualifier, first = _qualifier(words, start, figures)
    bound = figures.bounds.get(qualifier or "", "")
    whole = int(value) if value == int(value) else value
    low = whole if bound == "low" or (vague and bound != "high") else None
    high = whole if bound == "high" else None
    best = None if low is not None or high is not None else whole
    return Number(words[first], words[end - 1], low, best, high, qualifier)


def _qualifier(words: list[Word], start: int, figures: Figures) -> tuple[str | None, int]:
    before = start - 1 if start > 0 and words[start - 1].lower in ("a", "the", "$", "€", "£") else start
    for length in range(_LONGEST_QUALIFIER, 0, -1):
        first = before - length
        if first >= 0:
            spelt = " ".join(word.lower for word in words[first:before])
            if spelt in figures.bounds:
                return spelt, first
    return None, start


def _ranges(found: list[Number], words: list[Word]) -> list[Number]:
    joined: list[Number] = []
    for number in found:
        before = joined[-1] if joined else None
        if before is not None and before.best is not None and number.best is not None and before.best < number.best:
            between = words[before.last.i - words[0].i + 1 : number.first.i - words[0].i]
            opens = before.first.i > words[0].i and words[before.first.i - words[0].i - 1].lower == "between"
            if len(between) == 1 and (
                between[0].lower in ("to", "-", "–", "or") or (between[0].lower == "and" and opens)
            ):
                joined[-1] = Number(before.first, number.last, before.best, None, number.best, before.qualifier)
                continue
        joined.append(number)
    return joined
