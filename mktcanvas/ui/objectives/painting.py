"""How a line of the tree is painted: a card with title, owner and due date, SMART letters, progress, actions."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from mktcanvas.model.choices import Level
from mktcanvas.ui.numbers import percent
from mktcanvas.ui.objectives.lines import Figures, ObjectiveLine
from mktcanvas.ui.theme import CARD_RADIUS, SMALL, TEXT, Theme, font

HEIGHT, GAP, INDENT = 54.0, 7.0, 34.0
"""The height of a line, between two lines, and how far a child stands in."""
_PAD = 14.0
_LETTER, _LETTER_GAP = 19.0, 2.0
_PROGRESS, _ACTIONS = 150.0, 84.0
_NARROW = 620.0
"""Below this width a line leaves out its numbers, then its letters."""
_BAR = 5.0
_FADED = 0.25


class LinePainter:
    """Paints lines in one theme."""

    def __init__(self, painter: QPainter, theme: Theme, language: str, actions: Callable[[int], str]) -> None:
        self._painter, self._theme, self._language, self._actions = painter, theme, language, actions

    def paint(self, line: ObjectiveLine, box: QRectF, *, chosen: bool, faded: bool, alarm: str) -> None:
        """Paint one line into a box."""
        self._painter.setOpacity(_FADED if faded else 1.0)
        self._paint_ground(line, box, chosen=chosen)
        right = box.right() - _PAD
        right = self._paint_actions(line, box, right)
        if box.width() > _NARROW:
            right = self._paint_progress(line, box, right)
        if box.width() > _NARROW - _PROGRESS:
            right = self._paint_letters(line, box, right)
        self._paint_words(line, box, right, alarm)
        self._painter.setOpacity(1.0)

    def _pen(self, colour: str, width: float = 1.0) -> None:
        self._painter.setPen(QPen(QColor(colour), width))

    def _paint_ground(self, line: ObjectiveLine, box: QRectF, *, chosen: bool) -> None:
        self._painter.setBrush(QColor(self._theme.panel))
        self._pen(self._theme.line)
        self._painter.drawRoundedRect(box, CARD_RADIUS, CARD_RADIUS)
        if line.objective.level is Level.strategic:
            rounded, strip = QPainterPath(), QPainterPath()
            rounded.addRoundedRect(box, CARD_RADIUS, CARD_RADIUS)
            strip.addRect(QRectF(box.left(), box.top(), 3, box.height()))
            self._painter.fillPath(rounded.intersected(strip), QColor(self._theme.accent))
        if chosen:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._pen(self._theme.accent, 2)
            self._painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), CARD_RADIUS + 1, CARD_RADIUS + 1)

    def _paint_words(self, line: ObjectiveLine, box: QRectF, right: float, alarm: str) -> None:
        left = box.left() + _PAD
        if line.children:
            self._paint_fold(line, QPointF(left + 4, box.center().y()))
            left += 16
        room = right - left - 10
        strong = font(TEXT, QFont.Weight.DemiBold)
        self._write(line.objective.title, strong, self._theme.ink, QRectF(left, box.top() + 8, room, 18))
        below = QRectF(left, box.top() + 28, room, 16)
        if alarm:
            self._write(f"▲ {alarm}", font(SMALL), self._theme.error, below)
        else:
            self._write(line.subtitle, font(SMALL), self._theme.warning if line.short else self._theme.muted, below)

    def _write(self, text: str, written: QFont, colour: str, box: QRectF) -> None:
        shown = QFontMetricsF(written).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, box.width())
        self._painter.setFont(written)
        self._pen(colour)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_fold(self, line: ObjectiveLine, at: QPointF) -> None:
        shape = [QPointF(-3, -4), QPointF(3, 0), QPointF(-3, 4)] if line.folded else None
        shape = shape or [QPointF(-4, -3), QPointF(4, -3), QPointF(0, 3)]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.muted))
        self._painter.drawPolygon(QPolygonF([at + point for point in shape]))

    def _paint_actions(self, line: ObjectiveLine, box: QRectF, right: float) -> float:
        self._painter.setFont(font(SMALL + 1))
        self._pen(self._theme.muted if line.actions else self._theme.warning)
        place = QRectF(right - _ACTIONS, box.top(), _ACTIONS, box.height())
        text = self._actions(line.actions)
        self._painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"⤳ {text}")
        return place.left() - 16

    def _paint_progress(self, line: ObjectiveLine, box: QRectF, right: float) -> float:
        left, figures = right - _PROGRESS, line.figures
        if not (figures.low or figures.high or figures.share is not None):
            return left - 16
        above = QRectF(left, box.top() + 12, _PROGRESS, 16)
        for text, side, colour, weight in (
            (figures.low, Qt.AlignmentFlag.AlignLeft, self._theme.muted, QFont.Weight.Normal),
            (
                self._middle(figures),
                Qt.AlignmentFlag.AlignHCenter,
                self._theme.ink,
                QFont.Weight.DemiBold,
            ),
            (figures.high, Qt.AlignmentFlag.AlignRight, self._theme.muted, QFont.Weight.Normal),
        ):
            self._painter.setFont(font(SMALL, weight))
            self._pen(colour)
            self._painter.drawText(above, side | Qt.AlignmentFlag.AlignVCenter, text)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.line))
        bar = QRectF(left, box.top() + 33, _PROGRESS, _BAR)
        self._painter.drawRoundedRect(bar, 2, 2)
        done = min(max(figures.share or 0.0, 0.0), 1.0)
        self._painter.setBrush(QColor(self._theme.accent))
        self._painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * done, _BAR), 2, 2)
        return left - 16

    def _middle(self, figures: Figures) -> str:
        """Return where an objective stands between its figures; without figures, how far it is."""
        if figures.now or figures.low or figures.high:
            return figures.now or "—"
        return "" if figures.share is None else percent(figures.share, self._language)

    def _paint_letters(self, line: ObjectiveLine, box: QRectF, right: float) -> float:
        left = right - 5 * (_LETTER + _LETTER_GAP)
        self._painter.setFont(font(SMALL - 1, QFont.Weight.DemiBold))
        for place, letter in enumerate(line.letters):
            colour = QColor(self._theme.tint("strength").ink if letter.holds else self._theme.error)
            ground = QColor(colour)
            ground.setAlpha(36)
            circle = QRectF(left + place * (_LETTER + _LETTER_GAP), box.center().y() - _LETTER / 2, _LETTER, _LETTER)
            self._painter.setPen(Qt.PenStyle.NoPen if letter.holds else QPen(colour, 1, Qt.PenStyle.DashLine))
            self._painter.setBrush(ground)
            self._painter.drawEllipse(circle)
            self._painter.setPen(colour)
            self._painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letter.letter)
        return left - 12


def letters_box(box: QRectF) -> QRectF:
    """Return where the letters of a line stand, for a tooltip."""
    right = box.right() - _PAD - _ACTIONS - 16
    right -= _PROGRESS + 16 if box.width() > _NARROW else 0
    return QRectF(right - 5 * (_LETTER + _LETTER_GAP), box.top(), 5 * (_LETTER + _LETTER_GAP), box.height())
