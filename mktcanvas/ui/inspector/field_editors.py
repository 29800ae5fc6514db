"""One editor for each form of field. An editor shows a value and says when a person has given another one.

Editors know neither rows nor the document; text is plain everywhere.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.shape import Form, Shape
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.numbers import read_day, read_number, shown_day, shown_number

TYPING_PAUSE_MS = 400
_LINES_SHOWN = 3


def several() -> str:
    """Return what stands in a field in which the selected cards differ."""
    return QCoreApplication.translate("Inspector", "several values")


class TextField(QLineEdit):
    """One line: text, a number, a date, tags. ``given`` comes after a pause in typing and when the field is left."""

    given = Signal(object)
    refused = Signal(str)

    def __init__(self, show: Callable[[Any], str], read: Callable[[str], Any], *, pause: bool) -> None:
        super().__init__()
        self._show, self._read = show, read
        self._said = ""
        self._clock = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._clock.timeout.connect(self._give)
        if pause:
            self.textEdited.connect(lambda _: self._clock.start())
        self.editingFinished.connect(self._give)
        self.setMaxLength(TITLE_LIMIT)

    def show_value(self, value: Any, *, mixed: bool) -> None:
        """Show a value, unless the person is typing another one right now."""
        text = "" if mixed or value is None else self._show(value)
        self.setPlaceholderText(several() if mixed else "")
        typing = self._clock.isActive() and self.hasFocus()
        says_it = self.hasFocus() and self._meaning(self.text()) == value
        if text != self.text() and not typing and not says_it:
            self.setText(text)
            self.setCursorPosition(0)
        self._said = self.text()

    def forget(self) -> None:
        """Hold nothing of the card that was shown: neither its text nor what was undone in it."""
        self._clock.stop()
        self.setText("")

    def _meaning(self, text: str) -> Any:
        try:
            return self._read(text)
        except ValueError:
            return None

    def _give(self) -> None:
        self._clock.stop()
        if self.text() == self._said:
            return
        self._said = self.text()
        try:
            self.given.emit(self._read(self.text()))
        except ValueError as error:
            self.refused.emit(str(error))


class ProseField(QPlainTextEdit):
    """Several lines of plain text."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self._clock = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._clock.timeout.connect(self._give)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES_SHOWN + 16)
        self.textChanged.connect(self._clock.start)

    def show_value(self, value: Any, *, mixed: bool) -> None:
        """Show a value, unless the person is typing another one right now."""
        text = "" if mixed or value is None else str(value)
        self.setPlaceholderText(several() if mixed else "")
        if not (self._clock.isActive() and self.hasFocus()) and text != self.toPlainText():
            self.setPlainText(text)
        self._clock.stop()
        self._said = self.toPlainText()

    def forget(self) -> None:
        """Hold nothing of the card that was shown: neither its text nor what was undone in it."""
        self.setPlainText("")
        self._clock.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._give()

    def _give(self) -> None:
        self._clock.stop()
        if self.toPlainText() != self._said:
            self._said = self.toPlainText()
            self.given.emit(self._said)


class TitleField(ProseField):
    """A title: one line of text that wraps where it is long; Enter gives it."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def _fit(self) -> None:
        lines = min(max(round(self.document().size().height()), 1), _LINES_SHOWN + 1)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)

    def text(self) -> str:
        """Return the title as it is typed now."""
        return " ".join(self.toPlainText().split())[:TITLE_LIMIT]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        self._clock.stop()
        if self.text() != self._said:
            self._said = self.text()
            self.given.emit(self._said)


class ChoiceField(QComboBox):
    """One of a few values."""

    given = Signal(object)

    def __init__(self, choices: Mapping[Any, str]) -> None:
        super().__init__()
        self._values = list(choices)
        for words in choices.values():
            self.addItem(words)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda place: self.given.emit(self._values[place]))

    def show_value(self, value: Any, *, mixed: bool) -> None:
        """Show a value."""
        self.setPlaceholderText(several() if mixed else "")
        known = not mixed and value in self._values
        self.setCurrentIndex(self._values.index(value) if known else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class YesNoField(QCheckBox):
    """Yes or no."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.clicked.connect(lambda: self.given.emit(self.isChecked()))

    def show_value(self, value: Any, *, mixed: bool) -> None:
        """Show a value."""
        self.setCheckState(
            Qt.CheckState.PartiallyChecked if mixed else Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        )


FieldEditor = TextField | ProseField | ChoiceField | YesNoField


def editor_for(shape: Shape, language: str, cards: Mapping[str, str]) -> FieldEditor | None:
    """Return an editor for a shape; ``cards`` are the ids and titles that a field of form ``card`` may name.

    ``None`` for what is not edited in a form.
    """
    if shape.form is Form.prose:
        return ProseField()
    if shape.form is Form.yes_no:
        return YesNoField()
    choices = _choices(shape, language, cards)
    if choices is not None:
        return ChoiceField(choices)
    lines = {
        Form.line: lambda: TextField(str, _line_reader(shape), pause=True),
        Form.tags: lambda: TextField(", ".join, _read_tags, pause=False),
        Form.date: lambda: TextField(lambda day: shown_day(day, language), _day_reader(shape, language), pause=False),
        Form.number: lambda: TextField(
            lambda number: shown_number(number, language), _number_reader(shape, 1, float), pause=False
        ),
        Form.whole: lambda: TextField(str, _number_reader(shape, 1, int), pause=False),
        Form.money: lambda: TextField(
            lambda cents: shown_number(cents / 100, language), _number_reader(shape, 100, int), pause=False
        ),
    }
    maker = lines.get(shape.form)
    return maker() if maker else None


def _choices(shape: Shape, language: str, cards: Mapping[str, str]) -> dict[Any, str] | None:
    nothing: dict[Any, str] = {None: "—"} if shape.optional else {}
    if shape.form is Form.choice and shape.choices is not None:
        return nothing | {choice: choice_words(choice).of(language) for choice in shape.choices}
    if shape.form is Form.scale:
        return nothing | {value: "●" * value + "○" * (5 - value) for value in range(1, 6)}
    if shape.form is Form.maybe:
        yes = QCoreApplication.translate("Inspector", "yes")
        no = QCoreApplication.translate("Inspector", "no")
        return {None: QCoreApplication.translate("Inspector", "unknown"), True: yes, False: no}
    return nothing | dict(cards) if shape.form is Form.card else None


def _line_reader(shape: Shape) -> Callable[[str], Any]:
    return lambda text: (text or None) if shape.optional else text


def _read_tags(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for part in text.split(",") if (tag := " ".join(part.split())[:200])))


def _day_reader(shape: Shape, language: str) -> Callable[[str], date | None]:
    def read(text: str) -> date | None:
        if not text.strip() and shape.optional:
            return None
        day = read_day(text, language)
        if day is None:
            raise ValueError(
                QCoreApplication.translate("Inspector", "A date looks like 31/12/2027; this one was left out.")
            )
        return day

    return read


def _number_reader(shape: Shape, scale: int, kind: Callable[[float], float]) -> Callable[[str], float | None]:
    def read(text: str) -> float | None:
        if not text.strip() and shape.optional:
            return None
        number = read_number(text)
        if number is None:
            raise ValueError(
                QCoreApplication.translate("Inspector", "This is not a number; the field was left as it was.")
            )
        return kind(round(number * scale)) if kind is int else number * scale

    return read
