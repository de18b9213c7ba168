from dragoman.knowledge.library import Library
from dragoman.knowledge.nouns import NounBook
from dragoman.knowledge.titles import load_heads, load_titles

BOOK = NounBook({"minister": 1, "foreign minister": 2, "minister of foreign affairs": 3, "chief of staff": 4})


def found(text: str, head: str) -> tuple[int, int, int] | None:
    words = text.split()
    return BOOK.at(words, words.index(head))


def test_the_longest_noun_with_the_head_is_meant() -> None:
    assert found("the foreign minister spoke", "minister") == (2, 1, 2)
    assert found("a minister of foreign affairs spoke", "minister") == (3, 1, 4)
    assert found("a minister of sport spoke", "minister") == (1, 1, 1)


def test_a_noun_stands_at_its_head_alone() -> None:
    assert found("the chief of staff", "chief") == (4, 1, 3)
    assert found("the chief of staff", "staff") is None


def test_every_noun_of_the_tables_is_found_at_its_head() -> None:
    library = Library()
    for noun in ("security forces", "head of state", "chairman of the joint chiefs of staff"):
        words = noun.split()
        heads = [at for at in range(len(words)) if library.agent_nouns.at(words, at)]
        assert library.agents[noun] in [found[0] for at in heads if (found := library.agent_nouns.at(words, at))]


def test_an_abbreviated_title_needs_no_full_stop() -> None:
    titles = load_titles()
    assert titles["lt gen"] is titles["lt. gen."]


def test_a_countrys_leader_has_an_office_of_a_head() -> None:
    titles = load_titles()
    offices = {office for rows in load_heads().values() for office, _ in rows}
    assert {titles[office.lower()].rank for office in offices} <= {1, 2}
