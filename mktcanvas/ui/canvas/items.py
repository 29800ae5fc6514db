"""What is painted on a board: cards, zones, empty places, the names of the axes. They paint and decide nothing."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPainter,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mktcanvas.ui.canvas.board import CardLook
from mktcanvas.ui.canvas.face import NO_TEXT_BELOW, PADDING, CardFace
from mktcanvas.ui.canvas.layout import HEADER, MARGIN, Box
from mktcanvas.ui.theme import CARD_RADIUS, SMALL, TEXT, ZONE_RADIUS, Theme, font

FLAT_BELOW = 0.25
"""Zoom under which a card is a flat rectangle."""

_FADED, _PARKED = 0.3, 0.6
"""How much is seen of a card off the thread that is lit, and of one put aside."""
_ROOM = 6.0
"""Around a card's box, for its outline and its shadow."""


def pen(colour: str, width: float = 1.0) -> QPen:
    """Return a solid pen of a theme's colour."""
    return QPen(QColor(colour), width)


class CardItem(QGraphicsItem):
    """A card; its position is its top left corner, ``set_width`` gives its height."""

    def __init__(self, identity: str, theme: Theme) -> None:
        super().__init__()
        self.identity = identity
        self._theme = theme
        self._width = self._height = 0.0
        self._look = CardLook("", "")
        self._stamp = self._last_key = ""
        self._face: CardFace | None = None
        self.lifted = self.leads = False
        self.faded = False
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
        self.prepareGeometryChange()
        self._face = CardFace(self._look, self._width, self._theme)
        self._height = self._face.height
        self._stamp = f"{hash((self._look, self._width, self._theme.name)):x}"
        self.setToolTip(_escaped(self._look.title))
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-_ROOM, -_ROOM, self._width + 2 * _ROOM, self._height + 2 * _ROOM)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        tint = self._theme.tint(self._look.role)
        frame = QRectF(0, 0, self._width, self._height)
        painter.setOpacity(_FADED if self.faded else _PARKED if self._look.parked else 1.0)
        if zoom < FLAT_BELOW:
            painter.fillRect(frame, QColor(self._theme.accent if self.isSelected() else tint.ground))
            return
        if self.leads:
            self._paint_shadow(painter, frame, 4, 46)
        room = frame.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        scale = zoom * painter.device().devicePixelRatioF()
        picture = self._picture(zoom, scale, room)
        if picture.devicePixelRatio() == scale:
            painter.drawPixmap(room.topLeft(), picture)
        else:
            painter.drawPixmap(room, picture, QRectF(picture.rect()))
        if self.isSelected():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(self._theme.accent, 2))
            painter.drawRoundedRect(frame.adjusted(-2, -2, 2, 2), CARD_RADIUS + 2, CARD_RADIUS + 2)

    def _picture(self, zoom: float, scale: float, room: QRectF) -> QPixmap:
        """Return the card as a picture at a scale, from the cache or drawn anew.

        While the board is being zoomed the picture of the last scale serves; it is drawn sharp when the zoom rests.
        """
        key = f"{self._stamp}:{scale:.4f}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        if self._last_key and getattr(self.scene(), "zooming", False) and QPixmapCache.find(self._last_key, kept):
            return kept
        picture = QPixmap(math.ceil(room.width() * scale), math.ceil(room.height() * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(-room.topLeft())
        self._draw(painter, zoom)
        painter.end()
        QPixmapCache.insert(key, picture)
        self._last_key = key
        return picture

    def _draw(self, painter: QPainter, zoom: float) -> None:
        self._paint_shadow(painter, QRectF(0, 0, self._width, self._height), 1, 14)
        if self._face is not None:
            self._face.draw(painter, zoom)

    def _paint_shadow(self, painter: QPainter, frame: QRectF, depth: int, strength: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(0, 0, 0, strength)))
        painter.drawRoundedRect(frame.translated(0, depth), CARD_RADIUS, CARD_RADIUS)


class ZoneItem(QGraphicsItem):
    """A zone: its ground, its title and how many cards it holds."""

    def __init__(self, title: str, role: str, theme: Theme, *, rule: bool = False) -> None:
        super().__init__()
        self._title, self._role, self._theme, self._rule = title, role, theme, rule
        self._size = (0.0, 0.0)
        self._tally = ""
        self.lit = False

    def show_box(self, box: Box) -> None:
        """Take a place in the scene."""
        if self._size != (box.width, box.height):
            self.prepareGeometryChange()
            self._size = (box.width, box.height)
        self.setPos(box.x, box.y)

    def show_tally(self, tally: str) -> None:
        """Show what the zone holds, on the right of its title."""
        if tally != self._tally:
            self._tally = tally
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-1, -1, self._size[0] + 2, self._size[1] + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        width, height = self._size
        painter.setBrush(QBrush(QColor(self._theme.zone)))
        painter.setPen(pen(self._theme.accent, 2) if self.lit else pen(self._theme.line))
        painter.drawRoundedRect(QRectF(0, 0, width, height), ZONE_RADIUS, ZONE_RADIUS)
        if option.levelOfDetailFromTransform(painter.worldTransform()) < FLAT_BELOW:
            return
        title = QRectF(MARGIN, 0, width - 2 * MARGIN, HEADER)
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        tint = self._theme.tint(self._role)
        painter.setPen(pen(tint.ink))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._title)
        painter.setFont(font(TEXT))
        painter.setPen(pen(self._theme.muted))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._tally)
        if self._rule:
            painter.fillRect(QRectF(MARGIN, HEADER - 4, width - 2 * MARGIN, 2), QColor(tint.ink))


class SlotItem(QGraphicsItem):
    """The dashed empty place at the end of a zone, where the next card is typed."""

    HEIGHT = 62.0

    def __init__(self, hint: str, theme: Theme) -> None:
        super().__init__()
        self._hint, self._theme = hint, theme
        self._width = 0.0

    def show_box(self, box: Box) -> None:
        """Take a place in the scene."""
        self.prepareGeometryChange()
        self.setPos(box.x, box.y)
        self._width = box.width
        self.update()

    def box(self) -> Box:
        """Return where the place lies in the scene."""
        return Box(self.x(), self.y(), self._width, self.HEIGHT)

    def boundingRect(self) -> QRectF:
        return QRectF(-1, -1, self._width + 2, self.HEIGHT + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if option.levelOfDetailFromTransform(painter.worldTransform()) < NO_TEXT_BELOW:
            return
        edge = QColor(self._theme.muted)
        edge.setAlpha(120)
        dashed = QPen(edge, 1, Qt.PenStyle.DashLine)
        painter.setPen(dashed)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(0.5, 0.5, self._width - 1, self.HEIGHT - 1), CARD_RADIUS, CARD_RADIUS)
        painter.setFont(font())
        painter.setPen(pen(self._theme.muted))
        inner = QRectF(PADDING, PADDING - 2, self._width - 2 * PADDING, self.HEIGHT - PADDING)
        painter.drawText(inner, Qt.TextFlag.TextWordWrap, self._hint)


class AxisItem(QGraphicsItem):
    """The name of one column or row of zones; a row's name is turned to read upwards."""

    def __init__(self, name: str, theme: Theme, *, turned: bool) -> None:
        super().__init__()
        self._name, self._theme, self._turned = name.upper(), theme, turned
        self._length = 0.0

    def show_along(self, x: float, y: float, length: float) -> None:
        """Stand centred along a line that starts at (x, y)."""
        self.prepareGeometryChange()
        self.setPos(x, y)
        self._length = length
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, 20, self._length) if self._turned else QRectF(0, 0, self._length, 20)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        spaced = font(SMALL)
        spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
        painter.setFont(spaced)
        painter.setPen(pen(self._theme.muted))
        if self._turned:
            painter.translate(0, self._length)
            painter.rotate(-90)
        painter.drawText(QRectF(0, 0, self._length, 20), Qt.AlignmentFlag.AlignCenter, self._name)


def _escaped(text: str) -> str:
    """Return user text for a tooltip, which would take markup for markup."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{safe}</span>"
