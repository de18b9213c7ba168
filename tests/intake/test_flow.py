import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import TooLarge
from dragoman.intake.flow import HEAD, Allowance, Counted, Flow, lines


def test_the_head_stays_to_be_read() -> None:
    content = bytes(range(256)) * 1_000
    flow = Flow(io.BytesIO(content))
    assert flow.head == content[:HEAD]
    assert b"".join(flow.chunks()) == content


@given(st.binary(), st.integers(1, 9), st.integers(1, 20))
def test_lines_are_those_of_split(content: bytes, size: int, longest: int) -> None:
    chunks = (content[at : at + size] for at in range(0, len(content), size))
    whole = content.split(b"\n")
    whole = whole[:-1] if not whole[-1] else whole
    assert list(lines(chunks, longest)) == [
        (number, line if len(line) <= longest else None) for number, line in enumerate(whole, 1)
    ]


def test_what_an_archive_unpacks_to_is_counted() -> None:
    allowance = Allowance(100, "a.zip")
    assert Counted(io.BytesIO(bytes(60)), allowance).read(1_000) == bytes(60)
    with pytest.raises(TooLarge, match=r"a\.zip unpacks to more than 100 bytes"):
        Counted(io.BytesIO(bytes(60)), allowance).read(1_000)
