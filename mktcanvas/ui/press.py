"""The press as the window sees it: a process that prints the brief, asked and answered by signals.

Laying out a brief keeps Python busy for seconds; in a process of its own it costs the window nothing.
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import shiboken6
from PySide6.QtCore import QObject, QProcess, QTemporaryDir, Signal

from mktcanvas.document.document import Document
from mktcanvas.document.errors import DocumentError

_ENDING_MS = 2_000
_PRESS = ("--debug", "press")
"""The command of the press; an option before it keeps it from being taken for the name of a file."""


class Wish(NamedTuple):
    """What is wanted: ``form`` is ``pdf``, ``pptx`` or ``chart``; a chart has a name, a theme, a width and a sharpness.

    ``width`` is in points, one of them a pixel at a ``scale`` of 1.
    """

    language: str
    paper: str = "a4"
    layout: str = ""
    form: str = "pdf"
    chart: str = ""
    theme: str = "light"
    width: float = 520.0
    scale: float = 1.0


class Printed(NamedTuple):
    """A printed brief: the file's bytes, and the sections that the plan has nothing for."""

    content: bytes
    absent: tuple[str, ...]


class Press(QObject):
    """Prints one brief at a time; an order that comes meanwhile waits, and only the last one that waits is kept."""

    ready = Signal(object)
    """``ready(catalogue)``: what can be printed, once the process has said it."""
    progressed = Signal(int, int)
    """``progressed(done, whole)``"""
    printed = Signal(object)
    refused = Signal(str)
    idle = Signal()
    """Nothing is being printed any more: all is printed, refused, or cancelled."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._folder = QTemporaryDir()
        self._waiting: tuple[Document, Wish] | None = None
        self._printing = False
        self._said_ready = False

    @property
    def busy(self) -> bool:
        """Whether a brief is being printed or waits for it."""
        return self._printing or self._waiting is not None

    def start(self) -> None:
        """Start the process, so that the first order finds it ready."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._take_end)
        process.errorOccurred.connect(self._take_failure)
        command = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "mktcanvas"]
        self._said_ready = False
        self._process = process
        self.destroyed.connect(lambda: _end(process))
        process.start(command[0], [*command[1:], *_PRESS])

    def order(self, document: Document, wish: Wish) -> None:
        """Print the plan as it is when its turn comes."""
        self._waiting = (document, wish)
        self.start()
        self._begin()

    def cancel(self) -> None:
        """Stop printing; a press that is stopped in the middle is given up, and another one starts when needed."""
        was_busy, self._waiting = self.busy, None
        if self._printing:
            self.close()
        if was_busy:
            self.idle.emit()

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        self._printing, self._waiting = False, None
        if process is not None:
            process.blockSignals(True)
            _end(process)
            process.deleteLater()

    def _begin(self) -> None:
        if self._printing or self._waiting is None or self._process is None or not self._said_ready:
            return
        (document, wish), self._waiting = self._waiting, None
        project = Path(self._folder.filePath("plan.mktcanvas"))
        try:
            document.save_copy(project)
        except DocumentError as error:  # no room for the copy, or the project was closed while the order waited
            self.refused.emit(error.words.of(wish.language))
            self.idle.emit()
            return
        order = {
            "project": str(project),
            "out": self._folder.filePath(f"brief.{wish.form}"),
            "today": date.today().isoformat(),
            **wish._asdict(),
        }
        self._printing = True
        self._process.write(json.dumps(order).encode() + b"\n")

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._take(json.loads(bytes(self._process.readLine().data())))

    def _take(self, answer: dict[str, Any]) -> None:
        if "sections" in answer:
            self._said_ready = True
            self.ready.emit(answer)
        elif "done" in answer:
            self.progressed.emit(answer["done"], answer["whole"])
            return
        elif "printed" in answer:
            self._printing = False
            self.printed.emit(Printed(Path(answer["printed"]).read_bytes(), tuple(answer["absent"])))
        elif "refused" in answer:
            self._printing = False
            self.refused.emit(answer["refused"])
        self._begin()
        if not self.busy:
            self.idle.emit()

    def _take_end(self) -> None:
        self._give_up(self.tr("The brief could not be laid out: its process ended early. Try again."))

    def _take_failure(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._give_up(self.tr("The brief could not be laid out: its process did not start."))

    def _give_up(self, sentence: str) -> None:
        was_busy = self.busy
        self.close()
        if was_busy:
            self.refused.emit(sentence)
            self.idle.emit()


def _end(process: QProcess) -> None:
    """End a process at once and wait until it is gone; Qt complains about one that outlives its object."""
    if shiboken6.isValid(process) and process.state() is not QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(_ENDING_MS)
