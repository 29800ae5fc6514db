"""The menu of the projects opened last: the list of the welcome page, for whoever has a project open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mktcanvas.ui.session import Session
from mktcanvas.ui.settings import Settings

_FOLDER = 360
"""How wide the name of a folder is at most."""


class RecentMenu(QMenu):
    """One entry a project, with its folder; the open one is left out. It is filled when it is about to be seen."""

    cleared = Signal()

    def __init__(self, settings: Settings, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self._settings, self._session = settings, session
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the projects as they are known now; a menu with none is disabled."""
        self.clear()
        here = self._session.document.path.absolute() if self._session.document is not None else None
        for path in self._settings.recent:
            if path != here:
                folder = self.fontMetrics().elidedText(str(path.parent), Qt.TextElideMode.ElideMiddle, _FOLDER)
                entry = self.addAction(f"{path.stem} — {folder}".replace("&", "&&"))
                entry.triggered.connect(lambda _=False, path=path: self._session.open_path(path))
        self.menuAction().setEnabled(not self.isEmpty())
        self.addSeparator()
        self.addAction(self.tr("&Clear list")).triggered.connect(self._forget)

    def _forget(self) -> None:
        self._settings.forget_recent()
        self.fill()
        self.cleared.emit()
