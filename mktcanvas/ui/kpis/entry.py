"""The quick entry of readings: a day and a value, Enter, the next day is there already. Columns can be pasted."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from mktcanvas.ui.numbers import read_day, read_number, shown_day
from mktcanvas.ui.widgets.entry_line import EntryLine


class ReadingEntry(QWidget):
    """Two fields; ``given`` comes with a day and a value, ``pasted`` with a text of several lines."""

    given = Signal(object, float)
    pasted = Signal(str)
    refused = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.day, self.value = QLineEdit(), EntryLine()
        self.day.setPlaceholderText(self.tr("Day"))
        self.value.setPlaceholderText(self.tr("Value"))
        self.day.setAccessibleName(self.tr("Day of the reading"))
        self.value.setAccessibleName(self.tr("Value of the reading"))
        self.day.setMaximumWidth(112)
        for field in (self.day, self.value):
            field.returnPressed.connect(self._give)
            field.installEventFilter(self)
        add = QPushButton(self.tr("Add"))
        add.clicked.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.day)
        row.addWidget(self.value, 1)
        row.addWidget(add)

    def offer(self, day: date) -> None:
        """Put in the day that the next reading is likely to be of."""
        self.day.setText(shown_day(day, self._language))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = QGuiApplication.clipboard().text()
            if event.matches(QKeySequence.StandardKey.Paste) and ("\n" in text.strip() or "\t" in text.strip()):
                self.pasted.emit(text)
                return True
        return super().eventFilter(watched, event)

    def _give(self) -> None:
        if self.sender() is self.day and not self.value.text().strip():
            self.value.setFocus()
            return
        day, value = read_day(self.day.text(), self._language), read_number(self.value.text(), self._language)
        if day is None:
            self.refused.emit(self.tr("A date looks like 31/12/2027; nothing was added."))
            self.day.setFocus()
        elif value is None or abs(value) > 1e15:
            self.refused.emit(self.tr("This is not a number; nothing was added."))
            self.value.setFocus()
        else:
            self.value.wipe()
            self.value.setFocus()
            self.given.emit(day, value)
