"""Exporting the brief from the window: printed by a process of its own, with its progress, and opened when done."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.store import fresh_file
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.model.words import Language
from mktcanvas.ui.boxes import show_sentence
from mktcanvas.ui.file_dialogs import file_to_write
from mktcanvas.ui.press import Press, Printed, Wish
from mktcanvas.ui.widgets.opened import open_once


class BriefExport(QObject):
    """Asks where the brief goes, prints it there as a PDF or as slides, and offers to open it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.press: Press | None = None
        """Prints the brief that is being exported."""

    def ask(self, document: Document, wish: Wish) -> None:
        """Ask for a file and write the brief of the open project there, as it is wished for."""
        title = self.tr("Export the slides") if wish.form == "pptx" else self.tr("Export the brief")
        title = f"{title} · {choice_words(Language(wish.language)).of(wish.language)}"
        kind = self.tr("PowerPoint presentation") if wish.form == "pptx" else "PDF"
        suffix = f".{wish.form}"
        suggested = document.path.with_suffix(suffix).name
        path, _ = file_to_write(self._window, title, suggested, [f"{kind} (*{suffix})"])
        if path is not None:
            self.write(document, path if path.suffix else path.with_suffix(suffix), wish)

    def write(self, document: Document, path: Path, wish: Wish) -> None:
        """Print the brief to ``path`` in the background; an earlier file there stays until it is complete."""
        words = self.tr("Writing the slides…") if wish.form == "pptx" else self.tr("Writing the brief…")
        progress = QProgressDialog(words, self.tr("Cancel"), 0, 0, self._window)
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setAutoReset(False)
        press = self.press = Press(self)

        def show_progress(done: int, whole: int) -> None:
            progress.setMaximum(whole)
            progress.setValue(done)

        press.progressed.connect(show_progress)
        press.printed.connect(lambda printed: self._keep(printed, path))
        press.refused.connect(lambda reason: self._say_refused(path, reason))
        press.idle.connect(progress.close)
        press.idle.connect(press.close)
        progress.canceled.connect(press.cancel)
        press.order(document, wish)
        progress.show()

    def _keep(self, printed: Printed, path: Path) -> None:
        try:
            with fresh_file(path) as unfinished:
                unfinished.write_bytes(printed.content)
        except OSError as error:
            self._say_refused(path, error.strerror or str(error))
        else:
            self._say_done(path)

    def _say_done(self, path: Path) -> None:
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        slides = path.suffix.lower() == ".pptx"
        words = self.tr("The slides were written to {path}.") if slides else self.tr("The brief was written to {path}.")
        box.setText(words.format(path=path))
        show = box.addButton(self.tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Close)
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        open_once(box)

    def _say_refused(self, path: Path, reason: str) -> None:
        words = self.tr("The brief could not be written to {path}: {reason}. An earlier file there is as it was.")
        show_sentence(self._window, words.format(path=path, reason=reason))
