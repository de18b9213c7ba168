"""Stances: two statements contradict each other where one denies of the same actor what the other claims."""

import pytest

from dragoman.weighing.stances import Stance, contradict, speaker_stems

HOLM = speaker_stems("Ida Holm", "VEL")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Morria will leave the ridge", "Morria will not leave the ridge"),
        ("Morria will leave the ridge", "Morria will stay on the ridge"),
        ("Morria's guns are gone, and Morria is implementing the truce", "Morria never implemented it"),
    ],
)
def test_a_deed_is_claimed_and_denied(one: str, other: str) -> None:
    assert contradict(Stance(one, "assert"), Stance(other, "assert")) is ("implementing" not in one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Morria will leave the ridge", "Veland will not leave the ridge"),
        ("troops near Morria will leave", "troops near Morria will not leave"),
        ("Morria will leave the ridge", "Morria left the ridge on Monday"),
        ("Morria will not attack Sarn while guns stay", "Morria will not attack the harbour"),
    ],
)
def test_other_actors_and_the_same_claim_are_no_contradiction(one: str, other: str) -> None:
    assert not contradict(Stance(one, "assert"), Stance(other, "assert"))


def test_we_is_the_speakers_side() -> None:
    assert contradict(Stance("We will leave the ridge", "promise", HOLM), Stance("Holm will not leave it", "assert"))
    assert not contradict(Stance("US forces will leave", "promise", HOLM), Stance("Holm will not leave it", "assert"))


def test_the_act_turns_a_claim() -> None:
    said = "that Morria had left the ridge"
    assert contradict(Stance(said, "deny"), Stance(said, "announce"))
    assert not contradict(Stance(said, "ask"), Stance(said, "deny")), "a question claims nothing"


def test_a_deed_that_is_only_named_counts_where_it_is_rejected() -> None:
    named, other = "Morria's withdrawal from the ridge", "that Morria would order a withdrawal from the ridge"
    assert contradict(Stance(named, "reject"), Stance(other, "announce"))
    assert not contradict(Stance("Morria wants no withdrawal", "assert"), Stance(other, "announce"))


def test_praise_is_against_rejection_of_the_same_thing() -> None:
    assert contradict(Stance("the truce in Sarn", "praise"), Stance("the truce as a trick", "reject"))
    assert not contradict(Stance("the truce in Sarn", "praise"), Stance("the harbour in Sarn", "reject"))
    fighters = Stance("rebels who battle the forces of the government", "praise")
    assert not contradict(fighters, Stance("the idea of foreign forces along the border", "reject")), "one word of many"
