"""Dyads: which phrases may be marked, and which of them are chosen."""

import pytest

from dragoman.classifying.acts import acts_of
from evals.cameo_ner import drafts, found_in
from evals.dyads import Dyad, choose
from evals.dyads.phrases import phrases_of
from evals.dyads.traits import Told


def sides(sentence: str) -> set[tuple[str, ...]]:
    """All that may be marked in a sentence, as words."""
    draft = next(drafts([sentence]))
    return {tuple(sentence[start:end] for start, end in each.spans) for each in phrases_of(draft)}


@pytest.mark.parametrize(
    "side",
    [
        (),  # there is none
        ("Kenya",),
        ("the militants",),
        ("militants",),
        ("the militants of a Somali group",),
        ("a Somali group",),
    ],
)
def test_a_phrase_may_be_marked_with_more_or_less_of_it(side: tuple[str, ...]) -> None:
    assert side in sides("Kenya shelled the militants of a Somali group.")


def test_what_is_joined_is_one_phrase_or_several() -> None:
    found = sides("Norway lifted sanctions against Chad and the Sudanese government.")
    assert {("Chad and the Sudanese government",), ("Chad", "the Sudanese government"), ("Chad",)} <= found


def test_a_preposition_given_to_the_verb_may_belong_to_the_phrase() -> None:
    sentence = "Police detained dozens of farmers in Lima."
    draft = next(drafts([sentence]))
    place = next(word for word in draft.words if word.text == "in")
    assert place.head.text in ("detained", "farmers", "dozens")
    assert ("dozens of farmers in Lima",) in sides(sentence)


@pytest.mark.parametrize(
    ("sentence", "source", "target"),
    [
        ("Kenyan troops shelled al-Shabaab fighters on Monday.", {"Kenyan troops"}, {"al-Shabaab fighters"}),
        ("Norway imposed sanctions on Chad and Niger.", {"Norway"}, {"Chad", "Niger"}),
        (
            "Japan ’ s government expelled the Peruvian ambassador.",
            {"Japan ’ s government"},
            {"the Peruvian ambassador"},
        ),
    ],
)
def test_source_and_target_are_chosen(sentence: str, source: set[str], target: set[str]) -> None:
    found = next(found_in([sentence]))
    assert {sentence[a:b] for a, b in found["source"]} == source
    assert {sentence[a:b] for a, b in found["target"]} == target


def test_two_sides_never_share_words() -> None:
    told = Told(draft := next(drafts(["Chad's army freed the leader of Chad's army."])), acts_of(draft))
    greedy = {"source": {"dep nsubj": 9.0}, "target": {"dep nsubj": 9.0, "dep dobj": 5.0}}
    found = choose(told, greedy)
    assert found.source
    assert not any(a < d and c < b for a, b in found.source for c, d in found.target)


def test_an_unlikely_phrase_is_not_guessed() -> None:
    told = Told(draft := next(drafts(["Chad met Niger."])), acts_of(draft))
    assert choose(told, {"source": {"none": 9.0}, "target": {"none": 9.0}}) == Dyad(frozenset(), frozenset())
