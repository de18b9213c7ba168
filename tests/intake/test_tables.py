"""The tables of intake can be read, and a fault in one is named with file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.errors import TableError
from dragoman.knowledge.agencies import agency_names, load_agencies
from dragoman.knowledge.captions import load_caption_marks
from dragoman.knowledge.credits import load_credit_marks
from dragoman.knowledge.datelines import dateline_places
from dragoman.knowledge.file_kinds import load_file_kinds
from dragoman.knowledge.languages import english_words, language_names


def test_all_shipped_tables_load() -> None:
    assert len(load_agencies()) > 150
    assert load_caption_marks()
    assert load_credit_marks()
    assert load_file_kinds()
    assert {"moscow", "idlib"} <= dateline_places().places
    assert not dateline_places().places & dateline_places().never
    assert "the" in english_words()


def test_every_language_that_the_detector_knows_has_a_name() -> None:
    import py3langid

    assert {code for code, _ in py3langid.rank("words")} <= set(language_names())


def test_no_two_agencies_share_a_name() -> None:
    spellings = [name for agency in load_agencies().values() for name in (agency.name, *agency.aliases)]
    assert len(spellings) == len(set(spellings))


def test_agencies_are_found_by_any_of_their_names() -> None:
    words = "Agence France-Presse, The Associated Press, AFP, RFE/RL's Service and Interfax-Ukraine"
    assert agency_names().within(words) == ("AFP", "AP", "RFE/RL", "Interfax-Ukraine")


@pytest.mark.parametrize(
    ("table", "content", "fault"),
    [
        ("agencies", "name,aliases,kind,country\nX,,shop,", "line 2: 'shop' in column 'kind' is not allowed"),
        ("caption_marks", "words,where,weight,case,note\nx,anywhere,,,", "line 2: column 'weight' is empty"),
        ("credit_marks", "words,where,longest,note\nx,middle,3,", "line 2: 'middle' in column 'where'"),
        ("dateline_places", "words,kind\nx,perhaps", "line 2: 'perhaps' in column 'kind'"),
    ],
)
def test_a_fault_in_a_table_is_named(tmp_path: Path, table: str, content: str, fault: str) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / f"{table}.csv").write_text(content)
    loaders: dict[str, Callable[[tuple[Path, ...]], object]] = {
        "agencies": load_agencies,
        "caption_marks": load_caption_marks,
        "credit_marks": load_credit_marks,
        "dateline_places": dateline_places,
    }
    with pytest.raises(TableError, match=fault):
        loaders[table]((tmp_path,))
