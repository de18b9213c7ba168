"""Find: the relations of a report, each pair and kind once."""

from collections.abc import Iterator

from dragoman.reading.attribution import said_by
from dragoman.reading.draft import Draft
from dragoman.reading.relations.alliance import alliances
from dragoman.reading.relations.bond import Bond
from dragoman.reading.relations.fighting import fighting
from dragoman.reading.relations.membership import memberships
from dragoman.reading.relations.tying import tied
from dragoman.reading.words import Word
from dragoman.records.base import Span
from dragoman.records.situation import Relation
from dragoman.records.times import Interval
from dragoman.records.vocabulary import RelationKind

_FRIENDLY = ("backs", "allied_with", "part_of")
_MUTUAL = frozenset(("opposes", "fights", "allied_with"))


def find_relations(draft: Draft) -> None:
    """Fill ``draft.relations`` in the order in which they are found."""
    seen: set[tuple[str, str, str]] = set()
    heads: set[tuple[str, str, int]] = set()
    for bond in _bonds(draft):
        key = (bond.kind, bond.one.id, bond.other.id)
        if bond.kind == "part_of" and (bond.one.id, bond.other.id, bond.word.i) in heads:
            continue  # the word that says who heads a body has said it all
        if bond.by_deed and any((kind, *pair) in seen for kind in _FRIENDLY for pair in (key[1:], key[:0:-1])):
            continue  # whom the report calls an ally is not at war with him by one deed
        if bond.one is bond.other or key in seen or (bond.kind in _MUTUAL and (key[0], key[2], key[1]) in seen):
            continue
        seen.add(key)
        if bond.kind == "heads":
            heads.add((bond.one.id, bond.other.id, bond.word.i))
        draft.relations.append(_relation(draft, bond))


def _bonds(draft: Draft) -> Iterator[Bond]:
    """All that ties two actors, in words of the tables first."""
    for sentence in draft.sentences:
        yield from tied(draft, sentence)
    yield from memberships(draft)
    yield from fighting(draft)
    yield from alliances(draft)


def _relation(draft: Draft, bond: Bond) -> Relation:
    span = Span(start=min(word.start for word in bond.words), end=max(word.end for word in bond.words))
    kind: RelationKind = bond.kind  # type: ignore[assignment]
    return Relation(
        id=draft.new_id("R", kind, bond.one.id, bond.other.id, span.start),
        kind=kind,
        subject=bond.one.id,
        object=bond.other.id,
        valid=_valid(draft, bond.word),
        said_by=said_by(draft, bond.word.start),
        evidence=(span,),
        confidence=bond.confidence,
        why=bond.why,
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
