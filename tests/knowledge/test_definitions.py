from pathlib import Path

import pytest

from dragoman.errors import UnknownEntry
from dragoman.knowledge.definitions import ContextDefined, TypeDefined, define
from dragoman.knowledge.library import Library

LIBRARY = Library()


def defined(name: str) -> TypeDefined:
    found = define(LIBRARY, name)
    assert isinstance(found, TypeDefined)
    return found


def test_a_type_has_its_scores_modes_and_words() -> None:
    found = defined("retreat")
    assert (found.name, found.quad_name, found.planned) == ("RETREAT", "material cooperation", "CONCEDE")
    assert found.definition
    assert found.includes
    assert found.excludes
    ceasefire = next(mode for mode in found.modes if mode.name == "ceasefire")
    assert (ceasefire.scores.cameo, ceasefire.scores.intensity) == ("0871", 7.5)
    assert "withdrawal" in {each.word for each in found.nouns}


def test_both_goldstein_scores_stand_side_by_side() -> None:
    scores = next(mode for mode in defined("SANCTION").modes if mode.name == "expel").scores
    assert scores.cameo == "166"
    assert scores.icews != scores.phoenix


def test_words_that_make_a_type_of_another_act_are_named_by_their_operator() -> None:
    assert "refuse" in defined("REJECT").operators["refuse"]
    assert "agree" in defined("AGREE").operators["agree"]


def test_a_word_that_tells_of_a_type_only_in_company_says_so() -> None:
    alone = {each.word: each.alone for each in defined("CONSULT").verbs}
    assert alone["meet"]
    assert not alone["speak"]  # only with somebody, or by telephone


@pytest.mark.parametrize("name", list(LIBRARY.codebook.types))
def test_every_type_is_defined_in_full(name: str) -> None:
    found = defined(name)
    assert found.definition
    assert found.includes
    assert found.excludes
    assert found.verbs
    assert all(mode.definition for mode in found.modes)


@pytest.mark.parametrize("name", list(LIBRARY.codebook.contexts))
def test_every_context_is_defined_in_full(name: str) -> None:
    found = define(LIBRARY, name)
    assert isinstance(found, ContextDefined)
    assert found.definition
    assert found.words


def test_an_unknown_name_gets_the_names_that_there_are() -> None:
    with pytest.raises(UnknownEntry, match=r"COERCE.*migration"):
        define(LIBRARY, "invade")


def test_the_users_own_type_is_defined_too(tmp_path: Path) -> None:
    (tmp_path / "plover").mkdir()
    (tmp_path / "plover" / "types.csv").write_text(
        "type,quad,score,planned,recipient,cameo,definition,includes,excludes\n"
        "CLOSURE,4,-6,THREATEN,no,172,Closes a border.,,\n",
        encoding="utf-8",
    )
    found = define(Library((tmp_path,)), "closure")
    assert isinstance(found, TypeDefined)
    assert found.definition == "Closes a border."
