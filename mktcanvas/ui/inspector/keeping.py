"""How what is given in a field becomes steps of the document, and how Esc takes back those of this stay in it.

The steps of one stay are merged while a person types, never with those of an earlier stay. Esc undoes them while they
are the last ones, so that they can be had again; where another step came between, the former value is given instead.
"""

from collections.abc import Callable, Iterable
from time import monotonic_ns
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from mktcanvas.document.document import Document
from mktcanvas.document.errors import NotAllowed
from mktcanvas.document.journal import Step
from mktcanvas.ui.inspector.entry import MIXED
from mktcanvas.ui.inspector.field_editors import FieldEditor, ProseField, TextField

_MARGIN = 8
"""Pixels below a complaint that is brought into sight."""


class Keeping(QObject):
    """Keeps what is given in one field.

    ``change(value, stay)`` makes the step; ``stay`` is for the key by which steps merge. ``say`` is told why a value
    cannot be kept, and told nothing (an empty sentence) once that is past; a field that is written in is marked, too.
    """

    def __init__(
        self,
        editor: FieldEditor,
        document: Document,
        change: Callable[[Any, str], None],
        say: Callable[[str], None],
        language: str,
    ) -> None:
        super().__init__(editor)
        self._editor, self._document, self._change, self._say, self._language = editor, document, change, say, language
        self._stay, self._start = "", 0
        self._made: tuple[Step, ...] = ()
        self._given, self._alone = False, True
        editor.given.connect(self._keep)
        if isinstance(editor, TextField):
            editor.refused.connect(say)
        if isinstance(editor, TextField | ProseField):
            editor.entered.connect(self._begin)
            editor.taken_back.connect(self._take_back)
            editor.marked.connect(lambda sentence: None if sentence else say(""))

    def _begin(self) -> None:
        self._stay, self._start, self._made = str(monotonic_ns()), self._document.position, ()
        self._given, self._alone = False, True

    def _done(self) -> tuple[Step, ...]:
        """Return the steps that were made since the stay began."""
        return self._document.steps[self._start : self._document.position]

    def _keep(self, value: Any) -> None:
        self._given, self._alone = True, self._alone and self._done() == self._made
        try:
            self._change(value, self._stay)
        except NotAllowed as error:
            sentence = error.words.of(self._language)
            if isinstance(self._editor, TextField | ProseField):
                self._editor.mark(sentence)
            self._say(sentence)
        self._made = self._done()

    def _take_back(self, former: Any) -> None:
        if self._given and self._alone and self._done() == self._made:
            while self._document.position > self._start:
                self._document.undo(initiator=self)
        elif self._given and former is not MIXED:
            self._keep(former)
        self._begin()


def try_again(editors: Iterable[FieldEditor]) -> None:
    """Give once more what was refused in the fields of a form, now that another of its fields has changed."""
    for editor in editors:
        if isinstance(editor, TextField):
            editor.try_again()


def complaint_of(editor: FieldEditor) -> QLabel:
    """Return the line beneath a field that says what is wrong with it, and is not there while nothing is.

    It is brought into sight where its form is scrolled.
    """
    line = QLabel()
    line.setObjectName("complaint")
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setWordWrap(True)
    line.hide()
    if isinstance(editor, TextField | ProseField):
        editor.marked.connect(line.setText)
        editor.marked.connect(lambda sentence: line.setVisible(bool(sentence)))
        editor.marked.connect(lambda _: QTimer.singleShot(0, line, lambda: _bring_into_sight(line)))
    return line


def _bring_into_sight(line: QLabel) -> None:
    """Scroll a form to the complaint that has just come, but not so far that the field with the keys is out of it."""
    area = line.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None or line.isHidden():
        return
    area.ensureWidgetVisible(line, 0, _MARGIN)
    focus = QApplication.focusWidget()
    if focus is not None and area.isAncestorOf(focus):
        area.ensureWidgetVisible(focus, 0, 0)
