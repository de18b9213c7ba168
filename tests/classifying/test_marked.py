from dragoman.classifying.classify import read_marked
from dragoman.classifying.marked import Marked
from dragoman.classifying.traits import GROUPS, traits_of
from dragoman.classifying.weights import SCALES
from dragoman.reading.senses import Senses
from dragoman.settings import Settings
from tests.classifying.test_classify import LIBRARY, marked


def read(sentence: str) -> Marked:
    return next(read_marked([marked(sentence)], Settings(), LIBRARY))


def test_the_way_leads_from_source_to_target() -> None:
    found = read("[The Kenyan army] launched an attack on {militants}.")
    assert (found.source_head and found.source_head.text, found.verb and found.verb.text) == ("army", "launched")
    assert [word.text for word in found.path] == ["launched", "attack", "on"]


def test_the_sides_are_masked() -> None:
    traits = traits_of(read("[Kenya] bombed {Somali villages}."), Senses(LIBRARY.frames))
    assert "word § bomb" in traits["words"]
    assert not any("kenya" in name for name in traits["words"])


def test_the_act_between_the_sides_is_found() -> None:
    traits = traits_of(read("[Kenya] bombed {Somali villages} after Uganda met Rwanda."), Senses(LIBRARY.frames))
    assert "best ASSAULT True" in traits["acts"]


def test_every_group_of_traits_has_its_scale() -> None:
    assert {*GROUPS, "meaning"} == set(SCALES)
