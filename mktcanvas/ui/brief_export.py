"""Exporting the brief from the window: off the interface's thread, with a word while it lasts and when it is done."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from mktcanvas.document.document import Document
from mktcanvas.loading import load
from mktcanvas.model.strategy import Strategy


class _Writing(QThread):
    """Writes one brief; a plan is a frozen value, so the window may go on changing its own."""

    written = Signal()
    refused = Signal(str)

    def __init__(self, strategy: Strategy, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._strategy, self._path = strategy, path

    def run(self) -> None:
        try:
            write: Callable[..., None] = load("mktcanvas.brief.brief:write_brief")
            write(self._strategy, self._path, language=self._strategy.project.language, today=date.today())
        except OSError as error:
            self.refused.emit(error.strerror or str(error))
        except Exception as error:
            self.refused.emit(type(error).__name__)
        else:
            self.written.emit()


class BriefExport(QObject):
    """Asks where the brief goes, writes it, and offers to open it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, document: Document) -> None:
        """Ask for a file and write the brief of the open project there."""
        suggested = str(document.path.with_suffix(".pdf"))
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export the brief"), suggested, "PDF (*.pdf)")
        if chosen:
            path = Path(chosen)
            self.write(document.strategy, path if path.suffix else path.with_suffix(".pdf"))

    def write(self, strategy: Strategy, path: Path) -> None:
        """Write the brief of ``strategy`` to ``path`` in the background."""
        progress = QProgressDialog(self.tr("Writing the brief…"), "", 0, 0, self._window)
        progress.setCancelButton(None)
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(300)
        self._writing = _Writing(strategy, path, self)
        self._writing.written.connect(lambda: self._say_done(path))
        self._writing.refused.connect(lambda reason: self._say_refused(path, reason))
        self._writing.finished.connect(progress.close)
        self._writing.start()

    def _say_done(self, path: Path) -> None:
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The brief was written to {path}.").format(path=path))
        show = box.addButton(self.tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Close)
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        box.open()

    def _say_refused(self, path: Path, reason: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "mktcanvas", "", QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        words = self.tr("The brief could not be written to {path}: {reason}. An earlier file there is as it was.")
        box.setText(words.format(path=path, reason=reason))
        box.open()
