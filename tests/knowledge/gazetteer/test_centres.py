import pytest

from dragoman.knowledge.gazetteer.centres import centre


def test_a_crowd_of_towns_in_one_corner_does_not_draw_the_centre_there() -> None:
    corners = [(0.0, 0.0), (0.0, 10.0), (10.0, 10.0), (10.0, 0.0)]
    crowd = [(9.0 + at / 100, 9.0 + at / 90) for at in range(50)]
    assert centre(corners + crowd) == pytest.approx((5.0, 5.0), abs=0.1)


@pytest.mark.parametrize(
    ("towns", "middle"),
    [
        ([(3.0, 4.0)], (3.0, 4.0)),
        ([(0.0, 0.0), (2.0, 4.0)], (1.0, 2.0)),
        ([(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)], (1.0, 1.0)),
    ],
)
def test_few_towns_or_towns_in_a_row(towns: list[tuple[float, float]], middle: tuple[float, float]) -> None:
    assert centre(towns) == pytest.approx(middle)
