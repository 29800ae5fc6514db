"""A card before anything is written on it: its ground, its edge and its shadow.

Rounded corners are what costs most in drawing a card, and cards of one size and colour have the same ones: the
picture of a blank is drawn once and written on for each of them.
"""

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from mktcanvas.ui.theme import CARD_RADIUS, Theme, mixed

ROOM = 6.0
"""Around a card's box, for its outline and its shadow."""

_EDGE = 3.0
_PARKED = 0.45
"""How much of its colour a card keeps that is put aside."""
_SHADOW_DEPTH, _SHADOW_STRENGTH = 1, 14


class Blank(NamedTuple):
    """A card's size in units of the scene, the role of its colour, whether it has a coloured edge and is put aside."""

    width: float
    height: float
    role: str
    edge: bool
    parked: bool

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Draw the blank with its top left corner in the origin."""
        frame = QRectF(0, 0, self.width, self.height)
        if not self.parked:
            paint_shadow(painter, frame, _SHADOW_DEPTH, _SHADOW_STRENGTH)
        tint = theme.tint(self.role)
        line = QColor(theme.line if self.edge else tint.ink)
        if not self.edge:
            line.setAlpha(200 if self.parked else 48)
        ground = theme.panel if self.edge else tint.ground
        if self.parked:
            ground = mixed(theme.zone, ground, _PARKED)
        painter.setBrush(QBrush(QColor(ground)))
        painter.setPen(QPen(line, 1, Qt.PenStyle.DashLine if self.parked else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)
        if self.edge:
            rounded = QPainterPath()
            rounded.addRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)
            strip = QPainterPath()
            strip.addRect(QRectF(0, 0, _EDGE, self.height))
            painter.fillPath(rounded.intersected(strip), QColor(tint.ink))

    def picture(self, theme: Theme, scale: float) -> QPixmap:
        """Return the blank with the room around it as a picture at a scale, to be written on."""
        key = f"blank:{hash((self, theme.name)):x}:{scale:.4f}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        sides = (math.ceil((side + 2 * ROOM) * scale) for side in (self.width, self.height))
        picture = QPixmap(*sides)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(ROOM, ROOM)
        self.draw(painter, theme)
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture


def paint_shadow(painter: QPainter, frame: QRectF, depth: int, strength: int) -> None:
    """Paint the shadow that a card throws from some way above the board."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(0, 0, 0, strength)))
    painter.drawRoundedRect(frame.translated(0, depth), CARD_RADIUS, CARD_RADIUS)
