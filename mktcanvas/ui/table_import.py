"""The look at a table before its lines become cards: what they are, which column is which, what is left out and why.

This module is loaded when the first table is opened, for reading tables needs libraries that nothing else does.
"""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.document import Document
from mktcanvas.document.errors import DocumentError
from mktcanvas.exchange.columns import columns_of
from mktcanvas.exchange.table_file import Table, TableError, read_table
from mktcanvas.exchange.table_import import Mapped, Preview, previewed, proposed
from mktcanvas.exchange.table_write import write
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.row import Card
from mktcanvas.ui.boxes import show_sentence
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.opened import open_once

_SHOWN = 300
_COLUMN, _FATE = 150, 260


class TableImport(QDialog):
    """Shows what the lines of a table would become; nothing is written before the person agrees."""

    said = Signal(str)
    asked_for_readings = Signal(object)
    """The lines are readings of KPIs: the table."""

    def __init__(self, document: Document, language: str, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import {file}").format(file=table.name or self.tr("a table")))
        self._document, self._language, self._source = document, language, table
        self._mapped = proposed(table)
        self.preview: Preview | None = None
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What the lines are"))
        for kind in KINDS.values():
            many = kind.many.of(language)
            self.kind.addItem(many[:1].upper() + many[1:], kind.row.table)
        self.kind.addItem(self.tr("Readings of KPIs"), "reading")
        self.kind.setCurrentIndex(self.kind.findData(self._mapped.kind.table))
        self.table = QTableWidget(0, len(table.header) + 1)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.verticalHeader().setDefaultSectionSize(32)
        self.table.verticalHeader().hide()
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.columns: list[QComboBox] = []
        self._put_together()
        self.kind.currentIndexChanged.connect(self._change_kind)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        self._offer_columns()
        self._read()

    def _put_together(self) -> None:
        above = QHBoxLayout()
        above.addWidget(QLabel(self.tr("Each line is one of these")))
        above.addWidget(self.kind, 1)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.buttons)
        self.resize(940, 560)

    @property
    def _kind(self) -> type[Card]:
        return self._mapped.kind

    # What is shown

    def _change_kind(self) -> None:
        chosen = self.kind.currentData()
        if chosen == "reading":
            self.asked_for_readings.emit(self._source)
            self.reject()
            return
        self._mapped = proposed(self._source, KINDS[chosen].row)
        self._offer_columns()
        self._read()

    def _offer_columns(self) -> None:
        """Put a box over each column of the table that says what it is, and can be changed."""
        self.table.setRowCount(1)
        self.table.setHorizontalHeaderLabels([self.tr("What becomes of it"), *self._source.header])
        self.columns = []
        for place, column in enumerate(self._mapped.columns):
            box = QComboBox()
            box.addItem(self.tr("— leave out —"))
            for known in columns_of(self._kind):
                words = known.words.of(self._language)
                box.addItem(words[:1].upper() + words[1:])
            box.setCurrentIndex(0 if column is None else columns_of(self._kind).index(column) + 1)
            box.setAccessibleName(self.tr("Meaning of column {heading}").format(heading=self._source.header[place]))
            box.currentIndexChanged.connect(self._change_columns)
            calm_wheel(box)
            self.table.setCellWidget(0, place + 1, box)
            self.table.setColumnWidth(place + 1, _COLUMN)
            self.columns.append(box)
        self.table.setColumnWidth(0, _FATE)

    def _change_columns(self) -> None:
        """Take what the boxes say; a meaning chosen twice stays with the one chosen last."""
        last = self.sender()
        for box in self.columns:
            if box is not last and isinstance(last, QComboBox) and box.currentIndex() == last.currentIndex():
                blocker = QSignalBlocker(box)
                box.setCurrentIndex(0)
                blocker.unblock()
        known = columns_of(self._kind)
        chosen = (box.currentIndex() for box in self.columns)
        self._mapped = Mapped(self._kind, tuple(known[index - 1] if index > 0 else None for index in chosen))
        self._read()

    def _read(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("Take them"))
        try:
            self.preview = previewed(self._source, self._mapped, self._document.strategy)
        except TableError as error:
            self.preview = None
            self.sentence.setText(error.words.of(self._language))
            ok.setEnabled(False)
            return
        self._show_lines(self.preview)
        new, updated = self.preview.counts
        counted = KINDS[self._kind.table].counted
        parts = [self.tr("{cards} added").format(cards=counted(new).of(self._language))]
        if updated:
            parts.append(self.tr("{cards} updated").format(cards=counted(updated).of(self._language)))
        if self.preview.refused:
            parts.append(self.tr("%n line(s) left out", "", len(self.preview.refused)))
        parts += [note.words.of(self._language) for note in self.preview.notes if not note.line]
        self.sentence.setText(" · ".join(parts[:6]))
        ok.setEnabled(bool(self.preview.taken))

    def _show_lines(self, preview: Preview) -> None:
        fates = {line.line: self.tr("new") if line.is_new else self.tr("updates the card") for line in preview.taken}
        for refusal in preview.refused:
            fates[refusal.line] = self.tr("left out: {reason}").format(reason=refusal.words.of(self._language))
        for note in preview.notes:
            if note.line in fates:
                fates[note.line] += f"; {note.words.of(self._language)}"
        refused = {refusal.line for refusal in preview.refused}
        self.table.setRowCount(1 + min(len(self._source.rows), _SHOWN))
        for place, (number, row) in enumerate(islice(self._source.numbered(), _SHOWN)):
            for column, cell in enumerate((fates.get(number, ""), *row)):
                item = QTableWidgetItem(cell[:200])
                item.setToolTip(f"<span>{cell[:600].replace('&', '&amp;').replace('<', '&lt;')}</span>")
                if number in refused:
                    item.setForeground(self.palette().placeholderText())
                self.table.setItem(place + 1, column, item)

    # What is written

    def _take(self) -> None:
        if self.preview is None:
            return
        words = KINDS[self._kind.table].counted(len(self.preview.taken)).of(self._language)
        try:
            with self._document.edit(self.tr("Import {cards} from a table").format(cards=words)) as edit:
                write(edit, self.preview)
        except DocumentError as error:
            self.sentence.setText(error.words.of(self._language))
            return
        self.said.emit(self.tr("{cards} taken from the table; undo gives all of it back.").format(cards=words))
        self.accept()


def import_table(
    document: Document,
    language: str,
    path: Path,
    window: QWidget,
    said: Callable[[str], object],
    take_readings: Callable[[Table], object],
) -> TableImport | None:
    """Read the table in a file and show what its lines would become; one that cannot be read is said."""
    try:
        dialog = TableImport(document, language, read_table(path), window)
    except TableError as error:
        show_sentence(window, error.words.of(language))
        return None
    dialog.said.connect(said)
    dialog.asked_for_readings.connect(take_readings)
    open_once(dialog)
    return dialog
