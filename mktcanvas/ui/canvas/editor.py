"""Typing a card's title in its place. Enter saves, Esc leaves; what is typed is plain text."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.ui.theme import TEXT, font


class CardEditor(QPlainTextEdit):
    """A text field over a card or over the empty place of a zone; it ends with exactly one of its two signals."""

    saved = Signal(str, bool)
    """The text, and whether Enter was pressed (so that the next card may follow)."""
    left = Signal()
    """The text is to be forgotten."""

    def __init__(self, text: str, place: QRect, zoom: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._ended = False
        self._original = text
        self.setObjectName("cardEditor")
        self.setFont(font(max(TEXT, round(TEXT * zoom))))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(text)
        self.setGeometry(place)
        self.selectAll()
        self.show()
        self.setFocus()

    def end(self, *, by_enter: bool = False) -> None:
        """Save what was typed, or leave if nothing was."""
        if self._ended:
            return
        self._ended = True
        text = " ".join(self.toPlainText().split())[:TITLE_LIMIT]
        if text and text != self._original:
            self.saved.emit(text, by_enter)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.end(by_enter=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._ended = True
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.end()
