"""What is painted on a board: cards, zones, empty places, the names of the axes. They paint and decide nothing."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QStaticText,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mktcanvas.ui.canvas.board import CardLook
from mktcanvas.ui.canvas.layout import HEADER, MARGIN, Box
from mktcanvas.ui.theme import CARD_RADIUS, SMALL, TEXT, ZONE_RADIUS, Theme, font

PADDING = 10.0
LINE_HEIGHT = 17.0
FOOT = 24.0
"""The line of a card with its importance, links and votes."""
MOST_LINES = 4
NO_TEXT_BELOW, FLAT_BELOW = 0.45, 0.25
"""Zooms under which a card shows bars for its text, and is a flat rectangle."""

WIDEST = 13.5
"""No letter of the card's font is wider, so a text this short needs no measuring."""

_DOT, _DOT_GAP = 7.0, 3.0
_LINK_SIGN = 12.0
_FADED, _PARKED = 0.3, 0.6
"""How much is seen of a card off the thread that is lit, and of one put aside."""
_ROOM = 6.0
"""Around a card's box, for its outline and its shadow."""


def lines_of(text: str, width: float, most: int = MOST_LINES) -> list[str]:
    """Break a text into lines of ``width``; what does not fit into ``most`` lines ends in an ellipsis."""
    plain = " ".join(text.split())
    if len(plain) * WIDEST <= width:
        return [plain]
    layout = QTextLayout(plain, font())
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(lines) == most - 1 and start + line.textLength() < len(plain):
            lines.append(QFontMetricsF(font()).elidedText(plain[start:], Qt.TextElideMode.ElideRight, width))
            break
        lines.append(plain[start : start + line.textLength()].strip())
    layout.endLayout()
    return lines or [""]


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
        self._texts: list[str] = []
        self._lines: list[QStaticText] = []
        self._lengths: list[float] = []
        self._foot: list[tuple[QStaticText, float]] = []
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
        self._texts = lines_of(self._look.title, self._width - 2 * PADDING)
        self._height = PADDING + LINE_HEIGHT * len(self._texts) + FOOT
        self._lines = []
        self._stamp = f"{hash((self._look, self._width, self._theme.name)):x}"
        self.setToolTip(_escaped(self._look.title))
        self.update()

    def _prepare(self) -> None:
        """Prepare what is painted; done when the card is first seen, for most of a large board never is."""
        metrics = QFontMetricsF(font())
        self._lines = [_prepared(line, font()) for line in self._texts]
        self._lengths = [metrics.horizontalAdvance(line) for line in self._texts]
        self._compose_foot()

    def _compose_foot(self) -> None:
        metrics = QFontMetricsF(font(SMALL))
        right = self._width - PADDING
        self._foot = []
        for text in (str(self._look.links), f"▲ {self._look.votes}" if self._look.votes else ""):
            if text:
                right -= metrics.horizontalAdvance(text)
                self._foot.append((_prepared(text, font(SMALL)), right))
                right -= 8 + _LINK_SIGN

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
        frame = QRectF(0, 0, self._width, self._height)
        self._paint_shadow(painter, frame, 1, 14)
        self._paint_frame(painter, frame)
        if not self._lines:
            self._prepare()
        if zoom < NO_TEXT_BELOW:
            for number, length in enumerate(self._lengths):
                bar = QRectF(PADDING, PADDING + 4 + number * LINE_HEIGHT, length, 8)
                painter.fillRect(bar, QColor(self._theme.muted))
            return
        painter.setPen(pen(self._theme.ink))
        painter.setFont(font())
        for number, line in enumerate(self._lines):
            painter.drawStaticText(QPointF(PADDING, PADDING - 1 + number * LINE_HEIGHT), line)
        self._paint_foot(painter)

    def _paint_shadow(self, painter: QPainter, frame: QRectF, depth: int, strength: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(0, 0, 0, strength)))
        painter.drawRoundedRect(frame.translated(0, depth), CARD_RADIUS, CARD_RADIUS)

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        tint = self._theme.tint(self._look.role)
        painter.setBrush(QBrush(QColor(tint.ground)))
        edge = QColor(tint.ink)
        edge.setAlpha(160 if self._look.parked else 48)
        painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine if self._look.parked else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)

    def _paint_foot(self, painter: QPainter) -> None:
        top = self._height - FOOT + 6
        colour = QColor(self._theme.muted)
        painter.setPen(QPen(colour, 1))
        if self._look.importance is None:
            painter.setFont(font(SMALL))
            painter.drawText(QPointF(PADDING, top + 8), self._look.note)
        for number in range(5 if self._look.importance is not None else 0):
            painter.setBrush(QBrush(colour) if number < (self._look.importance or 0) else QBrush(Qt.BrushStyle.NoBrush))
            painter.drawEllipse(QRectF(PADDING + 0.5 + number * (_DOT + _DOT_GAP), top, _DOT, _DOT))
        painter.setFont(font(SMALL))
        for text, left in self._foot:
            painter.drawStaticText(QPointF(left, top - 4), text)
        wave = QPainterPath(QPointF(self._foot[0][1] - _LINK_SIGN, top + 4))
        wave.cubicTo(
            wave.currentPosition() + QPointF(3, -6),
            wave.currentPosition() + QPointF(5, 6),
            QPointF(self._foot[0][1] - 3, top + 3),
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(wave)


class ZoneItem(QGraphicsItem):
    """A zone: its ground, its title and how many cards it holds."""

    def __init__(self, title: str, role: str, theme: Theme) -> None:
        super().__init__()
        self._title, self._role, self._theme = title, role, theme
        self._size = (0.0, 0.0)
        self._count = 0
        self.lit = False

    def show_box(self, box: Box, count: int) -> None:
        """Take a place in the scene and show a count."""
        self.prepareGeometryChange()
        self.setPos(box.x, box.y)
        self._size, self._count = (box.width, box.height), count
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
        painter.setPen(pen(self._theme.tint(self._role).ink))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._title)
        painter.setFont(font(TEXT))
        painter.setPen(pen(self._theme.muted))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self._count))


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


def _prepared(text: str, in_font: QFont) -> QStaticText:
    prepared = QStaticText(text)
    prepared.setTextFormat(Qt.TextFormat.PlainText)
    prepared.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    prepared.prepare(font=in_font)
    return prepared


def _escaped(text: str) -> str:
    """Return user text for a tooltip, which would take markup for markup."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{safe}</span>"
