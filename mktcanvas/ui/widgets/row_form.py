"""A form for some fields of one row that is not a card, such as the project or a map, built from its columns."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.model.field_words import field_help, field_words
from mktcanvas.model.row import Row
from mktcanvas.model.shape import shape_of
from mktcanvas.ui.inspector.field_editors import FieldEditor, ProseField, TextField, editor_for
from mktcanvas.ui.inspector.keeping import Keeping, complaint_of, try_again


class RowForm(QWidget):
    """Shows and changes the fields of the row that ``find`` returns; nothing is shown where it returns ``None``."""

    said = Signal(str)

    def __init__(
        self, document: Document, find: Callable[[], Row | None], fields: Sequence[str], language: str
    ) -> None:
        super().__init__()
        self._document, self._find, self._language = document, find, language
        self._shown = ""
        self.editors: dict[str, FieldEditor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        row = find()
        if row is not None:
            for field in fields:
                self._add(type(row), field)
        self.refresh()

    def _add(self, row: type[Row], field: str) -> None:
        editor = editor_for(shape_of(row, field), self._language, {})
        if editor is None:
            return
        label = QLabel(field_words(field).of(self._language))
        label.setObjectName("fieldLabel")
        label.setBuddy(editor)
        self._column.addWidget(label)
        self._column.addWidget(editor)
        self._column.addWidget(complaint_of(editor))
        self._column.addSpacing(4)
        if (words := field_help(field)) is not None:
            editor.setToolTip(words.of(self._language))
        editor.setAccessibleName(label.text())
        Keeping(editor, self._document, partial(self._change, field), self._refuse, self._language)
        self.editors[field] = editor

    def refresh(self) -> None:
        """Show the row as it is now."""
        row = self._find()
        if row is not None and row.id != self._shown:
            self._shown = row.id
            for editor in self.editors.values():
                if isinstance(editor, TextField | ProseField):
                    editor.forget()
        if row is not None:
            for field, editor in self.editors.items():
                editor.show_value(getattr(row, field), mixed=False)

    def _change(self, field: str, value: Any, stay: str) -> None:
        row = self._find()
        if row is None or getattr(row, field) == value:
            return
        label = self.tr("Edit {field}").format(field=field_words(field).of(self._language).lower())
        with self._document.edit(label, merge=f"form.{row.id}.{field}.{stay}", initiator=self) as edit:
            details.change(edit, type(row), row.id, **{field: value})
        try_again(self.editors.values())

    def _refuse(self, sentence: str) -> None:
        self.said.emit(sentence)
        if sentence:
            self.refresh()
