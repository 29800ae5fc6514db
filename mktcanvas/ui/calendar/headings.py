"""How the calendar's fixed parts are painted: months and marks above the lanes, loads and the tray below them."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from mktcanvas.model.action import Action
from mktcanvas.model.vocabulary import colour_role
from mktcanvas.ui.calendar.geometry import HEADER, LABELS, LOAD_HEAD, LOAD_ROW, Geometry
from mktcanvas.ui.calendar.looks import LEFT, Look, Words, elided, half_dated, strength
from mktcanvas.ui.calendar.scale import months, next_month
from mktcanvas.ui.canvas.items import pen
from mktcanvas.ui.numbers import locale_of
from mktcanvas.ui.theme import CARD_RADIUS, SMALL, TEXT, Theme, font

DAYS_FROM = 9.0
"""Pixels a day from which weeks have lines and figures."""
_YEAR_ROOM = 60.0
"""So much of a month must be in sight, in pixels, for its quarter and year to stand above it."""


class Headings:
    """Paints what stays in view while the lanes scroll."""

    def __init__(self, theme: Theme, words: Words) -> None:
        self._theme, self._words = theme, words
        self._locale = locale_of(words.language)

    def paint(self, painter: QPainter, geometry: Geometry, look: Look) -> None:
        """Paint the parts around the lanes."""
        self._header(painter, geometry, look)
        self._loads(painter, geometry)
        self._tray(painter, geometry, look)

    def _header(self, painter: QPainter, geometry: Geometry, look: Look) -> None:
        head = QRectF(0, 0, geometry.size[0], geometry.top)
        painter.fillRect(head, QColor(self._theme.panel))
        painter.setPen(pen(self._theme.line))
        painter.drawLine(head.bottomLeft(), head.bottomRight())
        painter.save()
        painter.setClipRect(head.adjusted(LABELS, 0, 0, 0))
        pill = self._pill(geometry, look)
        self._months(painter, geometry, pill)
        self._marks(painter, geometry, look)
        self._today(painter, geometry, look, pill)
        painter.restore()
        if geometry.plan.marks:
            painter.setFont(font(SMALL))
            painter.setPen(pen(self._theme.muted))
            painter.drawText(QRectF(14, HEADER, LABELS - 20, geometry.top - HEADER), LEFT, self._words.reviews)

    def _pill(self, geometry: Geometry, look: Look) -> QRectF:
        """Return where the word for today stands: over its line, or beside it at the left edge of the days."""
        x = geometry.x(look.today) + geometry.scale.per_day / 2
        width = QFontMetricsF(font(SMALL, QFont.Weight.DemiBold)).horizontalAdvance(self._words.today) + 16
        return QRectF(max(x - width / 2, LABELS + 2) if x >= LABELS else x - width, 2, width, 17)

    def _today(self, painter: QPainter, geometry: Geometry, look: Look, pill: QRectF) -> None:
        x = geometry.x(look.today) + geometry.scale.per_day / 2
        painter.setPen(pen(self._theme.accent))
        painter.drawLine(QPointF(x, pill.bottom()), QPointF(x, HEADER))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self._theme.accent)))
        painter.drawRoundedRect(pill, 8, 8)
        painter.setFont(font(SMALL, QFont.Weight.DemiBold))
        painter.setPen(pen(self._theme.on_accent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._words.today)

    def _months(self, painter: QPainter, geometry: Geometry, taken: QRectF) -> None:
        """Paint the months, and the years and quarters above them but where ``taken`` is in their place."""
        first, last = geometry.day(LABELS), geometry.day(geometry.size[0])
        dated = False
        for month in months(first, last):
            left, right = geometry.x(month), geometry.x(next_month(month))
            width = right - left
            forms = (self._locale.FormatType.LongFormat, self._locale.FormatType.ShortFormat)
            name = self._locale.standaloneMonthName(month.month, forms[0] if width >= 110 else forms[1])
            name = name if width >= 34 else name[:1]
            painter.setFont(font(SMALL if width < 60 else TEXT))
            painter.setPen(pen(self._theme.ink))
            self._whole(painter, QPointF(left + 6, 38), name[:1].upper() + name[1:], geometry.size[0])
            painter.setPen(pen(self._theme.muted))
            quarter = f"{self._words.days['quarter']}{(month.month + 2) // 3}"
            if month.month == 1 or (not dated and right > LABELS + _YEAR_ROOM):
                dated = True
                until = geometry.x(next_month(month.replace(month=(month.month + 2) // 3 * 3)))
                text = str(month.year) if month.month == 1 else f"{quarter} {month.year}"
                painter.setFont(font(SMALL, QFont.Weight.DemiBold))
                self._above(painter, max(left, LABELS), text, taken, min(until, geometry.size[0]))
            elif month.month % 3 == 1:
                painter.setFont(font(SMALL))
                self._above(painter, left, quarter, taken, min(right, geometry.size[0]))
            if geometry.scale.per_day >= DAYS_FROM:
                self._week_figures(painter, geometry, month)

    def _above(self, painter: QPainter, left: float, text: str, taken: QRectF, until: float) -> None:
        """Write a year or a quarter above its month, behind ``taken`` where that is in its place."""
        place = QRectF(left + 6, 0, painter.fontMetrics().horizontalAdvance(text), 20)
        if place.intersects(taken.adjusted(-4, 0, 4, 0)):
            place.moveLeft(taken.right() + 6)
        self._whole(painter, QPointF(place.left(), 16), text, until)

    @staticmethod
    def _whole(painter: QPainter, at: QPointF, text: str, until: float) -> None:
        """Write a text that ends before ``until``, or nothing."""
        if at.x() + painter.fontMetrics().horizontalAdvance(text) <= until:
            painter.drawText(at, text)

    def _week_figures(self, painter: QPainter, geometry: Geometry, month: date) -> None:
        painter.setFont(font(SMALL))
        painter.setPen(pen(self._theme.muted))
        day = month + timedelta(days=(7 - month.weekday()) % 7)
        while day.month == month.month:
            figure = "" if day.day < 8 else str(day.day)
            self._whole(painter, QPointF(geometry.x(day) + 3, HEADER - 5), figure, geometry.size[0])
            day += timedelta(days=7)

    def _marks(self, painter: QPainter, geometry: Geometry, look: Look) -> None:
        for mark in geometry.plan.marks:
            box = geometry.mark_box(mark)
            middle = box.center()
            reached = mark.day < look.today
            colour = QColor(self._theme.muted if reached else self._theme.accent)
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(QBrush(colour) if mark.identity is None or reached else QBrush(Qt.BrushStyle.NoBrush))
            if mark.identity is None:
                painter.drawRect(QRectF(middle.x() - 4, middle.y() - 4, 8, 8))
            else:
                shape = QPainterPath(middle + QPointF(0, -6))
                for corner in (QPointF(6, 0), QPointF(0, 6), QPointF(-6, 0)):
                    shape.lineTo(middle + corner)
                shape.closeSubpath()
                painter.drawPath(shape)
                if mark.identity in look.chosen:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(pen(self._theme.accent, 2))
                    painter.drawEllipse(middle, 10, 10)

    # Load and tray

    def _loads(self, painter: QPainter, geometry: Geometry) -> None:
        box = geometry.loads_box()
        if not box.height():
            return
        painter.fillRect(box, QColor(self._theme.panel))
        painter.setPen(pen(self._theme.line))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.setFont(font(SMALL, QFont.Weight.DemiBold))
        painter.setPen(pen(self._theme.muted))
        hidden = len(geometry.plan.loads) - geometry.loads_shown
        head = self._words.load + (self._words.days["more"].format(number=hidden) if hidden else "")
        painter.drawText(QRectF(14, box.top() + 2, box.width() - 20, 20), LEFT, head)
        first, last = geometry.day(LABELS), geometry.day(geometry.size[0])
        for row, load in enumerate(geometry.plan.loads[: geometry.loads_shown]):
            top = box.top() + LOAD_HEAD + row * LOAD_ROW
            painter.setFont(font(SMALL))
            painter.setPen(pen(self._theme.ink))
            painter.drawText(QRectF(14, top, LABELS - 20, 18), LEFT, elided(load.title, LABELS - 20, SMALL))
            painter.save()
            painter.setClipRect(QRectF(LABELS, box.top(), box.width(), box.height()))
            for month in months(first, last):
                left, right = geometry.x(month), geometry.x(next_month(month))
                self._load_cell(
                    painter, geometry, QRectF(left + 1, top, right - left - 2, 18), load.months.get(month, 0)
                )
            painter.restore()

    def _load_cell(self, painter: QPainter, geometry: Geometry, cell: QRectF, count: int) -> None:
        crowded = count > geometry.plan.crowded
        ground = QColor(self._theme.error if crowded else self._theme.accent)
        ground.setAlpha(min(150, 26 * count) if not crowded else 60)
        painter.setPen(pen(self._theme.error) if crowded else Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(ground) if count else QBrush(QColor(self._theme.zone)))
        painter.drawRoundedRect(cell, 3, 3)
        half = painter.fontMetrics().horizontalAdvance(str(count)) / 2
        seen = cell.center().x() - half >= LABELS and cell.center().x() + half <= geometry.size[0]
        if count and cell.width() >= 12 and seen:
            painter.setPen(pen(self._theme.error if crowded else self._theme.ink))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(count))

    def _tray(self, painter: QPainter, geometry: Geometry, look: Look) -> None:
        box = geometry.tray_box()
        over = look.preview is not None and look.preview.over_tray
        painter.fillRect(box, QColor(self._theme.accent_ground if over else self._theme.panel))
        painter.setPen(pen(self._theme.line))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.setFont(font(SMALL, QFont.Weight.DemiBold))
        painter.setPen(pen(self._theme.muted))
        head = f"{self._words.unscheduled} {len(geometry.plan.tray) or ''}".strip()
        painter.drawText(QRectF(14, box.top(), LABELS - 16, box.height()), LEFT | Qt.TextFlag.TextWordWrap, head)
        if over or not geometry.plan.tray:
            waiting = self._words.nothing_waiting if geometry.plan.order() else self._words.days["none"]
            words = self._words.drop_here if over else waiting
            painter.setFont(font(SMALL))
            painter.drawText(box.adjusted(LABELS, 0, -8, 0), LEFT, words)
            return
        painter.save()
        painter.setClipRect(box.adjusted(LABELS, 0, 0, 0))
        for number, action in enumerate(geometry.plan.tray):
            painter.setOpacity(strength(action, look))
            self._chip(painter, geometry.chip_box(number), action, look)
        painter.restore()

    def _chip(self, painter: QPainter, box: QRectF, action: Action, look: Look) -> None:
        tint = self._theme.tint(colour_role(action.p) or "product")
        painter.setPen(pen(self._theme.accent, 2) if action.id in look.chosen else pen(self._theme.line))
        painter.setBrush(QBrush(QColor(tint.ground)))
        painter.drawRoundedRect(box, CARD_RADIUS, CARD_RADIUS)
        painter.fillRect(QRectF(box.left(), box.top() + 5, 3, box.height() - 10), QColor(tint.ink))
        painter.setFont(font(SMALL))
        painter.setPen(pen(self._theme.ink))
        title = elided(" ".join(action.title.split()), box.width() - 16, SMALL)
        room = box.adjusted(9, 0, -6, 0)
        missing = half_dated(action, self._words)
        if not missing:
            painter.drawText(room, LEFT, title)
            return
        painter.drawText(room.adjusted(0, 0, 0, -room.height() / 2 + 1), LEFT, title)
        painter.setPen(pen(self._theme.muted))
        painter.drawText(room.adjusted(0, room.height() / 2 - 1, 0, 0), LEFT, missing)
