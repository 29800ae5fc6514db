"""Where labels can stand beside points without touching anything: tried around each point, nearest first.

What finds no place is told so that the chart can name it elsewhere. Works on boxes in points; y runs downwards.
"""

from collections.abc import Iterable, Sequence
from math import cos, pi, sin
from typing import NamedTuple

from mktcanvas.charts.sheet import Box

_TURNS = (0, 8, 4, 12, 2, 14, 6, 10, 1, 15, 7, 9, 3, 13, 5, 11)
"""Sixteenths of a turn, in the order they are tried: right, left, below, above, then the diagonals."""
_FARTHER = (0.0, 6.0, 14.0, 24.0)
_GAP = 4.0


class Spot(NamedTuple):
    """A point that wants a label of ``width`` x ``height``; it is a disc of ``radius`` itself.

    Where there is room, its label stands outside a circle of the radius ``around``, on which others may stand.
    """

    x: float
    y: float
    radius: float
    width: float
    height: float
    around: float = 0.0


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def disc(x: float, y: float, radius: float) -> Box:
    """Return the box around a disc."""
    return x - radius, y - radius, x + radius, y + radius


def placed(spots: Sequence[Spot], bounds: Box, taken: Iterable[Box] = ()) -> list[Box | None]:
    """Return the box of each spot's label, or ``None`` where it has no room inside ``bounds``."""
    filled = [*taken, *(disc(spot.x, spot.y, spot.radius) for spot in spots)]
    made: list[Box | None] = []
    for spot in spots:
        box = next((box for box in _tries(spot) if _free(box, bounds, filled)), None)
        if box is not None:
            filled.append(box)
        made.append(box)
    return made


def _tries(spot: Spot) -> Iterable[Box]:
    near = [spot.radius + farther for farther in _FARTHER]
    for distance in (spot.around, *near) if spot.around > spot.radius else near:
        for turn in _TURNS:
            angle = turn * pi / 8
            reach = distance + _GAP
            x = spot.x + cos(angle) * reach + (_lean(cos(angle)) - 1) / 2 * spot.width
            y = spot.y + sin(angle) * reach + (_lean(sin(angle)) - 1) / 2 * spot.height
            yield x, y, x + spot.width, y + spot.height


def _lean(share: float) -> float:
    return 0.0 if abs(share) < 0.2 else 1.0 if share > 0 else -1.0


def _free(box: Box, bounds: Box, filled: list[Box]) -> bool:
    inside = box[0] >= bounds[0] and box[1] >= bounds[1] and box[2] <= bounds[2] and box[3] <= bounds[3]
    return inside and not any(overlap(box, other) for other in filled)
