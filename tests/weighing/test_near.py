"""Near: places by their distance and reach, actors by their country and kind, names without their spelling."""

import pytest
from msgspec.structs import replace

from dragoman.weighing.near import alike, kilometres, nearness
from dragoman.weighing.report import Side, Spot
from dragoman.weighing.spelling import bones

SANAA = Spot(key="1", name="Sanaa", country="YEM", lat=15.35, lon=44.2)
ADEN = Spot(key="2", name="Aden", country="YEM", lat=12.8, lon=45.03)
SUBURB = Spot(key="3", name="Bayt Baws", country="YEM", lat=15.3, lon=44.19)
YEMEN = Spot(key="4", name="Yemen", country="YEM", reach=None)
ARMY = Side(key="army:YEM", name="Yemeni army", kind="organisation", country="YEM", sectors=("MIL",), known=True)
LAND = Side(key="country:YEM", name="Yemen", kind="country", country="YEM", known=True)
REBELS = Side(key="houthis", name="Houthis", kind="group", country="YEM", sectors=("REB",), known=True)
TROOPS = Side(key="troops||group", name="troops", kind="group", sectors=("MIL",))


def test_places_by_distance() -> None:
    assert nearness(SANAA, SANAA) == 1.0
    assert nearness(SANAA, SUBURB) > 0.7
    assert nearness(SANAA, ADEN) == -1.0
    assert nearness(SANAA, None) == 0.0
    assert kilometres(SANAA, ADEN) == pytest.approx(297, abs=10)


def test_a_country_holds_its_towns_and_excludes_those_of_others() -> None:
    assert 0 < nearness(SANAA, YEMEN) < 0.5
    assert nearness(SANAA, Spot(key="5", name="Muscat", country="OMN", lat=23.6, lon=58.5)) == -1.0


def test_a_province_reaches_farther_than_a_town() -> None:
    town = Spot(key="6", name="Dhamar", country="YEM", lat=14.54, lon=44.4)
    assert nearness(SANAA, replace(town, reach=60)) > nearness(SANAA, town)


def test_a_country_and_its_army_fit_a_country_and_its_rebels_do_not() -> None:
    assert alike(ARMY, LAND) > 0.5
    assert alike(ARMY, REBELS) == -1.0
    assert alike(REBELS, LAND) == -1.0


def test_unnamed_troops_fit_an_army_better_than_rebels() -> None:
    assert alike(TROOPS, ARMY) > 0 > alike(TROOPS, REBELS)


def test_spellings_of_one_name() -> None:
    assert bones("Saraqeb") == bones("Saraqib")
    assert bones("Saraqeb") != bones("Marib")
