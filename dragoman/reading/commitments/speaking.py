"""Speaking: who says what stands at a place as a matter of fact, and whom a speaker's words bind."""

from dragoman.reading.draft import Draft, Referent
from dragoman.reading.words import Word
from dragoman.records.statements import Statement

_FUTURE = frozenset(("will", "would", "'ll", "’ll", "shall"))
_STATE = frozenset(("GOV", "MIL", "LEG", "COP", "SPY"))


def speaker_at(draft: Draft, position: int) -> Referent | None:
    """Who says, and does not merely hope or fear, what stands at a position."""
    found: tuple[int, Statement] | None = None
    for statement in draft.statements:
        for span in statement.content:
            length = span.end - span.start
            if span.start <= position < span.end and statement.speaker and (found is None or length < found[0]):
                found = (length, statement)
    if found is None or _is_wish(draft, found[1]):
        return None
    return next((each for each in draft.referents if each.id == found[1].speaker[0].entity), None)


def _is_wish(draft: Draft, statement: Statement) -> bool:
    wishing = draft.library.agreement_words.wishing
    cues = [word for cue in statement.cue for word in draft.words_in(cue)]
    return any({word.lemma, word.lower[:-1]} & wishing for word in cues)  # the parser's lemma of "hopes" is "hop"


def speaks_for(speaker: Referent, doer: Referent) -> bool:
    """Whether one actor's words bind another: its own, its country's, those of the side that it belongs to."""
    if speaker is doer:
        return True
    if speaker.country is None and is_state(speaker) and is_state(doer):
        return True  # "a senior administration official"
    if speaker.country is None or speaker.country != doer.country:
        return False
    if is_state(doer):
        return is_state(speaker)
    return bool(set(speaker.sectors) & set(doer.sectors))


def is_state(actor: Referent) -> bool:
    """Whether it is a country or one of its powers."""
    return actor.kind == "country" or bool(set(actor.sectors) & _STATE)


def lies_ahead(verb: Word) -> bool:
    """Whether it is told in the future ("will leave", "would leave")."""
    return any(child.dep == "aux" and child.lower in _FUTURE for child in verb.children)
