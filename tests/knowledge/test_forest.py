from pathlib import Path

import numpy as np
import pytest

from dragoman.errors import TableError
from dragoman.knowledge.forest import load_forests
from dragoman.knowledge.rates import load_rates

TABLE = "forest,traits,borders,leaves\nsaid,length|modal,3|.5,0|1|2|4\nsaid,modal,.5,-1|1\n"


def test_the_trees_of_a_forest_are_summed(tmp_path: Path) -> None:
    path = tmp_path / "forests.csv"
    path.write_text(TABLE)
    forest = load_forests(path, {"said": ("length", "modal")})["said"]
    assert forest.weigh([[5.0, 0.0], [5.0, 1.0], [1.0, 1.0]]).tolist() == [0.0, 5.0, 3.0]
    assert np.allclose(forest.chances([[5.0, 0.0]]), 0.5)
    assert forest.weigh([]).tolist() == []


def test_a_tree_with_too_few_leaves_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "forests.csv"
    path.write_text("forest,traits,borders,leaves\nsaid,length|modal,3|.5,0|1\n")
    with pytest.raises(TableError, match=r"line 2|forests\.csv"):
        load_forests(path, {"said": ("length", "modal")})


def test_an_unknown_guise_counts_as_what_it_is_a_case_of(tmp_path: Path) -> None:
    (tmp_path / "lemma.csv").write_text("key,rate\n*,-2\nvow,1.5\n")
    (tmp_path / "lemma_tag.csv").write_text("key,rate\n*,-2\nvow|VBD,2\n")
    rates = load_rates(tmp_path, ("lemma", "lemma tag"), {"lemma tag": "lemma"})
    assert rates.of(("vow", "vow|VBD")) == [1.5, 2.0]
    assert rates.of(("vow", "vow|VBG")) == [1.5, 1.5]
    assert rates.of(("walk", "walk|VBD")) == [-2.0, -2.0]
