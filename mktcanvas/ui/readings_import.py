"""The look at readings before they are taken: what a paste or a file would write, and what of it is left out.

This module is loaded when readings are first imported, for reading tables needs libraries that nothing else does.
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.document import Document
from mktcanvas.exchange.readings import ReadingsRead, moment_in, read_readings, write_readings
from mktcanvas.exchange.table_file import Table, TableError, read_table, read_table_text
from mktcanvas.model.field_words import field_words
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.boxes import show_sentence
from mktcanvas.ui.file_dialogs import file_to_read, file_type
from mktcanvas.ui.numbers import shown_day, shown_number
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.opened import open_once

_SHOWN = 500


class ReadingsPreview(QDialog):
    """Shows what a table would write; nothing is written before the person agrees."""

    def __init__(self, document: Document, language: str, table: Table, kpi: Kpi | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Readings to be taken"))
        self._document, self._language, self._source = document, language, headed(table)
        self.read: ReadingsRead | None = None
        self.kpi = QComboBox()
        calm_wheel(self.kpi)
        self.kpi.addItem(self.tr("The KPIs that the table names"), None)
        for one in document.strategy.all(Kpi):
            self.kpi.addItem(one.title, one.id)
        self.kpi.setCurrentIndex(max(0, self.kpi.findData(kpi.id)) if kpi is not None else 0)
        self.kpi.setAccessibleName(self.tr("What is measured"))
        self.kpi.currentIndexChanged.connect(self._read)
        self.table = QTableWidget(0, 4)
        names = [field_words(name).of(language) for name in ("kpi", "date", "value")]
        self.table.setHorizontalHeaderLabels([*names, self.tr("What becomes of it")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 200)
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("What is measured")))
        row.addWidget(self.kpi, 1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.buttons)
        self.resize(680, 460)
        self._read()

    def _read(self) -> None:
        strategy = self._document.strategy
        chosen = strategy.get(Kpi, self.kpi.currentData())
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("Take them"))
        try:
            self.read = read_readings(self._source, strategy if chosen is None else Strategy.of([chosen]))
        except TableError as error:
            self.read = None
            self.table.setRowCount(0)
            self.sentence.setText(error.words.of(self._language))
            ok.setEnabled(False)
            return
        there = {(row.kpi, row.date): row.value for row in strategy.all(Reading)}
        fates = [there.get((row.kpi, row.date)) for row in self.read.readings]
        lines = [self._cells(row, earlier) for row, earlier in zip(self.read.readings, fates, strict=True)]
        for refusal in self.read.refused:
            place = self.tr("line {number}").format(number=refusal.line) if refusal.line else ""
            reason = self.tr("left out: {reason}").format(reason=refusal.words.of(self._language))
            lines.append((place, "", "", reason))
        self.table.setRowCount(min(len(lines), _SHOWN))
        for line, cells in enumerate(lines[:_SHOWN]):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if line >= len(fates):
                    item.setForeground(self.palette().placeholderText())
                self.table.setItem(line, column, item)
        taken = sum(earlier != row.value for row, earlier in zip(self.read.readings, fates, strict=True))
        said = self.tr("%n reading(s) will be written", "", taken)
        if self.read.refused:
            said += " · " + self.tr("%n left out", "", len(self.read.refused))
        self.sentence.setText(said)
        ok.setEnabled(taken > 0)

    def _cells(self, row: Reading, earlier: float | None) -> tuple[str, str, str, str]:
        kpi = self._document.strategy.get(Kpi, row.kpi)
        fate = self.tr("new")
        if earlier is not None:
            was = shown_number(earlier, self._language)
            fate = (
                self.tr("replaces {value}").format(value=was) if earlier != row.value else self.tr("is there already")
            )
        day, value = shown_day(row.date, self._language), shown_number(row.value, self._language)
        return (kpi.title if kpi else "", day, value, fate)

    def _take(self) -> None:
        if self.read is not None:
            with self._document.edit(self.tr("Import readings")) as edit:
                write_readings(edit, self.read)
        self.accept()


def headed(table: Table) -> Table:
    """Return a table whose first line is no heading but a reading with a heading of its own."""
    if not any(moment_in(cell) for cell in table.header):
        return table
    nameless = tuple(f"#{place}" for place in range(1, len(table.header) + 1))
    return table._replace(header=nameless, rows=(table.header, *table.rows), first=table.first - 1)


def import_readings(
    document: Document,
    language: str,
    parent: QWidget,
    kpi: Kpi | None = None,
    text: str | None = None,
    table: Table | None = None,
) -> None:
    """Show what a table or a text of readings would write; without either, ask for a file first."""
    translate = QCoreApplication.translate
    try:
        if table is None and text is not None:
            table = read_table_text(text)
        elif table is None:
            kinds = file_type(translate("ReadingsPreview", "Tables"), "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods")
            path = file_to_read(parent, translate("ReadingsPreview", "Import readings"), [kinds])
            if path is None:
                return
            table = read_table(path)
    except TableError as error:
        show_sentence(parent.window(), error.words.of(language))
        return
    open_once(ReadingsPreview(document, language, table, kpi, parent.window()))
