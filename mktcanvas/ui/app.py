"""The first moment of the window: a frame with the project's name is painted before anything heavy is imported.

This module must import nothing of ours but what that frame needs; the program itself is loaded after it is seen, and
after this module has taken care that an exception in what Qt calls cannot end the process.
"""

import builtins
import gc
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from mktcanvas.loading import load
from mktcanvas.ui.overrides import take_care

take_care()

GARBAGE = (10_000, 20, 20)
"""How much is made before garbage is looked for: a board of thousands of cards makes so many values with each edit."""

STYLE = ("-style", "fusion")
"""The words for Qt's command line that give the application its style, before any widget asks for one."""

_TOP, _SIDE = 75, 200
_COLOURS = {"dark": ("#262A31", "#1B1D22", "#E9EAEE"), "light": ("#FFFFFF", "#F4F3EF", "#1D2330")}


class Frame(QWidget):
    """The window's outline, with the name of the project that is about to open."""

    def __init__(self, path: Path | None, theme: str) -> None:
        super().__init__()
        self._name = path.stem if path else "mktcanvas"
        self._colours = _COLOURS.get(theme, _COLOURS["light"])
        self.setWindowTitle(self._name)

    def paintEvent(self, event: QPaintEvent) -> None:
        panel, canvas, ink = (QColor(colour) for colour in self._colours)
        painter = QPainter(self)
        painter.fillRect(self.rect(), canvas)
        painter.fillRect(0, 0, self.width(), _TOP, panel)
        painter.fillRect(0, _TOP, _SIDE, self.height(), panel)
        painter.setPen(ink)
        painter.drawText(20, 56, self._name)
        painter.end()


def import_plainly() -> None:
    """Take PySide's hook off Python's imports for the rest of the process.

    The hook reads the source of each module that is imported, in search of ``from __feature__ import``, which nothing
    here uses; it makes an import a quarter slower.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def run(path: Path | None) -> int:
    """Open the window, on the project at ``path`` if there is one, and return the exit code of the program.

    The caller has put the search for garbage off, for it costs a tenth of the start; here it begins again.
    """
    import_plainly()
    application = QApplication([sys.argv[0], *STYLE])
    application.setApplicationName("mktcanvas")
    application.setOrganizationName("mktcanvas")
    frame = _frame(application, path)
    frame.show()
    programs: list[object] = []

    def begin() -> None:
        programs.append(load("mktcanvas.ui.program:begin")(application, path))
        gc.freeze()
        gc.set_threshold(*GARBAGE)
        gc.enable()
        frame.close()

    QTimer.singleShot(0, lambda: QTimer.singleShot(0, begin))
    return application.exec()


def _frame(application: QApplication, path: Path | None) -> Frame:
    settings = QSettings("mktcanvas", "mktcanvas")
    frame = Frame(path, str(settings.value("theme", "")))
    geometry = settings.value("geometry")
    if geometry is None or not frame.restoreGeometry(geometry):
        room = application.primaryScreen().availableSize()
        frame.resize(min(1440, room.width() - 40), min(900, room.height() - 60))
    return frame
