"""The list of the brief's sections: switched, put in order and given a lead paragraph in place."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.document import Document
from mktcanvas.document.edits import brief as brief_edits
from mktcanvas.model.project import BriefSection
from mktcanvas.ui.inspector.field_editors import ProseField

WIDTH = 232
_NAME = Qt.ItemDataRole.UserRole


class _List(QListWidget):
    """The sections in order; dragged with the mouse, moved with Alt+Up and Alt+Down."""

    moved = Signal()

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        QTimer.singleShot(0, self.moved.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not step or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        place = self.currentRow()
        if 0 <= place + step < self.count():
            item = self.takeItem(place)
            self.insertItem(place + step, item)
            self.setCurrentItem(item)
            self.moved.emit()


class SectionList(QWidget):
    """Shows and changes how the sections of one project's brief are set; every change is a step."""

    picked = Signal(str)
    """A section was picked, by its title."""

    def __init__(self, document: Document, language: str) -> None:
        super().__init__()
        self._document, self._language = document, language
        self._sections: dict[str, Mapping[str, Any]] = {}
        self._absent: frozenset[str] = frozenset()
        self.setFixedWidth(WIDTH)
        self.list = _List()
        self.list.setObjectName("sections")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Sections of the brief"))
        self.list.setToolTip(self.tr("Space switches a section; drag it, or press Alt+Up and Alt+Down, to move it."))
        self.list.moved.connect(self._arrange)
        self.list.itemChanged.connect(self._switch)
        self.list.currentItemChanged.connect(lambda *_: self._show_lead())
        self.list.itemClicked.connect(lambda item: self.picked.emit(item.text()))
        self.lead = ProseField(6, 6)
        self.lead.given.connect(self._give_lead)
        self._lead_label = self._label("fieldLabel")
        self._lead_label.setBuddy(self.lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 0, 16)
        column.setSpacing(6)
        heading = self._label("section")
        heading.setText(self.tr("Sections").upper())
        for widget in (heading, self.list, self._lead_label, self.lead):
            column.addWidget(widget)
        self.setEnabled(False)

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    # What is shown

    def show_catalogue(self, sections: Sequence[Mapping[str, Any]]) -> None:
        """Take the sections that there are, in their usual order."""
        self._sections = {section["name"]: section for section in sections}
        self.refresh()

    def show_absent(self, names: Sequence[str]) -> None:
        """Mark the sections that the plan has nothing for."""
        self._absent = frozenset(names)
        self.refresh()

    def refresh(self) -> None:
        """Show the sections as they are set now."""
        order = self._order()
        picked = self._picked()
        rows = {row.section: row for row in self._document.strategy.all(BriefSection)}
        self.list.blockSignals(True)
        if [self._name(place) for place in range(self.list.count())] != order:
            self.list.clear()
            for name in order:
                self.list.addItem(self._item(name))
            self.list.setCurrentRow(order.index(picked) if picked in order else 0)
        for place, name in enumerate(order):
            shown = rows[name].shown if name in rows else True
            item = self.list.item(place)
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            title = self._words(name, "title")
            item.setText("\n".join((title, self.tr("nothing yet"))) if name in self._absent else title)
        self.list.blockSignals(False)
        self._show_lead()

    def show_begun(self, headings: Sequence[str]) -> None:
        """Pick the section in sight by the headings of its page, the first one where there are none yet.

        Nothing changes while a lead is typed.
        """
        if not self._sections or self.lead.hasFocus():
            return
        names = [self._name(place) for place in range(self.list.count())]
        begun = [
            place
            for place, name in enumerate(names)
            if any(heading.endswith(self._words(name, "title")) for heading in headings)
        ] or [0]
        if self.list.currentRow() not in begun:
            self.list.setCurrentRow(begun[0])

    def _item(self, name: str) -> QListWidgetItem:
        item = QListWidgetItem()
        item.setData(_NAME, name)
        flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled)
        return item

    def _order(self) -> list[str]:
        set_ones = [row.section for row in self._document.strategy.all(BriefSection) if row.section in self._sections]
        usual = list(self._sections)
        before = usual[: min((usual.index(name) for name in set_ones), default=0)]
        return list(dict.fromkeys((*before, *set_ones, *usual)))

    def _words(self, name: str, field: str) -> str:
        words: str = self._sections[name][field][self._language]
        return words

    def _name(self, place: int) -> str:
        name: str = self.list.item(place).data(_NAME)
        return name

    def _picked(self) -> str | None:
        return self._name(self.list.currentRow()) if self.list.currentRow() >= 0 else None

    def _show_lead(self) -> None:
        name = self._picked()
        self.lead.setEnabled(name is not None)
        if name is None:
            return
        row = next((row for row in self._document.strategy.all(BriefSection) if row.section == name), None)
        self._lead_label.setText(self.tr("Lead paragraph of “{section}”").format(section=self._words(name, "title")))
        self.lead.setAccessibleName(self._lead_label.text())
        self.lead.show_value(row.lead if row else "", mixed=False)
        self.lead.setPlaceholderText(self._words(name, "lead"))

    # What a person changes

    def _shown_order(self) -> list[str]:
        return [self._name(place) for place in range(self.list.count())]

    def _arrange(self) -> None:
        with self._document.edit(self.tr("Reorder the brief"), initiator=self) as edit:
            brief_edits.arrange(edit, self._shown_order())

    def _switch(self, item: QListWidgetItem) -> None:
        name, shown = item.data(_NAME), item.checkState() is Qt.CheckState.Checked
        label = self.tr("Show “{section}” in the brief") if shown else self.tr("Leave “{section}” out of the brief")
        with self._document.edit(label.format(section=self._words(name, "title")), initiator=self) as edit:
            brief_edits.change(edit, self._shown_order(), name, shown=shown)

    def _give_lead(self, text: str) -> None:
        name = self._picked()
        if name is None:
            return
        label = self.tr("Write the lead of “{section}”").format(section=self._words(name, "title"))
        with self._document.edit(label, merge=f"brief.{name}", initiator=self) as edit:
            brief_edits.change(edit, self._shown_order(), name, lead=text)
