import pytest

from dragoman.classifying.pairs import Pair, read_pairs
from dragoman.errors import UnreadableInput


def read(*lines: bytes) -> list[Pair | UnreadableInput]:
    return list(read_pairs(lines, "pairs.jsonl"))


def test_a_line_is_a_pair_and_empty_lines_are_passed() -> None:
    (pair,) = read(
        b"\n", b'{"id": "7", "text": "Chad met Mali.", "source": [[0, 4]], "target": [[9, 13]], "more": 1}\n'
    )
    assert pair == Pair(id="7", text="Chad met Mali.", source=((0, 4),), target=((9, 13),))


def test_either_side_may_be_unmarked() -> None:
    assert read(b'{"id": "7", "text": "Chad fell."}') == [Pair(id="7", text="Chad fell.")]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "truncated"),
        (b'{"id": "1"}', "text"),
        (b'{"id": 1, "text": "x"}', r"\$\.id"),
        (b'{"id": "1", "text": "abc", "source": [[0, 9]]}', r"\[0, 9\]"),
        (b'{"id": "1", "text": "abc", "target": [[2, 2]]}', r"\[2, 2\]"),
        (b'{"id": "1", "text": "\xff"}', "utf-8"),
    ],
)
def test_a_faulty_line_is_named_and_the_rest_goes_on(line: bytes, why: str) -> None:
    fault, pair = read(line, b'{"id": "2", "text": "Chad."}')
    assert isinstance(fault, UnreadableInput)
    assert isinstance(pair, Pair)
    with pytest.raises(UnreadableInput, match=rf"(?i)pairs\.jsonl, line 1: .*{why}"):
        raise fault
