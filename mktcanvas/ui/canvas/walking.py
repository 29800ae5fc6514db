"""Where the arrow keys lead: the nearest card in a direction, in reading order where rows end. Numbers only."""

from collections.abc import Hashable, Mapping
from typing import NamedTuple, TypeVar

from mktcanvas.ui.canvas.layout import Box

K = TypeVar("K", bound=Hashable)


class Vacant(NamedTuple):
    """The empty place of a zone without cards, as a stop of the arrow keys."""

    zone: Hashable


def neighbour(
    boxes: Mapping[K, Box], start: K | None, direction: tuple[int, int], *, by_place: bool = False
) -> K | None:
    """Return what an arrow key leads to from ``start``; the first one where nothing is chosen.

    ``boxes`` are in reading order. Left and right go back and forth in it, or to the nearest on that side where
    columns are read down (``by_place``); up and down go to the nearest above or below. ``None`` where there is none.
    """
    order = list(boxes)
    if not order:
        return None
    if start is None or start not in boxes:
        return order[0]
    across, down = direction
    here = boxes[start]
    if across and by_place:
        beside = [key for key, box in boxes.items() if (box.x - here.x) * across > 0]
        return min(beside, key=lambda key: _sideways(here, boxes[key]), default=None)
    if across:
        place = order.index(start) + across
        return order[place] if 0 <= place < len(order) else None

    def distance(other: Box) -> tuple[float, float]:
        return abs(other.y - here.y) + 2 * abs(other.x - here.x), abs(other.x - here.x)

    beyond = [key for key, box in boxes.items() if (box.y - here.y) * down > 0]
    return min(beyond, key=lambda key: distance(boxes[key]), default=None)


def _sideways(here: Box, other: Box) -> tuple[float, float]:
    """Return how far another box is to the side: what stands at the same height comes first."""
    apart = max(other.y - here.y - here.height, here.y - other.y - other.height, 0.0)
    return 4 * apart + abs(other.x - here.x), abs(other.y - here.y)
