"""A picture of the open page as SVG or PNG, always in the light theme, whatever the window shows.

The page is made once more in light colours, out of sight; boards are drawn whole, not only the part in view.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.store import fresh_file
from mktcanvas.loading import load
from mktcanvas.ui.file_dialogs import file_to_write, file_type
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.theme import LIGHT, palette, stylesheet

_FINENESS = 2.0
_CSS_PIXELS = 96
"""Pixels an inch, as browsers count them."""
_LARGEST = 16_000
"""Pixels of a PNG's longer side; a larger board is drawn coarser."""


class Drawing:
    """What is drawn: its size in the page's own pixels, and how it is painted."""

    def __init__(self, size: QSize, paint: Callable[[QPainter], object]) -> None:
        self.size, self.paint = size, paint


def drawing_of(page: Page) -> Drawing:
    """Return the drawing of a page: its whole board where it has one, else what it shows."""
    view: Any = page.view
    if isinstance(view, QGraphicsView):
        area = view.sceneRect()
        scene = view.scene()
        target = QRectF(0, 0, area.width(), area.height())
        return Drawing(target.size().toSize(), lambda painter: scene.render(painter, target, area))
    if hasattr(view, "whole"):
        size, paint = view.whole()
        return Drawing(size, paint)
    return Drawing(page.size(), lambda painter: page.render(painter, QPoint()))


def light_twin(document: Document, page: Page, language: str) -> Page:
    """Return the page once more in light colours, laid out at the same size, in the same of its views."""
    entry = next(entry for entry in PAGES if entry.name == page.objectName())
    twin: Page = load(entry.dotted)(document, LIGHT, language, motion=False)
    twin.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    twin.setPalette(palette(LIGHT))
    twin.setStyleSheet(stylesheet(LIGHT) + f"QWidget {{ color: {LIGHT.ink}; }}")
    twin.resize(page.size())
    if page.view_number != twin.view_number:
        twin.show_view_number(page.view_number)
    twin.show()
    QApplication.sendPostedEvents(twin, QEvent.Type.LayoutRequest)
    return twin


def picture_bytes(drawing: Drawing, suffix: str, title: str, fineness: float = _FINENESS) -> bytes:
    """Return a drawing as the content of an ``.svg`` or ``.png`` file.

    ``fineness`` is a PNG's pixels per pixel of the page.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    painter = QPainter()
    if suffix.lower() == ".svg":
        device = QSvgGenerator()
        device.setOutputDevice(buffer)
        device.setResolution(_CSS_PIXELS)
        device.setSize(drawing.size)
        device.setViewBox(QRectF(0, 0, drawing.size.width(), drawing.size.height()))
        device.setTitle(title)
        painter.begin(device)
        _paint(painter, drawing)
        painter.end()
    else:
        longest = max(drawing.size.width(), drawing.size.height(), 1)
        scale = min(fineness, _LARGEST / longest)
        image = QImage(drawing.size * scale, QImage.Format.Format_RGB32)
        painter.begin(image)
        painter.scale(scale, scale)
        _paint(painter, drawing)
        painter.end()
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # it takes a text, whatever its stub says
    return bytes(buffer.data().data())


def _paint(painter: QPainter, drawing: Drawing) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0, 0, drawing.size.width(), drawing.size.height()), QColor(LIGHT.canvas))
    drawing.paint(painter)


class PagePicture(QObject):
    """Asks where the picture of a page goes, and writes it."""

    said = Signal(str)

    def __init__(self, window: QWidget, language: str) -> None:
        super().__init__(window)
        self._window, self._language = window, language

    def ask(self, document: Document, page: Page) -> None:
        """Ask for a file and write the picture of a page there."""
        kinds = {
            file_type(self.tr("Drawing, sharp at any size"), "*.svg"): (".svg", 1.0),
            file_type(self.tr("Picture"), "*.png"): (".png", _FINENESS),
            file_type(self.tr("Picture, four times as fine"), "*.png"): (".png", 2 * _FINENESS),
        }
        title = QCoreApplication.translate("Pages", next(one.title for one in PAGES if one.name == page.objectName()))
        suggested = f"{document.path.stem} - {title}.svg"
        path, kind = file_to_write(self._window, self.tr("Save a picture of the page"), suggested, kinds)
        if path is not None:
            suffix, fineness = kinds.get(kind, (".svg", 1.0))
            known = path.suffix.lower() in (".svg", ".png")
            self.write(document, page, path if known else path.with_name(path.name + suffix), fineness)

    def write(self, document: Document, page: Page, path: Path, fineness: float = _FINENESS) -> None:
        """Write the picture of a page and say so."""
        twin = light_twin(document, page, self._language)
        try:
            content = picture_bytes(drawing_of(twin), path.suffix, document.strategy.project.title, fineness)
        finally:
            twin.hide()
            twin.deleteLater()
        words = self.tr("The picture was written to {path}.")
        try:
            with fresh_file(path) as unfinished:
                unfinished.write_bytes(content)
        except OSError:
            words = self.tr("The picture could not be written to {path}; an earlier file there is as it was.")
        self.said.emit(words.format(path=path))
