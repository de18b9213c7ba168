"""Statements of whole sentences, through the real steps."""

import pytest

from dragoman.records.record import Record
from tests.reading.report import names, record


def told(found: Record) -> list[tuple[list[str], str, str, list[str]]]:
    """Speaker, act, quotation and the pieces of content of each statement."""
    text = found.document.text
    return [
        (names(found, each.speaker), each.act, each.quote, [text[span.start : span.end] for span in each.content])
        for each in found.statements
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ethiopia said that its troops would leave Somalia by March.",
            [(["Ethiopia"], "promise", "indirect", ["that its troops would leave Somalia by March"])],
        ),
        (
            '"The border stays closed," Kenyan President William Ruto told reporters. "Nobody will cross it."',
            [(["William Ruto"], "assert", "direct", ['"The border stays closed,"', '"Nobody will cross it."'])],
        ),
        (
            "It was reported that the bridge had been blown up.",
            [([], "assert", "indirect", ["that the bridge had been blown up"])],
        ),
        (
            "The minister told the rebels to lay down their arms.",
            [(["minister"], "demand", "indirect", ["to lay down their arms"])],
        ),
        (
            '"When will you leave?" the governor asked the commander.',
            [(["governor"], "ask", "direct", ['"When will you leave?"'])],
        ),
        (
            "Sudan denied that its planes had bombed the camp, adding that no aircraft had flown that day.",
            [
                (["Sudan"], "deny", "indirect", ["that its planes had bombed the camp"]),
                (["Sudan"], "assert", "indirect", ["that no aircraft had flown that day"]),
            ],
        ),
        ('Kenya created a "security zone" along the border.', []),
    ],
)
def test_who_said_what(text: str, expected: list[tuple[list[str], str, str, list[str]]]) -> None:
    found = told(record(text))
    assert [(speaker, quote, content) for speaker, _, quote, content in found] == [
        (speaker, quote, content) for speaker, _, quote, content in expected
    ]
    if len(expected) == 1 and expected[0][1] != "promise":
        assert found[0][1] == expected[0][1]


def test_speech_goes_on_over_paragraphs_until_another_speaks() -> None:
    found = told(
        record(
            '"We are ready for talks," the Sudanese foreign minister said.\n\n"But the shelling must stop first."\n\n'
            '"Nobody can negotiate under fire."\n\nEthiopia said it would wait.'
        )
    )
    assert len(found[0][3]) == 3
    assert found[1][0] == ["Ethiopia"]


def test_words_within_words_keep_both_levels() -> None:
    found = record("The state news agency quoted the defence minister as saying that the rebels were beaten.")
    outer, inner = found.statements
    assert inner.within == outer.id
    assert names(found, outer.speaker) == ["state news agency"]
    assert names(found, inner.speaker) == ["defence minister"]


def test_a_turn_of_the_report_ends_the_content() -> None:
    found = told(
        record("Kenyan officials say Somalia must open the port, while Somalia insists that it never closed it.")
    )
    assert found[0][3][0].rstrip(",") == "Somalia must open the port"
    assert found[1][0] == ["Somalia"]


def test_the_one_spoken_to() -> None:
    found = record("Kenya warned Ethiopia that it would close the border.")
    assert names(found, found.statements[0].addressee) == ["Ethiopia"]


def test_the_first_person_is_the_speaker() -> None:
    found = record('"We will withdraw our troops from Kismayo," Ethiopian President Sahle-Work Zewde said on Monday.')
    person = next(each for each in found.entities if each.kind == "person")
    forms = {found.document.text[each.start : each.end] for each in person.mentions if each.form == "pronoun"}
    assert {"We", "our"} <= forms


def test_entries_inside_a_statement_are_said_by_its_speaker() -> None:
    found = record("Ethiopia said that Eritrean troops had shelled the town of Zalambessa.")
    (attack,) = [event for event in found.events if event.type == "ASSAULT"]
    assert attack.said_by == found.statements[0].speaker[0].entity
