from pathlib import Path

import pytest

from dragoman.errors import TableError
from dragoman.knowledge.codebook import Codebook
from dragoman.knowledge.frames import FrameBook


def test_plover_is_whole() -> None:
    book = Codebook()
    assert len(book.types) == 16
    assert len(book.modes) == 67
    assert len(book.contexts) == 37
    assert len(book.sectors) == 25


def test_every_cameo_code_keeps_its_zeros_and_maps_to_plover() -> None:
    book = Codebook()
    assert len(book.cameo) == 312
    assert book.cameo["020"].name != book.cameo["20"].name
    for code in book.cameo.values():
        assert code.type is None or code.type in book.types
        assert code.mode is None or (code.type, code.mode) in book.modes
        assert set(code.contexts) <= set(book.contexts)


def test_both_goldstein_scales() -> None:
    book = Codebook()
    assert (book.goldstein("016", "icews"), book.goldstein("016", "phoenix")) == (-5.0, 3.4)
    assert book.goldstein("none", "icews") is None


def test_every_mode_has_a_cameo_code() -> None:
    book = Codebook()
    for event, mode in book.modes:
        assert book.cameo_of(event, mode) in book.cameo


def test_the_frames_name_only_known_types_and_classes(tmp_path: Path) -> None:
    FrameBook(Codebook())
    (tmp_path / "lexicon").mkdir()
    frames = tmp_path / "lexicon" / "frames.csv"
    frames.write_text(
        "trigger,pos,object,with,type,mode,contexts,roles\nseal,verb,@frontiers,,COERCE,,,\n", encoding="utf-8"
    )
    with pytest.raises(TableError, match=r"frames\.csv, line 2: the class '@frontiers' is not in word_classes"):
        FrameBook(Codebook(), [tmp_path])


def test_a_user_adds_a_type_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "plover").mkdir()
    (tmp_path / "plover" / "types.csv").write_text(
        "type,quad,score,planned,recipient,cameo,definition,includes,excludes\n"
        "BORDER_CLOSURE,4,-6,THREATEN,no,172,Closes a border.,,\n",
        encoding="utf-8",
    )
    assert Codebook([tmp_path]).types["BORDER_CLOSURE"].quad == 4
