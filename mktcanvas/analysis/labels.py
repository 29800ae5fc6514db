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
_TRIES, _FEW = 4, 12
"""How many orders of choosing are tried, and among how many points at most."""
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

    def is_cut_by(self, other: "Place", point: Point) -> bool:
        """Tell whether the line from a point to its name far away runs through this one."""
        if not other.away:
            return False
        end = other.nearest(point)
        first, last = 0.0, 1.0  # the part of the line that is inside, narrowed side by side (Liang and Barsky 1984)
        for start, stop, low, high in (
            (point.x, end[0], self.x, self.x + self.width),
            (point.y, end[1], self.y, self.y + self.height),
        ):
            run = stop - start
            if run == 0:
                if not low < start < high:
                    return False
                continue
            enters, leaves = sorted(((low - start) / run, (high - start) / run))
            first, last = max(first, enters), min(last, leaves)
        return first < last


def placed_labels(points: Sequence[Point], width: float, height: float) -> tuple[Place | None, ...]:
    """Return where the name of each point goes inside an area of ``width`` x ``height``, in the order of the points.

    No two names overlap: one that has no room in the area is left out (``None``). Names keep off the points and off the
    lines to other names where they can, and off the rims of circles where there is such a place nearby. The same points
    give the same places. Points that come first choose first, unless one finds no such place for it: it chooses first
    then.
    """
    order = list(range(len(points)))
    for _ in range(_TRIES if len(points) <= _FEW else 1):
        places, poor = _placed(points, order, width, height)
        if poor is None or poor == order[0]:
            break
        order.remove(poor)
        order.insert(0, poor)
    return tuple(places)


def _placed(
    points: Sequence[Point], order: Sequence[int], width: float, height: float
) -> tuple[list[Place | None], int | None]:
    """Return the places for one order of choosing, and the first point that found none where its name is clear."""
    places: list[Place | None] = [None] * len(points)
    taken: list[tuple[Place, Point]] = []
    poor: int | None = None
    for number in order:
        place, good = _best(points[number], points, taken, width, height)
        places[number] = place
        if place is not None:
            taken.append((place, points[number]))
        if not good and poor is None:
            poor = number
    return places, poor


def _best(
    point: Point, points: Sequence[Point], taken: Sequence[tuple[Place, Point]], width: float, height: float
) -> tuple[Place | None, bool]:
    """Return the best place that is left for a name, and whether the name is clear of all else there."""
    solid = [other for other in points if not other.hollow]
    rims = [other for other in points if other.hollow]

    def free(places: Iterator[Place]) -> Iterator[Place]:
        for place in places:
            inside = 0 <= place.x <= width - place.width and 0 <= place.y <= height - place.height
            if inside and not any(place.meets(other) for other, _ in taken):
                yield place

    def clear(place: Place) -> bool:
        """Tell whether a name lies over no point, and no line runs through it or another one."""
        return not (
            any(place.covers(other) for other in solid)
            or any(place.is_cut_by(other, named) or other.is_cut_by(place, point) for other, named in taken)
        )

    fallback: Place | None = None
    near = list(free(_near(point)))
    for place in near:
        if clear(place) and not any(place.crosses(rim) for rim in rims):
            return place, True
    for place in chain(near, free(_far(point, hypot(width, height)))):
        if clear(place):
            return place, True
        fallback = fallback or place
    return fallback, False


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
