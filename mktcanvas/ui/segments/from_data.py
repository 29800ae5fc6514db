"""Segments from a table of people's answers, looked at before they are made. Loaded when it is first asked for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from mktcanvas.analysis.segmentation import Grouping, Segmentation, segmentation
from mktcanvas.document.document import Document
from mktcanvas.exchange.ratings_report import told_answers
from mktcanvas.exchange.respondents import AnswersRead, read_answers
from mktcanvas.exchange.respondents_segments import described, write_segments
from mktcanvas.exchange.table_file import Table
from mktcanvas.ui.numbers import locale_of
from mktcanvas.ui.survey_dialog import SurveyDialog
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.calm_wheel import calm_wheel

_PROFILE = 190


class SegmentsFromData(SurveyDialog):
    """Finds groups in people's answers and makes segments of them."""

    def __init__(self, document: Document, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(document, language, "", "", parent)
        self.setWindowTitle(self.tr("Segments from answers"))
        self.hint.setText(
            self.tr(
                "A table with a line for each person and a column for each question that was answered with a figure. "
                "People who answer alike become a group (k-means); columns that say who they are describe the groups."
            )
        )
        self._ok.setText(self.tr("Make these segments"))
        self._found: tuple[AnswersRead, Segmentation] | None = None
        self.groups = QComboBox()
        calm_wheel(self.groups)
        self.groups.setAccessibleName(self.tr("How many groups"))
        self.groups.currentIndexChanged.connect(lambda _: self._show_grouping())
        self.profile = QTableWidget()
        self.profile.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.profile.setAccessibleName(self.tr("Mean answers of each group"))
        self.profile.setFixedHeight(_PROFILE)
        self._choice = QWidget()
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(self.tr("How many groups")))
        row.addWidget(self.groups, 1)
        for widget in (self._choice, self.profile):
            widget.hide()
            self.extra.addWidget(widget)

    def work(self, table: Table, told: Callable[[float], bool]) -> tuple[AnswersRead, Segmentation]:
        """Understand the answers and find the groups."""
        read = read_answers(table)
        return read, segmentation(read.answers, progress=told)

    def show_result(self, result: Any) -> None:
        """Show what was understood, the numbers of groups to choose from, and how they differ."""
        self._found = _, found = result
        self.groups.blockSignals(True)
        self.groups.clear()
        for grouping in found.groupings:
            words = self.tr("{count} groups ({sizes}), silhouette {silhouette}")
            shown = words.format(
                count=len(grouping.groups),
                sizes=", ".join(map(str, grouping.sizes)),
                silhouette=self._number(grouping.silhouette),
            )
            self.groups.addItem(shown)
        self.groups.setCurrentIndex(found.groupings.index(found.best))
        self.groups.blockSignals(False)
        for widget in (self._choice, self.profile):
            widget.show()
        self._show_grouping()

    @property
    def chosen(self) -> Grouping | None:
        """The grouping that is chosen."""
        place = self.groups.currentIndex()
        return self._found[1].groupings[place] if self._found is not None and place >= 0 else None

    def _show_grouping(self) -> None:
        if self._found is None or self.chosen is None:
            return
        read, found = self._found
        self.show_report(list(told_answers(read, found, self.chosen)))
        groups = described(read, found, self.chosen, self.name)
        self.profile.setRowCount(len(found.questions))
        self.profile.setColumnCount(len(groups))
        self.profile.setVerticalHeaderLabels(list(found.questions))
        self.profile.setHorizontalHeaderLabels([f"{group.title.of(self._language)} ({group.size})" for group in groups])
        self.profile.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, group in enumerate(self.chosen.groups):
            for row, mean in enumerate(group.means):
                self.profile.setItem(row, column, QTableWidgetItem(self._number(mean)))

    def _number(self, value: float) -> str:
        return locale_of(self._language).toString(value, "f", 2)

    def take(self) -> None:
        """Write the chosen groups as segments."""
        if self._found is None or self.chosen is None:
            return
        read, found = self._found
        groups = described(read, found, self.chosen, self.name or self.tr("pasted table"))
        with self._document.edit(self.tr("Make segments from answers")) as edit:
            written = write_segments(edit, groups, self._language)
        self.said.emit(self.tr("%n segment(s) made", "", len(written)))
