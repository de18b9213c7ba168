"""For any text at all: what intake gives back is the text, and its parts lie inside it and in order."""

import io
import itertools
import json

from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake.layout.parts import Parts, separate
from dragoman.intake.sources import documents
from dragoman.records.document import Document

_BITS = st.sampled_from(
    ["MOSCOW (AP) - ", "Envoys Agree To Meet", "By Jane Doe", "January 23, 2019", "\n", "\n\n", "\r\n", " ", "# ", "===",
     "\u2028", "The president (left) meets the envoy.", "With reporting by AFP and TASS", "(Reporting by A. Writer)",
     "— AFP", "The talks went on.", "IDLIB, Syria, March 5 (Reuters) —", "İstanbul", "\U0001f600", "(file photo)",
     "© 2019 AFP", "* * *", "Q:"]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(_BITS, max_size=14).map("".join), st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
)


def spans_of(parts: Parts) -> list[tuple[int, int]]:
    dateline = parts.dateline.span if parts.dateline else None
    return [span for span in (parts.headline, parts.caption, dateline, parts.credit_line) if span]


@given(TEXTS, st.none() | TEXTS)
def test_parts_lie_inside_the_text_and_in_order(text: str, title: str | None) -> None:
    parts = separate(text, title)
    spans = spans_of(parts)
    assert all(0 <= start < end <= len(text) and text[start:end].strip() for start, end in spans)
    ordered = sorted(spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(ordered))
    if parts.headline and parts.credit_line:
        assert parts.headline[1] <= parts.credit_line[0]


@given(TEXTS, st.none() | TEXTS)
def test_the_text_of_json_lines_is_unchanged(text: str, title: str | None) -> None:
    line = json.dumps({"text": text, "title": title}).encode() + b"\n"
    for found in documents("-", standard_input=io.BytesIO(line)):
        if isinstance(found, Document):
            assert found.text == text
        else:
            assert str(found).startswith(("Standard input, line 1", "The title of Standard input, line 1"))


@given(st.binary(max_size=400))
def test_any_bytes_give_documents_or_clear_errors(content: bytes) -> None:
    for found in documents("-", standard_input=io.BytesIO(content)):
        assert isinstance(found, Document) or str(found)


@given(TEXTS)
def test_plain_text_is_unchanged(text: str) -> None:
    for found in documents("-", standard_input=io.BytesIO(text.encode())):
        if isinstance(found, Document) and not text.lstrip("\ufeff").startswith(("{", "[", "<", "---")):
            assert found.text == text.removeprefix("\ufeff")
