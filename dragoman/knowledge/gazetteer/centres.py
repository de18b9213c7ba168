"""Centres: a point for a province or district of which only the towns are known."""

from collections.abc import Sequence

Point = tuple[float, float]  # latitude, longitude
_FLAT = 1e-9


def centre(towns: Sequence[Point]) -> Point:
    """The middle of the area that the towns span, so that a crowd of them in one corner does not draw it there."""
    points = sorted(set(towns))
    hull = _hull(points)
    if len(hull) > 2:
        middle = _centroid(hull)
        if middle is not None:
            return middle
    return sum(lat for lat, _ in points) / len(points), sum(lon for _, lon in points) / len(points)


def _hull(points: Sequence[Point]) -> list[Point]:
    """The convex hull, by Andrew's monotone chain; the points must be sorted."""
    if len(points) < 3:
        return list(points)
    lower, upper = _chain(points), _chain(points[::-1])
    return lower[:-1] + upper[:-1]


def _chain(points: Sequence[Point]) -> list[Point]:
    found: list[Point] = []
    for point in points:
        while len(found) > 1 and _turn(found[-2], found[-1], point) <= 0:
            found.pop()
        found.append(point)
    return found


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _centroid(corners: Sequence[Point]) -> Point | None:
    area = lat = lon = 0.0
    for (y, x), (y1, x1) in zip(corners, (*corners[1:], corners[0]), strict=True):
        part = x * y1 - x1 * y
        area, lat, lon = area + part, lat + (y + y1) * part, lon + (x + x1) * part
    return None if abs(area) < _FLAT else (lat / (3 * area), lon / (3 * area))
