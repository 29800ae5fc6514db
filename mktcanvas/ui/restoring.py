"""The backups in the window: those of the open project, and those of one that cannot be opened any more."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from mktcanvas.document.backups import Backup, Backups
from mktcanvas.document.document import Document, backups_of
from mktcanvas.model.row import Row
from mktcanvas.ui.boxes import warning_box
from mktcanvas.ui.dialogs import BackupsDialog
from mktcanvas.ui.file_dialogs import file_to_read
from mktcanvas.ui.session import Session
from mktcanvas.ui.widgets.opened import open_once


class Restoring(QObject):
    """Shows the backups of a project and restores the one that is chosen, as a new file."""

    def __init__(self, session: Session, language: str, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._language, self._window = session, language, window

    def show_backups(self) -> None:
        """Show the backups of the open project; with none open, ask whose."""
        document = self._session.document
        if document is not None:
            self._show(document.path, document.backups())
            return
        title = self.tr("Whose backups? Choose the project, damaged or not")
        if (path := file_to_read(self._window, title, [self._session.files_filter()])) is not None:
            self._show(path, backups_of(path))

    def offer(self, path: Path, sentence: str) -> None:
        """Say why a project cannot be opened, and offer its backups if there are any."""
        backups = Backups().of_file(path)
        box = warning_box(self._window, sentence)
        if backups:
            box.setInformativeText(self.tr("There are %n backup(s) of this project.", "", len(backups)))
            restore = box.addButton(self.tr("Restore a backup…"), QMessageBox.ButtonRole.AcceptRole)
            restore.clicked.connect(lambda: self._show(path, backups))
            box.setDefaultButton(restore)
        open_once(box)

    def _show(self, path: Path, backups: tuple[Backup, ...]) -> None:
        if not backups:
            self._session.failed.emit(self.tr("There is no backup of {path} on this computer.").format(path=path))
            return
        dialog = BackupsDialog(backups, self._language, self._window)
        dialog.chosen.connect(dialog.close)
        dialog.chosen.connect(lambda place: self._restore(backups[place], path.stem))
        open_once(dialog)

    def _restore(self, backup: Backup, name: str) -> None:
        title, restored = self.tr("Restore a backup"), self.tr(" - restored")
        self._session.ask_to_create(title, name + restored, lambda _: _rows_of(backup))


def _rows_of(backup: Backup) -> tuple[Row, ...]:
    with Document.open(backup.path, read_only=True) as document:
        return tuple(document.strategy.rows())
