"""The same cards as a table: sortable, every cell edited in place; the accessible mirror of a board.

Columns are fields of the row, their editors those of the inspector; a new column is a name in a list.
"""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QMimeData,
    QModelIndex,
    QObject,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards
from mktcanvas.model.field_words import field_words
from mktcanvas.model.link import LINKS, Link
from mktcanvas.model.row import Card
from mktcanvas.model.shape import Form, shape_of
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.keys import has_command
from mktcanvas.ui.inspector.field_editors import FieldEditor, ProseField, TextField, editor_for
from mktcanvas.ui.inspector.keeping import Keeping
from mktcanvas.ui.pages.card_verbs import CardVerbs
from mktcanvas.ui.widgets.card_model import SORT_ROLE, CardTableModel, Index
from mktcanvas.ui.widgets.cell_editor import close_editor
from mktcanvas.ui.widgets.kept_column import KeptColumnTable

_TITLE_WIDTH, _LEAST_TITLE = 320, 200
_LEAST_WIDTH, _MOST_WIDTH = 116, 260
_LOOKED_AT = 50
"""How many lines tell how wide a column is."""


class _CellDelegate(QStyledItemDelegate):
    """Edits a cell with the editor of its field; a value is taken when it is given."""

    def __init__(self, table: "CardTable") -> None:
        super().__init__(table)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model, source = self._source(index)
        field = model.fields[source.column()]
        shape = shape_of(model.row, field)
        editor = editor_for(shape, model.language, model.titles_of(shape.table))
        if editor is None:
            return super().createEditor(parent, option, index)
        editor.setParent(parent)
        editor.setAutoFillBackground(True)
        self._table.keep(editor, model.card_at(source.row()).id, field)
        return editor

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Esc take back what was written in a cell before the cell is closed, and Enter close it at once.

        Qt would close it a moment after Enter, when the line may have left the table for what was written in it.
        """
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if key == Qt.Key.Key_Escape and isinstance(editor, TextField | ProseField):
            editor.take_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(editor, TextField):
            self.closeEditor.emit(editor, self.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the whole text of a cell, as plain text, where the cell is too narrow for it."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        cut = self.sizeHint(option, index).width() > view.visualRect(index).width()
        text = str(index.data(Qt.ItemDataRole.ToolTipRole) or "") if cut else ""
        QToolTip.showText(event.globalPos(), f"<p>{escape(text)}</p>" if text else "", view)
        return True

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, FieldEditor):
            editor.show_value(index.data(Qt.ItemDataRole.EditRole), mixed=False)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Do nothing: an editor gives its value itself."""

    @staticmethod
    def _source(index: Index) -> tuple[CardTableModel, QModelIndex]:
        proxy = index.model()
        assert isinstance(proxy, QSortFilterProxyModel)
        model = proxy.sourceModel()
        assert isinstance(model, CardTableModel)
        return model, proxy.mapToSource(index)


class _Sorted(QSortFilterProxyModel):
    """The lines in the order that was asked for, numbered as they stand."""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return section + 1
        return super().headerData(section, orientation, role)


class CardTable(KeptColumnTable):
    """Shows the cards of one class; a change in a cell is one step."""

    chose = Signal(object)
    said = Signal(str)
    asked_to_link = Signal(str)
    """A card that is to be linked."""

    def __init__(self, document: Document, row: type[Card], fields: Sequence[str], language: str) -> None:
        super().__init__()
        self._document, self._language = document, language
        self.cards = CardTableModel(document, row, fields, language)
        self.cards.modelAboutToBeReset.connect(lambda: close_editor(self))
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self.cards)
        self._sorted.setSortRole(SORT_ROLE)
        self.setModel(self._sorted)
        self._verbs = CardVerbs(document, row, language, self)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(34)
        self.horizontalHeader().setResizeContentsPrecision(_LOOKED_AT)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        self._roomy = False
        self._given = self._wanted = _TITLE_WIDTH
        self.setItemDelegate(_CellDelegate(self))
        self.activated.connect(self._activate)
        self._chosen_soon = QTimer(self, interval=0, singleShot=True)
        self._chosen_soon.timeout.connect(lambda: self.chose.emit(self.chosen()))
        self.selectionModel().selectionChanged.connect(lambda *_: self._chosen_soon.start())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._roomy:
            self._give_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._rate(event):
            super().keyPressEvent(event)

    def _rate(self, event: QKeyEvent) -> bool:
        """Let 1 to 5 on a cell of a scale give that to the selected cards; tell whether it did."""
        index = self._sorted.mapToSource(self.currentIndex())
        plain = not has_command(event)
        if not (index.isValid() and plain and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_5):
            return False
        field, value = self.cards.fields[index.column()], event.key() - Qt.Key.Key_0
        if field == LINKS or shape_of(self.cards.row, field).form is not Form.scale:
            return False
        chosen = (self._document.strategy.cards[identity] for identity in self.chosen())
        asked = [card.id for card in chosen if field not in card.unasked]
        label = self.tr("Edit {field}").format(field=field_words(field).of(self._language).lower())
        with self._document.edit(label, initiator=self) as edit:
            cards.change(edit, self.cards.row, asked, **{field: value})
        return True

    def _give_room(self) -> None:
        """Make every column as wide as its head and its cells need, within bounds; the first one is the widest."""
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.ensurePolished()
        self._given = self._wanted = min(max(_LEAST_TITLE, self.sizeHintForColumn(0)), _TITLE_WIDTH)
        self.setColumnWidth(0, self._given)
        for column in range(1, len(self.cards.fields)):
            needed = min(self.sizeHintForColumn(column), _MOST_WIDTH)
            self.setColumnWidth(column, max(_LEAST_WIDTH, head.sectionSizeHint(column), needed))
        self._roomy = self.cards.rowCount() > 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the first column narrower where all would be in sight then, unless a person has made it so wide."""
        super().resizeEvent(event)
        if self.columnWidth(0) != self._given:
            return
        head, last = self.horizontalHeader(), len(self.cards.fields) - 1
        others = sum(self.columnWidth(column) for column in range(1, last)) + _LEAST_WIDTH
        room = self.viewport().width() - max(others, others - _LEAST_WIDTH + head.sectionSizeHint(last))
        self._given = min(room, self._wanted) if room >= _LEAST_TITLE else self._wanted
        self.setColumnWidth(0, self._given)

    def set_filter(self, shows: Callable[[Strategy, Card], bool] | None) -> None:
        """Show only the cards that ``shows`` says so of; ``None`` shows all."""
        self.cards.set_filter(shows)

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed."""
        pointed = {shape_of(self.cards.row, field).table for field in self.cards.fields if field != LINKS} - {None}
        if changes.touches(self.cards.row, Link) or any(row.table in pointed for row in changes.rows()):
            kept, column = self.chosen(), max(0, self.currentIndex().column())
            if self.cards.refresh():
                self._choose(kept, column)
            if initiator is None and self.isVisible():  # a step that was undone or redone
                self._choose([card.id for card in changes.added if isinstance(card, self.cards.row)], column)
            if not self._roomy and self.isVisible():
                self._give_room()

    def _choose(self, ids: Sequence[str], column: int) -> None:
        """Select the lines of these cards, the last of them in sight; none of them: leave what is selected."""
        for identity in ids:
            kept = self.selectionModel().selection() if identity != ids[0] else QItemSelection()
            if self.show_card(identity, column):
                self.selectionModel().select(kept, self.selectionModel().SelectionFlag.Select)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected cards."""
        lines = (self._sorted.mapToSource(index).row() for index in self.selectionModel().selectedRows())
        return tuple(self.cards.card_at(line).id for line in lines)

    def show_card(self, identity: str, column: int = 0) -> bool:
        """Select a card's line, with one of its cells as the current one; tell whether there is one."""
        line = self.cards.line_of(identity)
        if line is None:
            return False
        index = self._sorted.mapFromSource(self.cards.index(line, column))
        self.selectionModel().setCurrentIndex(
            index,
            self.selectionModel().SelectionFlag.ClearAndSelect | self.selectionModel().SelectionFlag.Rows,
        )
        self.scrollTo(index)
        return True

    def _activate(self, index: QModelIndex) -> None:
        """Open the picker of links, on the column of links."""
        source = self._sorted.mapToSource(index)
        if self.cards.fields[source.column()] == LINKS:
            self.asked_to_link.emit(self.cards.card_at(source.row()).id)

    def card_under(self, at: QPoint) -> str | None:
        """Return the card whose line is at a place on the screen."""
        index = self.indexAt(self.viewport().mapFromGlobal(at))
        return self.cards.card_at(self._sorted.mapToSource(index).row()).id if index.isValid() else None

    @property
    def help_text(self) -> str:
        """What can be done here."""
        change = self.tr(
            "Type in a cell, press F2 or double-click to change it; Enter keeps it, Esc leaves it as it was."
        )
        more = self.tr("Click a head to sort. Del deletes the selected lines; Ctrl+Enter adds a card.")
        return f"{change}\n\n{more}"

    # What the menus ask for

    def delete_selected(self) -> None:
        """Delete the selected cards, once the person agrees where others rest on them; the line after is selected."""
        line = self.currentIndex().row()
        self._verbs.delete(self.chosen())
        if not self.chosen() and self._sorted.rowCount():
            self.selectRow(min(max(0, line), self._sorted.rowCount() - 1))

    def duplicate_selected(self) -> None:
        """Add a copy of each selected card right behind it."""
        if copies := self._verbs.duplicate(self.chosen()):
            self.show_card(copies[-1].id)

    def park_selected(self) -> None:
        """Put the selected cards aside, or take them back if all of them are aside."""
        self._verbs.park(self.chosen())

    def copied(self) -> QMimeData | None:
        """Return the selected cards for the clipboard."""
        return self._verbs.copied(self.chosen())

    def select_all(self) -> None:
        """Select every line."""
        self.selectAll()

    def keep(self, editor: FieldEditor, identity: str, field: str) -> None:
        """Keep what is given in the editor of a cell."""
        Keeping(editor, self._document, partial(self._change, identity, field), self.said.emit, self._language)

    def _change(self, identity: str, field: str, value: object, stay: str) -> None:
        if self._document.strategy.get(self.cards.row, identity) is None:
            return  # a step took the card away while its cell was edited
        label = self.tr("Edit {field}").format(field=field_words(field).of(self._language).lower())
        with self._document.edit(label, merge=f"table.{field}.{stay}", initiator=self) as edit:
            cards.change(edit, self.cards.row, [identity], **{field: value})
