"""A piece: one input that can be opened, be it a file, a member of an archive, a page or standard input."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from dragoman.intake.flow import Flow
from dragoman.intake.found import Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One input: its bytes, its name (for what the ending tells) and how messages name it.

    ``packed`` says what it was packed in ("zip"), ``charset`` what a server said of its encoding; ``within`` is true for
    an entry of a feed, from which no further feed is followed.
    """

    where: str
    name: str
    flow: Flow
    packed: str | None = None
    charset: str | None = None
    within: bool = False
    known: Known = field(default_factory=Known)

    @property
    def ending(self) -> str:
        """The name's ending in lower case, with its dot; empty where there is none."""
        return PurePosixPath(self.name).suffix.lower()


def readable(name: str) -> str:
    """A name fit to be printed: control characters, which could steer a terminal, and stray bytes as question marks."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)
