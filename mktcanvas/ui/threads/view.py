"""The window onto the chain: hovering and selecting light a thread, the wheel zooms, dragging pans, arrows walk."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView

from mktcanvas.ui.canvas.layout import Box
from mktcanvas.ui.canvas.walking import neighbour
from mktcanvas.ui.theme import TEXT, font
from mktcanvas.ui.threads.scene import HEIGHT, BoxItem, ThreadScene

_STEP, _LEAST, _MOST = 1.15, 0.15, 3.0
_WIDEST = 560
"""A line of the hint is not wider than this, in pixels."""
_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ThreadView(QGraphicsView):
    """Shows a ``ThreadScene``."""

    zoomed = Signal(float)
    hovered = Signal(object)
    """The id of the card under the pointer, or ``None``."""
    asked_to_show = Signal(str)
    asked_to_link = Signal(str)
    asked_for_thread = Signal(str)

    def __init__(self, scene: ThreadScene) -> None:
        super().__init__(scene)
        self.board = scene
        self._under: str | None = None
        self._pan_from: QPoint | None = None
        self.hint = ""
        """What is written in the middle where there are no cards."""
        self.setObjectName("board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setMouseTracking(True)

    @property
    def zoom(self) -> float:
        """The zoom; 1 is life size."""
        return self.transform().m11()

    def set_zoom(self, zoom: float) -> None:
        """Zoom, at the pointer where it is over the chain."""
        zoom = min(max(zoom, _LEAST), _MOST)
        self.scale(zoom / self.zoom, zoom / self.zoom)
        self.zoomed.emit(self.zoom)

    def fit(self) -> None:
        """Zoom so that all columns are in view, never larger than life."""
        area, window = self.sceneRect(), self.maximumViewportSize()
        self.set_zoom(min(1.0, window.width() / max(1.0, area.width())))
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.board.set_room(self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hint or self.board.boxes:
            return
        painter = QPainter(self.viewport())
        painter.setFont(font(TEXT))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.viewport().rect()
        side = max(16, (room.width() - _WIDEST) // 2)
        painter.drawText(
            room.adjusted(side, 0, -side, 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.hint
        )
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * _STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def card_under(self, at: QPoint) -> str | None:
        """Return the card at a place on the screen."""
        return self._card_at(self.viewport().mapFromGlobal(at))

    def _card_at(self, at: QPoint) -> str | None:
        item = self.itemAt(at)
        return item.identity if isinstance(item, BoxItem) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        on_card = self._card_at(event.position().toPoint()) is not None
        if on_card and event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pan_from = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            self.board.clearSelection()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._pan_from is not None:
            step, self._pan_from = here - self._pan_from, here
            for bar, distance in ((self.horizontalScrollBar(), step.x()), (self.verticalScrollBar(), step.y())):
                bar.setValue(bar.value() - distance)
            return
        under = self._card_at(here)
        if under != self._under:
            self._under = under
            self.hovered.emit(under)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pan_from = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (card := self._card_at(event.position().toPoint())) is not None:
            self.asked_to_show.emit(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen, key = self.board.selected(), event.key()
        if key in _ARROWS:
            self._walk(_ARROWS[key])
        elif key == Qt.Key.Key_Escape:
            self.board.clearSelection()
            self.asked_for_thread.emit("")
        elif len(chosen) == 1 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked_to_show.emit(chosen[0])
        elif len(chosen) == 1 and key == Qt.Key.Key_L and not event.modifiers():
            self.asked_to_link.emit(chosen[0])
        elif len(chosen) == 1 and key == Qt.Key.Key_T and not event.modifiers():
            self.asked_for_thread.emit(chosen[0])
        else:
            super().keyPressEvent(event)

    def _walk(self, direction: tuple[int, int]) -> None:
        """Select the next card up or down its column, or the nearest one of the column beside it."""
        chosen = self.board.selected()
        boxes = {one: Box(box.x(), box.y(), box.width, HEIGHT) for one, box in self.board.boxes.items()}
        if not chosen or direction[0] == 0:
            following = neighbour(boxes, chosen[-1] if chosen else None, direction)
        else:
            here = boxes[chosen[-1]]
            beside = {one: box for one, box in boxes.items() if (box.x - here.x) * direction[0] > 0}
            following = min(
                beside, key=lambda one: (abs(beside[one].x - here.x), abs(beside[one].y - here.y)), default=None
            )
        if following is not None:
            self.show_card(following)

    def show_card(self, identity: str) -> bool:
        """Select and reveal a card; tell whether it is in the chain."""
        box = self.board.boxes.get(identity)
        if box is None:
            return False
        self.board.clearSelection()
        box.setSelected(True)
        self.ensureVisible(box, 40, 40)
        return True
