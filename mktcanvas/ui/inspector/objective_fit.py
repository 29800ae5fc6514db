"""The inspector's part for an objective: the SMART check in words, key results, and how those below add up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from mktcanvas.analysis import progress
from mktcanvas.analysis.cascade import cascade
from mktcanvas.analysis.smart import smart
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, links
from mktcanvas.model.choices import Direction, Relation
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.objective import Objective
from mktcanvas.ui.numbers import percent, shown_number
from mktcanvas.ui.objectives.lines import cascade_words
from mktcanvas.ui.theme import Theme


class ObjectiveFit(QWidget):
    """Says what one objective lacks, and how far it is."""

    asked_to_show = Signal(str)
    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self._objective = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(3)

    def show_card(self, identity: str) -> None:
        """Show an objective as it is now."""
        self._objective = identity
        objective = self._document.strategy.get(Objective, identity)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if objective is None:
            return
        self._show_letters(objective)
        self._show_cascade(objective)
        self._show_results(objective)

    def _show_letters(self, objective: Objective) -> None:
        self._heading("SMART")
        for letter in smart(self._document.strategy, objective):
            words = letter.name.of(self._language)
            if letter.holds:
                self._line(f"✓ {words}", self._theme.tint("strength").ink)
            else:
                missing = ", ".join(lack.words.of(self._language) for lack in letter.missing)
                pattern = self.tr("✗ {letter}: give {missing}")
                self._line(pattern.format(letter=words, missing=missing), self._theme.error)

    def _show_cascade(self, objective: Objective) -> None:
        sums = cascade(self._document.strategy, objective)
        if sums is None:
            return
        self._heading(self.tr("Objectives below"))
        colour = self._theme.ink if sums.reaches else self._theme.warning
        words = cascade_words(sums, self._language)
        self._line(words[:1].upper() + words[1:], colour)
        if sums.unknown:
            names = ", ".join(" ".join(row.title.split()) for row in sums.unknown)
            self._line(
                self.tr("Not counted, without baseline or target: {names}").format(names=names), self._theme.muted
            )

    def _show_results(self, objective: Objective) -> None:
        strategy = self._document.strategy
        self._heading(self.tr("Key results"))
        score = progress.of_objective(strategy, objective.id)
        if score is not None:
            self._line(self.tr("Score {score}").format(score=self._percent(score)), self._theme.ink)
        for kpi in strategy.sources(objective.id, Relation.measures, Kpi):
            button = QPushButton(self._said_of(kpi).replace("&", "&&"))
            button.setObjectName("chip")
            button.setAccessibleName(kpi.title)
            button.clicked.connect(lambda _=False, identity=kpi.id: self.asked_to_show.emit(identity))
            self._column.addWidget(button)
        add = QPushButton(self.tr("+ Key result"))
        add.setToolTip(self.tr("Add a KPI with this objective’s measure, baseline, target and due date"))
        add.clicked.connect(self._add_result)
        self._column.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeft)

    def _said_of(self, kpi: Kpi) -> str:
        readings = self._document.strategy.where(Reading, "kpi", kpi.id)
        done = progress.of_kpi(self._document.strategy, kpi)
        title = self.fontMetrics().elidedText(" ".join(kpi.title.split()), Qt.TextElideMode.ElideRight, 150)
        parts = [title]
        if readings and kpi.target is not None:
            latest, target = (shown_number(value, self._language) for value in (readings[-1].value, kpi.target))
            parts.append(f"{latest} / {target}")
        if done is not None:
            parts.append(self._percent(done))
        return " · ".join(parts)

    def _percent(self, share: float) -> str:
        return percent(share, self._language)

    def _heading(self, text: str) -> None:
        label = QLabel(text)
        label.setObjectName("fieldLabel")
        self._column.addSpacing(6)
        self._column.addWidget(label)

    def _line(self, text: str, colour: str) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setStyleSheet(f"color: {colour};")
        self._column.addWidget(label)

    def _add_result(self) -> None:
        objective = self._document.strategy.get(Objective, self._objective)
        if objective is None:
            return
        falls = None not in (objective.baseline, objective.target) and objective.target < objective.baseline  # type: ignore[operator]
        kpi = Kpi(
            title=objective.measure or objective.title,
            unit=objective.unit,
            baseline=objective.baseline,
            target=objective.target,
            due=objective.due,
            direction=Direction.down if falls else Direction.up,
        )
        with self._document.edit(self.tr("Add a key result")) as edit:
            added = cards.add(edit, kpi)
            links.add(edit, Relation.measures, added.id, objective.id)
