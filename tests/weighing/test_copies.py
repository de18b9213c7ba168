"""Near-copies: light edits are found, bulletins of the same mould are none, and the first to appear leads."""

from dragoman.weighing.copies import Sheet, copies
from dragoman.weighing.same_text import Body, same_text
from dragoman.weighing.sketches import as_bytes, comparable, sketch_of

AGENCY = (
    "Bridge shut after shelling\n\n"
    "ADEN, May 3 (Delta Press) — Shells closed the bridge over the Wadi Sarn on Monday and killed six people, the governor "
    "of the province said.\n\nThe bridge carries nearly all of the grain that reaches the hill towns from the harbour. "
    "Engineers said that repairs would take at least two months.\n\nBoth armies denied that they had fired. "
    "A truce that was to protect roads and bridges has been in force since March."
)
EDITED = (
    "What we know so far\n\nShells closed the bridge over the Wadi Sarn on Monday and killed 6 people, the governor of the "
    "province told reporters.\n\nThe bridge carries nearly all of the grain that reaches the hill towns from the harbor. "
    "Nobody could say whether ferries will run.\n\nBoth armies denied that they had fired. "
    "A truce that was to protect roads and bridges has been in force since March.\n\nWith reporting by Delta Press"
)
CUT = AGENCY.split("\n\nBoth")[0]
BULLETIN = (
    AGENCY.replace("Monday", "Friday")
    .replace("six", "eleven")
    .replace("May 3", "May 7")
    .replace("two months", "a year")
)
ELSEWHERE = AGENCY.replace("Wadi Sarn", "Wadi Hadra").replace("six", "nine")
OTHER_WORDS = (
    "ADEN — Six people died on Monday when artillery hit the only crossing of the Wadi Sarn, according to the provincial "
    "governor. Grain for the towns in the hills comes this way from the port. It may stay closed until July, engineers think."
)


def grouped(**texts: tuple[str, str]) -> dict[str, str]:
    sheets = [Sheet(name, day, sketch_of(text)) for name, (day, text) in texts.items()]
    return copies(sheets, lambda name: texts[name][1])


def test_light_edits_make_a_copy() -> None:
    assert same_text(Body(AGENCY), Body(EDITED))
    assert same_text(Body(EDITED), Body(AGENCY))
    assert same_text(Body(AGENCY), Body(CUT))


def test_the_same_mould_makes_none() -> None:
    assert not same_text(Body(AGENCY), Body(BULLETIN))
    assert not same_text(Body(AGENCY), Body(ELSEWHERE))


def test_other_words_make_none() -> None:
    assert not same_text(Body(AGENCY), Body(OTHER_WORDS))


def test_a_corrected_figure_is_still_a_copy() -> None:
    assert same_text(Body(AGENCY), Body(AGENCY.replace("six people", "seven people")))


def test_the_first_to_appear_leads() -> None:
    found = grouped(b=("2021-05-03", AGENCY), a=("2021-05-04", EDITED), c=("2021-05-04", OTHER_WORDS))
    assert found == {"b": "b", "a": "b", "c": "c"}


def test_what_appeared_long_after_is_no_copy() -> None:
    assert grouped(a=("2021-05-03", AGENCY), b=("2021-05-20", EDITED)) == {"a": "a", "b": "b"}


def test_a_report_without_a_day_is_compared_too() -> None:
    assert grouped(a=("2021-05-03", AGENCY), b=("", EDITED))["b"] == "a"


def test_a_text_without_words_stands_alone() -> None:
    assert grouped(a=("2021-05-03", "…"), b=("2021-05-03", "!!!")) == {"a": "a", "b": "b"}


def test_sketches_tell_the_share_of_a_cut_text() -> None:
    whole, part = sketch_of(AGENCY), sketch_of(CUT)
    shared = len(set(whole.tolist()) & set(part.tolist()))
    assert shared / comparable(whole, part) > 0.8
    assert as_bytes(AGENCY) == whole.tobytes()
