"""The drawing of a KPI over time: readings, baseline, target, and where it is going if nothing changes.

One drawing serves the line of a list (small, without words) and the chart (with axes). It paints what it is given.
"""

import math
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from mktcanvas.ui.canvas.items import pen
from mktcanvas.ui.numbers import grouped_number, locale_of
from mktcanvas.ui.theme import SMALL, Theme, font

_ROOM = 0.08
"""Of the height, kept free above and below what is drawn."""
_BETWEEN_MONTHS = 4.0
_DOT = 3.0


class Point(NamedTuple):
    """A value on a day."""

    day: date
    value: float


class Cone(NamedTuple):
    """Where a projection stands on a day: the middle, and the ends of its interval."""

    day: date
    low: float
    middle: float
    high: float


class Curve(NamedTuple):
    """Everything that is drawn of one KPI."""

    points: Sequence[Point]
    baseline: float | None = None
    target: float | None = None
    due: date | None = None
    cones: Sequence[Cone] = ()
    unit: str = ""

    def days(self) -> tuple[date, date]:
        """Return the first and the last day to be drawn, never the same."""
        days = [point.day for point in self.points] + [cone.day for cone in self.cones]
        if self.due is not None:
            days.append(self.due)
        first, last = min(days), max(days)
        return (first, last) if first < last else (first - timedelta(days=1), last + timedelta(days=30))

    def values(self) -> tuple[float, float]:
        """Return the least and the greatest value to be drawn, with room around them."""
        values = [point.value for point in self.points]
        values += [value for cone in self.cones for value in (cone.low, cone.high)]
        values += [value for value in (self.baseline, self.target) if value is not None]
        least, most = min(values), max(values)
        room = (most - least) * _ROOM or abs(most) * _ROOM or 1.0
        return least - room, most + room


class CurvePainter:
    """Paints curves in a theme's colours."""

    def __init__(self, theme: Theme, language: str) -> None:
        self._theme, self._language = theme, language

    def small(self, painter: QPainter, box: QRectF, curve: Curve) -> None:
        """Paint a curve without axes or words."""
        if not curve.points:
            return
        place = _Place(box, curve)
        if curve.target is not None:
            painter.setPen(QPen(QColor(self._theme.good), 1, Qt.PenStyle.DashLine))
            y = place.y(curve.target)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        self._line(painter, place, curve, 1.6)

    def large(self, painter: QPainter, box: QRectF, curve: Curve, target: str, baseline: str) -> None:
        """Paint a curve with axes, the names of its lines, and its projection."""
        if not curve.points and curve.target is None and curve.baseline is None:
            return
        if not curve.points and curve.due is None:
            return
        steps = ticks(*curve.values())
        labels = [grouped_number(step, self._language) for step in steps]
        metrics = QFontMetricsF(font(SMALL))
        margin = max(metrics.horizontalAdvance(label) for label in labels) + 12
        inner = box.adjusted(margin, 10, -12, -24)
        place = _Place(inner, curve)
        self._grid(painter, inner, place, steps, labels)
        self._months(painter, inner, place, curve)
        self._cone(painter, place, curve)
        for value, name, colour in (
            (curve.baseline, baseline, self._theme.muted),
            (curve.target, target, self._theme.good),
        ):
            if value is not None:
                self._level(painter, inner, place.y(value), name, colour)
        if curve.due is not None:
            painter.setPen(QPen(QColor(self._theme.muted), 1, Qt.PenStyle.DotLine))
            x = place.x(curve.due)
            painter.drawLine(QPointF(x, inner.top()), QPointF(x, inner.bottom()))
        self._line(painter, place, curve, 2.0)

    def _grid(
        self, painter: QPainter, inner: QRectF, place: "_Place", steps: Sequence[float], labels: Sequence[str]
    ) -> None:
        painter.setFont(font(SMALL))
        for step, label in zip(steps, labels, strict=True):
            y = place.y(step)
            painter.setPen(pen(self._theme.line))
            painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))
            painter.setPen(pen(self._theme.muted))
            room = QRectF(0, y - 9, inner.left() - 6, 18)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)

    def _months(self, painter: QPainter, inner: QRectF, place: "_Place", curve: Curve) -> None:
        first, last = curve.days()
        locale = locale_of(self._language)
        painter.setFont(font(SMALL))
        painter.setPen(pen(self._theme.muted))
        month, free = (first + timedelta(days=31)).replace(day=1), inner.left()
        metrics = QFontMetricsF(font(SMALL))
        names = [locale.standaloneMonthName(number, locale.FormatType.ShortFormat) for number in range(1, 13)]
        widest = max(metrics.horizontalAdvance(name) for name in names) + _BETWEEN_MONTHS
        of_month = inner.width() * 30 / max(1, (last - first).days)
        step = next((step for step in (1, 2, 3, 6) if widest <= step * of_month), 12)
        while month <= last:
            name = names[month.month - 1]
            name = f"{name} {month.year}" if month.month == 1 else name
            x, width = place.x(month), metrics.horizontalAdvance(name)
            due = (month.month - 1) % step == 0
            if due and x - width / 2 >= free and x + width / 2 <= inner.right() + 12:
                painter.drawText(QPointF(x - width / 2, inner.bottom() + 17), name)
                painter.drawLine(QPointF(x, inner.bottom()), QPointF(x, inner.bottom() + 3))
                free = x + width / 2 + _BETWEEN_MONTHS
            month = (month + timedelta(days=32)).replace(day=1)

    def _level(self, painter: QPainter, inner: QRectF, y: float, name: str, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))
        painter.setFont(font(SMALL, QFont.Weight.DemiBold))
        painter.setPen(pen(colour))
        above = y - 4 if y - 16 > inner.top() else y + 13
        width = QFontMetricsF(painter.font()).horizontalAdvance(name)
        painter.drawText(QPointF(inner.right() - width - 6, above), name)

    def _cone(self, painter: QPainter, place: "_Place", curve: Curve) -> None:
        if len(curve.cones) < 2:
            return
        shape = QPolygonF([QPointF(place.x(cone.day), place.y(cone.high)) for cone in curve.cones])
        for cone in reversed(curve.cones):
            shape.append(QPointF(place.x(cone.day), place.y(cone.low)))
        fill = QColor(self._theme.accent)
        fill.setAlpha(38)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(fill))
        painter.drawPolygon(shape)
        painter.setPen(QPen(QColor(self._theme.accent), 1.4, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF([QPointF(place.x(c.day), place.y(c.middle)) for c in curve.cones]))

    def _line(self, painter: QPainter, place: "_Place", curve: Curve, width: float) -> None:
        dots = [QPointF(place.x(point.day), place.y(point.value)) for point in curve.points]
        painter.setPen(QPen(QColor(self._theme.accent), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(dots))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self._theme.accent)))
        for dot in dots if width > 1.8 else dots[-1:]:
            painter.drawEllipse(dot, _DOT, _DOT)


class _Place:
    """Days and values as places in a box."""

    def __init__(self, box: QRectF, curve: Curve) -> None:
        self._box = box
        self._first, last = curve.days()
        self._days = (last - self._first).days
        self._least, most = curve.values()
        self._span = most - self._least

    def x(self, day: date) -> float:
        return self._box.left() + (day - self._first).days / self._days * self._box.width()

    def y(self, value: float) -> float:
        return self._box.bottom() - (value - self._least) / self._span * self._box.height()


def ticks(least: float, most: float, wanted: int = 4) -> list[float]:
    """Return round values between two, about as many as wanted."""
    raw = (most - least) / wanted
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= raw * 0.999)
    first = math.ceil(least / step)
    return [round(number * step, 12) for number in range(first, math.floor(most / step) + 1)]
