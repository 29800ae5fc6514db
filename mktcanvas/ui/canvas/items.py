"""The cards of a board as they are painted; they decide nothing. What they lie on is in ``ground``."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPaintEngine,
    QPainter,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from mktcanvas.ui.canvas.blank import ROOM, paint_shadow
from mktcanvas.ui.canvas.board import CardLook
from mktcanvas.ui.canvas.face import CardFace
from mktcanvas.ui.canvas.layout import Box
from mktcanvas.ui.theme import CARD_RADIUS, Theme

FLAT_BELOW = 0.25
"""Zoom under which a card is a flat rectangle."""

_SAME_SCALE = 1e-4
"""Scales that differ by less are one: that of an item is reckoned by its place too, and so not the same to the bit."""

FADED = 0.3
"""How much is seen of a card off the thread that is lit."""


def pen(colour: str, width: float = 1.0) -> QPen:
    """Return a solid pen of a theme's colour."""
    return QPen(QColor(colour), width)


class CardItem(QGraphicsRectItem):
    """A card; its position is its top left corner, ``set_width`` gives its height.

    Its rectangle is all that it paints on: a scene asks for it often, and is answered without Python.
    """

    def __init__(self, identity: str, theme: Theme) -> None:
        super().__init__()
        self.identity = identity
        self._theme = theme
        self._width = self._height = 0.0
        self._look = CardLook("", "")
        self._stamp = self._last_key = ""
        self._face: CardFace | None = None
        self.lifted = self.leads = False
        self.faded = self.aimed = self.covered = False
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)

    @property
    def look(self) -> CardLook:
        """What the card shows."""
        return self._look

    def box(self) -> Box:
        """Return where the card lies in the scene."""
        return Box(self.x(), self.y(), self._width, self._height)

    def show_look(self, look: CardLook) -> None:
        """Show other content; the caller lays the zone out again, for the height may change."""
        if look != self._look:
            self._look = look
            self._compose()

    def set_width(self, width: float) -> float:
        """Set the width of the card and return its height."""
        if width != self._width:
            self._width = width
            self._compose()
        return self._height

    def _compose(self) -> None:
        if self._width <= 0:
            return
        self._face = CardFace(self._look, self._width, self._theme)
        self._height = self._face.height
        self.setRect(-ROOM, -ROOM, self._width + 2 * ROOM, self._height + 2 * ROOM)
        self._stamp = f"{hash((self._look, self._width, self._theme.name)):x}"
        told = (self._look.title, self._look.who, *(meaning for _, meaning in self._look.terms))
        self.setToolTip("" if self.covered else escaped("\n".join(filter(None, told))))
        self.update()

    def cover(self, covered: bool) -> None:
        """Show the back of the card, which is blank, or its face."""
        self.covered = covered
        self._compose()

    def dot_at(self, at: QPointF) -> int | None:
        """Return which dot of its importance is at a point of the scene, 1..5, or ``None``."""
        return self._face.dot_at(self.mapFromScene(at)) if self._face is not None else None

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        tint = self._theme.tint(self._look.role)
        frame = QRectF(0, 0, self._width, self._height)
        if self.faded:
            painter.setOpacity(FADED)
        if zoom < FLAT_BELOW:
            painter.fillRect(frame, QColor(self._theme.accent if self.isSelected() else tint.ground))
            return
        if self._face is None:
            return
        if self.leads:
            paint_shadow(painter, frame, 4, 46)
        room = frame.adjusted(-ROOM, -ROOM, ROOM, ROOM)
        scale = zoom * painter.device().devicePixelRatioF()
        if painter.paintEngine().type() == QPaintEngine.Type.SVG:
            self._draw(self._face, painter, zoom)
        elif (picture := self._picture(self._face, zoom, scale)).isNull():
            painter.fillRect(frame, QColor(tint.ground))
        elif zoom == 1.0 and scale.is_integer():
            painter.drawPixmap(room.topLeft(), picture)  # cards stand on whole units, which are whole pixels here
        elif abs(picture.devicePixelRatio() - scale) < _SAME_SCALE:
            _draw_in_place(painter, room.topLeft(), picture)
        else:
            painter.drawPixmap(room, picture, QRectF(picture.rect()))
        if (self.isSelected() and not self.faded) or self.aimed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(self._theme.accent, 4 if self.aimed else 2))
            painter.drawRoundedRect(frame.adjusted(-2, -2, 2, 2), CARD_RADIUS + 2, CARD_RADIUS + 2)

    def _draw(self, face: CardFace, painter: QPainter, zoom: float) -> None:
        face.blank.draw(painter, self._theme)
        if not self.covered:
            face.draw(painter, zoom)

    def _picture(self, face: CardFace, zoom: float, scale: float) -> QPixmap:
        """Return the card as a picture at a scale, from the cache or drawn anew.

        While the board is being zoomed the picture of the last scale serves; it is drawn sharp when the zoom rests.
        So it is when the time of the frame is used up; nothing is returned then for a card that has no picture yet.
        """
        if self.covered:
            return face.blank.picture(self._theme, scale)
        key = f"{self._stamp}:{scale:.4f}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        scene: Any = self.scene()
        if self._last_key and getattr(scene, "zooming", False) and QPixmapCache.find(self._last_key, kept):
            return kept
        frame = getattr(scene, "frame", None)
        if frame is not None and not self.isSelected() and frame.is_over():
            QPixmapCache.find(self._last_key, kept)
            return kept
        picture = face.blank.picture(self._theme, scale)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(ROOM, ROOM)
        face.draw(painter, zoom)
        painter.end()
        QPixmapCache.insert(key, picture)
        self._last_key = key
        return picture


def _draw_in_place(painter: QPainter, corner: QPointF, picture: QPixmap) -> None:
    """Draw a picture of the painter's own scale pixel on pixel, with its corner on the nearest pixel of the device."""
    device = painter.device().devicePixelRatioF()
    pixels = painter.deviceTransform().map(corner)
    away = QPointF(round(pixels.x()) - pixels.x(), round(pixels.y()) - pixels.y()) / device
    place = QRectF(painter.worldTransform().map(corner) + away, picture.size().toSizeF() / device)
    painter.setWorldMatrixEnabled(False)
    painter.drawPixmap(place, picture, QRectF(picture.rect()))
    painter.setWorldMatrixEnabled(True)


def escaped(text: str) -> str:
    """Return user text for a tooltip, which would take markup for markup."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<span>{safe}</span>"
