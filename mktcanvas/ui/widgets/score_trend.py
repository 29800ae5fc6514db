"""The score over the checkpoints, and as it is now, as a small line."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mktcanvas.ui.numbers import shown_day
from mktcanvas.ui.theme import SMALL, Theme, font

_LEFT, _RIGHT, _TOP, _BOTTOM = 34.0, 24.0, 22.0, 26.0
_TICKS = (0, 25, 50, 75, 100)
_DAY_WIDTH = 84


class Moment(NamedTuple):
    """A score on a day; ``None`` where the plan could not be assessed."""

    day: date
    score: float | None


class ScoreTrend(QWidget):
    """Draws scores from 0 to 100 over the days; moments of one day stand side by side."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._moments: tuple[Moment, ...] = ()
        self.setMinimumHeight(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Score over the checkpoints"))

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show scores in the order of their days."""
        self._moments = tuple(moments)
        told = [f"{shown_day(one.day, self._language)}: {_number(one)}" for one in self._moments]
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def places(self) -> list[QPointF | None]:
        """Return where each moment stands."""
        area = self._area
        days = [moment.day.toordinal() for moment in self._moments]
        steps = [float(place) for place in range(len(days))]
        if days and len(set(days)) == len(days) and days[-1] > days[0]:
            whole = days[-1] - days[0]
            steps = [(day - days[0]) / whole for day in days]
        elif len(steps) > 1:
            steps = [step / (len(steps) - 1) for step in steps]
        return [
            None
            if moment.score is None
            else QPointF(area.left() + step * area.width(), area.bottom() - moment.score / 100 * area.height())
            for moment, step in zip(self._moments, steps, strict=True)
        ]

    @property
    def _area(self) -> QRectF:
        return QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, self.height() - _TOP - _BOTTOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        area, muted = self._area, QColor(self._theme.muted)
        for tick in _TICKS:
            y = area.bottom() - tick / 100 * area.height()
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(muted)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 8, _LEFT - 6, 16), int(right), str(tick))
        places = self.places()
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.drawPolyline(QPolygonF([place for place in places if place is not None]))
        self._draw_moments(painter, places)
        painter.end()

    def _draw_moments(self, painter: QPainter, places: list[QPointF | None]) -> None:
        free = 0.0
        for moment, place in zip(self._moments, places, strict=True):
            if place is None:
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(place, 4, 4)
            left = min(max(place.x() - _DAY_WIDTH / 2, 0), self.width() - _DAY_WIDTH)
            if left < free:
                continue
            free = left + _DAY_WIDTH
            painter.setPen(QColor(self._theme.ink))
            centre = int(Qt.AlignmentFlag.AlignCenter)
            painter.drawText(QRectF(place.x() - 20, place.y() - 22, 40, 16), centre, _number(moment))
            painter.setPen(QColor(self._theme.muted))
            foot = QRectF(left, self.height() - _BOTTOM + 6, _DAY_WIDTH, 16)
            painter.drawText(foot, centre, shown_day(moment.day, self._language))


def _number(moment: Moment) -> str:
    return "–" if moment.score is None else str(int(moment.score))
