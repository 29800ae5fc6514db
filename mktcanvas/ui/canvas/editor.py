"""Typing a card's title in its place. Enter saves, Alt with a figure sends the next card elsewhere.

Esc leaves: a title that was there stays as it was, and of a new card nothing is lost that was typed.

What is typed is plain text; the marks that will be taken out of it are tinted and shown as chips under it while they
are typed. Esc right behind a mark gives it back to the text, and only the next one leaves.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPalette, QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.ui.canvas.chips import Chip, ChipRow, Reader, no_chips
from mktcanvas.ui.canvas.keys import digit_of, modifiers_of
from mktcanvas.ui.theme import TEXT, font

_LEAST_WIDTH, _LEAST_HEIGHT = 140, 66
_SPARE = 0.3
"""How much of a line is free under the last one; the text would scroll with none."""
_MARK_TINT = 46
"""How much of the accent lies behind a mark in the text, of 255."""


class CardEditor(QPlainTextEdit):
    """A text field over a card or over the empty place of a zone; it ends with exactly one of its signals."""

    saved = Signal(str, bool)
    """The text, and whether Enter was pressed (so that the next card may follow)."""
    left = Signal()
    """The text is to be forgotten."""
    sent = Signal(str, int)
    """The text is to be saved, and typing goes on in the zone of this number, counted from 0."""
    stepped = Signal(str, int)
    """The text is to be saved, and typing goes on one zone further (1) or back (-1)."""

    def __init__(
        self,
        text: str,
        place: QRect,
        zoom: float,
        parent: QWidget,
        reader: Reader = no_chips,
        plain: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._room = parent
        self._reader = reader
        self._given_back = set(plain)
        self._chips: Sequence[Chip] = ()
        self._ended = False
        self.tab_steps = False
        """Whether Tab leads to another zone, not to the next field."""
        self._original = text
        self.setObjectName("cardEditor")
        self.setFont(font(max(TEXT, round(TEXT * zoom))))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(text)
        self.stand_at(place)
        self.row = ChipRow(self, parent)
        self.row.asked_back.connect(self._give_back)
        self.destroyed.connect(self.row.deleteLater)
        self.textChanged.connect(self._show_chips)
        self.selectAll()
        self.show()
        self.setFocus()

    def stand_at(self, place: QRect) -> None:
        """Stand at a place, large enough for what is typed and inside the window where that can be."""
        self._place = place
        fitting = QRect(place)
        fitting.setWidth(max(place.width(), _LEAST_WIDTH))
        fitting.setHeight(max(place.height(), _LEAST_HEIGHT, self._height_of_text()))
        fitting.moveLeft(max(0, min(fitting.left(), self._room.width() - fitting.width())))
        if fitting.bottom() > self._room.height() > place.bottom():
            fitting.moveTop(max(0, self._room.height() - fitting.height()))
        self.setGeometry(fitting)
        if self._chips:
            self.row.show_under(self.geometry(), self._chips)

    def _height_of_text(self) -> int:
        """Return how high the field must be to show every line of its text, less where the window is lower."""
        around = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        line = self.blockBoundingRect(self.document().begin()).height() / max(1, self.document().begin().lineCount())
        lines = self.document().size().height() + _SPARE
        return min(round(lines * line + around), self._room.height())

    @property
    def plain(self) -> frozenset[str]:
        """The marks that are to stay text, as they were typed."""
        return frozenset(self._given_back)

    def _show_chips(self) -> None:
        text = self.toPlainText()
        self._given_back = {mark for mark in self._given_back if mark in text}
        self._chips = self._reader(text, self._given_back)
        self.stand_at(self._place)
        self.row.show_under(self.geometry(), self._chips)
        tint = self.palette().color(QPalette.ColorRole.Highlight)
        tint.setAlpha(_MARK_TINT)
        behind = QTextCharFormat()
        behind.setBackground(tint)
        marked = []
        for chip in self._chips:
            selection = QTextEdit.ExtraSelection()
            selection.format = behind
            selection.cursor = self.textCursor()
            selection.cursor.setPosition(chip.start)
            selection.cursor.setPosition(chip.end, selection.cursor.MoveMode.KeepAnchor)
            marked.append(selection)
        self.setExtraSelections(marked)

    def _give_back(self, chip: Chip) -> None:
        """Let a mark be text."""
        self._given_back.add(self.toPlainText()[chip.start : chip.end])
        self._show_chips()

    def _chip_at_cursor(self) -> Chip | None:
        position = self.textCursor().position()
        return next((chip for chip in self._chips if chip.holds(position)), None)

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
        digit = digit_of(event) if modifiers_of(event) == Qt.KeyboardModifier.AltModifier else None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.end(by_enter=True)
        elif event.key() == Qt.Key.Key_Escape and (chip := self._chip_at_cursor()) is not None:
            self._give_back(chip)
        elif event.key() == Qt.Key.Key_Escape and self._original:
            self._ended = True
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.end()
        elif digit:
            self._ended = True
            self.sent.emit(self._text(), digit - 1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, onward: bool) -> bool:
        if self._ended or not self.tab_steps:  # a field that hides gives the keys on by this too
            return super().focusNextPrevChild(onward)
        self._ended = True
        self.stepped.emit(self._text(), 1 if onward else -1)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.stand_at(self._place)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.row.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.end()
