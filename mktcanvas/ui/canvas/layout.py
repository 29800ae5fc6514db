"""Where things go on a board: zones in a grid, cards flowing in rows inside a zone. Numbers only, no widget.

All lengths are scene units: pixels at zoom 1.
"""

from collections.abc import Sequence
from typing import NamedTuple

GAP = 8.0
ZONE_GAP = 8.0
MARGIN = 12.0
"""Between the edge of a zone and its cards."""
HEADER = 36.0
"""The height of a zone's title."""
AXIS_LEFT, AXIS_TOP, EDGE = 48.0, 48.0, 14.0
"""Room for the names of the axes, and around the board."""
CARD_WIDTH = 130.0
"""Cards are at least this wide; a zone has as many columns as fit."""


class Box(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Flow(NamedTuple):
    """The boxes of a zone's cards in order, relative to the zone, and the height that they need."""

    boxes: tuple[Box, ...]
    height: float


def card_width(zone_width: float) -> float:
    """Return the width of the cards in a zone of ``zone_width``, in whole units, so that they are drawn sharp."""
    inner = max(zone_width - 2 * MARGIN, CARD_WIDTH)
    columns = max(1, int((inner + GAP) // (CARD_WIDTH + GAP)))
    return float((inner - GAP * (columns - 1)) // columns)


def flow(zone_width: float, heights: Sequence[float]) -> Flow:
    """Place cards of the given heights in rows, left to right; a row is as high as its highest card."""
    width = card_width(zone_width)
    columns = max(1, int((max(zone_width - 2 * MARGIN, CARD_WIDTH) + GAP) // (CARD_WIDTH + GAP)))
    boxes: list[Box] = []
    top = HEADER
    for start in range(0, len(heights), columns):
        row = heights[start : start + columns]
        boxes += [Box(MARGIN + place * (width + GAP), top, width, height) for place, height in enumerate(row)]
        top += max(row) + GAP
    return Flow(tuple(boxes), top - GAP + MARGIN if boxes else HEADER + MARGIN)


def flow_height(zone_width: float, heights: Sequence[float]) -> float:
    """Return the height that ``flow`` would need, without placing anything."""
    columns = max(1, int((max(zone_width - 2 * MARGIN, CARD_WIDTH) + GAP) // (CARD_WIDTH + GAP)))
    rows = [max(heights[start : start + columns]) for start in range(0, len(heights), columns)]
    return HEADER + sum(rows) + GAP * max(len(rows) - 1, 0) + MARGIN


def zone_width_of(width: float, columns: int) -> float:
    """Return the width of each of ``columns`` zones on a board of ``width``, in whole units."""
    return float((width - AXIS_LEFT - EDGE - ZONE_GAP * (columns - 1)) // columns)


def grid(width: float, height: float, columns: int, needed: Sequence[float]) -> tuple[Box, ...]:
    """Place zones in a grid that fills ``width`` x ``height`` and grows where a row of zones needs more.

    ``needed`` is the height that each zone needs, in reading order.
    """
    rows = -(-len(needed) // columns)
    zone_width = zone_width_of(width, columns)
    share = (height - AXIS_TOP - EDGE - ZONE_GAP * (rows - 1)) // rows
    boxes: list[Box] = []
    top = AXIS_TOP
    for row in range(rows):
        members = needed[row * columns : (row + 1) * columns]
        tall = max(share, *members)
        boxes += [
            Box(AXIS_LEFT + place * (zone_width + ZONE_GAP), top, zone_width, tall) for place in range(len(members))
        ]
        top += tall + ZONE_GAP
    return tuple(boxes)


def insertion(boxes: Sequence[Box], x: float, y: float) -> int:
    """Return the place among ``boxes`` (in reading order) that a card dropped at a point takes."""
    for place, box in enumerate(boxes):
        row_bottom = max(other.y + other.height for other in boxes if other.y == box.y)
        if y < box.y or (y < row_bottom + GAP and x < box.x + box.width / 2):
            return place
    return len(boxes)
