"""Entering: what was chosen goes on record: cue, content, quotation, act, speaker, addressee."""

import msgspec

from dragoman.reading.draft import Draft
from dragoman.reading.statements.act import act_of, addressees
from dragoman.reading.statements.cue_traits import lemma_key
from dragoman.reading.statements.cue_words import cue_words
from dragoman.reading.statements.ground import Ground, Piece
from dragoman.reading.statements.judging import Found
from dragoman.reading.statements.speaker import speaker_of
from dragoman.records.base import Span
from dragoman.records.entities import Participant
from dragoman.records.statements import Statement
from dragoman.records.vocabulary import QuoteKind

_WAYS = {
    "own": "its subject", "nsubj": "its subject", "nsubjpass": "its subject", "inverted": "the subject after it",
    "by": "who is named after 'by'", "to": "who is named after 'to'", "poss": "its possessor",
}  # fmt: skip
_MANNERS = {"speech": "words", "deed": "decision"}


def enter(draft: Draft, ground: Ground, found: list[Found]) -> None:
    """Fill ``draft.statements``; one that stands in another's words is marked ``within`` it."""
    made: list[Statement] = []
    for each in sorted(found, key=lambda one: (one.cue.i, one.pieces)):
        speaker = speaker_of(draft, each.source) if each.source is not None else ()
        made.append(_statement(draft, ground, each, speaker))
    draft.statements.extend(_nested(statement, made) for statement in made)


def _statement(draft: Draft, ground: Ground, found: Found, speaker: tuple[Participant, ...]) -> Statement:
    row = draft.library.cues[lemma_key(found.cue)]
    cue = _span(ground, cue_words(found.cue, found.pieces, found.source))
    act = act_of(draft, found, row.act, speaker)
    by = "nobody is named" if found.source is None else _WAYS.get(found.source.kind, f"found by '{found.source.kind}'")
    return Statement(
        id=draft.new_id("S", cue.start, cue.end, found.pieces[0]),
        speaker=speaker,
        cue=(cue,),
        content=tuple(_span(ground, piece) for piece in found.pieces),
        quote=_quote(ground, found.pieces),
        act=act,
        addressee=addressees(draft, found, speaker),
        confidence=round(found.chance, 3),
        why=f"'{found.cue.lemma}' gives somebody's {_MANNERS.get(row.manner, row.manner)} (lexicon/cues.csv); who: {by}",
    )


def _span(ground: Ground, piece: Piece) -> Span:
    return Span(start=ground.words[piece[0]].start, end=ground.words[piece[1]].end)


def _quote(ground: Ground, pieces: tuple[Piece, ...]) -> QuoteKind:
    """Direct where every word stands between marks, mixed where some do."""
    spoken = [
        ground.quote_of[i] is not None
        for first, last in pieces
        for i in range(first, last + 1)
        if any(char.isalnum() for char in ground.words[i].text)
    ]
    return "direct" if all(spoken) else "mixed" if any(spoken) else "indirect"


def _nested(statement: Statement, all_of_them: list[Statement]) -> Statement:
    """The statement with the smallest one in whose content its cue stands."""
    cue = statement.cue[0]
    around = [
        (span.end - span.start, other.id)
        for other in all_of_them
        for span in other.content
        if other is not statement and span.start <= cue.start and cue.end <= span.end
    ]
    if not around:
        return statement
    return msgspec.structs.replace(statement, within=min(around)[1])
