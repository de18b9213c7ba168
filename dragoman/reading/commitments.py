"""Commitments: who promised what to whom by when."""

from dragoman.reading.attribution import said_by
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import phrase_lemma
from dragoman.reading.words import Word
from dragoman.records.agreements import Commitment
from dragoman.records.base import Span
from dragoman.records.events import Event
from dragoman.records.times import When

_PROMISING = frozenset(("AGREE", "CONCEDE", "THREATEN"))
_ONLY_MEANT = frozenset(("intend", "plan", "want", "hope", "aim", "seek", "consider", "mean", "like", "expect"))


def find_commitments(draft: Draft) -> None:
    """Fill ``draft.commitments``: from events that lie ahead by somebody's word, then from what speakers say will be done."""
    for event in draft.events:
        if event.type in _PROMISING and event.embedded is not None and event.status in ("occurred", "planned"):
            _from_event(draft, event)
    for word in draft.words:
        if (
            word.lemma in draft.library.agreement_words.promises
            or phrase_lemma(word) in draft.library.agreement_words.promises
        ):
            _from_statement(draft, word)
    draft.commitments.sort(key=lambda commitment: commitment.what.start)


def _from_event(draft: Draft, event: Event) -> None:
    assert event.embedded is not None
    act = draft.word_at(event.embedded.trigger.start)
    trigger = draft.word_at(event.trigger.start)
    if act is None or trigger is None or not event.actors or trigger.lemma in _ONLY_MEANT:
        return
    if event.embedded.status != "planned" or (trigger.lemma == "agree" and len(event.actors) > 1):
        return  # threats are no promises; what two agree to do is an agreement
    what = _what(act)
    _add(
        draft,
        what,
        by=tuple(each.entity for each in event.actors),
        to=tuple(each.entity for each in event.recipients),
        evidence=event.sentence,
        said=event.said_by,
        why=event.why,
    )


def _from_statement(draft: Draft, verb: Word) -> None:
    """ "The measures would now be implemented", said by somebody: his promise, though it tells of no event."""
    future = any(child.dep == "aux" and child.lower in ("will", "would", "'ll", "shall") for child in verb.children)
    if not future or any(child.dep == "neg" for child in verb.children):
        return
    speaker = said_by(draft, verb.start)
    if speaker is None:
        return
    words = verb.subtree()
    what = Span(start=words[0].start, end=words[-1].end)
    sentence = Span(start=verb.sentence.start, end=verb.sentence.end)
    _add(
        draft,
        what,
        by=(speaker,),
        to=(),
        evidence=sentence,
        said=speaker,
        why=f"'{verb.text}' with a future (commitment_verbs.csv)",
    )


def _what(act: Word) -> Span:
    """The words of the promised act: its verb or noun phrase without its subject and without "to"."""
    words = act.subtree()
    if act.pos in ("VERB", "AUX"):
        start = act
        above = act.head
        if act.dep == "xcomp" and above.lemma in ("continue", "keep", "begin", "start", "resume"):
            start = above
        words = [word for word in words if word.i >= act.i]
        return Span(start=start.start, end=words[-1].end)
    return Span(start=words[0].start, end=words[-1].end)


def _add(
    draft: Draft, what: Span, *, by: tuple[str, ...], to: tuple[str, ...], evidence: Span, said: str | None, why: str
) -> None:
    if any(other.what.overlaps(what) and set(other.by) & set(by) for other in draft.commitments):
        return
    draft.commitments.append(
        Commitment(
            id=draft.new_id("C", what.start, what.end, *by),
            by=by,
            to=to,
            what=what,
            due=_due(draft, what),
            status="pending",
            said_by=said,
            evidence=(evidence,),
            confidence=0.7,
            why=why,
        )
    )


def _due(draft: Draft, what: Span) -> When | None:
    """By when: a time inside the promise that ends after the report appeared."""
    for time in draft.times:
        if what.start <= time.start < what.end and (time.until or time.since):
            end = time.until or time.since or ""
            if draft.document.published is None or end > draft.document.published:
                return When(since=time.since, until=time.until, precision=time.precision, basis=time.basis)
    return None
