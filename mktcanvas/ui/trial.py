"""What the consistency rules would find if some actions of the open plan were stopped, or some findings accepted."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from mktcanvas.alignment.finding import Key
from mktcanvas.alignment.report import Report
from mktcanvas.alignment.trial import accepting, without
from mktcanvas.document.document import Document
from mktcanvas.ui.findings import Examiner


class Trial(QObject):
    """How a document's plan would stand without some of its actions, or with some findings waived."""

    changed = Signal(object)
    """``changed(report)``; ``None`` where nothing is left out."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.left_out: frozenset[str] = frozenset()
        """The ids of the actions that the trial does without."""
        self.accepted: frozenset[Key] = frozenset()
        """The keys of the findings that the trial waives."""
        self.report: Report | None = None
        self._examiner = Examiner(self)
        self._examiner.examined.connect(self._take)

    def leave_out(self, actions: frozenset[str], accepted: frozenset[Key] = frozenset()) -> None:
        """Try the plan as it is now without these actions and findings; without any, the trial ends."""
        self.left_out, self.accepted = actions, accepted
        if actions or accepted:
            tried = accepting(without(self._document.strategy, actions), accepted, date.today())
            self._examiner.examine(tried)
        else:
            self._examiner.forget()
            self._take(None)

    def _take(self, report: Report | None) -> None:
        self.report = report
        self.changed.emit(report)
