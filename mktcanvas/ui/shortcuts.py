"""The keys that do something, to look them up: those of the commands, and those of the boards."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from mktcanvas.ui.commands import MENUS, plain, translated


class Keys(NamedTuple):
    """Keys and what they do; both are translated where they are words."""

    keys: str
    words: str


_ON_A_BOARD = (
    Keys(
        QT_TRANSLATE_NOOP("Shortcuts", "Any letter"),
        QT_TRANSLATE_NOOP("Shortcuts", "Write a card; Enter saves it and begins the next, Esc saves it and leaves"),
    ),
    Keys("Alt+1 … Alt+4, Tab", QT_TRANSLATE_NOOP("Shortcuts", "While writing: save, and go on in another zone")),
    Keys("!4   #tag   W:", QT_TRANSLATE_NOOP("Shortcuts", "While writing: importance, a tag, the quadrant of a note")),
    Keys("← ↑ → ↓", QT_TRANSLATE_NOOP("Shortcuts", "Go from card to card; with Shift, select several")),
    Keys(
        QT_TRANSLATE_NOOP("Shortcuts", "F2, Enter"),
        QT_TRANSLATE_NOOP("Shortcuts", "Edit the selected card in its place"),
    ),
    Keys("1 … 5", QT_TRANSLATE_NOOP("Shortcuts", "Importance of the selected cards")),
    Keys("+   −", QT_TRANSLATE_NOOP("Shortcuts", "Vote for the selected cards, or take a vote back")),
    Keys("L", QT_TRANSLATE_NOOP("Shortcuts", "Link the card to another; like each single key, unless a word follows")),
    Keys("V   H   P", QT_TRANSLATE_NOOP("Shortcuts", "In a workshop: vote, hide the ideas, stop the clock")),
    Keys("T", QT_TRANSLATE_NOOP("Shortcuts", "Light the thread of the card; Esc ends it")),
    Keys(
        QT_TRANSLATE_NOOP("Shortcuts", "Alt and drag"),
        QT_TRANSLATE_NOOP("Shortcuts", "Drop a note on another to make an option of both"),
    ),
    Keys(
        QT_TRANSLATE_NOOP("Shortcuts", "Space and drag"),
        QT_TRANSLATE_NOOP("Shortcuts", "Pan; the wheel with Ctrl zooms at the pointer"),
    ),
    Keys(
        QT_TRANSLATE_NOOP("Shortcuts", "Esc"),
        QT_TRANSLATE_NOOP("Shortcuts", "Take back what is being dragged; let go of the selection"),
    ),
)


class Shortcuts(QDialog):
    """A list of keys, menu by menu."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.list = QTreeWidget()
        self.list.setObjectName("shortcuts")
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self._add(self.tr("On a board"), [(self._told(words), self._told(keys)) for keys, words in _ON_A_BOARD])
        for menu in MENUS:
            commands = [command for command in menu.commands if command is not None and command.keys]
            lines = [(plain(translated(command.text)), _keys_of(actions[command.name])) for command in commands]
            self._add(plain(translated(menu.title)), lines)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(buttons)
        self.resize(760, 600)

    def _told(self, text: str) -> str:
        return QCoreApplication.translate("Shortcuts", text)

    def _add(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        if not lines:
            return
        head = QTreeWidgetItem(self.list, [title])
        head.setFirstColumnSpanned(True)
        bold = self.list.font()
        bold.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, bold)
        for words, keys in lines:
            QTreeWidgetItem(head, [words, keys])
        head.setExpanded(True)


def _keys_of(action: QAction) -> str:
    return ", ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts())
