"""Typing a card's title in its place. Enter saves, Esc leaves, Alt with a figure sends the next card elsewhere.

What is typed is plain text; the marks that will be taken out of it are shown under it while they are typed.
"""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from mktcanvas.exchange.lines import read_line
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.ui.theme import SMALL, TEXT, font

_LEAST_WIDTH, _LEAST_HEIGHT, _MARKS_HEIGHT = 140, 66, 20


class CardEditor(QPlainTextEdit):
    """A text field over a card or over the empty place of a zone; it ends with exactly one of its signals."""

    saved = Signal(str, bool)
    """The text, and whether Enter was pressed (so that the next card may follow)."""
    left = Signal()
    """The text is to be forgotten."""
    sent = Signal(str, int)
    """The text is to be saved, and typing goes on in the zone of this number, counted from 0."""

    def __init__(self, text: str, place: QRect, zoom: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._ended = False
        self._original = text
        self.setObjectName("cardEditor")
        self.setFont(font(max(TEXT, round(TEXT * zoom))))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(text)
        self.setGeometry(self._fitting(place, parent))
        self._marks = QLabel(self)
        self._marks.setObjectName("marks")
        self._marks.setFont(font(SMALL))
        self._marks.setTextFormat(Qt.TextFormat.PlainText)
        self._marks.setGeometry(4, self.height() - _MARKS_HEIGHT, self.width() - 8, _MARKS_HEIGHT - 4)
        self._marks.hide()
        self.textChanged.connect(self._show_marks)
        self.selectAll()
        self.show()
        self.setFocus()

    def _fitting(self, place: QRect, parent: QWidget) -> QRect:
        """Return a place large enough to type in, inside the window where that can be."""
        fitting = QRect(place)
        fitting.setWidth(max(place.width(), _LEAST_WIDTH))
        fitting.setHeight(max(place.height(), _LEAST_HEIGHT))
        fitting.moveLeft(max(0, min(fitting.left(), parent.width() - fitting.width())))
        return fitting

    def _show_marks(self) -> None:
        typed = read_line(self.toPlainText())
        marks = ["●" * typed.importance + "○" * (5 - typed.importance)] if typed.importance else []
        marks += [f"#{tag}" for tag in typed.tags]
        self._marks.setText("  ".join(marks))
        self._marks.setVisible(bool(marks))

    def end(self, *, by_enter: bool = False) -> None:
        """Save what was typed, or leave if nothing was."""
        if self._ended:
            return
        self._ended = True
        text = self._text()
        if text and text != self._original:
            self.saved.emit(text, by_enter)
        else:
            self.left.emit()

    def _text(self) -> str:
        return " ".join(self.toPlainText().split())[:TITLE_LIMIT]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure = event.key() - Qt.Key.Key_1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.end(by_enter=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._ended = True
            self.left.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and 0 <= figure < 9:
            self._ended = True
            self.sent.emit(self._text(), figure)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.end()
