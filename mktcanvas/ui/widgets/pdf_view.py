"""The pages of a PDF one below the other, as sharp as the screen allows. It knows nothing of what they say."""

from collections import OrderedDict
from functools import partial
from itertools import accumulate

from pypdfium2 import PdfDocument
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from mktcanvas.ui.theme import Theme

_PIXELS_PER_POINT = 96 / 72
_GAP, _EDGE = 20.0, 24.0
_KEPT = 80_000_000
"""Bytes of the pages that are kept drawn besides the one drawn last: some ten at the size of a window."""
_SMALLEST, _LARGEST = 0.1, 5.0
_STEP = 1.0015


def page_picture(document: PdfDocument, place: int, scale: float) -> QImage:
    """Return a page as a picture of ``scale`` pixels a point."""
    bitmap = document[place].render(scale=scale)
    data = bytes(bitmap.buffer)
    return QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888).copy()


def _close(held: list[PdfDocument], *_: object) -> None:
    """Close what is held, and hold nothing."""
    while held:
        held.pop().close()


class PdfView(QAbstractScrollArea):
    """Shows a PDF; pages are drawn when they are first seen."""

    zoomed = Signal(float)
    turned = Signal(int)
    """``turned(place)``: another page is at the middle of the view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held: list[PdfDocument] = []
        """The PDF that is shown; it is closed with the view, and at the latest when the program ends."""
        self._sizes: list[tuple[float, float]] = []
        self._tops: list[float] = []
        self._pictures: OrderedDict[tuple[int, float], QImage] = OrderedDict()
        self._grabbed: QPoint | None = None
        self._fitted = True
        self._current = 0
        self.zoom = 1.0
        self.setObjectName("board")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.destroyed.connect(partial(_close, self._held))
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(partial(_close, self._held))
        self.verticalScrollBar().valueChanged.connect(self._look_up_page)
        self.verticalScrollBar().setSingleStep(40)

    # What is shown

    @property
    def document(self) -> PdfDocument | None:
        """The PDF that is shown."""
        return self._held[0] if self._held else None

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def current(self) -> int:
        """The page at the middle of the view, from 0."""
        return self._current

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF at the place where the last one was looked at."""
        bar = self.verticalScrollBar()
        before = bar.value()
        self.clear()
        document = PdfDocument(content)
        self._held.append(document)
        self._sizes = [document.get_page_size(place) for place in range(len(document))]
        self._lay_out()
        bar.setValue(before)
        self._look_up_page()

    def clear(self) -> None:
        """Show nothing, and let go of the PDF."""
        _close(self._held)
        self._sizes, self._tops = [], []
        self._pictures.clear()
        self.viewport().update()

    def show_page(self, place: int) -> None:
        """Scroll to a page."""
        if 0 <= place < self.pages:
            self.verticalScrollBar().setValue(round(self._tops[place] - _GAP / 2))

    def set_zoom(self, zoom: float) -> None:
        """Show at a zoom, 1 being the size on paper; the middle of the view stays where it is."""
        self._fitted = False
        self._zoom_at(zoom, QPointF(self.viewport().rect().center()))

    def fit(self) -> None:
        """Show whole page widths, now and when the window changes size."""
        self._fitted = True
        self._lay_out()

    def _zoom_at(self, zoom: float, at: QPointF) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        wanted = min(max(zoom, _SMALLEST), _LARGEST)
        growth = wanted / self.zoom
        x, y = (across.value() + at.x()) * growth - at.x(), (down.value() + at.y()) * growth - at.y()
        self.zoom = wanted
        self._lay_out()
        across.setValue(round(x))
        down.setValue(round(y))

    def _lay_out(self) -> None:
        room = self.viewport().size()
        widest = max((width for width, _ in self._sizes), default=0) * _PIXELS_PER_POINT
        if self._fitted and widest:
            self.zoom = min(max((room.width() - 2 * _EDGE) / widest, _SMALLEST), 1.5)
        scale = self.zoom * _PIXELS_PER_POINT
        heights = [height * scale + _GAP for _, height in self._sizes]
        self._tops = [_EDGE + before for before in accumulate(heights[:-1], initial=0.0)] if heights else []
        whole = QSize(round(widest * self.zoom + 2 * _EDGE), round(sum(heights) + 2 * _EDGE - _GAP))
        for bar, length, seen in (
            (self.horizontalScrollBar(), whole.width(), room.width()),
            (self.verticalScrollBar(), whole.height(), room.height()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, length - seen))
        self.zoomed.emit(self.zoom)
        self.viewport().update()

    def _look_up_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        place = max((place for place, top in enumerate(self._tops) if top <= middle), default=0)
        if place != self._current:
            self._current = place
            self.turned.emit(place)

    # Drawing

    def _frame(self, place: int) -> QRectF:
        scale = self.zoom * _PIXELS_PER_POINT
        width, height = (length * scale for length in self._sizes[place])
        left = max(_EDGE, (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        return QRectF(round(left), round(self._tops[place] - self.verticalScrollBar().value()), width, height)

    def _picture(self, place: int) -> QImage:
        assert self.document is not None
        scale = self.zoom * _PIXELS_PER_POINT * self.devicePixelRatioF()
        key = (place, scale)
        if key not in self._pictures:
            self._pictures[key] = page_picture(self.document, place, scale)
            while len(self._pictures) > 1 and sum(map(QImage.sizeInBytes, self._pictures.values())) > _KEPT:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(key)
        return self._pictures[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.canvas))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place in range(self.pages):
            frame = self._frame(place)
            if frame.intersects(QRectF(event.rect())):
                painter.fillRect(frame.adjusted(-1, -1, 1, 2), QColor(self._theme.line))
                painter.drawImage(frame, self._picture(place))
        painter.end()

    # The hand

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._fitted = False
            self._zoom_at(self.zoom * _STEP ** event.angleDelta().y(), event.position())
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            moved = event.position().toPoint() - self._grabbed
            self._grabbed = event.position().toPoint()
            for bar, way in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
                bar.setValue(bar.value() - way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.viewport().unsetCursor()
