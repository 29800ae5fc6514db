"""The findings about the card that the inspector shows, and those about the rest of its thread.

They are two parts, for what is found about the card itself stands right below its links and the rest further down.
Each shows the gravest few until more is asked for.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from mktcanvas.alignment.finding import Finding
from mktcanvas.alignment.report import Report
from mktcanvas.document.document import Document
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.finding_box import FindingBox

AT_ONCE = 2
"""How many findings are shown until more are asked for."""


class CardFindings(QWidget):
    """Shows what the rules find about one card, gravest first."""

    asked_to_show = Signal(str)
    asked_to_mend = Signal(str, object)
    """``asked_to_mend(request, finding)``"""
    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self._card: str | None = None
        self._report: Report | None = None
        self._told: tuple[Finding, ...] | None = None
        self._open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    def show_card(self, identity: str) -> None:
        """Show the findings about a card."""
        if identity != self._card:
            self._card, self._open, self._told = identity, False, None
        self._tell()

    def show_report(self, report: Report) -> None:
        """Show what is found now."""
        self._report = report
        self._tell()

    def _title(self) -> str:
        return self.tr("Findings")

    def _found(self, report: Report, card: str) -> tuple[Finding, ...]:
        return report.findings_of(card)

    def _tell(self) -> None:
        if self._report is None or self._card is None or self._card not in self._document.strategy.cards:
            return
        found = self._found(self._report, self._card)
        if found != self._told:
            self._told = found
            self._fill()

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.setVisible(bool(self._told))
        if not self._told:
            return
        heading = QLabel(f"{self._title()} · {len(self._told)}")
        heading.setObjectName("fieldLabel")
        self._column.addWidget(heading)
        shown = self._told if self._open else self._told[:AT_ONCE]
        for finding in shown:
            box = FindingBox(finding, self._theme, self._language, narrow=True)
            box.asked.connect(self.asked_to_mend)
            self._column.addWidget(box)
        if len(self._told) > len(shown):
            more = QPushButton(self.tr("Show %n more", "", len(self._told) - len(shown)))
            more.clicked.connect(self._show_all)
            self._column.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        self._open = True
        self._fill()


class ThreadFindings(CardFindings):
    """Shows what the rules find about the other cards of its thread."""

    def _title(self) -> str:
        return self.tr("On its thread")

    def _found(self, report: Report, card: str) -> tuple[Finding, ...]:
        own = report.findings_of(card)
        thread = self._document.strategy.thread(card) - {card}
        return tuple(one for one in report.findings_on(thread) if one not in own and not one.waived)
