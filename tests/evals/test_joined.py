import pytest

from evals.joined import Joined


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("Chad ’ s army", "Chad’s army"),
        ("the miners ' union", "the miners' union"),
        ("a UN - led cease - fire", "a UN-led cease-fire"),
        ("1, 500 tents worth $ 2. 5 million", "1,500 tents worth $2.5 million"),
        ("Jos é of the party ( PDP)", "José of the party (PDP)"),
        ("the charge d ' affaires", "the charge d'affaires"),
        ("On 3 May, 20 men left - or fled. 7 stayed.", "On 3 May, 20 men left-or fled. 7 stayed."),
    ],
)
def test_words_are_joined_as_they_were_printed(words: str, printed: str) -> None:
    assert Joined(words).text == printed


def test_spans_lead_back() -> None:
    given = "Chad ’ s army shelled a rebel - held town."
    joined = Joined(given)
    start = joined.text.index("a rebel-held town")
    first, end = joined.span((start, start + len("a rebel-held town")))
    assert given[first:end] == "a rebel - held town"
