"""What all records share: they are frozen, named as in the JSON, and quote their words by position."""

import msgspec


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """The base of every record: immutable, compared by value, written to JSON field by field."""


class Span(Fact, frozen=True, kw_only=True):
    """A stretch of the report's text, in code points, end exclusive."""

    start: int
    end: int

    def within(self, text: str) -> str:
        """The words at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
