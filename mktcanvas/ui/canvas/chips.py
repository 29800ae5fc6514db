"""The chips of a line that is being typed: what was understood of it, shown under the editor before it is saved.

Which marks a kind of card takes is told by a reader; a chip knows its place in the text and its words, nothing else.
"""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from mktcanvas.ui.theme import CARD_RADIUS, SMALL, font

_HEIGHT, _GAP, _SIDE = 24.0, 4.0, 9.0
_LEAST_WIDTH = 240


class Chip(NamedTuple):
    """A part of a typed line that was understood: where it stands in the text, and what it says in words.

    ``fresh`` where it names something that nothing has yet, so that saving the line makes it.
    """

    start: int
    end: int
    shown: str
    fresh: bool = False

    def holds(self, position: int) -> bool:
        """Tell whether the text cursor at a position is in the chip or right behind it."""
        return self.start < position <= self.end


Reader = Callable[[str, Collection[str]], Sequence[Chip]]
"""Returns the chips of a text; of the second argument, parts of it that are to stay text, none is made."""


def no_chips(_: str, __: Collection[str]) -> Sequence[Chip]:
    """Read nothing but text."""
    return ()


class ChipRow(QWidget):
    """Shows chips in rows; a click on one asks for its text back."""

    asked_back = Signal(object)

    def __init__(self, editor: QWidget, room: QWidget) -> None:
        super().__init__(room)
        self._room = room
        self._placed: list[tuple[Chip, QRectF]] = []
        self.setObjectName("chipRow")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(editor)
        self.setToolTip(self.tr("Click a chip, or press Esc behind it, to keep it as text"))
        self.hide()

    def texts(self) -> list[str]:
        """Return what the chips say."""
        return [chip.shown for chip, _ in self._placed]

    def show_under(self, editor: QRect, chips: Sequence[Chip]) -> None:
        """Show chips under an editor, or above it where there is no room."""
        width = max(editor.width(), _LEAST_WIDTH)
        self._placed = _flow(chips, width)
        self.setAccessibleName(", ".join(self.texts()))
        self.setVisible(bool(chips))
        if not chips:
            return
        width = round(max(box.right() for _, box in self._placed) + _GAP)
        size = QSize(width, round(self._placed[-1][1].bottom() + _GAP))
        room = self._room.rect()
        left = max(0, min(editor.left(), room.width() - width))
        below = editor.bottom() + 3
        top = below if below + size.height() <= room.height() else editor.top() - size.height() - 3
        self.setGeometry(QRect(QPoint(left, max(0, top)), size))
        self.raise_()
        self.update()

    def chip_at(self, at: QPoint) -> Chip | None:
        """Return the chip at a place of the row."""
        return next((chip for chip, box in self._placed if box.contains(at)), None)

    def middle_of(self, shown: str) -> QPoint:
        """Return the middle of the chip that says this."""
        return next(box.center().toPoint() for chip, box in self._placed if chip.shown == shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (chip := self.chip_at(event.position().toPoint())) is not None:
            self.asked_back.emit(chip)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(QBrush(palette.color(QPalette.ColorRole.Base)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CARD_RADIUS, CARD_RADIUS)
        painter.setFont(font(SMALL))
        for chip, box in self._placed:
            line = Qt.PenStyle.DashLine if chip.fresh else Qt.PenStyle.SolidLine
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1, line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            metrics = QFontMetricsF(font(SMALL))
            shown = metrics.elidedText(chip.shown, Qt.TextElideMode.ElideRight, box.width() - 2 * _SIDE + 1)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()


def _flow(chips: Sequence[Chip], width: float) -> list[tuple[Chip, QRectF]]:
    """Return the chips with their places, in rows of a width."""
    metrics = QFontMetricsF(font(SMALL))
    placed: list[tuple[Chip, QRectF]] = []
    x = y = _GAP
    for chip in chips:
        wide = min(metrics.horizontalAdvance(chip.shown) + 2 * _SIDE, width - 2 * _GAP)
        if x > _GAP and x + wide > width - _GAP:
            x, y = _GAP, y + _HEIGHT + _GAP
        placed.append((chip, QRectF(x + 0.5, y + 0.5, wide - 1, _HEIGHT - 1)))
        x += wide + _GAP
    return placed
