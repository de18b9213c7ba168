"""Attribution: by whose word an entry stands, where the report gives it as somebody's."""

from dragoman.reading.draft import Draft
from dragoman.records.entities import Participant


def speaker_of(draft: Draft, position: int) -> Participant | None:
    """Who says what stands at a position, the innermost speaker; None where the report says it in its own voice."""
    found: tuple[int, Participant] | None = None
    for statement in draft.statements:
        for span in statement.content:
            if span.start <= position < span.end and statement.speaker:
                length = span.end - span.start
                if found is None or length < found[0]:
                    found = (length, statement.speaker[0])
    return found[1] if found else None


def said_by(draft: Draft, position: int) -> str | None:
    """The entity that says what stands at a position; None where the report says it in its own voice."""
    speaker = speaker_of(draft, position)
    return speaker.entity if speaker else None
