import pickle
import time
from pathlib import Path

import pytest

from dragoman.knowledge.gazetteer import Gazetteer
from dragoman.knowledge.gazetteer.spots import ALIAS, OWN, POSTAL, SHORT, distance
from tests.knowledge.gazetteer.gaz import gazetteer


@pytest.mark.parametrize(
    ("name", "kind", "country", "admin1", "point"),
    [
        ("Manbij", "city", "SYR", "Aleppo", (36.53, 37.95)),
        ("Idlib", "adm1", "SYR", "Idlib", (35.9, 36.6)),
        ("Bulacan", "adm2", "PHL", "Central Luzon", (14.9, 121.0)),
        ("Rapides Parish", "adm2", "USA", "Louisiana", (31.2, -92.5)),
        ("Chechnya", "adm1", "RUS", "Chechnya", (43.4, 45.7)),
        ("Ontario", "adm1", "CAN", "Ontario", (49.25, -84.5)),
        ("Qamishli", "city", "SYR", "Hasakah", (37.05, 41.23)),
        ("Syria", "country", "SYR", None, (35.0, 38.0)),
        ("Avdiivka", "city", "UKR", "Donetsk", (48.14, 37.75)),
    ],
)
def test_a_name_finds_its_place(
    name: str, kind: str, country: str, admin1: str | None, point: tuple[float, float]
) -> None:
    found = [spot for spot in gazetteer().spots(name) if (spot.kind, spot.country) == (kind, country)]
    assert found
    assert found[0].admin1 == admin1
    assert found[0].lat is not None
    assert found[0].lon is not None
    assert distance(found[0].lat, found[0].lon, *point) < 60


@pytest.mark.parametrize(
    ("name", "meant", "form"),
    [
        ("Ala.", "Alabama", SHORT),
        ("NSW", "New South Wales", SHORT),
        ("NYC", "New York City", SHORT),
        ("MI", "Michigan", POSTAL),
        ("Aleppo", "Aleppo", OWN),
        ("Bombay", "Mumbai", ALIAS),
    ],
)
def test_short_forms_and_aliases_are_known_as_such(name: str, meant: str, form: int) -> None:
    assert (meant, form) in {(spot.name, spot.form) for spot in gazetteer().spots(name)}


def test_the_larger_namesakes_come_first() -> None:
    own = [spot.population for spot in gazetteer().spots("Springfield") if spot.form == OWN]
    assert len(own) > 20
    assert own == sorted(own, reverse=True)


@pytest.mark.parametrize("name", ["", "Qwxzt", "A" * 10_000, "'; DROP TABLE places; --", "\u202eدمشق", "a\u0301" * 99])
def test_what_is_no_place_finds_none(name: str) -> None:
    assert gazetteer().spots(name) == ()


def test_many_names_are_asked_for_at_once() -> None:
    keys = [f"no such place {at}" for at in range(2_000)] + ["manbij"]
    assert set(gazetteer().by_keys(keys)) == {"manbij"}


def test_how_far_the_towns_of_a_country_reach() -> None:
    extent = gazetteer().extent("SYR")
    assert extent is not None
    south, north, west, east = extent
    assert 32 < south < 33.5
    assert 36 < north < 37.5
    assert west < 36.5 < 40 < east
    assert gazetteer().extent("XYZ") is None


def test_it_opens_at_once_and_names_whom_to_thank() -> None:
    start = time.perf_counter()
    opened = Gazetteer(gazetteer().path)
    assert opened.spots("Goma")
    assert time.perf_counter() - start < 0.5
    assert "GeoNames" in opened.about()["attribution"]


def test_every_capital_has_a_place_in_its_country() -> None:
    from dragoman.knowledge.countries import load_countries

    missing = [
        country.iso3
        for country in load_countries().values()
        if country.capitals and not any(spot.country == country.iso3 for spot in gazetteer().spots(country.capitals[0]))
    ]
    assert len(missing) < 6, missing


def test_a_place_can_be_sent_to_another_process() -> None:
    spot = gazetteer().spots("Goma")[0]
    assert pickle.loads(pickle.dumps(spot)) == spot


def test_the_index_is_a_file_of_the_cache(tmp_path: Path) -> None:
    from dragoman.knowledge.gazetteer.opening import index_path

    assert index_path(tmp_path).parent == tmp_path
    assert index_path(tmp_path).name.startswith("gazetteer-")
