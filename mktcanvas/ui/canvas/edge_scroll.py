"""Scrolling while something is dragged: near an edge of the window the board moves on under the pointer.

It looks at the window's own mouse events and knows nothing of gestures; when it has scrolled it repeats the last move,
so that whatever is dragged follows.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

EDGE = 28
"""So near an edge, in pixels, scrolling begins."""
WAIT_MS, TICK_MS = 220, 16
_FASTEST = 18


class EdgeScroll(QObject):
    """Scrolls one view while the left button is held near an edge of it."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._at = QPointF()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._scroll)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._follow(event)
        elif event.type() in (QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonPress, QEvent.Type.Hide):
            self._clock.stop()
        return super().eventFilter(watched, event)

    def _follow(self, event: QMouseEvent) -> None:
        self._at = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton or self._steps() == (0, 0):
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start(WAIT_MS)

    def _steps(self) -> tuple[int, int]:
        """Return how far to scroll to the right and down at each tick."""
        window = self._view.viewport().size()
        return _step(self._at.x(), window.width()), _step(self._at.y(), window.height())

    def _scroll(self) -> None:
        self._clock.setInterval(TICK_MS)
        across, down = self._steps()
        moved = _moved(self._view.horizontalScrollBar(), across) | _moved(self._view.verticalScrollBar(), down)
        if moved:
            window = self._view.viewport()
            left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            place = window.mapToGlobal(self._at)
            again = QMouseEvent(QEvent.Type.MouseMove, self._at, place, Qt.MouseButton.NoButton, left, none)
            QCoreApplication.sendEvent(window, again)
        else:
            self._clock.stop()


def _step(at: float, length: int) -> int:
    """Return the step for a place on an axis: faster the nearer to its end, none in the middle."""
    inside = min(at, length - at)
    if inside >= EDGE:
        return 0
    speed = max(1, round(_FASTEST * min(1.0, (EDGE - inside) / EDGE)))
    return speed if at > length / 2 else -speed


def _moved(bar: QScrollBar, step: int) -> bool:
    before = bar.value()
    bar.setValue(before + step)
    return bar.value() != before
