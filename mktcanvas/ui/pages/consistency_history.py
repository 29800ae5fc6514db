"""The history of the score: checkpoints that people make, and the line that leads through them to today."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.alignment.report import Report
from mktcanvas.document.document import Document
from mktcanvas.document.edits import checkpoints
from mktcanvas.exchange.json_file import plan_text
from mktcanvas.model.project import Checkpoint
from mktcanvas.ui.numbers import shown_day
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.panel import Panel
from mktcanvas.ui.widgets.score_trend import Moment, ScoreTrend

_ID = Qt.ItemDataRole.UserRole


class HistoryView(QWidget):
    """Shows the checkpoints of one document and makes new ones."""

    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self.setObjectName("pageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._language = document, language
        self._report: Report | None = None
        self.label = QLineEdit()
        self.label.setPlaceholderText(self.tr("What it is a checkpoint of: before the board meeting…"))
        self.label.setAccessibleName(self.tr("Name of the checkpoint"))
        self.label.returnPressed.connect(self._make)
        self.make = QPushButton(self.tr("Make a checkpoint"))
        self.make.setObjectName("primary")
        self.make.clicked.connect(self._make)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        self.trend = ScoreTrend(theme, language)
        self.list = QTreeWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setRootIsDecorated(False)
        self.list.setStyleSheet(
            f"QTreeWidget {{ background: {theme.zone}; }} QTreeWidget::item {{ padding: 5px 4px; }}"
        )
        self.list.setHeaderLabels([self.tr("Day"), self.tr("Checkpoint"), self.tr("Score")])
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Checkpoints"))
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.itemSelectionChanged.connect(self._show_buttons)
        line = QHBoxLayout()
        line.addWidget(self.label, 1)
        line.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(Panel(self.tr("Score over the checkpoints"), self.trend), 3)
        column.addWidget(Panel(self.tr("Checkpoints"), self.list, self.remove), 2)

    def show_report(self, report: Report) -> None:
        """Show the checkpoints, and the score of today after them."""
        self._report = report
        rows = sorted(self._document.strategy.all(Checkpoint), key=lambda row: (row.date, row.rank))
        moments = [Moment(row.date, row.score) for row in rows]
        self.trend.show_moments([*moments, Moment(report.day, report.score)])
        self.list.clear()
        for row in reversed(rows):
            score = "–" if row.score is None else str(int(row.score))
            item = QTreeWidgetItem([shown_day(row.date, self._language), " ".join(row.label.split()), score])
            item.setData(0, _ID, row.id)
            self.list.addTopLevelItem(item)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()) and not self._document.read_only)
        self.make.setEnabled(not self._document.read_only)

    def _make(self) -> None:
        if self._report is None:
            return
        day = date.today()
        label = " ".join(self.label.text().split()) or shown_day(day, self._language)
        found = {one.name: one.score for one in self._report.dimensions}
        strategy = self._document.strategy
        plan = plan_text(strategy.replaced(removed=strategy.all(Checkpoint)))
        with self._document.edit(self.tr("Make a checkpoint")) as edit:
            checkpoints.note(edit, label, day, score=self._report.score, dimensions=found, plan=plan)
        self.label.clear()
        self.said.emit(self.tr("Checkpoint “{label}” made").format(label=label))

    def _remove(self) -> None:
        ids = [str(item.data(0, _ID)) for item in self.list.selectedItems()]
        with self._document.edit(self.tr("Remove %n checkpoint(s)", "", len(ids))) as edit:
            checkpoints.forget(edit, ids)
