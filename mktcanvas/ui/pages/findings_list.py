"""The list of findings: filtered, grouped, each with what can be done about it, and the waivers nobody needs."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.alignment.finding import Dimension, Finding, Severity
from mktcanvas.alignment.report import Report
from mktcanvas.alignment.texts import rule_texts
from mktcanvas.model.project import Waiver
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.numbers import shown_day
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.finding_box import FindingBox
from mktcanvas.ui.widgets.word_filter import WordFilter

_NARROWEST, _GAP = 92, 6
AT_ONCE = 40
"""How many findings are laid out before more are asked for."""

Group = tuple[str, list[Finding]]


class FindingsFilter(QWidget):
    """What of the findings is wanted, and how they are grouped."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.text = WordFilter()
        self.text.textChanged.connect(self.changed)
        every = self.tr("Every severity")
        self.severity = self._box(every, [(one.plural.of(language), one) for one in Severity])
        self.dimension = self._box(self.tr("Every dimension"), [(one.words.of(language), one) for one in Dimension])
        self.state = self._box(
            self.tr("Open and waived"), [(self.tr("Open only"), "open"), (self.tr("Waived only"), "waived")]
        )
        self.grouping = self._box(self.tr("By severity"), [(self.tr("By dimension"), "dimension")])
        for box, name in (
            (self.severity, self.tr("Severity")),
            (self.dimension, self.tr("Dimension")),
            (self.state, self.tr("State")),
            (self.grouping, self.tr("Grouping")),
        ):
            box.setAccessibleName(name)
        self._boxes = (self.severity, self.dimension, self.state, self.grouping)
        self._row = QGridLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        for column, box in enumerate(self._boxes, 1):
            self._row.addWidget(box, 1, column)
        self._place_text(above=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        boxes = sum(box.sizeHint().width() + _GAP for box in self._boxes)
        self._place_text(above=self.width() < boxes + self.text.minimumWidth())

    def _place_text(self, *, above: bool) -> None:
        """Put the words beside the boxes, or above them where their own words would be cut."""
        if self._row.indexOf(self.text) < 0 or above == (self._row.itemAtPosition(0, 1) is None):
            self._row.removeWidget(self.text)
            self._row.addWidget(self.text, *((0, 1, 1, len(self._boxes) + 1) if above else (1, 0, 1, 1)))
        self._row.setColumnStretch(0, 0 if above else 1)
        self._row.setColumnStretch(len(self._boxes) + 1, 1 if above else 0)

    def _box(self, usual: str, entries: Iterable[tuple[str, object]]) -> QComboBox:
        box = QComboBox()
        box.addItem(usual, None)
        for words, value in entries:
            box.addItem(words[:1].upper() + words[1:], value)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumWidth(_NARROWEST)
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        box.currentIndexChanged.connect(self.changed)
        calm_wheel(box)
        return box

    def pick(self, dimension: Dimension) -> None:
        """Want one dimension; picked again, want every one."""
        place = self.dimension.findData(dimension)
        self.dimension.setCurrentIndex(0 if place == self.dimension.currentIndex() else place)

    def wanted(self, findings: Iterable[Finding], strategy: Strategy) -> list[Finding]:
        """Return those of the findings that are wanted."""
        severity, dimension, state = (box.currentData() for box in (self.severity, self.dimension, self.state))
        return [
            finding
            for finding in findings
            if (severity is None or finding.severity == severity)
            and (dimension is None or finding.dimension == dimension)
            and (state is None or finding.waived == (state == "waived"))
            and (not self.text.text() or self.text.fits(*self._said(finding, strategy)))
        ]

    def _said(self, finding: Finding, strategy: Strategy) -> tuple[str, ...]:
        titles = [strategy.cards[card].title for card in finding.cards if card in strategy.cards]
        return finding.title(self._language), finding.why(self._language), *titles

    def grouped(self, findings: Iterable[Finding]) -> list[Group]:
        """Return the findings in their groups, waived ones in a group of their own at the end."""
        by_dimension = self.grouping.currentData() == "dimension"
        found = list(findings)
        groups: list[Group] = []
        for kind in (*Dimension,) if by_dimension else (*Severity,):
            members = [one for one in found if not one.waived and kind in (one.dimension, one.severity)]
            words = kind.words if isinstance(kind, Dimension) else kind.plural
            groups.append((words.of(self._language), members))
        groups.append((self.tr("Waived"), [one for one in found if one.waived]))
        return [group for group in groups if group[1]]


class FindingsList(QWidget):
    """Shows the findings of a report; boxes that say the same as before stay where they are."""

    asked = Signal(str, object)
    """What is asked of a finding, and the finding."""
    left = Signal()
    """What had the keys goes; somebody else is to have them."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._report: Report | None = None
        self._strategy: Strategy | None = None
        self._room = AT_ONCE
        self._shown: tuple[object, ...] = ()
        self.boxes: list[FindingBox] = []
        self.filter = FindingsFilter(language)
        self.filter.changed.connect(self._begin_again)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 4)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addLayout(self._column)
        column.addStretch()

    def show_report(self, report: Report, strategy: Strategy) -> None:
        """Show the findings of a report on a plan."""
        self._report, self._strategy = report, strategy
        self._fill()

    def _begin_again(self) -> None:
        self._room = AT_ONCE
        self._fill()

    def _fill(self) -> None:
        if self._report is None or self._strategy is None:
            return
        wanted = self.filter.wanted(self._report.findings, self._strategy)
        groups = self.filter.grouped(wanted)
        idle = (*self._report.obsolete, *self._report.expired)
        first = [one for _, members in groups for one in members][: self._room]
        told = [(one, one.title(self._language), one.why(self._language)) for one in first]
        shown = (told, [(name, len(members)) for name, members in groups], idle, self._room)
        if shown == self._shown:
            return
        self._shown = shown
        if self._goes(self._focused()):
            self.left.emit()  # else Qt would give the keys to whatever comes next, and scroll there
        self._clear()
        room = self._room
        for name, members in groups:
            if room > 0:
                self._add_group(name, members, room)
            room -= len(members)
        if room < 0:
            self._add_more(-room)
        if not wanted:
            self._column.addWidget(self._words(self._nothing()))
        self._add_idle(self._report.obsolete, self.tr("Waivers that nothing needs any more"))
        self._add_idle(self._report.expired, self.tr("Waivers whose day has passed"))

    def _clear(self) -> None:
        self.boxes = []
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _nothing(self) -> str:
        report = self._report
        if report is not None and report.findings:
            return self.tr("No finding fits the filter.")
        if report is not None and report.score is None:
            return self.tr("Nothing to mend so far: the plan holds too little to be checked in full.")
        return self.tr("Nothing to mend: every rule that applies is kept.")

    def _words(self, text: str, name: str = "muted") -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _add_group(self, name: str, members: list[Finding], room: int) -> None:
        heading = self._words(f"{name[:1].upper()}{name[1:]} · {len(members)}", "fieldLabel")
        self._column.addWidget(heading)
        for finding in members[:room]:
            box = FindingBox(finding, self._theme, self._language)
            box.asked.connect(self.asked)
            self._column.addWidget(box)
            self.boxes.append(box)

    def _add_more(self, count: int) -> None:
        button = QPushButton(self.tr("Show %n more", "", count))
        button.clicked.connect(self._make_room)
        self._column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def _make_room(self) -> None:
        self._room += 4 * AT_ONCE
        self._fill()

    def _add_idle(self, rows: Sequence[Waiver], title: str) -> None:
        if not rows:
            return
        self._column.addWidget(self._words(f"{title} · {len(rows)}", "fieldLabel"))
        for row in rows:
            line = QWidget()
            inner = QHBoxLayout(line)
            inner.setContentsMargins(12, 0, 0, 0)
            until = shown_day(row.until, self._language) if row.until is not None else ""
            texts = rule_texts().get(row.rule)
            rule = texts.question.of(self._language) if texts is not None else row.rule
            said = " · ".join(part for part in (rule, row.by, row.reason, until) if part)
            inner.addWidget(self._words(said), 1)
            button = QPushButton(self.tr("Remove"))
            button.setAccessibleName(self.tr("Remove the waiver: {waiver}").format(waiver=said))
            button.clicked.connect(self._asking(row))
            inner.addWidget(button)
            self._column.addWidget(line)

    def _asking(self, row: Waiver) -> Callable[[], None]:
        return lambda: self.asked.emit("unwaive", row)

    def step(self, ways: int) -> FindingBox | None:
        """Move the focus to the next finding (1) or the one before (-1), round at the ends; return its box."""
        if not self.boxes:
            return None
        here = next((place for place, box in enumerate(self.boxes) if box.isAncestorOf(self._focused())), None)
        place = (0 if ways > 0 else -1) if here is None else (here + ways) % len(self.boxes)
        box = self.boxes[place]
        if (button := box.findChild(QPushButton)) is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)
        return box

    def _goes(self, widget: QWidget) -> bool:
        """Return whether the widget is one of those a new list does away with; the filter stays."""
        return self.isAncestorOf(widget) and widget is not self.filter and not self.filter.isAncestorOf(widget)

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self
