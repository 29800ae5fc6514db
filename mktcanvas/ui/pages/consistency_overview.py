"""The first view of the Consistency page: the radar, the two matrices, and the findings below."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from mktcanvas.alignment.finding import Severity
from mktcanvas.alignment.repair import Join, MakeCard
from mktcanvas.alignment.report import Report
from mktcanvas.charts.cascade import cascade
from mktcanvas.charts.tally import coverage, live_actions, served
from mktcanvas.document.document import Document
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Relation, Targeting
from mktcanvas.model.objective import Objective
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.pages.findings_list import FindingsList
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.coverage_grid import CoverageGrid, Line
from mktcanvas.ui.widgets.panel import Panel, muted
from mktcanvas.ui.widgets.radar import Radar

_TOP, _LEAST_TOP, _SHARE = 316, 216, 0.42
"""How high the radar and the matrix are, and which part of a low window they take at most, so that findings show."""
_TOOLTIP = 90
_MOST_LINES = 60
"""A matrix of more lines shows the objectives at the top of the tree alone."""


class Overview(QScrollArea):
    """Shows how one plan stands."""

    asked_to_mend = Signal(str, object)
    asked_to_show = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self.radar = Radar(theme, language)
        self.grid = CoverageGrid(theme, language)
        self.grid.picked.connect(self._open_cell)
        self.rows = QComboBox()
        for title in (self.tr("Objectives × 4P"), self.tr("Segments × 4P")):
            self.rows.addItem(title)
        self.rows.setAccessibleName(self.tr("Lines of the matrix"))
        self.rows.currentIndexChanged.connect(self._show_matrix)
        calm_wheel(self.rows)
        self.findings = FindingsList(theme, language)
        self.findings.asked.connect(self.asked_to_mend)
        self.findings.left.connect(self.setFocus)
        self.radar.picked.connect(self.findings.filter.pick)
        self._totals, self._hidden = muted(""), muted("")
        self._hidden.setWordWrap(True)
        self._put_together()

    def _put_together(self) -> None:
        matrix = QScrollArea()
        matrix.setFrameShape(QFrame.Shape.NoFrame)
        matrix.setWidgetResizable(True)
        matrix.setWidget(self._inset(self.grid))
        matrix.setStyleSheet("QScrollArea, #inset { background: transparent; }")
        matrix.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QHBoxLayout()
        top.setSpacing(12)
        radar = Panel(self.tr("Alignment by dimension"), self.radar)
        coverage_panel = Panel(self.tr("Coverage"), matrix, self.rows)
        self._tops = (radar, coverage_panel)
        top.addWidget(radar, 5)
        top.addWidget(coverage_panel, 6)
        ground = QWidget()
        ground.setObjectName("pageGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(Panel(self.tr("Findings"), self.findings, self._totals), 1)
        self.setObjectName("board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = max(_LEAST_TOP, min(_TOP, round(self.viewport().height() * _SHARE)))
        for panel in self._tops:
            panel.setFixedHeight(height)

    def _inset(self, inner: QWidget) -> QWidget:
        ground = QWidget()
        ground.setObjectName("inset")
        column = QVBoxLayout(ground)
        column.setContentsMargins(14, 4, 10, 4)
        column.addWidget(inner)
        column.addWidget(self._hidden)
        column.addStretch()
        return ground

    # What is shown

    def show_report(self, report: Report) -> None:
        """Show how the plan stands now."""
        self.radar.show_reports(report)
        self._show_matrix()
        self.findings.show_report(report, self._document.strategy)
        told = [severity.counted(report.counts[severity]).of(self._language) for severity in Severity]
        told.append(self.tr("%n waived", "", len(report.waived)))
        self._totals.setText(" · ".join(told))
        self._totals.setContentsMargins(0, 0, 6, 0)

    def _show_matrix(self) -> None:
        strategy = self._document.strategy
        lines = _objective_lines(strategy) if self.rows.currentIndex() == 0 else _segment_lines(strategy)
        shown = [line for line in lines if not line.depth] if len(lines) > _MOST_LINES else lines
        self.grid.show_lines(shown[:_MOST_LINES])
        hidden = len(lines) - len(shown[:_MOST_LINES])
        absent = self.tr("No objective yet: each will have a line here, with how many actions of each P serve it.")
        if self.rows.currentIndex():
            absent = self.tr("No segment yet: each will have a line here, with how many actions of each P target it.")
        self._hidden.setText(self.tr("and %n more", "", hidden) if lines else absent)
        self._hidden.setVisible(bool(hidden) or not lines)
        self.grid.setVisible(bool(lines))

    def next_finding(self) -> None:
        """Put the focus on the next finding and bring it into view."""
        if (box := self.findings.step(1)) is not None:
            self.ensureWidgetVisible(box, 0, 12)

    # Cells

    def _open_cell(self, card: str, p: P) -> None:
        actions = _actions_of(self._document.strategy, card, p)
        relation = Relation.serves if self._document.strategy.get(Objective, card) else Relation.targets
        make = MakeCard("action", (("p", p),), (Join(relation, card),))
        if not actions:
            self.asked_to_mend.emit("mend", make)
            return
        menu = self.menu(actions, make)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        cell = self.grid.cells[card, p]
        at = QCursor.pos() if cell.underMouse() else cell.mapToGlobal(QPoint(0, cell.height()))
        menu.popup(at)

    def menu(self, actions: list[Action], make: MakeCard) -> QMenu:
        """Return the menu of a cell: its actions to go to, and another one to add."""
        menu = QMenu(self)
        for action in actions:
            title = " ".join(action.title.split())[:_TOOLTIP].replace("&", "&&")
            menu.addAction(title, partial(self.asked_to_show.emit, action.id))
        menu.addSeparator()
        menu.addAction(self.tr("Add another action here"), partial(self.asked_to_mend.emit, "mend", make))
        return menu


def _objective_lines(strategy: Strategy) -> list[Line]:
    counts = coverage(strategy)
    return [
        Line(step.objective.id, step.objective.title, step.depth, counts[step.objective.id])
        for step in cascade(strategy)
    ]


def _segment_lines(strategy: Strategy) -> list[Line]:
    counts: Mapping[str, dict[P, int]] = {row.id: dict.fromkeys(P, 0) for row in strategy.all(Segment)}
    for action in live_actions(strategy):
        if served(strategy, action):
            for segment in strategy.targets(action.id, Relation.targets, Segment):
                counts[segment.id][action.p] += 1
    order = list(Targeting)
    rows = sorted(strategy.all(Segment), key=lambda row: order.index(row.targeting))
    return [Line(row.id, row.title, 0, counts[row.id]) for row in rows]


def _actions_of(strategy: Strategy, card: str, p: P) -> list[Action]:
    """Return the live actions of a P that serve an objective, or one below it, or that target a segment."""
    found = []
    for action in live_actions(strategy):
        reached = {row.id for row in served(strategy, action)}
        for objective in tuple(reached):
            reached.update(row.id for row in strategy.ancestors(objective))
        if reached:
            reached.update(row.id for row in strategy.targets(action.id, Relation.targets, Segment))
        if action.p is p and card in reached:
            found.append(action)
    return found
