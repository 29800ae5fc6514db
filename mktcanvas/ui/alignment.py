"""Where the findings of the open plan meet the window: who is told of them, and who answers what is asked of them."""

from functools import cached_property
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from mktcanvas.alignment.report import Report
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.loading import load
from mktcanvas.model.words import with_colon
from mktcanvas.ui.desk import Desk
from mktcanvas.ui.findings import Findings
from mktcanvas.ui.inspector.inspector import Inspector
from mktcanvas.ui.navigation import CONSISTENCY, Navigation
from mktcanvas.ui.page_stack import PageStack
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.status_bar import StatusBar

_TOLD = 3
"""How many reasons are told."""


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
        self._beside_mending = (document, desk, pages, inspector, language, window)
        self.findings.changed.connect(self._tell)
        pages.made.connect(self._take_in)
        inspector.asked_to_mend.connect(self._mend)
        self.findings.refresh()

    @cached_property
    def mending(self) -> Any:
        """Carries out what is asked of a finding: a ``Mending``, loaded when something is asked first."""
        made = load("mktcanvas.ui.mending:Mending")(*self._beside_mending)
        made.said.connect(self._status.say)
        return made

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

    def _mend(self, *asked: object) -> None:
        self.mending.carry_out(*asked)

    def _take_in(self, page: Page) -> None:
        page.asked_to_mend.connect(self._mend)
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
    """Say why the score is lower than it was; empty where it is not lower."""
    if before.score is None or after.score is None or after.score >= before.score:
        return ""
    sentence = QCoreApplication.translate("Alignment", "Alignment {before} → {after}")
    score = sentence.format(before=before.score, after=after.score)
    reasons = ", ".join(
        reason.of(language) for reason in load("mktcanvas.alignment.comparison:compared")(before, after).reasons[:_TOLD]
    )
    return with_colon(score, reasons, language) if reasons else score
