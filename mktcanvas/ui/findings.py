"""What the consistency rules find in the open plan, kept up to date off the interaction path.

A plan is a frozen value that is examined a little at a time while the window has nothing else to do; edits that follow
each other quickly are examined once.
"""

from collections.abc import Generator
from datetime import date
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from mktcanvas.alignment.report import Report
from mktcanvas.document.document import Document
from mktcanvas.loading import load
from mktcanvas.model.strategy import Strategy

PAUSE_MS = 200
"""How long nobody must have changed anything before the plan is examined."""
SLICE = 0.004
"""How long the window is kept from what else there is to do, in seconds."""


class Examiner(QObject):
    """Examines one plan after another, in slices of the window's idle time; a newer one takes an older one's place.

    Another thread would do worse: it and the window would wait for each other at every call of Qt.
    """

    examined = Signal(object)
    """``examined(report)``"""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Generator[None, None, Report] | None = None
        self.busy = False
        """Whether a plan is being examined."""
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)

    def examine(self, strategy: Strategy) -> None:
        """Examine a plan as of today."""
        self._steps = load("mktcanvas.alignment.examine:examining")(strategy, date.today())
        self.busy = True
        self._idle.start()

    def forget(self) -> None:
        """Let what is being examined come to nothing; what it held is let go of with the next, in idle time."""
        self.busy = False
        self._idle.stop()

    def _go_on(self) -> None:
        """Examine for the length of a slice; an exception ends the examination and is told by whoever catches it."""
        steps, end = self._steps, perf_counter() + SLICE
        self._steps, self.busy = None, False
        self._idle.stop()
        if steps is None:
            return
        try:
            while perf_counter() < end:
                next(steps)
        except StopIteration as done:
            report = done.value
        else:
            self._steps, self.busy = steps, True
            self._idle.start()
            return
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

    @property
    def behind(self) -> bool:
        """Whether the report is not yet that of the plan as it is now."""
        return self.report is None or self._clock.isActive() or self._examiner.busy

    def refresh(self) -> None:
        """Examine the plan again after a pause; what is found out about it as it was comes to nothing."""
        self._examiner.forget()
        self._clock.start()

    def _take(self, report: Report) -> None:
        self.report = report
        self.changed.emit(report)
