"""Where the names of points are written so that no two overlap: on maps, matrices and charts alike.

A name stands beside its point where there is room, right, left, below or above, else farther away with a line to it.
Lengths are in whatever unit the caller draws in; y grows downwards.
"""

from collections.abc import Iterator, Sequence
from math import cos, hypot, pi, sin
from typing import NamedTuple

GAP = 4.0
"""Between a point's edge and its name."""
_SPOKES = 16
_RING = 10.0
"""How much farther away the next ring of places is tried."""


class Point(NamedTuple):
    """A point to be named: its centre, its radius, how large its name is, and whether it rather stands above."""

    x: float
    y: float
    radius: float
    width: float
    height: float
    above: bool = False


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

    def nearest(self, point: Point) -> tuple[float, float]:
        """Return where on the name's edge a line from a point ends."""
        return min(max(point.x, self.x), self.x + self.width), min(max(point.y, self.y), self.y + self.height)


def placed_labels(points: Sequence[Point], width: float, height: float) -> tuple[Place | None, ...]:
    """Return where the name of each point goes inside an area of ``width`` x ``height``, in the order of the points.

    No two names overlap: one that has no room in the area is left out (``None``). Names keep off the points where they
    can. The same points give the same places, and points that come first choose first.
    """
    places: list[Place | None] = []
    for point in points:
        places.append(_best(point, points, [place for place in places if place is not None], width, height))
    return tuple(places)


def _best(point: Point, points: Sequence[Point], taken: Sequence[Place], width: float, height: float) -> Place | None:
    fallback: Place | None = None
    for place in _candidates(point, width, height):
        if place.x < 0 or place.y < 0 or place.x + place.width > width or place.y + place.height > height:
            continue
        if any(place.meets(other) for other in taken):
            continue
        if not any(place.covers(other) for other in points):
            return place
        fallback = fallback or place
    return fallback


def _beside(point: Point, across: float, down: float, farther: float = 0.0) -> Place:
    """Return the place of a name in a direction from its point, ``across`` and ``down`` from -1 to 1."""
    reach = point.radius + GAP + farther
    x = point.x + across * reach + (across - 1) / 2 * point.width
    y = point.y + down * reach + (down - 1) / 2 * point.height
    return Place(x, y, point.width, point.height, away=farther > 0)


def _candidates(point: Point, width: float, height: float) -> Iterator[Place]:
    if point.above:
        yield _beside(point, 0, -1)
    for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.8, 0.8), (0.8, -0.8), (-0.8, 0.8), (-0.8, -0.8)):
        yield _beside(point, across, down)
    farthest = int(hypot(width, height) / _RING) + 1
    for ring in range(1, farthest):
        for spoke in range(_SPOKES):
            angle = 2 * pi * spoke / _SPOKES
            yield _beside(point, cos(angle), sin(angle), ring * _RING)
