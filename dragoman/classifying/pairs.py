"""Pairs: what a user marks in a text, and what comes back."""

from collections.abc import Iterable, Iterator

import msgspec

from dragoman.errors import UnreadableInput
from dragoman.records.base import Fact

Spans = tuple[tuple[int, int], ...]


class Pair(Fact, frozen=True, kw_only=True):
    """Two actors marked in a text; either may be unmarked. Spans are counted in code points, end exclusive."""

    id: str
    text: str
    source: Spans = ()
    target: Spans = ()


class Classified(Fact, frozen=True, kw_only=True):
    """The type that holds between the two, the probability of each type, and what spoke for it most.

    ``type`` is null where nothing in the text tells of an event and no weights are at hand.
    """

    id: str
    type: str | None
    scores: dict[str, float]
    why: str


def read_pairs(lines: Iterable[bytes], name: str) -> Iterator[Pair | UnreadableInput]:
    """The pair of each line of a JSON Lines file; what is wrong with a line where it holds none. Empty lines are passed."""
    decode = msgspec.json.Decoder(Pair).decode
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield checked(decode(line))
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
            yield UnreadableInput(
                f"{name}, line {number}: {str(error).rstrip('.')}.",
                remedy='A line reads {"id": "1", "text": "…", "source": [[0, 5]], "target": [[12, 20]]}.',
            )


def checked(pair: Pair) -> Pair:
    """The pair, its spans known to lie in its text.

    Raises:
        ValueError: a span is empty or lies outside the text.
    """
    for start, end in (*pair.source, *pair.target):
        if not 0 <= start < end <= len(pair.text):
            raise ValueError(f"the span [{start}, {end}] marks nothing in a text of {len(pair.text)} characters")
    return pair
