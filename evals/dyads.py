"""Dyads: of all noun phrases of a text the two that are its source and its target, as annotators would mark them.

Every noun or name is a candidate, once with each of its extents (bare, with its "of", with all that hangs on it). What
speaks for a candidate is learnt by ``training/dyads.py`` and kept in ``dyads.csv``; "no such phrase" is a candidate too.
"""

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication
from dragoman.reading.grammar import is_passive, phrase_lemma
from dragoman.reading.participants import kind_at
from dragoman.reading.words import Word

Span = tuple[int, int]
ROLES = ("source", "target")
WEIGHTS = Path(__file__).parent / "dyads.csv"
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
WORTH = 0.25  # a guess this likely pays: half the F1 that is to be had
_BEFORE = frozenset("det amod compound poss nmod nummod quantmod predet advmod npadvmod punct case".split())
_CUT = frozenset(("conj", "cc", "relcl", "advcl", "punct"))  # what an extent may leave out at its end


class Candidate(NamedTuple):
    """A span with what speaks for or against it; the span None means that there is no such phrase."""

    span: Span | None
    features: tuple[str, ...]
    head: Word | None = None


class Dyad(NamedTuple):
    """Spans of the source and of the target."""

    source: frozenset[Span]
    target: frozenset[Span]


def dyad(draft: Draft, acts: list[Predication]) -> Dyad:
    """The likeliest source and the likeliest other phrase as target."""
    every = candidates(draft, acts)
    source = best(every, weights()["source"], ())
    target = best(seen_from(source, every), weights()["target"], () if source is None else (source,))
    return Dyad(*(frozenset(() if span is None else (span,)) for span in (source, target)))


def best(every: Iterable[Candidate], rates: dict[str, float], taken: tuple[Span, ...]) -> Span | None:
    """The likeliest phrase of those that overlap none that is taken; None where it is too unlikely to be worth a guess."""
    free = [each for each in every if each.span is None or not any(_overlap(each.span, one) for one in taken)]
    scores = [sum(rates.get(name, 0.0) for name in each.features) for each in free]
    highest = max(scores)
    odds = [exp(score - highest) for score in scores]
    likeliest = max(range(len(free)), key=lambda i: -1.0 if free[i].span is None else odds[i])
    return free[likeliest].span if odds[likeliest] >= WORTH * sum(odds) else None


@cache
def weights() -> dict[str, dict[str, float]]:
    """What each feature counts, for each role."""
    found: dict[str, dict[str, float]] = {role: {} for role in ROLES}
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["role"]][row["feature"]] = float(row["weight"])
    return found


def candidates(draft: Draft, acts: list[Predication]) -> list[Candidate]:
    """All candidates of a text, the one that says there is none first."""
    main = draft.sentences[0].root if draft.sentences else None
    told = [f"act {act.type}" for act in acts] + ([f"main {phrase_lemma(main)}"] if main is not None else [])
    found = [Candidate(None, tuple(dict.fromkeys(["none", *(f"none {each}" for each in told)])))]
    for word in draft.words:
        if word.pos in _NOMINAL and word.dep not in ("det", "compound", "amod", "punct"):
            about = tuple(dict.fromkeys(_about(draft, word, acts, main)))
            found += [Candidate(span, (*about, *_shape(word, names)), word) for span, names in _extents(word).items()]
    return found


def seen_from(source: Span | None, every: list[Candidate]) -> list[Candidate]:
    """The candidates with how they stand to the verb of the source."""
    head = next((each.head for each in every if source is not None and each.span == source), None)
    if head is None:
        return every
    verb = next((word for word in head.ancestors() if word.pos in ("VERB", "AUX")), head.head)
    return [
        each if each.head is None else each._replace(features=(*each.features, *_way(each.head, verb)))
        for each in every
    ]


def _way(word: Word, verb: Word) -> Iterator[str]:
    """How a word hangs on the verb of the source: "dobj", "dobj on", "conj dobj"."""
    steps: list[str] = []
    for at in (word, *word.ancestors()):
        if at is verb:
            way = " ".join(reversed(steps))
            yield from (f"way {way}", f"way {phrase_lemma(verb)} {way}", f"steps {len(steps)}")
            return
        steps.append(at.lower if at.dep in ("prep", "agent", "dative") else at.dep if at.dep != "pobj" else "")
    yield "no way"


def _extents(word: Word) -> dict[Span, list[str]]:
    """The spans that a phrase may have, each with what it takes in and leaves out: with or without its article, and behind
    the head up to the first, second … of what hangs there, the last of it whole or cut before "and …".
    """
    before = [child for child in word.children if child.i < word.i and child.dep in _BEFORE]
    behind = [child for child in word.children if child.i > word.i and child.dep not in ("punct", "cc", "case")]
    lefts = {"all": _first(word, before), "bare": _first(word, [c for c in before if c.dep not in ("det", "poss")])}
    found: dict[Span, list[str]] = {}
    for left, first in lefts.items():
        for count in range(len(behind) + 1):
            taken, left_out = behind[:count], behind[count : count + 1]
            names = [
                f"left {left}",
                f"takes {'+'.join(map(_kind, taken))}",
                *(f"leaves {_kind(each)}" for each in left_out),
            ]
            names += [f"takes word {each.lower}" for each in taken[-1:]] + [
                f"leaves word {each.lower}" for each in left_out
            ]
            for cut, end in _ends(word, taken).items():
                found.setdefault((first, end), [*names, f"cut {cut}", f"cut {cut} {'+'.join(map(_kind, taken[-1:]))}"])
    return found


def _first(word: Word, before: list[Word]) -> int:
    return min([word.start, *(child.subtree()[0].start for child in before)])


def _ends(word: Word, taken: list[Word]) -> dict[str, int]:
    """Where a phrase ends: behind the last word taken in, or before what is coordinated with it or told of it."""
    if not taken:
        return {"no": word.end}
    whole = taken[-1].subtree()
    left_out = {below.i for each in whole if each.dep in _CUT and each is not taken[-1] for below in each.subtree()}
    ends = {"no": whole[-1].end, "before": [each for each in whole if each.i not in left_out][-1].end}
    after = word.sentence.words[min(whole[-1].i + 1 - word.sentence.words[0].i, len(word.sentence.words) - 1)]
    if after.text == ")":
        ends["bracket"] = after.end
    return ends


def _kind(child: Word) -> str:
    return "of" if child.dep == "prep" and child.lower == "of" else child.dep


def _shape(word: Word, names: list[str]) -> Iterator[str]:
    """What the span takes in and leaves out, as such, and for a word of this place in the sentence."""
    for name in names:
        yield from (f"span {name}", f"span {name} {word.dep}", f"span {name} {word.pos} {word.ent}")


def _about(draft: Draft, word: Word, acts: list[Predication], main: Word | None) -> Iterator[str]:
    """Where a word stands, and what the frames make of it."""
    yield from (f"dep {word.dep}", f"pos {word.pos} {word.ent}", f"kind {kind_at(draft, word)} {word.dep}")
    yield from (f"head {word.lemma}", f"owned {word.child('poss') is not None} {word.dep}")
    above = [each for each in word.ancestors() if each.dep != "prep" and each.pos != "ADP"]
    governor = above[0] if above else None
    link = word.head.lower if word.head.pos == "ADP" else word.dep
    yield f"link {link}"
    if governor is not None:
        voice = is_passive(governor) if governor.pos in ("VERB", "AUX") else None
        top = "main" if governor is main else f"{governor.dep} {len(above)}"
        yield from (
            f"{link} of {top}",
            f"{link} of {governor.pos} {voice} {top}",
            f"{link} of {phrase_lemma(governor)}",
        )
        if len(above) > 1:
            yield f"{link} of {governor.dep} of {'main' if above[1] is main else above[1].pos}"
            yield f"{link} of {phrase_lemma(governor)} of {phrase_lemma(above[1])}"
    yield f"far {min(len(above), 5)}"
    yield f"first {word.i < 12} {word.dep}"
    for act in sorted(acts, key=lambda each: sum(1 for _ in each.verb.ancestors()))[:3]:
        outer = act.verb is main
        yield from (f"actor {outer} {act.type}", f"actor {outer}") if word in act.actors else ()
        yield from (f"recipient {outer} {act.type}", f"recipient {outer}") if word in act.recipients else ()
        yield from (f"trigger {outer} {act.type}", "trigger") if word is act.trigger else ()


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
