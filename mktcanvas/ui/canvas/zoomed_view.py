"""A view of a board that is zoomed where the pointer, two fingers or the keys are; the board fits its width at rest."""

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from mktcanvas.ui.canvas.board import ZoneKey
from mktcanvas.ui.canvas.layout import smallest_width
from mktcanvas.ui.canvas.pinch import held, pinched
from mktcanvas.ui.canvas.scene import BoardScene

ZOOM_REST_MS = 140
"""How long the zoom must rest before what is shown is drawn sharp."""
SMALLEST_ROW = 160
"""How high each row of zones is at least, in pixels at zoom 1."""
SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 0.1, 4.0, 1.15


class ZoomedView(QGraphicsView):
    """Shows a ``BoardScene``, and lets it be zoomed and fitted."""

    zoomed = Signal(float)
    about_to_zoom = Signal()
    about_to_pinch = Signal()

    def __init__(self, scene: BoardScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.setViewport(QWidget())
        self.board = scene
        self._life = 1.0
        """The zoom at which the board is as wide as the window."""
        self._zoom_rest = QTimer(self, interval=ZOOM_REST_MS, singleShot=True)
        self._zoom_rest.timeout.connect(self._sharpen)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        scene.sceneRectChanged.connect(self._fit_board)

    @property
    def zoom(self) -> float:
        """The zoom; 1 fits the board's width to the window."""
        return self.transform().m11()

    @property
    def window_on_board(self) -> QRectF:
        """The part of the board that is in sight."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def _see(self) -> None:
        if self.scene() is not None:  # it goes before its view does
            self.board.see(self.window_on_board)

    def set_zoom(self, zoom: float, at: QPoint | None = None) -> None:
        """Zoom the board; what is at a place of the window stays there."""
        self.about_to_zoom.emit()
        zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        self.board.zooming = True
        self._zoom_rest.start()
        with held(self, at):
            self.scale(zoom / self.zoom, zoom / self.zoom)
            self._show_bar()
        self._see()
        self.zoomed.emit(self.zoom)

    def _show_bar(self) -> None:
        """Offer to scroll sideways where the board is wider than the window: zoomed, or in a window that is too narrow.

        Else there is no bar, for one that comes and goes would lay the board out again and again.
        """
        wider = self.zoom > self._life + 1e-9 or self.board.sceneRect().width() * self._life > self.width() + 1
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policies.ScrollBarAsNeeded if wider else policies.ScrollBarAlwaysOff)

    def _sharpen(self) -> None:
        self.board.zooming = False
        self.viewport().update()

    def fit(self) -> None:
        """Zoom so that the whole board is in view, never larger than life."""
        area, window = self.sceneRect(), self.viewport().size()
        self.set_zoom(min(self._life, window.width() / area.width(), window.height() / area.height()))

    def magnify(self, life: float) -> None:
        """Show the board so much larger than on a screen that is close, as wide as the window all the same."""
        self._life = life
        self._fit_board()
        self.set_zoom(life)
        self.verticalScrollBar().setValue(0)

    def show_zone(self, zone: ZoneKey) -> None:
        """Scroll so that a zone is in view from its top."""
        top = self.mapFromScene(self.board.zones[zone].sceneBoundingRect().topLeft()).y()
        bar, covered = self.verticalScrollBar(), round(self.board.ground.names.room * self.zoom)
        bar.setValue(bar.value() + top - covered)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * ZOOM_STEP ** (event.angleDelta().y() / 120), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if (pinch := pinched(event)) is None:
            return super().viewportEvent(event)
        self.about_to_pinch.emit()
        self.set_zoom(self.zoom * pinch[0], self.viewport().mapFromGlobal(pinch[1]))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_board()
        self._see()

    def _fit_board(self) -> None:
        """Give the board the width of the window, less a scroll bar where it grows beyond the window's height."""
        room = self.maximumViewportSize()
        rows = -(-len(self.board.plan.zones) // self.board.plan.pattern.columns)
        room = QSize(int(room.width() / self._life), int(room.height() / self._life))
        least = ceil(smallest_width(self.board.plan.pattern))
        if least > room.width():
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        width, height = max(least, room.width()), max(SMALLEST_ROW * min(rows, 2), room.height())
        bar = self.verticalScrollBar().sizeHint().width()
        if room.height() < height:
            width, bar = width - bar, 0
        self.board.set_size(width, height, bar)
        self._show_bar()
