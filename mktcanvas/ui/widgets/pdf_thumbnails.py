"""The pages of a PDF as small pictures to turn them by, drawn one at a time while nothing else is to do."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.pdf_view import PdfView, page_picture

_SIZE = QSize(64, 92)
_MARGINS = 76
"""Room beside a picture for its number, of three digits at most, and for the scroll bar."""


class PdfThumbnails(QListWidget):
    """Shows the pages of a view; the page at its middle is picked, picking another one turns to it."""

    def __init__(self, view: PdfView, theme: Theme) -> None:
        super().__init__()
        self._view, self._theme = view, theme
        self._undrawn: list[int] = []
        self.setObjectName("thumbnails")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(_SIZE)
        self.setFixedWidth(_SIZE.width() + _MARGINS)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pages"))
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._draw_next)
        self.currentRowChanged.connect(self._turn)
        view.turned.connect(self._follow)

    def show_pages(self) -> None:
        """Show the pages of the PDF that the view shows now."""
        self._undrawn = list(range(self._view.pages))
        while self.count() > self._view.pages:
            self.takeItem(self.count() - 1)
        for place in range(self.count(), self._view.pages):
            self.addItem(QListWidgetItem(str(place + 1)))
        self._follow(self._view.current)
        self._clock.start()

    def _draw_next(self) -> None:
        document = self._view.document
        if not self._undrawn or document is None:
            self._clock.stop()
            return
        place = self._undrawn.pop(0)
        width, _ = document.get_page_size(place)
        sharpness = self.devicePixelRatioF()
        picture = QPixmap.fromImage(page_picture(document, place, _SIZE.width() * sharpness / width))
        picture.setDevicePixelRatio(sharpness)
        self.item(place).setIcon(self._framed(picture))

    def _framed(self, picture: QPixmap) -> QIcon:
        """Return a page with an edge around it; the icon of a page that is picked is not tinted."""
        painter = QPainter(picture)
        painter.setPen(QColor(self._theme.muted))
        size = picture.deviceIndependentSize()
        painter.drawRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1))
        painter.end()
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
        return icon

    def _turn(self, place: int) -> None:
        if place != self._view.current:
            self._view.show_page(place)

    def _follow(self, place: int) -> None:
        self.blockSignals(True)
        self.setCurrentRow(place)
        self.blockSignals(False)
