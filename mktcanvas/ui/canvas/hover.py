"""Which card the handle for links stands on: the one under the pointer, or else the one that is selected.

It looks at the window's own events and remembers where the pointer is, so that what moves under a pointer at rest (the
board scrolls, another card is selected, an editor opens) is noticed. While a button is held it leaves the handle alone.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGraphicsView

from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.scene import BoardScene

_GONE = (QEvent.Type.Leave, QEvent.Type.Hide, QEvent.Type.ChildAdded)
"""What tells that the pointer may be elsewhere: it left, the board is out of sight, an editor lies over it."""


class Hover(QObject):
    """Keeps the handle of one board where it belongs."""

    def __init__(self, view: QGraphicsView, board: BoardScene) -> None:
        super().__init__(view)
        self._view, self._board = view, board
        self._at: QPoint | None = None
        self._held = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._settle)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        board.selectionChanged.connect(self._soon.start)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(lambda _: self._soon.start())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            self._held = bool(event.buttons())
            if kind == QEvent.Type.MouseMove and not self._held:
                self._at = event.position().toPoint()
                self._settle()
            elif not self._held:
                self._soon.start()
        elif kind in _GONE:
            self._at = None
            self._held = self._held and kind != QEvent.Type.Hide
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        """Let the handle stand where it belongs now."""
        if self._held:
            return
        handle, window = self._board.handle, self._view.viewport()
        at = self._view.mapToScene(self._at) if self._at is not None else None
        over = at is not None and handle.grips(at, self._view.transform().m11())
        if not over:
            under = self._board.card_at(at.x(), at.y()) if at is not None else None
            handle.show_on(under or self._alone())
            over = at is not None and handle.grips(at, self._view.transform().m11())
        shape = Qt.CursorShape.CrossCursor if over else Qt.CursorShape.ArrowCursor
        if window.cursor().shape() in (Qt.CursorShape.CrossCursor, Qt.CursorShape.ArrowCursor):
            window.setCursor(shape)

    def _alone(self) -> CardItem | None:
        """Return the card that alone is selected; none while a title is being written."""
        chosen = self._board.selectedItems()
        alone = chosen[0] if len(chosen) == 1 and not self._board.handle.resting else None
        return alone if isinstance(alone, CardItem) else None
