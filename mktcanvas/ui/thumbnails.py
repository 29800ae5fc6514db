"""Small live pictures of the plans that ship with the program: the real board, drawn from the real plan, once."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache

from mktcanvas.exchange.json_file import read_plan
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.scene import BoardScene
from mktcanvas.ui.pages.swot_boards import swot_board
from mktcanvas.ui.theme import Theme

_BOARD = (960.0, 600.0)
_SHARPNESS = 2


def thumbnail(plan: Path, theme: Theme, language: str, size: QSize) -> QPixmap:
    """Return a picture of a plan's SWOT board that fits ``size``; it is drawn again only if Qt needed its room."""
    key = f"thumbnail {plan} {theme.name} {language} {size.width()} {size.height()}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(plan, theme, language, size)
        QPixmapCache.insert(key, picture)
    return picture


def _drawn(plan: Path, theme: Theme, language: str, size: QSize) -> QPixmap:
    scene = BoardScene(swot_board(language), theme, motion=False)
    scene.set_size(*_BOARD)
    scene.show_strategy(Strategy.of(read_plan(plan)))
    picture = QPixmap(size * _SHARPNESS)
    picture.fill(QColor(theme.canvas))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = scene.sceneRect()
    scene.render(painter, QRectF(picture.rect()), area, Qt.AspectRatioMode.KeepAspectRatio)
    painter.end()
    picture.setDevicePixelRatio(_SHARPNESS)
    return picture
