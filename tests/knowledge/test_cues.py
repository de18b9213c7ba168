from pathlib import Path

import pytest

from dragoman.errors import TableError
from dragoman.knowledge.acts import load_act_rules
from dragoman.knowledge.cues import load_cues


def test_the_shipped_tables_load() -> None:
    cues = load_cues()
    assert cues["vow|VERB"].act == "promise"
    assert cues["think|VERB"].manner == "belief"
    assert load_act_rules()


def test_a_users_own_cue_is_added(tmp_path: Path) -> None:
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / "cues.csv").write_text("lemma,pos,strength,act,manner\nratiocinate,verb,0.9,assert,speech\n")
    assert load_cues([tmp_path])["ratiocinate|VERB"].strength == 0.9


def test_a_strength_out_of_bounds_is_a_fault_with_file_and_line(tmp_path: Path) -> None:
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / "cues.csv").write_text("lemma,pos,strength,act,manner\nsay,verb,7,assert,speech\n")
    with pytest.raises(TableError, match="between 0 and 1") as caught:
        load_cues([tmp_path])
    assert "cues.csv" in str(caught.value)
