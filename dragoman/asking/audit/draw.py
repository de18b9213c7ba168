"""Draw: a random sample of coded events, by type, and of sentences in which none was coded."""

import random
from bisect import bisect_right
from collections.abc import Iterator

from dragoman.asking.sentences import sentences_of
from dragoman.store.audits import NONE, Drawn
from dragoman.store.view import View

Strata = dict[str, list[Drawn]]
_CODED = 0.6  # of a sample are coded events, the others sentences without one
_FEWEST_WORDS = 5  # of a sentence that could tell of an event
_EVENTS = """
    SELECT type, reading, id, json_extract(body, '$.sentence.start'), json_extract(body, '$.sentence.end')
    FROM seen_entries WHERE kind = 'event' ORDER BY entry
"""
_TEXTS = "SELECT reading, text FROM seen_reports JOIN versions USING (version) ORDER BY reading"


def draw(view: View, size: int, seed: int) -> tuple[dict[str, int], list[Drawn]]:
    """How many there are in each stratum, and a sample of ``size`` in random order: the strata are the types and "none".

    The larger a type, the more of it is drawn, by the square root, so that rare types are seen too.
    """
    chance = random.Random(seed)
    coded = _coded(view)
    uncoded = list(_uncoded(view, coded))
    shares = _shares({name: len(found) for name, found in coded.items()}, round(size * _CODED))
    shares[NONE] = min(len(uncoded), size - sum(shares.values()))
    strata = coded | {NONE: uncoded}
    drawn = [each for name, number in shares.items() for each in chance.sample(strata[name], number)]
    chance.shuffle(drawn)
    return {name: len(found) for name, found in strata.items()}, drawn


def _coded(view: View) -> Strata:
    found: Strata = {}
    for event, reading, entry, start, end in view.select(_EVENTS):
        found.setdefault(event, []).append(Drawn(stratum=event, reading=reading, entry=entry, start=start, end=end))
    return found


def _uncoded(view: View, coded: Strata) -> Iterator[Drawn]:
    """The sentences that share no word with the sentence of an event."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for each in (event for events in coded.values() for event in events):
        taken.setdefault(each.reading, []).append((each.start, each.end))
    for reading, text in view.select(_TEXTS):
        spans = sorted(taken.get(reading, ()))
        for start, end in sentences_of(text):
            if not _meets(spans, start, end) and len(text[start:end].split()) >= _FEWEST_WORDS:
                yield Drawn(stratum=NONE, reading=reading, entry=None, start=start, end=end)


def _meets(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    before = spans[: bisect_right(spans, (end, 0))]
    return any(start < other for _, other in before)


def _shares(sizes: dict[str, int], number: int) -> dict[str, int]:
    """How many to draw of each stratum: one at least while there are enough, the rest by the root of its size."""
    shares = dict.fromkeys(sorted(sizes, key=lambda name: -sizes[name])[:number], 1)
    while sum(shares.values()) < number:
        open_ones = [name for name, share in shares.items() if share < sizes[name]]
        if not open_ones:
            break
        neediest = max(open_ones, key=lambda name: sizes[name] ** 0.5 / shares[name])
        shares[neediest] += 1
    return shares
