"""Where each bar lies: rows inside lanes, so that no two bars or titles of a lane cover each other. Numbers only."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from mktcanvas.model.action import Action
from mktcanvas.ui.calendar.plan import Lane, span_of
from mktcanvas.ui.calendar.scale import Scale

ROW, BAR = 32.0, 26.0
"""Heights of a row and of the bar in it."""
LANE_PAD = 8.0
LEAST_LANE = 48.0
TEXT_PAD = 14.0
GAP = 10.0
"""The least room between two bars of one row."""
SHORTEST = 6.0
ROOMY = 130.0
"""A bar as wide as this holds its title, shortened where it must be."""
LONGEST_TITLE = 280.0
"""A title beside its bar is shortened to this."""


class Place(NamedTuple):
    """A bar: its action, its lane's number, its box from the top left of the lanes, and whether its title fits in."""

    action: Action
    lane: int
    x: float
    y: float
    width: float
    inside: bool


class Placing(NamedTuple):
    """All bars, the top and the height of each lane, and the height of all of them."""

    places: tuple[Place, ...]
    lanes: tuple[tuple[float, float], ...]
    height: float


def placed(lanes: Sequence[Lane], scale: Scale, title_width: Callable[[Action], float]) -> Placing:
    """Return where the bars lie; ``title_width`` is the room that a bar's title needs."""
    places: list[Place] = []
    extents: list[tuple[float, float]] = []
    top = 0.0
    for number, lane in enumerate(lanes):
        free: list[float] = []
        for action in lane.actions:
            span = span_of(action)
            if span is None:
                continue
            left = scale.x(span[0])
            width = max(SHORTEST, scale.x(span[1]) + scale.per_day - left)
            needed = title_width(action) + TEXT_PAD
            inside = needed <= width or width >= ROOMY
            right = left + width if inside else left + width + 6 + min(needed, LONGEST_TITLE)
            row = next((row for row, end in enumerate(free) if end + GAP <= left), len(free))
            free[row : row + 1] = [right]
            places.append(Place(action, number, left, top + LANE_PAD + row * ROW, width, inside))
        height = max(LEAST_LANE, 2 * LANE_PAD + len(free) * ROW)
        extents.append((top, height))
        top += height
    return Placing(tuple(places), tuple(extents), top)
