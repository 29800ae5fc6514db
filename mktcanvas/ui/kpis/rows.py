"""The KPIs as lines: title, figures, progress, a small trend, and the marks of what needs a look."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.canvas.items import pen
from mktcanvas.ui.kpis.curve import Curve, CurvePainter, Point
from mktcanvas.ui.kpis.figures import OFF_TRACK, KpiFigures
from mktcanvas.ui.kpis.words import amount
from mktcanvas.ui.numbers import percent
from mktcanvas.ui.theme import SMALL, TEXT, Theme, font

HEIGHT = 61
FIGURES = Qt.ItemDataRole.UserRole + 1
_BULLET, _TREND = 150.0, 120.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def curve_of(figures: KpiFigures) -> Curve:
    """Return the drawing of a KPI without a projection."""
    kpi = figures.kpi
    points = [Point(reading.date, reading.value) for reading in figures.readings]
    return Curve(points, kpi.baseline, kpi.target, kpi.due, unit=kpi.unit)


class KpiDelegate(QStyledItemDelegate):
    """Paints one KPI a line."""

    def __init__(self, theme: Theme, language: str, marks: Mapping[str, str], parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._theme, self._language, self._marks = theme, language, marks
        self._curves = CurvePainter(theme, language)
        self.faded: frozenset[str] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        figures: KpiFigures = index.data(FIGURES)
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.setOpacity(0.3 if figures.kpi.id in self.faded else 1.0)
        painter.fillRect(box, QColor(self._theme.accent_ground if chosen else self._theme.zone))
        painter.setPen(pen(self._theme.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(16, 8, -16, -8)
        trend = QRectF(inner.right() - _TREND, inner.top() + 4, _TREND, inner.height() - 8)
        bullet = QRectF(trend.left() - _BULLET - 24, inner.top(), _BULLET, inner.height())
        self._words(
            painter, QRectF(inner.left(), inner.top(), bullet.left() - inner.left() - 20, inner.height()), figures
        )
        self._progress(painter, bullet, figures)
        if figures.readings:
            self._curves.small(painter, trend, curve_of(figures))
        painter.restore()

    def _words(self, painter: QPainter, box: QRectF, figures: KpiFigures) -> None:
        kpi = figures.kpi
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        painter.setPen(pen(self._theme.ink))
        title = QFontMetricsF(painter.font()).elidedText(
            " ".join(kpi.title.split()), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(QRectF(box.left(), box.top(), box.width(), 22), _LEFT, title)
        parts = [choice_words(kpi.frequency).of(self._language) if kpi.frequency else ""]
        parts.append(" · ".join(" ".join(card.title.split()) for card in figures.measured))
        said = " · ".join(part for part in parts if part)
        x = box.left()
        for mark in sorted(figures.marks):
            colour = self._theme.error if mark == OFF_TRACK else self._theme.warning
            painter.setFont(font(SMALL, QFont.Weight.DemiBold))
            painter.setPen(pen(colour))
            words = f"{'▼' if mark == OFF_TRACK else '◷'} {self._marks[mark]}"
            painter.drawText(QRectF(x, box.top() + 23, box.width(), 20), _LEFT, words)
            x += QFontMetricsF(painter.font()).horizontalAdvance(words) + 10
        painter.setFont(font(SMALL))
        painter.setPen(pen(self._theme.muted))
        room = box.right() - x
        shown = QFontMetricsF(painter.font()).elidedText(said, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(x, box.top() + 23, room, 20), _LEFT, shown)

    def _progress(self, painter: QPainter, box: QRectF, figures: KpiFigures) -> None:
        kpi, last = figures.kpi, figures.last
        painter.setFont(font(SMALL))
        painter.setPen(pen(self._theme.muted))
        ends = [amount(kpi.baseline, "", self._language), amount(kpi.target, kpi.unit, self._language)]
        lower = QRectF(box.left(), box.top() + 27, box.width(), 18)
        metrics = QFontMetricsF(painter.font())
        room = box.width() - metrics.horizontalAdvance(ends[0]) - 12
        ends[1] = metrics.elidedText(ends[1], Qt.TextElideMode.ElideRight, room)
        painter.drawText(lower, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, ends[0])
        painter.drawText(lower, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, ends[1])
        groove = QRectF(box.left(), box.top() + 20, box.width(), 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self._theme.line)))
        painter.drawRoundedRect(groove, 4, 4)
        if figures.progress is not None:
            share = min(max(figures.progress, 0.0), 1.0)
            colour = self._theme.good if figures.progress >= 1 else self._theme.accent
            painter.setBrush(QBrush(QColor(self._theme.error if OFF_TRACK in figures.marks else colour)))
            painter.drawRoundedRect(QRectF(groove.left(), groove.top(), max(8.0, groove.width() * share), 8), 4, 4)
        painter.setPen(pen(self._theme.ink))
        upper = QRectF(box.left(), box.top(), box.width(), 18)
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        painter.drawText(upper, _LEFT, amount(last.value, kpi.unit, self._language) if last else "—")
        if figures.progress is not None:
            painter.setFont(font(SMALL))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(upper, right, percent(figures.progress, self._language))
