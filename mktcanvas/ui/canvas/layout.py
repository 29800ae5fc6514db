"""Where things go on a board: zones in a grid, cards flowing in rows inside a zone. Numbers only, no widget.

All lengths are scene units: pixels at zoom 1.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

GAP = 8.0
ZONE_GAP = 8.0
MARGIN = 12.0
"""Between the edge of a zone and its cards."""
HEADER = 36.0
"""The height of a zone's title."""
AXIS_LEFT, AXIS_TOP, EDGE = 48.0, 48.0, 14.0
"""Room for the names of the axes, and around the board."""
CARD_WIDTH = 128.0
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


class Pattern(NamedTuple):
    """How a board is laid out: how many zones stand in a row, and the room around and inside them.

    A board of ``least_zone`` wide zones has as many in a row as fit, at most ``columns``. ``fills`` lets the rows
    of zones share the height of the window; ``slot`` is the height of the place where a card is typed. Where cards are
    ``stacked``, the arrows to the left and right lead to the next zone.
    """

    columns: int = 2
    left: float = AXIS_LEFT
    top: float = AXIS_TOP
    header: float = HEADER
    margin: float = MARGIN
    card: float = CARD_WIDTH
    least_zone: float = 0.0
    slot: float = 62.0
    fills: bool = True
    stacked: bool = False

    def columns_in(self, width: float) -> int:
        """Return how many zones stand in a row of a board of ``width``."""
        if not self.least_zone:
            return self.columns
        room = width - self.left - EDGE + ZONE_GAP
        return max(1, min(self.columns, int(room // (self.least_zone + ZONE_GAP))))


MATRIX = Pattern()
"""Two by two zones with the names of both axes beside them."""


class Flow(NamedTuple):
    """The boxes of a zone's cards in order, relative to the zone, and the height that they need."""

    boxes: tuple[Box, ...]
    height: float


def _columns_of_cards(zone_width: float, pattern: Pattern) -> tuple[float, int]:
    """Return the width inside a zone, and how many cards stand side by side in it."""
    inner = max(zone_width - 2 * pattern.margin, min(pattern.card, CARD_WIDTH))
    return inner, max(1, int((inner + GAP) // (pattern.card + GAP)))


def smallest_width(pattern: Pattern) -> float:
    """Return how wide a board is at least, so that no card is wider than its zone."""
    columns = 1 if pattern.least_zone else pattern.columns
    zone = min(pattern.card, CARD_WIDTH) + 2 * pattern.margin
    return pattern.left + columns * (zone + ZONE_GAP) - ZONE_GAP + EDGE


def card_width(zone_width: float, pattern: Pattern = MATRIX) -> float:
    """Return the width of the cards in a zone of ``zone_width``, in whole units, so that they are drawn sharp."""
    inner, columns = _columns_of_cards(zone_width, pattern)
    return float((inner - GAP * (columns - 1)) // columns)


def corners(
    zone_width: float, heights: Sequence[float], pattern: Pattern = MATRIX
) -> tuple[list[tuple[float, float]], float]:
    """Place cards of the given heights in rows, left to right; a row is as high as its highest card.

    Returns their top left corners, relative to the zone, and the height that they need.
    """
    width = card_width(zone_width, pattern)
    _, columns = _columns_of_cards(zone_width, pattern)
    lefts = [pattern.margin + place * (width + GAP) for place in range(columns)]
    rows = [max(heights[start : start + columns]) + GAP for start in range(0, len(heights), columns)]
    *tops, bottom = accumulate(rows, initial=pattern.header)
    found = [(left, top) for top in tops for left in lefts][: len(heights)]
    return found, (bottom - GAP if found else bottom) + pattern.margin


def flow(zone_width: float, heights: Sequence[float], pattern: Pattern = MATRIX) -> Flow:
    """Return the boxes that cards of the given heights have where ``corners`` places them."""
    width = card_width(zone_width, pattern)
    found, needed = corners(zone_width, heights, pattern)
    return Flow(tuple(Box(x, y, width, height) for (x, y), height in zip(found, heights, strict=True)), needed)


def zone_width_of(width: float, pattern: Pattern = MATRIX) -> float:
    """Return the width of each zone on a board of ``width``, in whole units."""
    columns = pattern.columns_in(width)
    return float((width - pattern.left - EDGE - ZONE_GAP * (columns - 1)) // columns)


def grid(
    width: float, height: float, needed: Sequence[float], pattern: Pattern = MATRIX, least: Sequence[float] = ()
) -> tuple[Box, ...]:
    """Place zones in a grid that grows where a row of zones needs more, and fills ``height`` where it is to.

    ``needed`` is the height that each zone needs, in reading order, ``least`` what each row needs besides.
    """
    if not needed:
        return ()
    columns = pattern.columns_in(width)
    rows = -(-len(needed) // columns)
    zone_width = zone_width_of(width, pattern)
    share = (height - pattern.top - EDGE - ZONE_GAP * (rows - 1)) // rows if pattern.fills else 0.0
    boxes: list[Box] = []
    top = pattern.top
    for row in range(rows):
        members = needed[row * columns : (row + 1) * columns]
        tall = max(share, *members, *least[row : row + 1])
        boxes += [
            Box(pattern.left + place * (zone_width + ZONE_GAP), top, zone_width, tall) for place in range(len(members))
        ]
        top += tall + ZONE_GAP
    return tuple(boxes)


def least_height(width: float, counts: Sequence[int], card: float, pattern: Pattern = MATRIX) -> float:
    """Return what a board of ``width`` is at least high with so many cards in its zones, none lower than ``card``."""
    zone_width = zone_width_of(width, pattern)
    _, side_by_side = _columns_of_cards(zone_width, pattern)
    rows = [-(-count // side_by_side) for count in counts]
    needed = [pattern.header + row * (card + GAP) - GAP + pattern.margin for row in rows]
    return max((box.y + box.height for box in grid(width, 0.0, needed, pattern)), default=0.0) + EDGE


def insertion(boxes: Sequence[Box], x: float, y: float) -> int:
    """Return the place among ``boxes`` (in reading order) that a card dropped at a point takes."""
    start = 0
    while start < len(boxes):
        top, end = boxes[start].y, start
        while end < len(boxes) and boxes[end].y == top:
            end += 1
        if y < top:
            return start
        if y < top + max(box.height for box in boxes[start:end]) + GAP:
            row = range(start, end)
            return next((place for place in row if x < boxes[place].x + boxes[place].width / 2), end)
        start = end
    return len(boxes)
