"""What if some actions were stopped or findings waived: a trial's score and findings beside those of the plan.

Nothing of the plan changes until the trial is kept.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.alignment.comparison import compared
from mktcanvas.alignment.finding import Finding, Key, Severity
from mktcanvas.alignment.report import Report
from mktcanvas.charts.tally import live_actions
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, waivers
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P, Status
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.numbers import shown_number
from mktcanvas.ui.theme import LARGE, Theme
from mktcanvas.ui.trial import Trial
from mktcanvas.ui.waive_dialog import Agreed, WaiveDialog
from mktcanvas.ui.widgets.bar_row import BarRow
from mktcanvas.ui.widgets.finding_box import FindingBox
from mktcanvas.ui.widgets.opened import open_once
from mktcanvas.ui.widgets.panel import Panel
from mktcanvas.ui.widgets.radar import Radar

_ACTION = Qt.ItemDataRole.UserRole
_FINDING = Qt.ItemDataRole.UserRole + 1
_SHOWN = 20


class TrialView(QWidget):
    """Lets actions and contradictions be switched off for a trial, shows what that does, and keeps or drops it."""

    asked_to_mend = Signal(str, object)
    asked_to_show = Signal(str)
    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self.setObjectName("pageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._theme, self._language = document, theme, language
        self._report: Report | None = None
        self._rows: tuple[tuple[str, str, P], ...] = ()
        self._grave: tuple[Finding, ...] = ()
        self.trial = Trial(document, self)
        self.trial.changed.connect(self._compare)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setStyleSheet(
            f"QTreeWidget {{ background: {theme.zone}; }} QTreeWidget::item {{ padding: 4px 2px; }}"
        )
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setAccessibleName(self.tr("Actions to try without"))
        self.tree.itemChanged.connect(lambda *_: self.trial.leave_out(self.off(), self.accepted()))
        self.tree.itemActivated.connect(self._show_action)
        self.radar = Radar(theme, language)
        self.score = QLabel()
        self.score.setStyleSheet(f"font-size: {LARGE}px; font-weight: 600;")
        self.uncapped = self._words("")
        self.counts = QGridLayout()
        self.counts.setHorizontalSpacing(16)
        self.keep = QPushButton(self.tr("Keep: stop or waive these"))
        self.keep.setObjectName("primary")
        self.keep.clicked.connect(self._keep)
        self.drop = QPushButton(self.tr("Drop the trial"))
        self.drop.clicked.connect(self._drop)
        self._changes = QVBoxLayout()
        self._changes.setSpacing(6)
        self._put_together()

    def _put_together(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 16)
        row.setSpacing(12)
        row.addWidget(Panel(self.tr("Untick what you would do without"), self.tree), 4)
        inner = QWidget()
        inner.setObjectName("inset")
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 4, 14, 4)
        column.setSpacing(10)
        column.addWidget(self.score)
        column.addWidget(self.uncapped)
        column.addLayout(self.counts)
        buttons = BarRow()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.drop)
        column.addLayout(buttons)
        self.radar.setMinimumHeight(250)
        column.addWidget(self.radar)
        column.addLayout(self._changes)
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setStyleSheet("QScrollArea, #inset { background: transparent; }")
        row.addWidget(Panel(self.tr("As it is, and as it would be"), area), 6)

    # The plan as it is

    def show_report(self, report: Report) -> None:
        """Show the plan as it is now, and try again what was left out."""
        self._report = report
        rows = tuple((one.id, one.title, one.p) for one in live_actions(self._document.strategy))
        grave = tuple(one for one in report.open if one.severity is Severity.contradiction)
        if (rows, [one.key for one in grave]) != (self._rows, [one.key for one in self._grave]):
            off, accepted = self.off(), self.accepted()
            self._rows, self._grave = rows, grave
            self._fill(off, accepted)
            self.trial.leave_out(self.off(), self.accepted())
        else:
            self.trial.leave_out(self.trial.left_out, self.trial.accepted)
        self._compare(self.trial.report)

    def _fill(self, off: frozenset[str], accepted: frozenset[Key]) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        for p in P:
            found = [(identity, title) for identity, title, of in self._rows if of is p]
            if found:
                group = self._group(choice_words(p).of(self._language))
                for identity, title in found:
                    _add_line(group, title, _ACTION, identity, off=identity in off)
        if self._grave:
            group = self._group(self.tr("Contradictions, to try as waived"))
            for finding in self._grave:
                title = finding.title(self._language)
                _add_line(group, title, _FINDING, finding.key, off=finding.key in accepted)
        self.tree.expandAll()
        self.tree.blockSignals(False)

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem([title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.tree.addTopLevelItem(group)
        return group

    def items(self) -> list[QTreeWidgetItem]:
        """Return the lines of the actions."""
        groups = [self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount())]
        found = [group.child(place) for group in groups if group for place in range(group.childCount())]
        return [item for item in found if item is not None]

    def off(self) -> frozenset[str]:
        """Return the ids of the actions that are switched off."""
        return frozenset(str(identity) for identity in self._unticked(_ACTION))

    def accepted(self) -> frozenset[Key]:
        """Return the keys of the findings that are tried as waived."""
        return frozenset((rule, tuple(named), facet) for rule, named, facet in self._unticked(_FINDING))

    def _unticked(self, role: int) -> list[Any]:
        unticked = (item for item in self.items() if item.checkState(0) is Qt.CheckState.Unchecked)
        return [value for item in unticked if (value := item.data(0, role)) is not None]

    def _show_action(self, item: QTreeWidgetItem) -> None:
        if (identity := item.data(0, _ACTION)) is not None:
            self.asked_to_show.emit(identity)

    # The trial

    def _compare(self, trial: Report | None) -> None:
        if self._report is None:
            return
        self.radar.show_reports(self._report, trial)
        self.score.setText(_score(self._report) if trial is None else f"{_score(self._report)} → {_score(trial)}")
        for button in (self.keep, self.drop):
            button.setEnabled(trial is not None and not self._document.read_only)
        self._count(self._report, trial)
        self.uncapped.setVisible(trial is not None and (trial.capped or self._report.capped))
        if trial is not None:
            before, after = (shown_number(round(one.exact, 1), self._language) for one in (self._report, trial))
            self.uncapped.setText(
                self.tr("Without the limit that contradictions set: {before} → {after}").format(
                    before=before, after=after
                )
            )
        _emptied(self._changes)
        if trial is None:
            self._changes.addWidget(
                self._words(self.tr("Untick an action or a contradiction: nothing changes in the plan."))
            )
            return
        comparison = compared(self._report, trial)
        self._add_findings(self.tr("%n finding(s) would arise", "", len(comparison.arisen)), comparison.arisen)
        self._add_findings(self.tr("%n finding(s) would go", "", len(comparison.mended)), comparison.mended)

    def _count(self, report: Report, trial: Report | None) -> None:
        _emptied(self.counts)
        for column, severity in enumerate(Severity):
            was = report.counts[severity]
            now = was if trial is None else trial.counts[severity]
            text = severity.counted(was).of(self._language)
            self.counts.addWidget(self._words(text if now == was else f"{text} → {now}"), 0, column)

    def _words(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName("muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _add_findings(self, title: str, findings: Sequence[Finding]) -> None:
        if not findings:
            return
        heading = self._words(title)
        heading.setObjectName("fieldLabel")
        self._changes.addWidget(heading)
        for finding in findings[:_SHOWN]:
            box = FindingBox(finding, self._theme, self._language, narrow=True, mute=True)
            self._changes.addWidget(box)
        if len(findings) > _SHOWN:
            self._changes.addWidget(self._words(self.tr("and %n more", "", len(findings) - _SHOWN)))

    def _keep(self) -> None:
        """Keep the trial as one step; waivers ask for their reason and name first."""
        first = next((finding for finding in self._grave if finding.key in self.trial.accepted), None)
        if first is None:
            self._write(None)
            return
        dialog = WaiveDialog(first, self._language, self)
        dialog.agreed.connect(self._write)
        open_once(dialog)

    def _write(self, agreed: Agreed | None) -> None:
        off, accepted = self.trial.left_out, self.trial.accepted
        with self._document.edit(self.tr("Keep a trial"), initiator=self) as edit:
            cards.change(edit, Action, sorted(off), status=Status.stopped)
            for finding in self._grave:
                if agreed is not None and finding.key in accepted:
                    waivers.waive(edit, *finding.key, **agreed._asdict(), on=date.today())
        self.said.emit(self.tr("The trial is kept; undo takes it back."))

    def _drop(self) -> None:
        self.tree.blockSignals(True)
        for item in self.items():
            item.setCheckState(0, Qt.CheckState.Checked)
        self.tree.blockSignals(False)
        self.trial.leave_out(frozenset())


def _add_line(group: QTreeWidgetItem, title: str, role: int, value: object, *, off: bool) -> None:
    item = QTreeWidgetItem(group, [" ".join(title.split())])
    item.setData(0, role, value)
    item.setToolTip(0, title.replace("&", "&amp;").replace("<", "&lt;"))
    item.setCheckState(0, Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)


def _score(report: Report) -> str:
    return "–" if report.score is None else str(report.score)


def _emptied(layout: QVBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
