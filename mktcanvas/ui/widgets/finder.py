"""A box to find something by typing: a field and the list of what fits. Accents and case do not matter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.model.naming import folded
from mktcanvas.ui.found import Found

_SHOWN = 60
_NOTE = Qt.ItemDataRole.UserRole + 1
_GAP, _PAD = 16, 8


class Finder(QDialog):
    """Lets a person choose one of many; ``chosen`` comes with its value. ``none`` says what to do without any."""

    chosen = Signal(object)

    def __init__(self, title: str, prompt: str, entries: Sequence[Found], parent: QWidget, none: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName("finder")
        self._entries = [(folded(f"{entry.text} {entry.note}"), entry) for entry in entries]
        self._none = none if none and not entries else self.tr("Nothing fits. Try other words.")
        self.field = QLineEdit()
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(title)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Line(self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.resize(560, 420)
        self.field.textChanged.connect(self._show_fitting)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._show_fitting("")

    def _show_fitting(self, text: str) -> None:
        wanted = folded(text).split()
        fitting = [entry for key, entry in self._entries if all(word in key for word in wanted)]
        if wanted:
            fitting.sort(key=lambda entry: not folded(entry.text).startswith(wanted[0]))
        self.list.clear()
        for entry in fitting[:_SHOWN]:
            item = QListWidgetItem(" ".join(entry.text.split()))
            item.setData(Qt.ItemDataRole.UserRole, entry.value)
            item.setData(_NOTE, entry.note)
            if entry.note:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {entry.note}")
            self.list.addItem(item)
        if not fitting:
            nothing = QListWidgetItem(self._none)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.accept()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


class _Line(QStyledItemDelegate):
    """Draws what is found at the left, shortened where it must be, and what is said of it in full at the right."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        note = index.data(_NOTE)
        if note:
            room = option.rect.width() - option.fontMetrics.horizontalAdvance(note) - _GAP - 2 * _PAD
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if note := index.data(_NOTE):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            role = QPalette.ColorRole.Text if chosen else QPalette.ColorRole.PlaceholderText
            painter.save()
            painter.setFont(option.font)
            painter.setPen(option.palette.color(role))
            room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
            painter.restore()
