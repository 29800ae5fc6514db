"""The findings about the card that the inspector shows, and those about the rest of its thread."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mktcanvas.alignment.finding import Finding
from mktcanvas.alignment.report import Report
from mktcanvas.document.document import Document
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.finding_box import FindingBox

_SHOWN = 8


class CardFindings(QWidget):
    """Shows what the rules find about one card, gravest first, then about its thread."""

    asked_to_show = Signal(str)
    asked_to_mend = Signal(str, object)
    """``asked_to_mend(request, finding)``"""
    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self._card: str | None = None
        self._report: Report | None = None
        self._told: tuple[tuple[Finding, ...], tuple[Finding, ...]] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(6)

    def show_card(self, identity: str) -> None:
        """Show the findings about a card."""
        self._card = identity
        self._fill()

    def show_report(self, report: Report) -> None:
        """Show what is found now."""
        self._report = report
        self._fill()

    def _fill(self) -> None:
        if self._report is None or self._card is None or self._card not in self._document.strategy.cards:
            return
        own = self._report.findings_of(self._card)
        thread = self._document.strategy.thread(self._card) - {self._card}
        rest = tuple(one for one in self._report.findings_on(thread) if one not in own and not one.waived)
        if self._told == (own, rest):
            return
        self._told = (own, rest)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._add_group(self.tr("Findings"), own)
        self._add_group(self.tr("On its thread"), rest)

    def _add_group(self, title: str, findings: tuple[Finding, ...]) -> None:
        if not findings:
            return
        heading = QLabel(title)
        heading.setObjectName("fieldLabel")
        self._column.addWidget(heading)
        for finding in findings[:_SHOWN]:
            box = FindingBox(finding, self._theme, self._language, narrow=True)
            box.asked.connect(self.asked_to_mend)
            self._column.addWidget(box)
        if len(findings) > _SHOWN:
            more = QLabel(self.tr("and %n more, on the Consistency page", "", len(findings) - _SHOWN))
            more.setObjectName("muted")
            more.setTextFormat(Qt.TextFormat.PlainText)
            more.setWordWrap(True)
            self._column.addWidget(more)
