"""Find: the commitments of a report, each promise once however often it is told."""

from collections.abc import Iterator

from dragoman.reading.attribution import said_by
from dragoman.reading.commitments.agreed import agreed
from dragoman.reading.commitments.announced import announced
from dragoman.reading.commitments.answered import answered
from dragoman.reading.commitments.due import due_of
from dragoman.reading.commitments.promised import promised
from dragoman.reading.commitments.vow import Vow
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import subjects
from dragoman.records.agreements import Commitment
from dragoman.records.base import Span

_EMPTY = frozenset(("be", "have", "do", "the", "a", "to"))


def find_commitments(draft: Draft) -> None:
    """Fill ``draft.commitments`` in the order of the text."""
    kept: list[Vow] = []
    for vow in _vows(draft):
        if vow.by and not _of_things(draft, vow) and not any(_tells_again(vow, other) for other in kept):
            kept.append(vow)
    draft.commitments = [_commitment(draft, vow) for vow in sorted(kept, key=lambda vow: vow.what.start)]


def _vows(draft: Draft) -> Iterator[Vow]:
    """All that is promised, the surest first."""
    yield from promised(draft)
    yield from agreed(draft)
    for word in draft.words:
        vow = announced(draft, word)
        if vow is not None:
            yield vow
    yield from answered(draft)


def _tells_again(vow: Vow, other: Vow) -> bool:
    """Whether the same promise was told before: in the same words, or in others by the same promisor."""
    if vow.act is other.act:
        return True
    if vow.act.pos == "NOUN" and other.what.start <= vow.act.start < other.what.end:
        return True  # "pledged to carry out the memorandum"
    if not set(vow.by) & set(other.by):
        return False
    if vow.what.overlaps(other.what) or vow.act.lemma != other.act.lemma:
        return vow.what.overlaps(other.what)
    mine, theirs = (_content(each) for each in (vow, other))
    return len(mine & theirs) >= min(2, len(mine), len(theirs))


def _of_things(draft: Draft, vow: Vow) -> bool:
    """Whether it is what a thing would do, and no person's act ("welcomed the entry and said it would help")."""
    kinds = {each.kind for each in draft.referents if each.id in vow.by}
    told = [word.lower for word in subjects(vow.act)]
    return told == ["it"] and (kinds == {"person"} or (vow.act.lemma == "help" and vow.act.child("xcomp") is not None))


def _content(vow: Vow) -> set[str]:
    return (
        {word.lemma for word in vow.act.subtree() if word.pos in ("NOUN", "PROPN", "VERB")} - {vow.act.lemma} - _EMPTY
    )


def _commitment(draft: Draft, vow: Vow) -> Commitment:
    sentence = Span(start=vow.act.sentence.start, end=vow.act.sentence.end)
    return Commitment(
        id=draft.new_id("C", vow.what.start, vow.what.end, *vow.by),
        by=vow.by,
        to=vow.to,
        what=vow.what,
        due=due_of(draft, vow),
        status="pending",
        agreement=vow.agreement or _term_of(draft, vow),
        said_by=said_by(draft, vow.what.start),
        evidence=(sentence,),
        confidence=vow.confidence,
        why=vow.why,
    )


def _term_of(draft: Draft, vow: Vow) -> str | None:
    """The agreement of which a promise told by a verb is a term too."""
    for agreement in draft.agreements:
        if agreement.status != "rejected" and any(
            term.start <= vow.act.start < term.end for term in agreement.provisions
        ):
            return agreement.id
    return None
