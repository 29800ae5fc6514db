"""One KPI in full: the chart with its target and projection, what it measures, its readings, the quick entry."""

from collections.abc import Callable
from datetime import date
from textwrap import shorten

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.model.field_words import field_words
from mktcanvas.ui.kpis.curve import Curve, CurvePainter
from mktcanvas.ui.kpis.entry import ReadingEntry
from mktcanvas.ui.kpis.figures import KpiFigures, next_day
from mktcanvas.ui.kpis.projection import Projection
from mktcanvas.ui.kpis.rows import curve_of
from mktcanvas.ui.kpis.words import amount
from mktcanvas.ui.numbers import read_day, read_number, shown_day, shown_number
from mktcanvas.ui.theme import Theme

_KEY = Qt.ItemDataRole.UserRole
_TITLE, _CHIPS = 90, 2


class TrendChart(QWidget):
    """Paints one KPI over time."""

    def __init__(self, theme: Theme, language: str, target: str, baseline: str) -> None:
        super().__init__()
        self._curves = CurvePainter(theme, language)
        self._names = (target, baseline)
        self.curve = Curve(())
        self.setMinimumSize(260, 120)

    def show_curve(self, curve: Curve) -> None:
        """Show a curve."""
        self.curve = curve
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self._curves.large(painter, QRectF(self.rect()), self.curve, *self._names)
        painter.end()


class ReadingsTable(QTableWidget):
    """The readings, newest first, changed in place; Del takes the selected ones away."""

    changed = Signal(str, object, float)
    """A reading's id, its day, its value."""
    removed = Signal(object)
    refused = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(0, 2)
        self._language = language
        self._shown: tuple[object, ...] = ()
        self.setHorizontalHeaderLabels([field_words(name).of(language) for name in ("date", "value")])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(self.tr("Readings"))
        self.itemChanged.connect(self._give)

    def show_readings(self, figures: KpiFigures) -> None:
        """Show the readings of a KPI."""
        if figures.readings == self._shown:
            return
        self._shown = figures.readings
        self.blockSignals(True)
        self.setRowCount(len(figures.readings))
        for line, reading in enumerate(reversed(figures.readings)):
            texts = (shown_day(reading.date, self._language), shown_number(reading.value, self._language))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(_KEY, reading.id)
                self.setItem(line, column, item)
        self.blockSignals(False)

    def _give(self, item: QTableWidgetItem) -> None:
        day_item, value_item = self.item(item.row(), 0), self.item(item.row(), 1)
        if day_item is None or value_item is None:
            return
        day, value = read_day(day_item.text(), self._language), read_number(value_item.text(), self._language)
        self._shown = ()
        if day is None or value is None:
            self.refused.emit(self.tr("This is not a day with a value; the reading was left as it was."))
        else:
            self.changed.emit(item.data(_KEY), day, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.remove_selected()
        else:
            super().keyPressEvent(event)

    def remove_selected(self) -> None:
        """Ask to take the selected readings away."""
        if ids := {item.data(_KEY) for item in self.selectedItems()}:
            self.removed.emit(tuple(ids))


class KpiDetail(QFrame):
    """The lower half of the KPI page."""

    asked_to_show = Signal(str)

    def __init__(self, theme: Theme, language: str, project: Callable[[KpiFigures], Projection]) -> None:
        super().__init__()
        self._language, self._project = language, project
        self.setObjectName("panel")
        self.title, self.verdict = QLabel(), QLabel()
        self.title.setObjectName("panelTitle")
        self.verdict.setObjectName("muted")
        for label in (self.title, self.verdict):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.chart = TrendChart(theme, language, self.tr("Target"), self.tr("Baseline"))
        self.entry = ReadingEntry(language)
        self.readings = ReadingsTable(language)
        self._links = QHBoxLayout()
        self._links.setSpacing(6)
        left = QVBoxLayout()
        left.addWidget(self.title)
        left.addLayout(self._links)
        left.addWidget(self.chart, 1)
        left.addWidget(self.verdict)
        right = QVBoxLayout()
        right.addWidget(self.entry)
        right.addWidget(self.readings, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        self.readings.setMinimumWidth(250)
        self.figures: KpiFigures | None = None
        """What is shown."""

    def show_figures(self, figures: KpiFigures) -> None:
        """Show a KPI; the day that its next reading is likely to be of is offered, today at the latest."""
        kpi, last = figures.kpi, figures.last
        projection = self._project(figures)
        ends = f"{amount(kpi.baseline, kpi.unit, self._language)} → {amount(kpi.target, kpi.unit, self._language)}"
        due = f" · {shown_day(kpi.due, self._language)}" if kpi.due else ""
        self.title.setText(f"{shorten(kpi.title, _TITLE, placeholder='…')}   {ends}{due}")
        self.title.setToolTip(f"<span>{kpi.title.replace('&', '&amp;').replace('<', '&lt;')}</span>")
        self.chart.show_curve(curve_of(figures)._replace(cones=projection.cones))
        self.chart.setAccessibleName(self.title.text())
        self.chart.setAccessibleDescription(projection.said)
        self.verdict.setText(projection.said)
        self.readings.show_readings(figures)
        self._show_links(figures)
        today = date.today()
        self.entry.offer(min(next_day(kpi, last.date if last else None, today), today))
        if self.figures is None or kpi.id != self.figures.kpi.id:
            self.entry.value.wipe()
        self.figures = figures

    def _show_links(self, figures: KpiFigures) -> None:
        while (item := self._links.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for card in figures.measured[:_CHIPS]:
            title = " ".join(card.title.split())
            chip = QPushButton((title if len(title) <= 24 else f"{title[:23]}…").replace("&", "&&"))
            chip.setObjectName("chip")
            chip.setAccessibleName(self.tr("Measures {title}").format(title=title))
            chip.clicked.connect(lambda _=False, identity=card.id: self.asked_to_show.emit(identity))
            self._links.addWidget(chip)
        if len(figures.measured) > _CHIPS:
            self._links.addWidget(QLabel(f"+{len(figures.measured) - _CHIPS}"))
        if not figures.measured:
            none = QLabel(self.tr("Measures nothing yet: press L to link it."))
            none.setObjectName("muted")
            self._links.addWidget(none)
        self._links.addStretch()
