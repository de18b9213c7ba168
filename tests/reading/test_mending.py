from tests.reading.report import names, record


def test_a_finite_verb_is_not_part_of_what_is_urged() -> None:
    found = record("Zulum urged the government to send more troops and accused neighbouring states of lying.")
    accusation = next(event for event in found.events if event.type == "ACCUSE")
    assert names(found, accusation.actors) == ["Zulum"]
