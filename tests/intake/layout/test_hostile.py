"""No text takes long, however it is made."""

import time

import pytest

from dragoman.intake.language import other_language
from dragoman.intake.layout.parts import separate

UNITS = [
    " ", "A ", "A", "a", "AA-", "AB ", "St. ", "MOSCOW (AP) - ", "MOSCOW, ", "(AP) ", "AP, ", "AP / , ", "1",
    "1 ", "mon", "March 1", "March ", "and ", "By A ", "By A, ", ". ", "“", "\"", "'", "[", "(", "((", ")",
    "(a/", "# ", "=", "-", "— ", "*", "\n ", " \n", "\n\n", "x\n", "A\n\n", "© ", "With reporting by AFP, ",
    "With reporting by A B C News ", "(Reporting by ", "A reported from ", "The talks went on. ", "é", "İ",
    "\u2028", "Ab, Cd, ", "Associated Press and ", "A. ", "al-", "AL-BAB/", "1 March ", "published ", "(left) ",
    "! ", "word: ",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_repetition_is_no_trap(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    begun = time.process_time()
    for whole in (text, text + "x", "Envoys Agree To Meet\n\n" + text, "MOSCOW " + text, text + "\n\nEnd."):
        separate(whole)
        separate(whole, "MOSCOW:AP::MOSCOW:AP")
        other_language(whole)
    assert time.process_time() - begun < 1.5
