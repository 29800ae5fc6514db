"""Changing the agenda of a workshop: its steps as lines, each with its page and its minutes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.model.fields import TEXT_LIMIT, TITLE_LIMIT
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.panel import muted
from mktcanvas.ui.workshop.agenda import Step

TITLE, DETAIL, PAGE, MINUTES = range(4)
_MOST_MINUTES = 600


class AgendaDialog(QDialog):
    """Lets the steps be renamed, timed, added, taken away and put in another order."""

    def __init__(self, steps: Sequence[Step], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agenda of the workshop"))
        self.resize(860, 440)
        self.table = QTableWidget(0, 4)
        heads = (self.tr("Step"), self.tr("What to do"), self.tr("Page"), self.tr("Minutes"))
        self.table.setHorizontalHeaderLabels(heads)
        self.total = muted("")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(DETAIL, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(TITLE, 230)
        self.table.setColumnWidth(PAGE, 170)
        self.table.setColumnWidth(MINUTES, 90)
        for step in steps:
            self._insert(self.table.rowCount(), step)
        self.table.setCurrentCell(0, TITLE)
        buttons = QHBoxLayout()
        for text, do in (
            (self.tr("Add a step"), self.add),
            (self.tr("Remove"), self.remove),
            (self.tr("Up"), lambda: self.shift(-1)),
            (self.tr("Down"), lambda: self.shift(1)),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.total)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addLayout(buttons)
        column.addWidget(box)

    def steps(self) -> tuple[Step, ...]:
        """Return the steps as they are written; one without a title is left out."""
        return tuple(step for row in range(self.table.rowCount()) if (step := self._step(row)).title)

    def add(self) -> None:
        """Add a step below the current one, to be named."""
        row = self.table.currentRow() + 1
        self._insert(row, Step(self.tr("New step"), minutes=10))
        self.table.setCurrentCell(row, TITLE)
        self.table.edit(self.table.currentIndex())

    def remove(self) -> None:
        """Take the current step away."""
        self.table.removeRow(self.table.currentRow())
        self._add_up()

    def shift(self, by: int) -> None:
        """Put the current step before the one above it, or behind the one below."""
        row = self.table.currentRow()
        if row >= 0 and 0 <= row + by < self.table.rowCount():
            step = self._step(row)
            self.table.removeRow(row)
            self._insert(row + by, step)
            self.table.setCurrentCell(row + by, TITLE)

    def _insert(self, row: int, step: Step) -> None:
        self.table.insertRow(row)
        self.table.setItem(row, TITLE, QTableWidgetItem(step.title))
        self.table.setItem(row, DETAIL, QTableWidgetItem(step.detail))
        pages, minutes = QComboBox(), QSpinBox()
        pages.addItem(self.tr("as it is"), "")
        for page in PAGES:
            pages.addItem(QCoreApplication.translate("Pages", page.title), page.name)
        pages.setCurrentIndex(max(0, pages.findData(step.page)))
        minutes.setRange(0, _MOST_MINUTES)
        minutes.setValue(min(step.minutes, _MOST_MINUTES))
        minutes.valueChanged.connect(self._add_up)
        for field in (pages, minutes):
            calm_wheel(field)
        self.table.setCellWidget(row, PAGE, pages)
        self.table.setCellWidget(row, MINUTES, minutes)
        self.table.setRowHeight(row, 38)
        self._add_up()

    def _add_up(self) -> None:
        """Tell how long all steps take."""
        fields = (self.table.cellWidget(row, MINUTES) for row in range(self.table.rowCount()))
        minutes = sum(field.value() for field in fields if isinstance(field, QSpinBox))
        self.total.setText(self.tr("%n minute(s) in all", "", minutes))

    def _step(self, row: int) -> Step:
        title, detail = (self.table.item(row, column) for column in (TITLE, DETAIL))
        pages, minutes = (self.table.cellWidget(row, column) for column in (PAGE, MINUTES))
        assert title is not None
        assert detail is not None
        assert isinstance(pages, QComboBox)
        assert isinstance(minutes, QSpinBox)
        text = " ".join(title.text().split())[:TITLE_LIMIT]
        return Step(text, pages.currentData(), minutes.value(), detail.text().strip()[:TEXT_LIMIT])
