"""The calendar's parts in the window: header, lanes, load strip and tray, and what lies under the pointer.

Headings, load and tray stay in view while the lanes scroll under them. Numbers only; the view gives size and scroll.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from mktcanvas.model.action import Action
from mktcanvas.ui.calendar.placing import BAR, LONGEST_TITLE, Place, Placing, placed
from mktcanvas.ui.calendar.plan import CalendarPlan, Mark
from mktcanvas.ui.calendar.scale import DAYS_OF_QUARTER, DAYS_OF_TWO_YEARS, Scale

LABELS = 132.0
HEADER, MARKS = 46.0, 26.0
LOAD_HEAD, LOAD_ROW, MOST_LOADS = 22.0, 20.0, 5
LOAD_SHARE = 0.18
"""The share of the window that the loads may take."""
TRAY = 44.0
CHIP, CHIP_HEIGHT, CHIP_GAP = 168.0, 34.0, 8.0
EDGE = 7.0
"""Pixels of a bar's end that stretch it."""
HANDLE = 12.0
"""How far right of a bar its handle for needs reaches."""

TextWidth = Callable[[Action], float]


class Hit(NamedTuple):
    """What lies at a point: ``part`` is bar, start, end, handle, chip, mark, tray, lane or nothing."""

    part: str
    identity: str | None = None
    lane: int | None = None
    day: date | None = None


class Geometry:
    """Lays a ``CalendarPlan`` out in a window."""

    def __init__(self, plan: CalendarPlan, title_width: TextWidth) -> None:
        self.plan = plan
        self._title_width = title_width
        self.size = (900.0, 600.0)
        self.scroll = (0.0, 0.0)
        self.tray_scroll = 0.0
        self.zoom = 1.0
        self.scale = Scale(plan.extent[0], 1.0)
        self.placing = Placing((), (), 0.0)
        self.lay_out()

    # Sizes

    @property
    def horizon_days(self) -> int:
        """The days that are as wide as the window at zoom 1: the plan's horizon, or a year."""
        starts, ends = self.plan.horizon
        return max(DAYS_OF_QUARTER, (ends - starts).days + 1) if starts and ends else 365

    def zoom_limits(self) -> tuple[float, float]:
        """Return the zooms that show two years (or the horizon, where it is longer) and a quarter."""
        days = self.horizon_days
        return min(1.0, days / max(DAYS_OF_TWO_YEARS, days)), max(1.0, days / DAYS_OF_QUARTER)

    def lay_out(self) -> None:
        """Place every bar for the size and the zoom."""
        room = max(240.0, self.size[0] - LABELS - 16)
        self.scale = Scale(self.plan.extent[0], room / self.horizon_days * self.zoom)
        self.placing = placed(self.plan.lanes, self.scale, self._title_width)

    @property
    def content(self) -> tuple[float, float]:
        """Width and height of what scrolls."""
        first, last = self.plan.extent
        return (last - first).days * self.scale.per_day, self.placing.height

    # Parts

    @property
    def top(self) -> float:
        """Where the lanes begin."""
        return HEADER + (MARKS if self.plan.marks else 0.0)

    @property
    def loads_shown(self) -> int:
        """How many owners' loads are shown, the most crowded first."""
        room = int((self.size[1] * LOAD_SHARE - LOAD_HEAD - 6) // LOAD_ROW)
        return min(len(self.plan.loads), MOST_LOADS, max(1, room))

    @property
    def loads_height(self) -> float:
        """The height of the strip of loads; none where no team owns a dated action."""
        return LOAD_HEAD + self.loads_shown * LOAD_ROW + 6 if self.plan.loads else 0.0

    def body(self) -> QRectF:
        """Return where the lanes are seen."""
        bottom = self.size[1] - TRAY - self.loads_height
        return QRectF(LABELS, self.top, self.size[0] - LABELS, max(40.0, bottom - self.top))

    def loads_box(self) -> QRectF:
        """Return where the loads are."""
        return QRectF(0, self.body().bottom(), self.size[0], self.loads_height)

    def tray_box(self) -> QRectF:
        """Return where the actions without dates are."""
        return QRectF(0, self.body().bottom() + self.loads_height, self.size[0], TRAY)

    # From days and bars to the window

    def x(self, day: date) -> float:
        """Return where a day begins in the window."""
        return LABELS + self.scale.x(day) - self.scroll[0]

    def day(self, x: float) -> date:
        """Return the day at a place in the window."""
        return self.scale.day(x - LABELS + self.scroll[0])

    def lane_box(self, number: int) -> QRectF:
        """Return a lane's box in the window, its heading included."""
        top, height = self.placing.lanes[number]
        return QRectF(0, self.top + top - self.scroll[1], self.size[0], height)

    def bar_box(self, place: Place) -> QRectF:
        """Return a bar's box in the window."""
        return QRectF(LABELS + place.x - self.scroll[0], self.top + place.y - self.scroll[1], place.width, BAR)

    def chip_box(self, number: int) -> QRectF:
        """Return the box of an action without dates in the window."""
        tray = self.tray_box()
        left = LABELS + number * (CHIP + CHIP_GAP) - self.tray_scroll
        return QRectF(left, tray.top() + (TRAY - CHIP_HEIGHT) / 2, CHIP, CHIP_HEIGHT)

    def mark_box(self, mark: Mark) -> QRectF:
        """Return where a review or a checkpoint is drawn in the window."""
        return QRectF(self.x(mark.day) + self.scale.per_day / 2 - 9, HEADER + 4, 18, 18)

    def box_of(self, identity: str) -> QRectF | None:
        """Return where an action is drawn, its first bar or its chip."""
        for place in self.placing.places:
            if place.action.id == identity:
                return self.bar_box(place)
        chips = [number for number, action in enumerate(self.plan.tray) if action.id == identity]
        return self.chip_box(chips[0]) if chips else None

    # From the window to what lies there

    def hit(self, at: QPointF) -> Hit:
        """Return what lies at a point of the window."""
        if self.tray_box().contains(at):
            chips = (action.id for n, action in enumerate(self.plan.tray) if self.chip_box(n).contains(at))
            found = next(chips, None) if at.x() >= LABELS else None
            return Hit("chip", found) if found else Hit("tray")
        for mark in self.plan.marks:
            if at.x() > LABELS and self.mark_box(mark).contains(at):
                return Hit("mark", mark.identity, day=mark.day)
        if not self.body().contains(at):
            return Hit("nothing")
        lane = next((n for n in range(len(self.plan.lanes)) if self.lane_box(n).contains(at)), None)
        return self._on_bar(at, lane) or Hit("lane", lane=lane, day=self.day(at.x()))

    def _on_bar(self, at: QPointF, lane: int | None) -> Hit | None:
        beside: Hit | None = None
        for place in self.placing.places:
            if place.lane != lane:
                continue
            box = self.bar_box(place)
            if box.contains(at):
                return Hit(_part(box, at), place.action.id, lane, self.day(at.x()))
            if box.adjusted(0, 0, HANDLE + 2, 0).contains(at):
                beside = Hit("handle", place.action.id, lane, self.day(at.x()))
            elif not place.inside and box.adjusted(0, 0, self._beside(place), 0).contains(at):
                beside = beside or Hit("bar", place.action.id, lane, self.day(at.x()))
        return beside

    def _beside(self, place: Place) -> float:
        return min(LONGEST_TITLE, self._title_width(place.action))

    def caught(self, area: QRectF) -> Sequence[str]:
        """Return the actions whose bars a rectangle of the window touches."""
        return [place.action.id for place in self.placing.places if self.bar_box(place).intersects(area)]


def _part(box: QRectF, at: QPointF) -> str:
    """Return which part of a bar a point is on; a short bar keeps a middle to be dragged by."""
    edge = min(EDGE, box.width() / 4)
    if at.x() >= box.right() - edge:
        return "end"
    return "start" if at.x() <= box.left() + edge else "bar"
