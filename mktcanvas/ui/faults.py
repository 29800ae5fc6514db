"""The one place where an unexpected error ends up: logged with the version, shown in a plain sentence.

The document stays open and consistent, because an edit that fails is rolled back as a whole.
"""

import logging
import sys
import traceback
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from types import TracebackType

import platformdirs
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from mktcanvas.document.errors import DocumentError, MovedAway, NotWritten, ReadOnly
from mktcanvas.ui.widgets.opened import open_once

_STRANDED = (MovedAway, NotWritten, ReadOnly)
"""What leaves a plan on the screen that its own file cannot take any more."""

_LOG_BYTES, _LOG_FILES = 500_000, 3


def log_to_file() -> logging.Logger:
    """Return the program's log, which writes to a rotating file in the user's log folder."""
    log = logging.getLogger("mktcanvas")
    folder = platformdirs.user_log_path("mktcanvas", ensure_exists=True)
    handler = RotatingFileHandler(folder / "mktcanvas.log", maxBytes=_LOG_BYTES, backupCount=_LOG_FILES)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    return log


class Faults:
    """Catches what no other place caught, as the process's exception hook."""

    def __init__(self, log: logging.Logger, language: str, save_copy: Callable[[], object]) -> None:
        self._log, self._language, self._save_copy = log, language, save_copy

    def install(self) -> None:
        """Become the hook for exceptions in slots and event handlers."""
        sys.excepthook = self.catch

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error and tell about it; the program goes on."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, DocumentError):
            self._show(error.words.of(self._language), "", can_save=isinstance(error, _STRANDED))
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        self._log.error("version %s\n%s", _version(), details)
        words = QCoreApplication.translate(
            "Faults",
            "Something unexpected went wrong. The project is as it was before, and you can go on working.",
        )
        self._show(words, f"mktcanvas {_version()}\n{details}")

    def _show(self, sentence: str, details: str, *, can_save: bool = False) -> None:
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence)
        if details:
            box.setDetailedText(details)
            copy = box.addButton(
                QCoreApplication.translate("Faults", "Copy details"), QMessageBox.ButtonRole.ActionRole
            )
            copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
        if can_save:
            save = box.addButton(
                QCoreApplication.translate("Faults", "Save a copy…"), QMessageBox.ButtonRole.AcceptRole
            )
            save.clicked.connect(self._save_copy)
        box.addButton(QMessageBox.StandardButton.Close)
        open_once(box)


def _version() -> str:
    try:
        return version("mktcanvas")
    except PackageNotFoundError:
        return "?"
