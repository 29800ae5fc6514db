"""The calendar's gestures, from press to release: they show what would be and end in one request.

While a gesture lasts, ``Preview`` says what is drawn instead of the plan's dates; Esc forgets it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication

from mktcanvas.ui.calendar.geometry import Geometry
from mktcanvas.ui.calendar.plan import Grouping, span_of
from mktcanvas.ui.calendar.scale import Span, monday_near, moved, stretched

DEFAULT_DAYS = 28
"""How long an action is that is dropped from the tray without an end of its own."""


@dataclass
class Preview:
    """What is drawn while a gesture lasts: other dates, a lane or the tray lit, a need being drawn, a rubber band."""

    at: QPointF = field(default_factory=QPointF)
    dates: Mapping[str, Span] = field(default_factory=dict)
    lane: int | None = None
    over_tray: bool = False
    carried: str | None = None
    need: tuple[str, str | None] | None = None
    band: QRectF | None = None


class Requests(Protocol):
    """What a gesture can end in."""

    def schedule(self, dates: Mapping[str, Span], lane: int | None, *, what: str) -> None:
        """Give actions other dates, and with ``lane`` that lane's P or owner."""

    def unschedule(self, ids: Sequence[str]) -> None:
        """Take the dates of actions away."""

    def need(self, before: str, after: str) -> None:
        """Let an action need the end of another."""

    def select(self, ids: Sequence[str]) -> None:
        """Select exactly these actions."""


class Gesture(Protocol):
    """A gesture in the window's pixels; ``preview`` is ``None`` until it has begun to show something."""

    preview: Preview | None

    def move(self, at: QPointF) -> None:
        """Follow the pointer."""

    def release(self, at: QPointF) -> None:
        """End the gesture and ask for what it leads to."""


def precise_step(geometry: Geometry) -> int:
    """Return the step of the scale, or one day while Alt is held."""
    alt = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
    return 1 if alt else geometry.scale.step


class MoveBars:
    """Carry the selected bars to other days, to another lane, or down to the tray."""

    def __init__(
        self,
        geometry: Geometry,
        pressed: str,
        chosen: Sequence[str],
        grouping: Grouping,
        at: QPointF,
        slack: float,
        requests: Requests,
    ) -> None:
        self._geometry, self._pressed, self._grouping, self._requests = geometry, pressed, grouping, requests
        found = [action for identity in chosen if (action := geometry.plan.action(identity))]
        self._spans = {action.id: span for action in found if (span := span_of(action))}
        self._start, self._slack, self._scrolled = at, slack, geometry.scroll[0]
        self._lane = geometry.hit(at).lane
        self.preview: Preview | None = None

    def move(self, at: QPointF) -> None:
        if self.preview is None and (at - self._start).manhattanLength() < self._slack:
            return
        geometry = self._geometry
        lane, over_tray = geometry.hit(at).lane, geometry.tray_box().contains(at)
        other = lane if lane != self._lane and self._grouping is not Grouping.objective else None
        self.preview = Preview(at, self._dates(at), other, over_tray, carried=self._pressed)

    def _dates(self, at: QPointF) -> dict[str, Span]:
        """Return the dates of all carried actions: the pressed one snaps, the others keep their distance to it."""
        geometry, step = self._geometry, precise_step(self._geometry)
        days = geometry.scale.days(at.x() - self._start.x() + geometry.scroll[0] - self._scrolled)
        leading = self._spans[self._pressed]
        shift = (moved(leading, days, step)[0] - leading[0]).days
        return {identity: moved(span, shift, 1) for identity, span in self._spans.items()}

    def release(self, at: QPointF) -> None:
        self.move(at)
        shown = self.preview
        if shown is None:
            self._requests.select([self._pressed])
        elif shown.over_tray:
            self._requests.unschedule(tuple(self._spans))
        elif shown.lane is not None or self._geometry.body().contains(at):
            self._requests.schedule(shown.dates, shown.lane, what="move")


class StretchBars:
    """Pull one end of the selected bars."""

    def __init__(
        self,
        geometry: Geometry,
        pressed: str,
        chosen: Sequence[str],
        at: QPointF,
        slack: float,
        requests: Requests,
        *,
        at_end: bool,
    ) -> None:
        self._geometry, self._pressed, self._requests, self._at_end = geometry, pressed, requests, at_end
        found = [action for identity in chosen if (action := geometry.plan.action(identity))]
        self._spans = {action.id: span for action in found if (span := span_of(action))}
        self._start, self._slack, self._scrolled = at, slack, geometry.scroll[0]
        self.preview: Preview | None = None

    def move(self, at: QPointF) -> None:
        if self.preview is None and abs(at.x() - self._start.x()) < self._slack:
            return
        step, geometry = precise_step(self._geometry), self._geometry
        days = geometry.scale.days(at.x() - self._start.x() + geometry.scroll[0] - self._scrolled)
        dates = {identity: stretched(span, days, step, at_end=self._at_end) for identity, span in self._spans.items()}
        self.preview = Preview(at, dates, carried=self._pressed)

    def release(self, at: QPointF) -> None:
        self.move(at)
        if self.preview is None:
            self._requests.select([self._pressed])
        else:
            self._requests.schedule(self.preview.dates, None, what="stretch")


class DropFromTray:
    """Carry actions without dates onto the days."""

    def __init__(
        self,
        geometry: Geometry,
        pressed: str,
        chosen: Sequence[str],
        grouping: Grouping,
        at: QPointF,
        slack: float,
        requests: Requests,
    ) -> None:
        self._geometry, self._pressed, self._grouping, self._requests = geometry, pressed, grouping, requests
        found = [action for identity in chosen if (action := geometry.plan.action(identity))]
        self._waiting = [action for action in found if span_of(action) is None]
        self._start, self._slack = at, slack
        self.preview: Preview | None = None

    def move(self, at: QPointF) -> None:
        if self.preview is None and (at - self._start).manhattanLength() < self._slack:
            return
        hit = self._geometry.hit(at)
        inside = self._geometry.body().contains(at)
        dates = self._dates(self._geometry.day(at.x())) if inside else {}
        self.preview = Preview(at, dates, self._other_lane(hit.lane) if inside else None, carried=self._pressed)

    def _other_lane(self, number: int | None) -> int | None:
        """Return the lane where it would give the action another owner; a P is never changed by a drop."""
        return number if self._grouping is Grouping.owner else None

    def _dates(self, day: date) -> dict[str, Span]:
        start = monday_near(day) if precise_step(self._geometry) == 7 else day
        dates = {}
        for action in self._waiting:
            end = action.end if action.end and action.end >= start else start + timedelta(days=DEFAULT_DAYS - 1)
            dates[action.id] = (start, end)
        return dates

    def release(self, at: QPointF) -> None:
        self.move(at)
        if self.preview is None:
            self._requests.select([self._pressed])
        elif self.preview.dates:
            self._requests.schedule(self.preview.dates, self.preview.lane, what="schedule")


class DrawNeed:
    """Draw from the end of one bar to another: the other cannot start before this one ends."""

    def __init__(self, geometry: Geometry, before: str, requests: Requests) -> None:
        self._geometry, self._before, self._requests = geometry, before, requests
        self.preview: Preview | None = None

    def _target(self, at: QPointF) -> str | None:
        identity = self._geometry.hit(at).identity
        return identity if identity and self._geometry.plan.action(identity) else None

    def move(self, at: QPointF) -> None:
        target = self._target(at)
        self.preview = Preview(at, need=(self._before, target if target != self._before else None))

    def release(self, at: QPointF) -> None:
        target = self._target(at)
        if target is not None and target != self._before:
            self._requests.need(self._before, target)


class RubberBand:
    """Select every bar that a rectangle touches, beside those selected before."""

    def __init__(self, geometry: Geometry, at: QPointF, kept: Sequence[str], requests: Requests) -> None:
        self._geometry, self._start, self._kept, self._requests = geometry, at, list(kept), requests
        self.preview: Preview | None = None

    def move(self, at: QPointF) -> None:
        band = QRectF(self._start, at).normalized()
        self.preview = Preview(at, band=band)
        self._requests.select(list(dict.fromkeys([*self._kept, *self._geometry.caught(band)])))

    def release(self, at: QPointF) -> None:
        if self.preview is None:
            self._requests.select(self._kept)


class Pan:
    """Move the days under the window."""

    def __init__(self, at: QPointF, scroll_by: Callable[[float, float], None]) -> None:
        self._last, self._scroll_by = at, scroll_by
        self.preview: Preview | None = None

    def move(self, at: QPointF) -> None:
        step, self._last = at - self._last, at
        self._scroll_by(-step.x(), -step.y())

    def release(self, at: QPointF) -> None:
        """Do nothing more: the view has moved already."""
