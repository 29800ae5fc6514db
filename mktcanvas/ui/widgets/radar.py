"""The radar of the dimensions: one ray each, from nothing in the middle to a hundred at the rim.

Painted by the window itself, so that it follows every edit at once and can show a trial over the plan as it is.
"""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mktcanvas.alignment.finding import Dimension
from mktcanvas.alignment.report import DimensionScore, Report
from mktcanvas.ui.theme import SMALL, Theme, font

_RINGS = 4
_ROOM, _LEAST = QSize(300, 240), QSize(300, 168)
_LABEL_WIDTH, _LABEL_HEIGHT = 96.0, 30.0


class Radar(QWidget):
    """Shows the dimensions of a report; a click on a name picks that dimension."""

    picked = Signal(object)
    """``picked(dimension)``"""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._scores: tuple[DimensionScore, ...] = ()
        self._trial: tuple[DimensionScore, ...] = ()
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return _ROOM

    def show_reports(self, report: Report, trial: Report | None = None) -> None:
        """Show a report, and over it how a trial would stand."""
        self._scores = report.dimensions
        self._trial = trial.dimensions if trial is not None else ()
        told = [f"{score.dimension.words.of(self._language)} {self._shown(score)}" for score in self._scores]
        self.setAccessibleName(self.tr("Alignment by dimension"))
        self.setAccessibleDescription(", ".join(told))
        self.update()

    @staticmethod
    def _shown(score: DimensionScore) -> str:
        return "–" if score.score is None else str(int(score.score))

    # Where things are

    @property
    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    @property
    def _radius(self) -> float:
        across = self.width() / 2 - _LABEL_WIDTH - 6
        return max(40.0, min(across, self.height() / 2 - _LABEL_HEIGHT - 8))

    def _at(self, ray: int, share: float) -> QPointF:
        angle = 2 * pi * ray / max(1, len(self._scores)) - pi / 2
        return self._centre + QPointF(cos(angle), sin(angle)) * self._radius * share

    def label_place(self, ray: int) -> QRectF:
        """Return where a ray's name stands."""
        rim = self._at(ray, 1)
        side = rim.x() - self._centre.x()
        left = rim.x() + 8 if side > 1 else rim.x() - _LABEL_WIDTH - 8 if side < -1 else rim.x() - _LABEL_WIDTH / 2
        lift = (rim.y() - self._centre.y()) / self._radius
        top = rim.y() - _LABEL_HEIGHT / 2 + lift * (_LABEL_HEIGHT / 2 + 2)
        return QRectF(left, top, _LABEL_WIDTH, _LABEL_HEIGHT)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._scores:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        for ring in range(1, _RINGS + 1):
            painter.drawPolygon(self._outline([ring / _RINGS] * len(self._scores)))
        for ray in range(len(self._scores)):
            painter.drawLine(self._centre, self._at(ray, 1))
        if self._trial:
            self._draw_scores(painter, self._scores, self._theme.muted, dashed=True)
        self._draw_scores(painter, self._trial or self._scores, self._theme.accent, dashed=False)
        self._draw_labels(painter)
        painter.end()

    def _outline(self, shares: list[float]) -> QPolygonF:
        return QPolygonF([self._at(ray, share) for ray, share in enumerate(shares)])

    def _draw_scores(self, painter: QPainter, scores: tuple[DimensionScore, ...], colour: str, *, dashed: bool) -> None:
        outline = self._outline([(score.score or 0) / 100 for score in scores])
        painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        ground = QColor(colour)
        ground.setAlpha(0 if dashed else 46)
        painter.setBrush(ground)
        painter.drawPolygon(outline)
        painter.setBrush(QColor(colour))
        painter.setPen(Qt.PenStyle.NoPen)
        for ray, score in enumerate(scores):
            if score.score is not None and not dashed:
                painter.drawEllipse(self._at(ray, score.score / 100), 2.5, 2.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_labels(self, painter: QPainter) -> None:
        painter.setFont(font(SMALL))
        for ray, score in enumerate(self._scores):
            place = self.label_place(ray)
            side = place.center().x() - self._centre.x()
            align = (
                Qt.AlignmentFlag.AlignHCenter
                if abs(side) < 2
                else Qt.AlignmentFlag.AlignLeft
                if side > 0
                else Qt.AlignmentFlag.AlignRight
            )
            shown = self._shown(score)
            if self._trial and self._shown(self._trial[ray]) != shown:
                shown = f"{shown} → {self._shown(self._trial[ray])}"
            painter.setPen(QColor(self._theme.muted if score.score is None else self._theme.ink))
            flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, int(flags), f"{score.dimension.words.of(self._language)} {shown}")

    # The hand

    def _under(self, at: QPointF) -> Dimension | None:
        for ray, score in enumerate(self._scores):
            if self.label_place(ray).contains(at):
                return score.dimension
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        dimension = self._under(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if dimension is None else Qt.CursorShape.PointingHandCursor)
        self.setToolTip("" if dimension is None else dimension.question.of(self._language))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (dimension := self._under(event.position())) is not None:
            self.picked.emit(dimension)
