"""Where the findings of the open plan meet the window: who is told of them, and who answers what is asked of them."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from mktcanvas.alignment.report import Report
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.ui.desk import Desk
from mktcanvas.ui.findings import Findings
from mktcanvas.ui.inspector.inspector import Inspector
from mktcanvas.ui.mending import Mending
from mktcanvas.ui.navigation import CONSISTENCY, Navigation
from mktcanvas.ui.numbers import shown_number
from mktcanvas.ui.page_stack import PageStack
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.status_bar import StatusBar

_TOLD = 2
"""How many reasons of each kind are told."""


class Alignment(QObject):
    """The findings of one document in one window."""

    def __init__(
        self,
        document: Document,
        desk: Desk,
        pages: PageStack,
        inspector: Inspector,
        navigation: Navigation,
        status: StatusBar,
        language: str,
        window: QWidget,
    ) -> None:
        super().__init__(desk)
        self._pages, self._inspector, self._navigation, self._status = pages, inspector, navigation, status
        self._language = language
        self._last: Report | None = None
        self.findings = Findings(document, self)
        self.mending = Mending(document, desk, pages, inspector, language, window)
        self.findings.changed.connect(self._tell)
        pages.made.connect(self._take_in)
        inspector.asked_to_mend.connect(self.mending.carry_out)
        self.mending.said.connect(status.say)
        self.findings.refresh()

    def refresh(self, changes: Changes) -> None:
        """Examine the plan again soon."""
        if changes:
            self.findings.refresh()

    def next_finding(self) -> None:
        """Open the findings; where they are shown already, go on to the next one."""
        page = self._pages.current
        if page is not None and page.objectName() == CONSISTENCY:
            page.act("next_finding")
        else:
            self._pages.open(CONSISTENCY)

    def _take_in(self, page: Page) -> None:
        page.asked_to_mend.connect(self.mending.carry_out)
        if self.findings.report is not None:
            page.show_report(self.findings.report)

    def _tell(self, report: Report) -> None:
        before, self._last = self._last, report
        self._navigation.show_report(report)
        self._pages.show_report(report)
        self._inspector.show_report(report)
        if before is not None and (sentence := fall(before, report, self._language)):
            self._status.say(sentence)


def fall(before: Report, after: Report, language: str) -> str:
    """Say why the score is lower than it was: what was mended, what is wrong now; empty where it is not lower."""
    if before.score is None or after.score is None or after.score >= before.score:
        return ""
    known, still = {finding.key for finding in before.open}, {finding.key for finding in after.open}
    gained = [(one.worth, one.mended(language)) for one in before.open if one.key not in still]
    lost = [(-one.worth, one.title(language)) for one in after.open if one.key not in known]
    told = [*sorted(gained, reverse=True)[:_TOLD], *sorted(lost)[:_TOLD]]
    reasons = ", ".join(f"{signed(points, language)} {words}" for points, words in told)
    sentence = QCoreApplication.translate("Alignment", "Alignment {before} → {after}")
    score = sentence.format(before=before.score, after=after.score)
    return f"{score}: {reasons}" if reasons else score


def signed(points: float, language: str) -> str:
    """Return points with their sign and at most one decimal."""
    return ("+" if points >= 0 else "−") + shown_number(round(abs(points), 1), language)
