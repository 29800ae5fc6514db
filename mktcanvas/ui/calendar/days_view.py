"""The window onto the days: it shows a ``CalendarPlan``, zooms and scrolls it. What a hand does is its heir's."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from math import isclose

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from mktcanvas.model.action import Action
from mktcanvas.ui.calendar.geometry import CHIP, CHIP_GAP, LABELS, TRAY, Geometry
from mktcanvas.ui.calendar.looks import Look, Words, title_of
from mktcanvas.ui.calendar.painting import Painter
from mktcanvas.ui.calendar.plan import CalendarPlan, Grouping
from mktcanvas.ui.calendar.scale import DAYS_OF_QUARTER
from mktcanvas.ui.theme import Theme, font

_WHEEL_ZOOM = 1.15


class DaysView(QAbstractScrollArea):
    """Shows a ``CalendarPlan``."""

    chose = Signal()
    zoomed = Signal(float)
    moved = Signal()
    """Another part of the calendar is in view."""

    def __init__(self, plan: CalendarPlan, theme: Theme, words: Words) -> None:
        super().__init__()
        self._widths: dict[str, float] = {}
        self.words = words
        self._painter = Painter(theme, words)
        self.look = Look(today=date.today())
        self.days = Geometry(plan, self._title_width)
        self._fitted = False
        self.setObjectName("board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)

    def _title_width(self, action: Action) -> float:
        title = title_of(action, self.look.grouping, self.words.language)
        if title not in self._widths:
            self._widths[title] = QFontMetricsF(font()).horizontalAdvance(title)
        return self._widths[title]

    # What is shown

    def show_plan(self, plan: CalendarPlan, grouping: Grouping) -> None:
        """Show another state of the plan; the days in view stay where they are."""
        geometry = self.days
        left = geometry.scale.origin.toordinal() + geometry.scroll[0] / geometry.scale.per_day
        self.look.grouping = grouping
        geometry.plan = plan
        geometry.lay_out()
        self._set_ranges()
        self.horizontalScrollBar().setValue(round((left - plan.extent[0].toordinal()) * geometry.scale.per_day))
        shown = set(plan.order()) | {mark.identity for mark in plan.marks}
        self.look.chosen = frozenset(identity for identity in self.look.chosen if identity in shown)
        self._scrolled()

    def light(self, identities: Iterable[str] | None) -> None:
        """Fade every action but these; ``None`` lights all."""
        self.look.lit = None if identities is None else frozenset(identities)
        self.viewport().update()

    def chosen(self) -> list[str]:
        """Return the ids of the selected cards in reading order, reviews last."""
        order = [identity for identity in self.days.plan.order() if identity in self.look.chosen]
        return order + [identity for identity in self.look.chosen if identity not in order]

    def card_under(self, at: QPoint) -> str | None:
        """Return the action or the review at a place on the screen."""
        return self.days.hit(QPointF(self.viewport().mapFromGlobal(at))).identity

    def select(self, ids: Sequence[str]) -> None:
        """Select exactly these cards."""
        if frozenset(ids) != self.look.chosen:
            self.look.chosen = frozenset(ids)
            self.viewport().update()
            self.chose.emit()

    def reveal_first(self) -> None:
        """Scroll so that the first of the selected bars is in view."""
        if chosen := self.chosen():
            self.reveal(chosen[0])

    def reveal(self, identity: str) -> None:
        """Scroll so that a bar is in view."""
        geometry = self.days
        box, body = geometry.box_of(identity), geometry.body()
        if box is None:
            return
        if geometry.tray_box().contains(box.center()):
            if box.left() < LABELS or box.right() > geometry.size[0]:
                geometry.tray_scroll = max(0.0, geometry.tray_scroll + box.left() - LABELS)
                self.viewport().update()
            return
        if box.left() < body.left() or box.left() > body.right() - 60:
            self.horizontalScrollBar().setValue(round(geometry.scroll[0] + box.left() - body.left() - 40))
        if box.top() < body.top() or box.bottom() > body.bottom():
            self.verticalScrollBar().setValue(round(geometry.scroll[1] + box.center().y() - body.center().y()))

    # Zoom and scroll

    @property
    def zoom(self) -> float:
        """The zoom; at 1 the plan's horizon fills the window."""
        return self.days.zoom

    def set_zoom(self, zoom: float, at: float | None = None) -> None:
        """Zoom the days, at a place of the window or at its middle, between a quarter and two years."""
        self.moved.emit()
        geometry = self.days
        least, most = geometry.zoom_limits()
        at = geometry.body().center().x() if at is None else max(at, LABELS)
        under = (at - LABELS + geometry.scroll[0]) / geometry.scale.per_day
        geometry.zoom = min(max(zoom, least), most)
        geometry.lay_out()
        self._set_ranges()
        self.horizontalScrollBar().setValue(round(under * geometry.scale.per_day - (at - LABELS)))
        self._scrolled()
        self.zoomed.emit(geometry.zoom)

    def show_days(self, days: int) -> None:
        """Zoom so that this many days fill the window; a quarter is the one in the middle, from its first day on."""
        body = self.days.body()
        middle = self.days.day((max(body.left(), self.days.x(self.days.plan.extent[0])) + body.right()) / 2)
        self.set_zoom(self.days.horizon_days / days)
        if days == DAYS_OF_QUARTER:
            self.show_day(middle.replace(month=(middle.month - 1) // 3 * 3 + 1, day=1))

    def shows_days(self, days: int) -> bool:
        """Tell whether about this many days fill the window, or as many as it can show of them."""
        least, most = self.days.zoom_limits()
        return isclose(self.zoom, min(max(self.days.horizon_days / days, least), most), rel_tol=0.02)

    def fit(self) -> None:
        """Show the plan's whole horizon."""
        self.set_zoom(1.0)
        self.show_day(self.days.plan.horizon[0] or self.look.today)

    def show_day(self, day: date) -> None:
        """Scroll so that a day stands at the left."""
        self.horizontalScrollBar().setValue(round(self.days.scale.x(day) - 8))

    def show_today(self) -> None:
        """Scroll so that today stands in the middle."""
        days = self.days
        self.horizontalScrollBar().setValue(round(days.scale.x(self.look.today) - days.body().width() / 2))

    def _set_ranges(self) -> None:
        geometry = self.days
        body, (width, height) = geometry.body(), geometry.content
        for bar, whole, seen in (
            (self.horizontalScrollBar(), width, body.width()),
            (self.verticalScrollBar(), height, body.height()),
        ):
            bar.setRange(0, max(0, round(whole - seen)))
            bar.setPageStep(round(seen))
            bar.setSingleStep(24)

    def _scrolled(self) -> None:
        self.moved.emit()
        self.days.scroll = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self.viewport().update()

    def scroll_by(self, across: float, down: float) -> None:
        """Scroll by pixels."""
        for bar, step in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + round(step))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.viewport().size()
        self.days.size = (float(size.width()), float(size.height()))
        self.days.lay_out()
        self._set_ranges()
        if not self._fitted and size.width() > LABELS * 2:
            self._fitted = True
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        geometry, at = self.days, event.position()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * _WHEEL_ZOOM ** (turned / 120), at.x())
        elif geometry.tray_box().contains(at):
            most = max(0.0, len(geometry.plan.tray) * (CHIP + CHIP_GAP) - geometry.body().width())
            geometry.tray_scroll = min(max(0.0, geometry.tray_scroll - turned), most)
            self.viewport().update()
        elif event.angleDelta().x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - turned)
        else:
            tall = self.verticalScrollBar().maximum() > 0
            bar = self.verticalScrollBar() if tall else self.horizontalScrollBar()
            bar.setValue(bar.value() - turned)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self.look.focused = self.hasFocus()
        self._painter.paint(painter, self.days, self.look)
        painter.end()

    def whole(self) -> tuple[QSize, Callable[[QPainter], None]]:
        """Return the calendar with every lane for another device: its size, and what paints it."""
        days = self.days
        width, height = self.viewport().width(), days.top + days.placing.height + days.loads_height + TRAY
        days.size = (float(width), max(height, 320.0))
        days.scroll = (days.scroll[0], 0.0)
        return QSize(width, round(days.size[1])), lambda painter: self._painter.paint(painter, days, self.look)
