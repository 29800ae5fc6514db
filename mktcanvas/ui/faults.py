"""The one place where an unexpected error ends up: logged with the version, shown in a plain sentence.

The document stays open and consistent, because an edit that fails is rolled back as a whole.
"""

import logging
import sys
import traceback
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from mktcanvas.document.errors import DocumentError, MovedAway, NotWritten, ReadOnly
from mktcanvas.loading import load

_STRANDED = (MovedAway, NotWritten, ReadOnly)
"""What leaves a plan on the screen that its own file cannot take any more."""


class LogFile(logging.Handler):
    """Writes to the rotating file in the user's log folder, opened when there is a first line; most days bring none."""

    def __init__(self) -> None:
        super().__init__()
        self.file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.file = self.file or load("mktcanvas.ui.log_file:opened")()
        except OSError:
            self.handleError(record)
        else:
            self.file.handle(record)

    def close(self) -> None:
        if self.file is not None:
            self.file.close()
        super().close()


def log_to_file() -> logging.Logger:
    """Return the program's log, which writes to the user's log folder."""
    log = logging.getLogger("mktcanvas")
    log.addHandler(LogFile())
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
        self._log.error("version %s\n%s", version_shown(), details)
        words = QCoreApplication.translate(
            "Faults",
            "Something unexpected went wrong. The project is as it was before, and you can go on working.",
        )
        self._show(words, f"mktcanvas {version_shown()}\n{details}")

    def _show(self, sentence: str, details: str, *, can_save: bool = False) -> None:
        load("mktcanvas.ui.boxes:show_fault")(sentence, details, self._save_copy if can_save else None)


def version_shown() -> str:
    """Return the version of the program; “?” where it runs from files that were never installed."""
    try:
        return version("mktcanvas")
    except PackageNotFoundError:
        return "?"
