"""Attribution: by whose word an entry stands, where the report gives it as somebody's."""

from collections.abc import Iterable

from dragoman.reading.draft import Draft
from dragoman.records.entities import Participant
from dragoman.records.statements import Statement


def innermost(statements: Iterable[Statement], start: int, end: int) -> Statement | None:
    """The statement in whose content a stretch of the text stands, the shortest where one holds another; None elsewhere."""
    found: tuple[int, Statement] | None = None
    for statement in statements:
        for span in statement.content:
            length = span.end - span.start
            if span.start <= start and end <= span.end and (found is None or length < found[0]):
                found = (length, statement)
    return found[1] if found else None


def speaker_of(draft: Draft, position: int) -> Participant | None:
    """Who says what stands at a position, the innermost speaker; None where the report says it in its own voice."""
    spoken = (statement for statement in draft.statements if statement.speaker)
    statement = innermost(spoken, position, position + 1)
    return statement.speaker[0] if statement is not None else None


def said_by(draft: Draft, position: int) -> str | None:
    """The entity that says what stands at a position; None where the report says it in its own voice."""
    speaker = speaker_of(draft, position)
    return speaker.entity if speaker else None
