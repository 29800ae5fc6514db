"""The look at readings before they are taken: every line of a paste or a file with what becomes of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.loading import load
from mktcanvas.model.field_words import field_words
from mktcanvas.model.kpi import Kpi
from mktcanvas.ui.kpis.columns import Fate, Line, read_readings
from mktcanvas.ui.numbers import shown_day, shown_number
from mktcanvas.ui.session import show_sentence

_SHOWN = 500


class ReadingsPreview(QDialog):
    """Shows what a text would add; nothing is written before the person agrees."""

    def __init__(self, document: Document, language: str, text: str, kpi: Kpi | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Readings to be taken"))
        self._document, self._language, self._text = document, language, text
        self.lines: Sequence[Line] = ()
        self.kpi = QComboBox()
        for one in document.strategy.all(Kpi):
            self.kpi.addItem(one.title, one.id)
        self.kpi.setCurrentIndex(self.kpi.findData(kpi.id) if kpi is not None else -1)
        self.kpi.setAccessibleName(self.tr("KPI of lines that name none"))
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
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("KPI of lines that name none")))
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
        kpi = strategy.get(Kpi, self.kpi.currentData())
        self.lines = read_readings(self._text, strategy, kpi, self._language)
        self.table.setRowCount(min(len(self.lines), _SHOWN))
        for place, line in enumerate(self.lines[:_SHOWN]):
            for column, text in enumerate(self._cells(line)):
                item = QTableWidgetItem(text)
                if not line.fate.is_taken:
                    item.setForeground(self.palette().placeholderText())
                self.table.setItem(place, column, item)
        taken = sum(line.fate.is_taken for line in self.lines)
        refused = sum(line.reading is None and line.fate is not Fate.heading for line in self.lines)
        said = self.tr("%n reading(s) will be written", "", taken)
        if refused:
            said += " · " + self.tr("%n line(s) left out", "", refused)
        self.sentence.setText(said)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("Take them"))
        ok.setEnabled(taken > 0)

    def _cells(self, line: Line) -> tuple[str, str, str, str]:
        fates = {
            Fate.added: self.tr("new"),
            Fate.replaced: self.tr("replaces the reading of that day"),
            Fate.same: self.tr("is there already"),
            Fate.heading: self.tr("heading"),
            Fate.no_day: self.tr("left out: no day such as 31/12/2027"),
            Fate.no_value: self.tr("left out: no number"),
            Fate.no_kpi: self.tr("left out: no KPI of this name; choose one above"),
            Fate.twice: self.tr("left out: the day stands above already"),
        }
        if line.reading is None:
            return (" · ".join(line.cells)[:200], "", "", fates[line.fate])
        kpi = self._document.strategy.get(Kpi, line.reading.kpi)
        day, value = shown_day(line.reading.date, self._language), shown_number(line.reading.value, self._language)
        return (kpi.title if kpi else "", day, value, fates[line.fate])

    def _take(self) -> None:
        taken = [line.reading for line in self.lines if line.fate.is_taken and line.reading is not None]
        with self._document.edit(self.tr("Import %n reading(s)", "", len(taken))) as edit:
            for reading in taken:
                details.put(edit, reading)
        self.accept()


def import_readings(
    document: Document, language: str, parent: QWidget, kpi: Kpi | None = None, text: str | None = None
) -> None:
    """Show what a text of readings would add; without a text, ask for a file first."""
    if text is None:
        translate = QCoreApplication.translate
        title, kinds = translate("ReadingsPreview", "Import readings"), translate("ReadingsPreview", "Tables")
        name, _ = QFileDialog.getOpenFileName(
            parent, title, "", f"{kinds} (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods)"
        )
        if not name:
            return
        unreadable: type[Exception] = load("mktcanvas.exchange.table_file:TableError")
        try:
            table = load("mktcanvas.exchange.table_file:read_table")(Path(name))
        except unreadable as error:
            show_sentence(parent.window(), error.words.of(language))  # type: ignore[attr-defined]
            return
        text = "\n".join("\t".join(row) for row in (table.header, *table.rows))
    ReadingsPreview(document, language, text, kpi, parent.window()).open()
