"""One editor for each form of field. An editor shows a value and says when a person has given another one.

Editors know neither rows nor the document; text is plain everywhere.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from mktcanvas.loading import load
from mktcanvas.model.fields import TITLE_LIMIT
from mktcanvas.model.shape import Form, Shape
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.inspector.entry import MIXED, NOT_LEFT, Entry
from mktcanvas.ui.inspector.field_readers import day_reader, line_reader, number_reader, read_tags
from mktcanvas.ui.numbers import shown_day, shown_number
from mktcanvas.ui.widgets.calm_wheel import calm_wheel

TYPING_PAUSE_MS = 400
_LEAST_LINES, _MOST_LINES = 1, 8
"""How many lines of a text are shown."""
_FRAME = 20
"""What a field is higher than its lines."""
_COLOUR = "mktcanvas.ui.inspector.colour_field:ColourField"


def several() -> str:
    """Return what stands in a field in which the selected cards differ."""
    return QCoreApplication.translate("Inspector", "several values")


def several_to_add_to() -> str:
    """Return what stands in such a field where what is typed does not take the place of what the cards have."""
    return QCoreApplication.translate("Inspector", "several values; what you type is added")


class TextField(QLineEdit):
    """One line: text, a number, a date, tags. ``given`` comes after a pause in typing and when the field is left."""

    given = Signal(object)
    refused = Signal(str)
    marked = Signal(str)
    """What is wrong with what stands in the field; empty once it is right."""
    entered = Signal()
    taken_back = Signal(object)
    """What was written since the field got the keys is not wanted; the value before it."""

    def __init__(
        self,
        show: Callable[[Any], str],
        read: Callable[[str], Any],
        *,
        pause: bool,
        several: Callable[[], str] = several,
    ) -> None:
        super().__init__()
        self._show, self._read, self._several = show, read, several
        self._said = ""
        self._entry = Entry(self)
        self._clock = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._clock.timeout.connect(self._give)
        self._pauses = pause
        self.textEdited.connect(self._hear)
        self.editingFinished.connect(self._give)
        self.setMaxLength(TITLE_LIMIT)

    def show_value(self, value: Any, *, mixed: bool) -> None:
        """Show a value, unless the person is typing another one right now, or what they typed is still to be mended."""
        text = "" if mixed or value is None else self._show(value)
        self.setPlaceholderText(self._several() if mixed else "")
        if self._entry.keeps(MIXED if mixed else value, text):
            return
        self.mark("")
        typing = self._clock.isActive() and self.hasFocus()
        says_it = self.hasFocus() and not mixed and self._reading()[0] == value
        if text != self.text() and not typing and not says_it:
            self.setText(text)
            self.setCursorPosition(0)
        self._said = self.text()

    def forget(self) -> None:
        """Hold nothing of the card that was shown: neither its text nor what was undone in it."""
        self._clock.stop()
        self.mark("")
        self.setText("")
        self._entry.leave()

    def mark(self, sentence: str) -> None:
        """Mark the field as wrong, with a sentence that says why; an empty one ends it."""
        if self._entry.mark(sentence):
            self.marked.emit(sentence)

    def take_back(self) -> None:
        """Go back to what stood here when the field got the keys."""
        self._clock.stop()
        if self._entry.edited:
            former, text = self._entry.take_back()
            self.mark("")
            self.setText(text)
            self._said = text
            self.taken_back.emit(former)

    def try_again(self) -> None:
        """Give what was refused once more, after something else has changed."""
        if self._entry.wrong:
            self._give()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._entry.begins():
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in NOT_LEFT:
            self._entry.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.take_back()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _hear(self) -> None:
        self._entry.edited = True
        if self._entry.wrong and not self._reading()[1]:
            self.mark("")
        if self._pauses:
            self._clock.start()

    def _reading(self) -> tuple[Any, str]:
        """Return what the text means, and what is wrong with it."""
        try:
            return self._read(self.text()), ""
        except ValueError as error:
            return None, str(error)

    def _give(self) -> None:
        self._clock.stop()
        if self.text() == self._said and not self._entry.wrong:
            return
        self._said = self.text()
        value, wrong = self._reading()
        self.mark(wrong)
        if wrong:
            self.refused.emit(wrong)
        else:
            self.given.emit(value)


class ProseField(QPlainTextEdit):
    """Several lines of plain text; the field is as high as they need, within bounds."""

    given = Signal(object)
    marked = Signal(str)
    """What is wrong with what stands in the field; empty once it is right."""
    entered = Signal()
    taken_back = Signal(object)
    """What was written since the field got the keys is not wanted; the value before it."""

    def __init__(self, least: int = _LEAST_LINES, most: int = _MOST_LINES) -> None:
        super().__init__()
        self._said = ""
        self._entry = Entry(self)
        self._least, self._most = least, most
        self._clock = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._clock.timeout.connect(self._give)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._hear)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def show_value(self, value: Any, *, mixed: bool) -> None:
        """Show a value, unless the person is typing another one right now, or what they typed is still to be mended."""
        text = "" if mixed or value is None else str(value)
        self.setPlaceholderText(several() if mixed else "")
        if self._entry.keeps(MIXED if mixed else value, text):
            return
        self.mark("")
        if not (self._clock.isActive() and self.hasFocus()):
            self._put(text)
        self._clock.stop()
        self._said = self.toPlainText()

    def forget(self) -> None:
        """Hold nothing of the card that was shown: neither its text nor what was undone in it."""
        self.mark("")
        self.setPlainText("")
        self._clock.stop()
        self._entry.leave()

    def mark(self, sentence: str) -> None:
        """Mark the field as wrong, with a sentence that says why; an empty one ends it."""
        if self._entry.mark(sentence):
            self.marked.emit(sentence)

    def take_back(self) -> None:
        """Go back to what stood here when the field got the keys."""
        if self._entry.edited:
            former, text = self._entry.take_back()
            self.mark("")
            self._put(text)
            self._said = text
            self.taken_back.emit(former)
        self._clock.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._entry.begins():
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._give()
        if event.reason() not in NOT_LEFT:
            self._entry.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.take_back()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lines(self) -> int:
        """Return how many lines the text takes at this width, as far as it matters; Qt knows only once it is drawn."""
        block, layout, lines = self.document().begin(), self.document().documentLayout(), 0
        while block.isValid() and lines < self._most:
            layout.blockBoundingRect(block)
            lines += block.layout().lineCount()
            block = block.next()
        return lines

    def _fit(self) -> None:
        lines = min(max(self._lines(), self._least), self._most)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + _FRAME)

    def _put(self, text: str) -> None:
        """Let a text stand here that no person has written."""
        edited = self._entry.edited
        if text != self.toPlainText():
            self.setPlainText(text)
        self._entry.edited = edited

    def _hear(self) -> None:
        self._entry.edited = True
        self._clock.start()

    def _give(self) -> None:
        self._clock.stop()
        if self.toPlainText() != self._said:
            self._said = self.toPlainText()
            self.mark("")
            self.given.emit(self._said)


class TitleField(ProseField):
    """A title: one line of text that wraps where it is long; Enter gives it."""

    def __init__(self) -> None:
        super().__init__(1)

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
            self.mark("")
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
        calm_wheel(self)
        self.activated.connect(lambda place: self.given.emit(self._values[place]))

    def show_value(self, value: Any, *, mixed: bool) -> None:
        """Show a value."""
        self.setPlaceholderText(several() if mixed else "")
        known = not mixed and value in self._values
        self.setCurrentIndex(self._values.index(value) if known else -1)


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
    lines: dict[Form, Callable[[], FieldEditor]] = {
        Form.line: lambda: TextField(str, line_reader(shape), pause=True),
        Form.tags: lambda: TextField(", ".join, read_tags, pause=False, several=several_to_add_to),
        Form.date: lambda: TextField(lambda day: shown_day(day, language), day_reader(shape, language), pause=False),
        Form.number: lambda: TextField(
            lambda number: shown_number(number, language), number_reader(shape, 1, float, language), pause=False
        ),
        Form.whole: lambda: TextField(
            lambda number: shown_number(number, language), number_reader(shape, 1, int, language), pause=False
        ),
        Form.colour: _colour_field,
        Form.money: lambda: TextField(
            lambda cents: shown_number(cents / 100, language), number_reader(shape, 100, int, language), pause=False
        ),
    }
    maker = lines.get(shape.form)
    return maker() if maker else None


def _colour_field() -> TextField:
    made: TextField = load(_COLOUR)()
    return made


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
