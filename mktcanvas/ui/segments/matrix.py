"""The targeting matrix of GE and McKinsey: each segment a bubble at its competitiveness and attractiveness, 1 to 5.

A bubble that is dragged, or moved with the arrow keys, is set by hand: it stands where it was put, with a thread to
where its scores would have it, until the place is cleared.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from mktcanvas.analysis.labels import Point, placed_labels
from mktcanvas.analysis.targeting import standing
from mktcanvas.model.choices import CriterionAxis
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.segments.looks import role_of
from mktcanvas.ui.theme import CARD_RADIUS, SMALL, TEXT, Theme, font

LOW, HIGH = 1.0, 5.0
STEP, LONG_STEP = 0.1, 0.5
"""How far an arrow key moves a bubble, and with Shift."""
_LEFT, _TOP, _RIGHT, _BOTTOM = 34.0, 10.0, 14.0, 34.0
_GAP = 4.0
_SMALLEST, _LARGEST, _UNKNOWN = 9.0, 34.0, 11.0
"""Radii of bubbles in pixels; the last one where the size is not known."""


class Bubble(NamedTuple):
    """A segment in the matrix: where it stands, where its scores alone would have it, and its radius in pixels."""

    segment: Segment
    x: float
    y: float
    radius: float
    computed: tuple[float, float] | None
    by_hand: bool


class TargetingMatrix(QWidget):
    """Shows segments as bubbles; they can be dragged, and moved with the arrow keys."""

    chose = Signal(object)
    asked_to_set = Signal(str, float, float)
    """A segment, its attractiveness and its competitiveness, each 1 to 5."""
    asked_to_clear = Signal(str)
    """A segment that is to stand where its scores have it again."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self.bubbles: list[Bubble] = []
        self.unplaced: list[Segment] = []
        self.measure = "size"
        """What the bubbles are as large as: ``size`` or ``value``."""
        self._selected = ""
        self._lit: frozenset[str] | None = None
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Targeting matrix"))

    def sizeHint(self) -> QSize:
        return QSize(420, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 220)

    # What is shown

    def show_strategy(self, strategy: Strategy) -> None:
        """Show the segments of a plan."""
        self.bubbles, self.unplaced = [], []
        amounts = {segment.id: getattr(segment, self.measure) for segment in strategy.all(Segment)}
        most = max((amount for amount in amounts.values() if amount), default=0)
        for segment in strategy.all(Segment):
            stands = standing(strategy, segment)
            up, across = (stands.on(axis) for axis in (CriterionAxis.attractiveness, CriterionAxis.competitiveness))
            if up.value is None or across.value is None:
                self.unplaced.append(segment)
                continue
            computed = None
            if up.computed is not None and across.computed is not None:
                computed = (across.computed, up.computed)
            by_hand = up.by_hand or across.by_hand
            radius = _radius(amounts[segment.id], most)
            self.bubbles.append(Bubble(segment, across.value, up.value, radius, computed, by_hand))
        self.bubbles.sort(key=lambda bubble: -bubble.radius)
        self.setAccessibleDescription(self._spoken())
        self.update()

    def _spoken(self) -> str:
        said = self.tr("{title}: attractiveness {up}, competitiveness {across}")
        return "; ".join(
            said.format(title=bubble.segment.title, up=f"{bubble.y:.1f}", across=f"{bubble.x:.1f}")
            for bubble in self.bubbles
        )

    def select(self, ids: Sequence[str]) -> None:
        """Show which segment is selected, without telling of it."""
        self._selected = ids[0] if len(ids) == 1 else ""
        self.update()

    def light(self, ids: Sequence[str] | None) -> None:
        """Fade every bubble but these; ``None`` ends it."""
        self._lit = None if ids is None else frozenset(ids)
        self.update()

    # Where things are

    def field(self) -> QRectF:
        """Return the square of the nine cells, in pixels of the widget."""
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM - (18 if self.unplaced else 0))

    def point_of(self, x: float, y: float) -> QPointF:
        """Return the pixel of a place in the matrix: ``x`` competitiveness, ``y`` attractiveness, 1 to 5."""
        field = self.field()
        across, up = (x - LOW) / (HIGH - LOW), (y - LOW) / (HIGH - LOW)
        return QPointF(field.left() + across * field.width(), field.bottom() - up * field.height())

    def place_at(self, point: QPointF) -> tuple[float, float]:
        """Return the place in the matrix at a pixel, kept inside it, to a tenth."""
        field = self.field()
        x = LOW + (point.x() - field.left()) / field.width() * (HIGH - LOW)
        y = LOW + (field.bottom() - point.y()) / field.height() * (HIGH - LOW)
        return _kept(x), _kept(y)

    def bubble_at(self, point: QPointF) -> Bubble | None:
        """Return the bubble at a pixel, the one in front first."""
        for bubble in reversed(self.bubbles):
            away = point - self.centre_of(bubble)
            if math.hypot(away.x(), away.y()) <= max(bubble.radius, 12.0):
                return bubble
        return None

    def card_under(self, at: QPoint) -> str | None:
        """Return the segment at a place on the screen."""
        bubble = self.bubble_at(QPointF(self.mapFromGlobal(at)))
        return bubble.segment.id if bubble is not None else None

    def _chosen(self) -> Bubble | None:
        return next((bubble for bubble in self.bubbles if bubble.segment.id == self._selected), None)

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        bubble = self.bubble_at(event.position())
        self._choose(bubble.segment.id if bubble else "")
        self._pressed = event.position() if bubble else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            over = self.bubble_at(event.position())
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.setToolTip(_plain(over.segment.title) if over else "")
            return
        far = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or self._dragged is not None:
            self._dragged = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dropped, self._pressed, self._dragged = self._dragged, None, None
        if dropped is not None and self._selected:
            x, y = self.place_at(event.position())
            self.asked_to_set.emit(self._selected, y, x)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        bubble = self.bubble_at(event.position())
        if bubble is not None and bubble.by_hand:
            self.asked_to_clear.emit(bubble.segment.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bubble, key = self._chosen(), event.key()
        if key == Qt.Key.Key_Escape and self._dragged is not None:
            self._pressed = self._dragged = None
            self.update()
        elif bubble is not None and key in _ARROWS:
            step = LONG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            across, up = _ARROWS[key]
            self.asked_to_set.emit(bubble.segment.id, _kept(bubble.y + up * step), _kept(bubble.x + across * step))
        elif key in _ARROWS and self.bubbles:
            self._choose(self.bubbles[0].segment.id)
        elif bubble is not None and key == Qt.Key.Key_Backspace:
            self.delete_selected()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab walk from bubble to bubble before it leaves the matrix."""
        order = sorted(self.bubbles, key=lambda bubble: (-bubble.y, bubble.x))
        ids = [bubble.segment.id for bubble in order]
        place = (ids.index(self._selected) + (1 if forward else -1)) if self._selected in ids else 0
        if self.hasFocus() and 0 <= place < len(ids):
            self._choose(ids[place])
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _choose(self, identity: str) -> None:
        self._selected = identity
        self.chose.emit((identity,) if identity else ())
        self.update()

    def delete_selected(self) -> None:
        """Give the selected bubble back to its scores."""
        bubble = self._chosen()
        if bubble is not None and bubble.by_hand:
            self.asked_to_clear.emit(bubble.segment.id)

    # How it is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_cells(painter, self._theme, self.field())
        self._paint_axes(painter)
        for bubble in self.bubbles:
            self._paint_bubble(painter, bubble)
        self._paint_labels(painter)
        if not self.bubbles:
            self._paint_hint(painter)

    def _paint_axes(self, painter: QPainter) -> None:
        field = self.field()
        painter.setFont(font(SMALL))
        painter.setPen(QColor(self._theme.muted))
        across = choice_words(CriterionAxis.competitiveness).of(self._language) + " →"
        painter.drawText(
            QRectF(field.left(), field.bottom() + 4, field.width(), 20), Qt.AlignmentFlag.AlignCenter, across
        )
        painter.save()
        painter.translate(8, field.bottom())
        painter.rotate(-90)
        up = choice_words(CriterionAxis.attractiveness).of(self._language) + " →"
        painter.drawText(QRectF(0, 0, field.height(), 20), Qt.AlignmentFlag.AlignCenter, up)
        painter.restore()
        if self.unplaced:
            names = ", ".join(" ".join(segment.title.split()) for segment in self.unplaced)
            words = self.tr("Not scored on both axes yet: {names}").format(names=names)
            line = QFontMetricsF(font(SMALL)).elidedText(words, Qt.TextElideMode.ElideRight, self.width() - 16)
            painter.drawText(QPointF(8, self.height() - 8), line)

    def _paint_bubble(self, painter: QPainter, bubble: Bubble) -> None:
        tint = self._theme.tint(role_of(bubble.segment))
        chosen = bubble.segment.id == self._selected
        centre = self.centre_of(bubble)
        painter.setOpacity(1.0 if self._lit is None or bubble.segment.id in self._lit else 0.25)
        if bubble.by_hand and bubble.computed is not None:
            painter.setPen(QPen(QColor(tint.ink), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            away = _inside(self.field(), self.point_of(*bubble.computed), bubble.radius)
            painter.drawLine(away, centre)
            painter.drawEllipse(away, bubble.radius, bubble.radius)
        ground = QColor(tint.ink)
        ground.setAlpha(70)
        painter.setBrush(ground)
        dashed = Qt.PenStyle.DashLine if bubble.by_hand else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(tint.ink), 2, dashed))
        painter.drawEllipse(centre, bubble.radius, bubble.radius)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawEllipse(centre, bubble.radius + 4, bubble.radius + 4)
        painter.setOpacity(1.0)

    def _paint_labels(self, painter: QPainter) -> None:
        """Write each name beside its bubble where no other name is, with a line to it where it must stand away."""
        names, points = [], []
        field = self.field()
        corner = field.topLeft()
        for bubble in self.bubbles:
            chosen = bubble.segment.id == self._selected
            written = font(SMALL + 1, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
            text = " ".join(bubble.segment.title.split())
            if bubble.by_hand:
                text += " · " + self.tr("set by hand")
            metrics = QFontMetricsF(written)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, field.width() * _NAME)
            centre = self.centre_of(bubble) - corner
            size = metrics.size(0, text)
            points.append(Point(centre.x(), centre.y(), bubble.radius + 2, size.width(), size.height()))
            names.append((text, written))
        places = placed_labels(points, field.width(), field.height())
        for (text, written), point, place in zip(names, points, places, strict=True):
            if place is None:
                continue
            box = QRectF(place.x, place.y, place.width, place.height).translated(corner)
            if place.away:
                painter.setPen(QPen(QColor(self._theme.muted), 1))
                painter.drawLine(corner + QPointF(point.x, point.y), corner + QPointF(*place.nearest(point)))
            painter.setFont(written)
            painter.setPen(QColor(self._theme.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def centre_of(self, bubble: Bubble) -> QPointF:
        """Return where a bubble is painted, whole inside the cells: under the pointer while it is dragged."""
        if self._dragged is not None and bubble.segment.id == self._selected:
            return _inside(self.field(), self.point_of(*self.place_at(self._dragged)), bubble.radius)
        return _inside(self.field(), self.point_of(bubble.x, bubble.y), bubble.radius)

    def _paint_hint(self, painter: QPainter) -> None:
        words = self.tr("Score the segments in the table: each becomes a bubble here. Drag it to overrule the scores.")
        painter.setFont(font(TEXT))
        room = self.field().adjusted(36, 24, -36, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(QColor(self._theme.zone))
        ground = QRectF(painter.boundingRect(room, flags, words)).adjusted(-12, -8, 12, 8)
        painter.drawRoundedRect(ground, CARD_RADIUS, CARD_RADIUS)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(room, flags, words)


_NAME = 0.75
"""How much of the matrix the name of a segment may take, as a share of its width."""
_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


def _paint_cells(painter: QPainter, theme: Theme, field: QRectF) -> None:
    """Paint the nine cells, those worth investing in tinted."""
    width, height = field.width() / 3, field.height() / 3
    painter.setPen(QPen(QColor(theme.line), 1))
    for row in range(3):
        for column in range(3):
            worth = row + (2 - column)
            ground = theme.accent_ground if worth < 2 else theme.zone
            painter.setBrush(QColor(theme.canvas if worth == 2 else ground))
            cell = QRectF(field.left() + column * width, field.top() + row * height, width, height)
            painter.drawRoundedRect(cell.adjusted(_GAP / 2, _GAP / 2, -_GAP / 2, -_GAP / 2), 5, 5)


def _inside(field: QRectF, centre: QPointF, radius: float) -> QPointF:
    """Return the nearest centre at which a bubble lies within the cells."""
    edge = radius + _GAP / 2
    room = field.adjusted(edge, edge, -edge, -edge)
    x, y = max(room.left(), min(centre.x(), room.right())), max(room.top(), min(centre.y(), room.bottom()))
    return QPointF(x, y)


def _kept(value: float) -> float:
    return round(min(max(value, LOW), HIGH), 1)


def _radius(amount: float | None, most: float) -> float:
    """Return a bubble's radius: its area grows with the amount, the smallest can still be grasped."""
    if not amount or not most:
        return _UNKNOWN
    return max(_SMALLEST, _LARGEST * math.sqrt(amount / most))


def _plain(text: str) -> str:
    """Return user text for a tooltip, which would take markup for markup."""
    return f"<span>{text.replace('&', '&amp;').replace('<', '&lt;')}</span>"
