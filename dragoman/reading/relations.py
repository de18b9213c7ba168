"""Relations: how one actor stands to another, in which time, by whose word."""

import itertools

from dragoman.reading.attribution import said_by
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.participants import mentions_of
from dragoman.reading.patterns import Tie, ties
from dragoman.reading.words import Word
from dragoman.records.base import Span
from dragoman.records.situation import Relation
from dragoman.records.times import Interval
from dragoman.records.vocabulary import RelationKind

_MUTUAL = frozenset(("opposes", "fights", "allied_with"))
_IRREAL = frozenset(("will", "would", "could", "may", "might", "should", "must", "can"))


def find_relations(draft: Draft) -> None:
    """Fill ``draft.relations``, each pair and kind once."""
    seen: set[tuple[str, str, str]] = set()
    for sentence in draft.sentences:
        for tie in ties(draft, sentence, draft.library.relations):
            if _irreal(tie.word):
                continue
            for one, other in _pairs(draft, tie):
                key = (tie.pattern.what, one.id, other.id)
                if key in seen or (tie.pattern.what in _MUTUAL and (key[0], other.id, one.id) in seen):
                    continue
                seen.add(key)
                draft.relations.append(_relation(draft, tie, one, other))


def _pairs(draft: Draft, tie: Tie) -> list[tuple[Referent, Referent]]:
    ones = [r for m in mentions_of(draft, tie.one) for r in m.referents if r.kind != "place"]
    if tie.one == tie.other:  # "Russia and Turkey are on opposite sides": both sides in one phrase
        return list(itertools.pairwise(ones))
    others = [r for m in mentions_of(draft, tie.other) for r in m.referents if r.kind != "place"]
    return [(one, other) for one in ones for other in others if one is not other]


def _relation(draft: Draft, tie: Tie, one: Referent, other: Referent) -> Relation:
    words = [tie.word, *tie.one, *tie.other]
    span = Span(start=min(word.start for word in words), end=max(word.end for word in words))
    kind: RelationKind = tie.pattern.what  # type: ignore[assignment]
    return Relation(
        id=draft.new_id("R", kind, one.id, other.id, span.start),
        kind=kind,
        subject=one.id,
        object=other.id,
        valid=_valid(draft, tie.word),
        said_by=said_by(draft, tie.word.start),
        evidence=(span,),
        confidence=0.75,
        why=f"'{tie.word.text}' ({tie.pattern.source})",
    )


def _valid(draft: Draft, word: Word) -> Interval:
    """Since when and until when, by "since" and "until" on the word ("affiliate until 2016")."""
    since = until = None
    words, at = word.sentence.words, word.i + 1 - word.sentence.words[0].i
    behind = words[at : at + 1]  # "affiliate until 2016": the parser may hang it on the verb
    for child in dict.fromkeys((*word.children, *behind)):
        if child.dep == "prep" and child.lower in ("until", "till", "since", "from"):
            for noun in child.children:
                time = next((t for t in draft.times if t.start <= noun.start < t.end), None)
                if time is None:
                    continue
                if child.lower in ("since", "from"):
                    since = time.since
                else:
                    until = time.since or time.until
    return Interval(since=since, until=until)


def _irreal(word: Word) -> bool:
    if word.pos not in ("VERB", "AUX"):
        return False
    if any(child.dep == "neg" for child in word.children):
        return True
    return any(child.dep == "aux" and (child.lower in _IRREAL or child.lower == "to") for child in word.children)
