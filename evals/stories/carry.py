"""Carry: another outlet carries an agency's report with light edits, as newsrooms make them."""

import datetime
import random
import re
from collections.abc import Callable
from dataclasses import replace

from evals.stories.tell import OUTLETS, Told

_OTHER_WORDS = (
    ("centre", "center"), ("honour", "honor"), ("neighbour", "neighbor"), ("programme", "program"), ("defence", "defense"),
    ("lorries", "trucks"), ("according to", "as stated by"), ("said", "told reporters"), ("killed", "slain"),
    ("residents", "people living there"), ("captured", "took"), ("demanded", "called for"), ("The United Nations", "The UN"),
    ("telephone", "phone"), ("shortly after", "soon after"), ("fighting", "clashes"), ("wounded", "hurt"),
    ("agreed", "consented"), ("several", "a number"), ("more than", "over"), ("called on", "urged"), ("left", "quit"),
)  # fmt: skip
_OWN = (
    "This newspaper could not verify the claims.", "Prices of oil rose slightly on the news.",
    "Aid groups said that the need was growing by the day.", "The report could not be confirmed independently.",
    "Analysts saw little hope of an early end to the war.", "Foreign ministries advised against all travel to the area.",
    "Our correspondent in the region found the roads empty and most shops shut.",
    "The European Union said that it was following events closely.",
)  # fmt: skip
_NUMBERS = dict(zip("3 4 5 6 7 8 9 10 11 12".split(), "three four five six seven eight nine ten eleven twelve".split(),
                    strict=True))  # fmt: skip
Sentences = list[str]


def carried(told: Told, draw: random.Random, edits: int) -> Told:
    """The copy: a new headline, and so many kinds of changes to the text."""
    sentences = list(told.sentences)
    for edit in draw.sample(_EDITS, edits):
        sentences = edit(sentences, draw)
    outlet = draw.choice([name for name in OUTLETS if name != told.outlet])
    return replace(
        told, sentences=tuple(sentences), title=_headline(told.title, draw), paragraph=draw.choice((1, 2, 3)),
        published=told.published + datetime.timedelta(days=draw.choice((0, 0, 1))), outlet=outlet,
        dateline=draw.choice((told.dateline, told.dateline, "")),
        credit=draw.choice((told.outlet, f"With reporting by {told.outlet}", "")),
    )  # fmt: skip


def _headline(title: str, draw: random.Random) -> str:
    return draw.choice((title.upper(), f"Report: {title}", "What we know so far", f"{title}, agency says"))


def _cut(sentences: Sentences, draw: random.Random) -> Sentences:
    return sentences[: max(4, len(sentences) - draw.randrange(1, 4))]


def _drop(sentences: Sentences, draw: random.Random) -> Sentences:
    gone = draw.randrange(1, len(sentences))
    return sentences[:gone] + sentences[gone + 1 :] if len(sentences) > 4 else sentences


def _add(sentences: Sentences, draw: random.Random) -> Sentences:
    at = draw.randrange(1, len(sentences))
    return [*sentences[:at], *draw.sample(_OWN, draw.choice((1, 1, 2))), *sentences[at:]]


def _reword(sentences: Sentences, draw: random.Random) -> Sentences:
    for old, new in draw.sample(_OTHER_WORDS, 8):
        sentences = [re.sub(rf"\b{old}\b", new, each) for each in sentences]
    return sentences


def _spell(sentences: Sentences, draw: random.Random) -> Sentences:
    """Small numbers are written out, and quotation marks turned."""
    return [
        re.sub(r"\b\d+\b", lambda match: _NUMBERS.get(match[0], match[0]), each).replace('"', "”") for each in sentences
    ]


def _move(sentences: Sentences, draw: random.Random) -> Sentences:
    first, second = sorted(draw.sample(range(1, len(sentences)), 2))
    return [*sentences[:first], *sentences[first + 1 : second + 1], sentences[first], *sentences[second + 1 :]]


def _lengthen(sentences: Sentences, draw: random.Random) -> Sentences:
    more = draw.choice(("in what was seen as a further blow to hopes of peace", "in the latest turn of a long war"))
    return [f"{sentences[0].rstrip('.')}, {more}.", *sentences[1:]]


_EDITS: tuple[Callable[[Sentences, random.Random], Sentences], ...] = (
    _cut, _drop, _add, _reword, _reword, _spell, _move, _lengthen,
)  # fmt: skip
