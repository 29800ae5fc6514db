"""The small windows: preferences, the project's properties, its history, its backups."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.backups import Backup
from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.document.journal import Step
from mktcanvas.model.field_words import field_words
from mktcanvas.model.project import Project
from mktcanvas.model.shape import Form, shape_of
from mktcanvas.ui.inspector.field_editors import FieldEditor, ProseField, TextField, editor_for
from mktcanvas.ui.inspector.keeping import Keeping, complaint_of, try_again
from mktcanvas.ui.numbers import locale_of
from mktcanvas.ui.settings import Settings
from mktcanvas.ui.theme import font
from mktcanvas.ui.widgets.calm_wheel import calm_wheel

_LINE_PADDING = 6
_LONGEST = 60
"""How many letters of a title the history shows."""


class Preferences(QDialog):
    """The language, the theme and the name of the person at this computer."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._settings = settings
        languages = {"": self.tr("As the system"), "en": "English", "fr": "Français"}
        self.language = self._box(languages, settings.chosen_language)
        themes = {"": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self.theme = self._box(themes, settings.chosen_theme)
        self.author = QLineEdit(settings.author)
        form = QFormLayout(self)
        form.addRow(self.tr("Language"), self.language)
        form.addRow(self.tr("Theme"), self.theme)
        form.addRow(self.tr("Your name, for comments"), self.author)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.accepted.connect(self._keep)

    def _box(self, choices: dict[str, str], chosen: str) -> QComboBox:
        box = QComboBox()
        calm_wheel(box)
        for value, words in choices.items():
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _keep(self) -> None:
        self._settings.choose(self.language.currentData(), self.theme.currentData(), self.author.text().strip())


class Properties(QDialog):
    """The fields of the project itself; each is changed at once, as a step."""

    def __init__(self, document: Document, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Project properties"))
        self._document, self._language = document, language
        self._stays = False
        self.editors: dict[str, Any] = {}
        ground = QWidget()
        form = QFormLayout(ground)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for field in Project.model_fields:
            shape = shape_of(Project, field)
            editor = None if field == "id" or shape.form is Form.other else editor_for(shape, language, {})
            if editor is None:
                continue
            Keeping(editor, document, partial(self._change, field), self._refuse, language)
            if isinstance(editor, TextField | ProseField):
                editor.taken_back.connect(self._stay)
            label = QLabel(field_words(field).of(language))
            label.setBuddy(editor)
            editor.setAccessibleName(label.text())
            form.addRow(label, _with_complaint(editor))
            self.editors[field] = editor
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(ground)
        column = QVBoxLayout(self)
        column.addWidget(area)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.accept)
        column.addWidget(buttons)
        self.resize(560, 620)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc close the window, unless it has just taken back what was written in a field; Enter only gives it."""
        self._stays, stays = False, self._stays
        in_field = self.focusWidget() in self.editors.values()
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (enters and in_field) and not (stays and event.key() == Qt.Key.Key_Escape):
            super().keyPressEvent(event)

    def _refuse(self, sentence: str) -> None:
        if sentence:
            self._fill()

    def _stay(self) -> None:
        self._stays = True

    def _fill(self) -> None:
        for field, editor in self.editors.items():
            editor.show_value(getattr(self._document.strategy.project, field), mixed=False)

    def _change(self, field: str, value: Any, stay: str) -> None:
        label = self.tr("Edit the project: {field}").format(field=field_words(field).of(self._language).lower())
        with self._document.edit(label, merge=f"project.{field}.{stay}", initiator=self) as edit:
            details.set_project(edit, **{field: value})
        self._fill()
        try_again(self.editors.values())


def _with_complaint(editor: FieldEditor) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(editor)
    column.addWidget(complaint_of(editor))
    return column


class ListDialog(QDialog):
    """A list to choose one entry of."""

    chosen = Signal(int)

    def __init__(self, title: str, hint: str, entries: list[str], current: int, button: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.list = QListWidget()
        for entry in entries:
            item = QListWidgetItem(entry)
            item.setSizeHint(QSize(0, self.fontMetrics().lineSpacing() + 2 * _LINE_PADDING))
            self.list.addItem(item)
        self.list.setCurrentRow(current)
        words = QLabel(hint)
        words.setObjectName("muted")
        words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        go = buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        go.setEnabled(bool(entries))
        go.clicked.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(lambda _: self._choose())
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(self.list)
        column.addWidget(buttons)
        self.resize(560, 440)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.scrollToItem(self.list.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    def _choose(self) -> None:
        if (row := self.list.currentRow()) >= 0:
            self.chosen.emit(row)


class HistoryDialog(ListDialog):
    """The list of this session's steps; choosing one travels there."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("HistoryDialog", "History"),
            QCoreApplication.translate(
                "HistoryDialog",
                "The steps since the project was opened. Choose one to go back to it, or forward again.",
            ),
            [QCoreApplication.translate("HistoryDialog", "As it was opened"), *map(_told, document.steps)],
            document.position,
            QCoreApplication.translate("HistoryDialog", "Go there"),
            parent,
        )
        self._document = document
        self._show_position()
        self.chosen.connect(self._travel)

    def _show_position(self) -> None:
        """Set the present state off from what came before it, and fade what is undone."""
        position = self._document.position
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setFont(font(weight=QFont.Weight.DemiBold if place == position else QFont.Weight.Normal))
            muted = self.palette().brush(QPalette.ColorRole.PlaceholderText)
            item.setForeground(muted if place > position else self.palette().brush(QPalette.ColorRole.Text))

    def _travel(self, position: int) -> None:
        self._document.travel_to(position)
        self._show_position()


def _told(step: Step) -> str:
    """Return when a step was made, its name, and what it was about."""
    told = f"{step.at.astimezone():%H:%M}   {step.label}"
    return f"{told} — {_clipped(step.about)}" if step.about else told


def _clipped(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"


class BackupsDialog(ListDialog):
    """The list of a project's backups, newest first."""

    def __init__(self, found: tuple[Backup, ...], language: str, parent: QWidget) -> None:
        locale = locale_of(language)
        super().__init__(
            QCoreApplication.translate("BackupsDialog", "Backups"),
            QCoreApplication.translate(
                "BackupsDialog",
                "Backups are taken at every opening and every ten minutes. A backup is restored as a new file.",
            ),
            [locale.toString(_local(backup), "d MMMM yyyy, HH:mm:ss") for backup in found],
            0,
            QCoreApplication.translate("BackupsDialog", "Restore…"),
            parent,
        )


def _local(backup: Backup) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(backup.at.timestamp()))
