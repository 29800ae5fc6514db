"""Where the names of points are written so that no two overlap: on maps, matrices and charts alike.

A name stands beside its point where there is room, right, left, below or above, else farther away with a line to it.
Lengths are in whatever unit the caller draws in; y grows downwards.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import cos, hypot, pi, sin
from typing import NamedTuple

GAP = 4.0
"""Between a point's edge and its name."""
_SPOKES = 16
_RING = 10.0
"""How much farther away the next ring of places is tried."""
_NEARBY = 4
"""The first ring that is too far away to be gone to only for keeping off a rim."""


class Point(NamedTuple):
    """A point to be named: its centre, its radius, and how large its name is.

    One that is ``hollow`` is a circle to see through: its name rather stands above it, and names may lie inside it.
    """

    x: float
    y: float
    radius: float
    width: float
    height: float
    hollow: bool = False


class Place(NamedTuple):
    """Where a name is written: its rectangle, and whether it stands so far away that it needs a line to its point."""

    x: float
    y: float
    width: float
    height: float
    away: bool = False

    def meets(self, other: "Place") -> bool:
        """Tell whether two names overlap."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def covers(self, point: Point) -> bool:
        """Tell whether the name lies over a point."""
        x, y = self.nearest(point)
        return hypot(point.x - x, point.y - y) < point.radius

    def crosses(self, point: Point) -> bool:
        """Tell whether the rim of a circle runs through the name."""
        x, y = self.nearest(point)
        across = max(abs(point.x - self.x), abs(point.x - self.x - self.width))
        down = max(abs(point.y - self.y), abs(point.y - self.y - self.height))
        return hypot(point.x - x, point.y - y) < point.radius < hypot(across, down)

    def nearest(self, point: Point) -> tuple[float, float]:
        """Return where on the name's edge a line from a point ends."""
        return min(max(point.x, self.x), self.x + self.width), min(max(point.y, self.y), self.y + self.height)


def placed_labels(points: Sequence[Point], width: float, height: float) -> tuple[Place | None, ...]:
    """Return where the name of each point goes inside an area of ``width`` x ``height``, in the order of the points.

    No two names overlap: one that has no room in the area is left out (``None``). Names keep off the points where they
    can, and off the rims of circles where there is such a place nearby. The same points give the same places, and
    points that come first choose first.
    """
    places: list[Place | None] = []
    for point in points:
        places.append(_best(point, points, [place for place in places if place is not None], width, height))
    return tuple(places)


def _best(point: Point, points: Sequence[Point], taken: Sequence[Place], width: float, height: float) -> Place | None:
    solid = [other for other in points if not other.hollow]
    rims = [other for other in points if other.hollow]

    def free(places: Iterator[Place]) -> Iterator[Place]:
        for place in places:
            inside = 0 <= place.x <= width - place.width and 0 <= place.y <= height - place.height
            if inside and not any(place.meets(other) for other in taken):
                yield place

    fallback: Place | None = None
    near = list(free(_near(point)))
    for place in near:
        if not any(place.covers(other) for other in solid) and not any(place.crosses(rim) for rim in rims):
            return place
    for place in chain(near, free(_far(point, hypot(width, height)))):
        if not any(place.covers(other) for other in solid):
            return place
        fallback = fallback or place
    return fallback


def _beside(point: Point, across: float, down: float, farther: float = 0.0) -> Place:
    """Return the place of a name in a direction from its point, ``across`` and ``down`` from -1 to 1."""
    reach = point.radius + GAP + farther
    x = point.x + across * reach + (across - 1) / 2 * point.width
    y = point.y + down * reach + (down - 1) / 2 * point.height
    return Place(x, y, point.width, point.height, away=farther > 0)


def _near(point: Point) -> Iterator[Place]:
    if point.hollow:
        yield _beside(point, 0, -1)
    for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.8, 0.8), (0.8, -0.8), (-0.8, 0.8), (-0.8, -0.8)):
        yield _beside(point, across, down)
    if point.hollow:
        yield Place(point.x - point.width / 2, point.y - point.height / 2, point.width, point.height)
    yield from _rings(point, range(1, _NEARBY))


def _far(point: Point, farthest: float) -> Iterator[Place]:
    return _rings(point, range(_NEARBY, int(farthest / _RING) + 1))


def _rings(point: Point, rings: Iterable[int]) -> Iterator[Place]:
    for ring in rings:
        for spoke in range(_SPOKES):
            angle = 2 * pi * spoke / _SPOKES
            yield _beside(point, cos(angle), sin(angle), ring * _RING)
