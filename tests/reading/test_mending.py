from tests.reading.report import names, record, words


def test_a_finite_verb_is_not_part_of_what_is_urged() -> None:
    found = record("Zulum urged the government to send more troops and accused neighbouring states of lying.")
    accusation = next(event for event in found.events if event.type == "ACCUSE")
    assert names(found, accusation.actors) == ["Zulum"]


def test_three_infinitives_are_one_list() -> None:
    found = record("Chad promised to withdraw its troops, to free prisoners within 15 days and to allow a vote.")
    told = [words(found, each.what.start, each.what.end) for each in found.commitments]
    assert told == ["withdraw its troops", "free prisoners within 15 days", "allow a vote"]


def test_a_name_behind_an_apposition_is_the_second_subject() -> None:
    found = record("Omar Idris, the prime minister, and Ali Nur, the rebel chairman, signed a peace agreement.")
    (agreement,) = found.agreements
    names_of = {each.id: each.name for each in found.entities}
    assert [names_of[party] for party in agreement.parties] == ["Omar Idris", "Ali Nur"]
