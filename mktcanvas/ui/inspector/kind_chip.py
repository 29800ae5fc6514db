"""What kind of card a form shows: a word with a dot in the colour that the card has on its board."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

_DOT, _GAP = 8, 9


class KindChip(QLabel):
    """The chip; several cards have no colour, and so no dot."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kindChip")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._colour = ""

    def show_kind(self, text: str, colour: str) -> None:
        """Show a word, and a dot of a colour (none: empty)."""
        self._colour = colour
        self.setIndent(_GAP + _DOT + 6 if colour else _GAP)
        self.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._colour:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colour))
            painter.drawEllipse(QRectF(_GAP, (self.height() - _DOT) / 2, _DOT, _DOT))
