import pytest

from dragoman.reading.layout import stretches
from dragoman.records.document import Document

WRAPPED = (
    "The army entered the town on Monday, witnesses said, and\nfound it empty. The mayor had left the day before with the\n"
    "police.\n\nOn Tuesday the rebels said that they would be\nback before the end of the week, and that nobody\n"
    "should doubt it.\n"
)


def parts(text: str, **spans: tuple[int, int]) -> list[tuple[str, str]]:
    document = Document(id="x", text=text, **spans)  # type: ignore[arg-type]
    return [(text[each.start : each.end], each.part) for each in stretches(document)]


def test_each_line_is_a_paragraph() -> None:
    assert parts("One.\nTwo.\n\nThree.") == [("One.", "body"), ("Two.", "body"), ("Three.", "body")]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert len(parts(WRAPPED)) == 2


def test_headline_dateline_and_credit_line() -> None:
    text = "Rebels Seize Bukavu\n\nGOMA (AP) — Rebels advanced.\n\nWith reporting by AP"
    found = parts(text, headline=(0, 19), dateline=(21, 33), credit_line=(51, 71))
    assert found == [("Rebels Seize Bukavu", "headline"), ("GOMA (AP) —", "dateline"), ("Rebels advanced.", "body")]


@pytest.mark.parametrize("text", ["", " \n\t ", "\n" * 100_000, "—" * 10, "a" * 100_000])
def test_odd_texts(text: str) -> None:
    for start, end in ((each.start, each.end) for each in stretches(Document(id="x", text=text))):
        assert 0 <= start < end <= len(text)
