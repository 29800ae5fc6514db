"""The line of a link that is being drawn: a clear sheet over the whole window, which follows mouse and keys meanwhile.

It listens to the window itself and not to a part of it, so that the part where the drag began may be hidden. It paints
and says what the hand does; what lies under the pointer, and what comes of it, others decide.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from mktcanvas.ui.theme import CARD_RADIUS, CONTROL_RADIUS, TEXT, Theme, font

_BEND = 0.45
_SIDE, _TALL, _AWAY = 10.0, 28.0, 16.0
"""Of the words beside the pointer: room at their sides, their height, how far off the pointer they stand."""
_WIDEST = 320.0
_GROUND = 28
"""How much of the accent lies over the card where the link would end, of 255."""
_TAKEN_AWAY = (QEvent.Type.WindowBlocked, QEvent.Type.FocusOut, QEvent.Type.Hide)
"""What tells that the window hears the hand no more: a box lies over it, another window is in front, or it is gone."""


class LinkLine(QWidget):
    """A curve from where the link began to the pointer, with what it would say beside the pointer."""

    moved = Signal(QPoint)
    """The pointer is here on the screen."""
    released = Signal(QPoint)
    cancelled = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._start, self._end = QPoint(), QPoint()
        self._words = ""
        self._fits = False
        self._target = QRect()
        self._heard: QWindow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    @property
    def target(self) -> QRect:
        """What is outlined as the end of the link, in the window."""
        return self._target

    @property
    def words(self) -> str:
        """What stands beside the pointer."""
        return self._words

    def begin(self, at: QPoint) -> None:
        """Follow the mouse and the keys, and draw from a place on the screen."""
        self.setGeometry(self.window().rect())
        self._start = self._end = self.mapFromGlobal(at)
        self._words = ""
        self._target = QRect()
        self.raise_()
        self.show()
        self._heard = self.window().windowHandle()
        self._heard.installEventFilter(self)

    def end(self) -> None:
        """Draw and follow no more."""
        self.hide()
        if self._heard is not None:
            self._heard.removeEventFilter(self)
        self._heard = None

    def say(self, words: str, *, fits: bool) -> None:
        """Show words beside the pointer; ``fits`` where a link could be dropped there."""
        if (words, fits) != (self._words, self._fits):
            self._words, self._fits = words, fits
            self.update()

    def outline(self, target: QRect) -> None:
        """Show where the link would end: a part of the screen, empty where it ends nowhere."""
        at = QRect(self.mapFromGlobal(target.topLeft()), target.size()) if target.isValid() else QRect()
        if at != self._target:
            self._target = at
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take moves and keys; a release goes on to the part that was pressed, which must hear that it is over."""
        if isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            if event.type() == QEvent.Type.MouseMove:
                self._move(at)
                return True
            if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
                self.released.emit(at)
        elif isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
            return True
        elif event.type() in _TAKEN_AWAY:
            self.cancelled.emit()
        return False

    def _move(self, at: QPoint) -> None:
        self._end = self.mapFromGlobal(at)
        self.moved.emit(at)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.accent)
        colour.setAlpha(230 if self._fits else 140)
        self._paint_target(painter)
        start, end = QPointF(self._start), QPointF(self._end)
        reach = QPointF(max(40.0, abs(end.x() - start.x()) * _BEND), 0)
        curve = QPainterPath(start)
        curve.cubicTo(start + reach, end - reach, end)
        painter.setPen(QPen(colour, 2.5, Qt.PenStyle.SolidLine if self._fits else Qt.PenStyle.DashLine))
        painter.drawPath(curve)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
        painter.drawEllipse(start, 4, 4)
        painter.drawEllipse(end, 5, 5)
        if self._words:
            self._paint_words(painter, end)
        painter.end()

    def _paint_target(self, painter: QPainter) -> None:
        if not self._target.isValid():
            return
        ground = QColor(self._theme.accent)
        ground.setAlpha(_GROUND)
        painter.setPen(QPen(QColor(self._theme.accent), 3))
        painter.setBrush(QBrush(ground))
        painter.drawRoundedRect(QRectF(self._target).adjusted(-1, -1, 1, 1), CARD_RADIUS, CARD_RADIUS)

    def _paint_words(self, painter: QPainter, beside: QPointF) -> None:
        metrics = QFontMetricsF(font(TEXT))
        text = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, _WIDEST)
        width = metrics.horizontalAdvance(text) + 2 * _SIDE
        left = min(max(beside.x() + _AWAY, 4.0), self.width() - width - 4)
        top = min(beside.y() + _AWAY, self.height() - _TALL - 4)
        frame = QRectF(left, top, width, _TALL)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QBrush(QColor(self._theme.panel)))
        painter.drawRoundedRect(frame, CONTROL_RADIUS, CONTROL_RADIUS)
        painter.setFont(font(TEXT))
        painter.setPen(QColor(self._theme.ink if self._fits else self._theme.muted))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
