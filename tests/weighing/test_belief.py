"""Belief grows with independent voices only, and says how it was reached."""

import pytest

from dragoman.weighing.belief import OWN, PARTY, SPEAKER, Evidence, believe
from dragoman.weighing.report import Report, Side
from tests.weighing.reports import report, story

HOLM = Side(key="holm", name="Ida Holm", kind="person", country="VEL")


def make(name: str, source: str) -> Report:
    return report(story("A bridge was shut.", name, "2021-05-03", source))


def test_one_report_is_believed_as_far_as_its_source_is_trusted() -> None:
    found = believe([Evidence(make("a", "Delta Press"), None, 0.8)], {})
    assert found.value == pytest.approx(OWN * 0.8)
    assert found.sources == 1
    assert "Delta Press (its own word)" in found.why


def test_a_second_source_adds() -> None:
    found = believe([Evidence(make("a", "Delta Press"), None, 0.8), Evidence(make("b", "Corriente"), None, 0.5)], {})
    assert found.value == pytest.approx(1 - (1 - OWN * 0.8) * (1 - OWN * 0.5), abs=1e-3)
    assert found.sources == 2


def test_a_copy_adds_nothing() -> None:
    first, second = make("a", "Delta Press"), make("b", "Corriente")
    found = believe([Evidence(first, None, 0.8), Evidence(second, None, 0.8)], {"a": "a", "b": "a"})
    assert found.value == pytest.approx(OWN * 0.8)
    assert (found.sources, found.copies) == (1, 1)


def test_one_speaker_in_two_outlets_is_one_voice() -> None:
    found = believe([Evidence(make("a", "Delta Press"), HOLM, 0.8), Evidence(make("b", "Corriente"), HOLM, 0.6)], {})
    assert len(found.voices) == 1
    assert found.value == pytest.approx(SPEAKER * 0.8)


def test_who_takes_part_is_trusted_less() -> None:
    found = believe([Evidence(make("a", "Delta Press"), HOLM, 0.8)], {}, parties=frozenset({"VEL"}))
    assert found.value == pytest.approx(PARTY * 0.8)
    assert found.voices[0].kind == "party"
