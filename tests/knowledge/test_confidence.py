from pathlib import Path

import pytest

from dragoman.errors import TableError
from dragoman.knowledge.confidence import FAMILIES, Calibration, load_event_confidence


def test_shipped_table_covers_all_families_and_never_falls() -> None:
    calibration = load_event_confidence()
    assert set(calibration.steps) == set(FAMILIES)
    for steps in calibration.steps.values():
        confidences = [confidence for _, confidence in steps]
        assert confidences == sorted(confidences)
        assert all(0 < confidence < 1 for confidence in confidences)


def test_a_score_has_the_confidence_of_the_step_it_reaches() -> None:
    calibration = Calibration({"verb": [(0.4, 0.6), (0.7, 0.9)]})
    assert [calibration.confidence("verb", score) for score in (0.2, 0.4, 0.69, 0.7, 1.0)] == [0.6, 0.6, 0.6, 0.9, 0.9]
    assert calibration.confidence("noun", 0.5) == 0.5


def test_a_confidence_above_one_is_refused_with_file_and_line(tmp_path: Path) -> None:
    own = tmp_path / "lexicon"
    own.mkdir()
    (own / "event_confidence.csv").write_text("family,score,confidence\nverb,0.4,1.7\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"event_confidence\.csv.*2"):
        load_event_confidence((tmp_path,))
