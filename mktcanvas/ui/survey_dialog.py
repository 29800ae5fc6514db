"""The look at a survey before anything is made of it: a file or a pasted table, what was understood, what would come.

Reading and computing happen in another thread; the window shows how far they are and can stop them. Two dialogs stand
on it: a map from ratings, and segments from answers. Loaded when the first of them is opened.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.analysis.unsuited import Stopped, Unsuited
from mktcanvas.document.document import Document
from mktcanvas.exchange.table_file import Table, TableError, read_table, read_table_text
from mktcanvas.model.words import Words
from mktcanvas.ui.file_dialogs import file_to_read

Work = Callable[[Table, Callable[[float], bool]], Any]
"""Understands and computes a table; tells how far it is, 0 to 1, and stops where the answer is no."""
_FILES = "*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods"


class Computing(QObject):
    """Runs one piece of work in another thread."""

    done = Signal(object)
    """The result, or the sentence (``Words``) of why there is none."""
    gone = Signal(float)
    """How much is done, 0 to 1."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()

    def start(self, work: Callable[[Callable[[float], bool]], Any]) -> None:
        """Begin; ``done`` comes in the thread of the window."""
        self._stop = stop = Event()

        def told(share: float) -> bool:
            if not stop.is_set():
                self.gone.emit(share)
            return not stop.is_set()

        def run() -> None:
            try:
                result = work(told)
            except (TableError, Unsuited) as error:
                result = error.words
            except Stopped:
                return
            if not stop.is_set():
                self.done.emit(result)

        QThreadPool.globalInstance().start(run)

    def stop(self) -> None:
        """Stop the work; nothing comes of it."""
        self._stop.set()


class SurveyDialog(QDialog):
    """Asks for a table, shows a report of it, and lets it be taken."""

    said = Signal(str)

    def __init__(self, document: Document, language: str, title: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._language = document, language
        self.setWindowTitle(title)
        self.name = ""
        """The file that the table is from, or empty for a pasted one."""
        self.hint = QLabel(hint)
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.report = QListWidget()
        self.report.setWordWrap(True)
        self.report.setAccessibleName(self.tr("What was understood"))
        self.progress = QProgressBar()
        self.progress.setFixedHeight(6)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.computing = Computing(self)
        self.computing.done.connect(self._take_result)
        self.computing.gone.connect(lambda share: self.progress.setValue(round(share * 100)))
        self.extra = QVBoxLayout()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._agree)
        self.buttons.rejected.connect(self.reject)
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setEnabled(False)
        self._put_together()

    def _put_together(self) -> None:
        choose = QPushButton(self.tr("Choose a file…"))
        choose.clicked.connect(self.ask_for_file)
        self.paste = QPushButton(self.tr("Paste a table"))
        self.paste.clicked.connect(self.take_clipboard)
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addWidget(self.paste)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.hint)
        column.addLayout(row)
        column.addWidget(self.report, 1)
        column.addLayout(self.extra)
        column.addWidget(self.progress)
        column.addWidget(self.buttons)
        self.resize(640, 520)

    # The table

    def ask_for_file(self) -> None:
        """Ask for a file with the table."""
        kinds = [self.tr("Tables") + f" ({_FILES})"]
        if (path := file_to_read(self, self.windowTitle(), kinds)) is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Read the table in a file."""
        self.name = path.name
        self._begin(lambda told: self.work(read_table(path), told))

    def take_clipboard(self) -> None:
        """Read the table on the clipboard."""
        text = QGuiApplication.clipboard().text()
        self.name = ""
        self._begin(lambda told: self.work(read_table_text(text), told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_clipboard()
        else:
            super().keyPressEvent(event)

    def _begin(self, work: Callable[[Callable[[float], bool]], Any]) -> None:
        self.computing.stop()
        self._ok.setEnabled(False)
        self.show_report([])
        self.progress.setValue(0)
        self.progress.show()
        self.computing.start(work)

    def _take_result(self, result: Any) -> None:
        self.progress.hide()
        if isinstance(result, Words):
            self.show_report([result])
        else:
            self.show_result(result)
            self._ok.setEnabled(True)

    def show_report(self, said: Sequence[Words]) -> None:
        """Show what was understood, a line each, as plain text."""
        self.report.clear()
        self.report.addItems([words.of(self._language) for words in said])

    def _agree(self) -> None:
        self.take()
        self.accept()

    def reject(self) -> None:
        """Stop what is being computed and close; nothing is taken."""
        self.computing.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.computing.stop()
        super().closeEvent(event)

    # What the two dialogs add

    def work(self, table: Table, told: Callable[[float], bool]) -> Any:
        """Understand and compute a table; called in another thread."""
        raise NotImplementedError

    def show_result(self, result: Any) -> None:
        """Show what would come of the table."""
        raise NotImplementedError

    def take(self) -> None:
        """Write what was shown, in one step."""
        raise NotImplementedError
