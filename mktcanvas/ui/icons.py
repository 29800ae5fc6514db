"""Icons from SVG files, drawn in the colour that is asked for and sharp on every screen."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mktcanvas.paths import resource

_RATIOS = (1, 2, 3)


def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """Return an icon of ``resources/icons`` in ``colour``, for screens of one to three pixels a point."""
    drawing = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    made = QIcon()
    for ratio in _RATIOS:
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made


def program_icon() -> QIcon:
    """Return the icon of the program itself."""
    return QIcon(str(resource("icons", "mktcanvas.svg")))
