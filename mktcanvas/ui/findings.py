"""What the consistency rules find in the open plan, kept up to date off the interaction path.

A plan is a frozen value, so that it is examined in another thread while the window goes on; edits that follow each
other quickly are examined once. A trial is the same plan with some actions left out.
"""

from datetime import date

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from mktcanvas.alignment.examine import examine
from mktcanvas.alignment.finding import Key
from mktcanvas.alignment.report import Report
from mktcanvas.alignment.trial import accepting, without
from mktcanvas.document.document import Document
from mktcanvas.model.strategy import Strategy

PAUSE_MS = 200
"""How long nobody must have changed anything before the plan is examined."""


class _Messenger(QObject):
    """Carries a report from the thread that made it to the window's."""

    made = Signal(int, object)


class Examiner(QObject):
    """Examines one plan after another in the background; only the report on the last one counts."""

    examined = Signal(object)
    """``examined(report)``"""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = 0
        self._messengers: dict[int, _Messenger] = {}

    def examine(self, strategy: Strategy) -> None:
        """Examine a plan as of today."""
        self._asked += 1
        messenger, number, day = _Messenger(), self._asked, date.today()
        messenger.made.connect(self._take)
        self._messengers[number] = messenger
        QThreadPool.globalInstance().start(lambda: messenger.made.emit(number, _examined(strategy, day)))

    def forget(self) -> None:
        """Let what is being examined come to nothing."""
        self._asked += 1

    def _take(self, number: int, report: Report | Exception) -> None:
        del self._messengers[number]
        if isinstance(report, Exception):
            raise report
        if number == self._asked:
            self.examined.emit(report)


class Findings(QObject):
    """The report on one document."""

    changed = Signal(object)
    """``changed(report)``"""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.report: Report | None = None
        """What was found last; ``None`` until the plan is examined for the first time."""
        self._examiner = Examiner(self)
        self._examiner.examined.connect(self._take)
        self._clock = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._clock.timeout.connect(lambda: self._examiner.examine(self._document.strategy))

    def refresh(self) -> None:
        """Examine the plan again after a pause."""
        self._clock.start()

    def _take(self, report: Report) -> None:
        self.report = report
        self.changed.emit(report)


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


def _examined(strategy: Strategy, day: date) -> Report | Exception:
    """Return the report, or what went wrong: it is raised in the window's thread, where it is caught and told."""
    try:
        return examine(strategy, day)
    except Exception as error:
        return error
