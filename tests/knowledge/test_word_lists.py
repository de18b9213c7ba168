from pathlib import Path

import pytest

from dragoman.errors import TableError
from dragoman.knowledge.word_lists import CONTROL, USAGE, load_word_lists


def test_shipped_lists_fill_every_class() -> None:
    assert all(load_word_lists("places/usage.csv", USAGE).values())
    assert all(load_word_lists("lexicon/control_words.csv", CONTROL).values())


def test_own_rows_add_up_and_unknown_classes_are_named(tmp_path: Path) -> None:
    table = tmp_path / "places" / "usage.csv"
    table.parent.mkdir()
    table.write_text("class,words\ntaken,overrule\n", encoding="utf-8")
    assert {"overrule", "overrun"} <= load_word_lists("places/usage.csv", USAGE, [tmp_path])["taken"]
    table.write_text("class,words\ntakn,overrule\n", encoding="utf-8")
    with pytest.raises(TableError, match="line 2"):
        load_word_lists("places/usage.csv", USAGE, [tmp_path])
