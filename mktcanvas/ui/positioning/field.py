"""The square of a positioning map on the screen: from map units to pixels and back, and what is under the pointer."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from mktcanvas.ui.positioning.contents import MapContents

DOT, OUR_DOT, WANTED = 8.0, 11.0, 8.0
"""Radii in pixels."""
_SLACK = 5.0
"""How far beside a thing the pointer still grasps it."""
_SIDE, _TOP = 36.0, 34.0
"""Room around the square for the poles."""


class Grip(NamedTuple):
    """What the pointer grasps: ``brand``, ``wanted``, ``ideal``, ``rim`` or ``pole``, and of which card or pole."""

    part: str
    card: str


class Field(NamedTuple):
    """The square in pixels."""

    left: float
    top: float
    side: float

    @classmethod
    def inside(cls, width: float, height: float) -> "Field":
        """Return the largest square with room for the poles in a widget of this size."""
        side = max(120.0, min(width - 2 * _SIDE, height - 2 * _TOP))
        return cls((width - side) / 2, (height - side) / 2, side)

    @property
    def rect(self) -> QRectF:
        """The square as Qt's rectangle."""
        return QRectF(self.left, self.top, self.side, self.side)

    def pixel(self, x: float, y: float) -> QPointF:
        """Return the pixel of a place on the map."""
        return QPointF(self.left + x * self.side, self.top + (1 - y) * self.side)

    def place(self, point: QPointF) -> tuple[float, float]:
        """Return the place on the map at a pixel, kept inside it, to a hundredth."""
        x, y = (point.x() - self.left) / self.side, 1 - (point.y() - self.top) / self.side
        return round(min(max(x, 0.0), 1.0), 2), round(min(max(y, 0.0), 1.0), 2)

    def grip_at(self, contents: MapContents, point: QPointF) -> Grip | None:
        """Return what is under a pixel; brands lie in front of their wanted places, those in front of the ideals."""
        for dot in reversed(contents.dots):
            if _away(point, self.pixel(dot.x, dot.y)) <= (OUR_DOT if dot.brand.ours else DOT) + _SLACK:
                return Grip("brand", dot.brand.id)
        for dot in contents.dots:
            if dot.wanted is not None and _away(point, self.pixel(*dot.wanted)) <= WANTED + _SLACK:
                return Grip("wanted", dot.brand.id)
        for circle in reversed(contents.circles):
            away, radius = _away(point, self.pixel(circle.x, circle.y)), circle.radius * self.side
            if abs(away - radius) <= _SLACK:
                return Grip("rim", circle.segment.id)
            if away < radius:
                return Grip("ideal", circle.segment.id)
        return self._pole_at(point)

    def pole_boxes(self) -> dict[str, QRectF]:
        """Return where the four poles are written, by the field that holds each."""
        across = QRectF(self.left, 0, self.side, 22)
        return {
            "y_high": across.translated(0, self.top - 26),
            "y_low": across.translated(0, self.top + self.side + 4),
            "x_low": QRectF(self.left - 28, self.top, 22, self.side),
            "x_high": QRectF(self.left + self.side + 6, self.top, 22, self.side),
        }

    def _pole_at(self, point: QPointF) -> Grip | None:
        return next((Grip("pole", name) for name, box in self.pole_boxes().items() if box.contains(point)), None)


def _away(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
