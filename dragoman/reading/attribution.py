"""Attribution: by whose word an entry stands, where the report gives it as somebody's."""

from dragoman.reading.draft import Draft


def said_by(draft: Draft, position: int) -> str | None:
    """The entity that says what stands at a position; None where the report says it in its own voice."""
    inner: tuple[int, str] | None = None
    for statement in draft.statements:
        for span in statement.content:
            if span.start <= position < span.end and statement.speaker:
                length = span.end - span.start
                if inner is None or length < inner[0]:
                    inner = (length, statement.speaker[0].entity)
    return inner[1] if inner else None
