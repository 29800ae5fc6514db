"""Where the window's parts meet: the one place that makes them and gives them to each other."""

import os
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QAccessible, QPixmapCache
from PySide6.QtWidgets import QApplication

from mktcanvas.paths import resource
from mktcanvas.ui import theme as themes
from mktcanvas.ui.canvas.accessible import interface_for
from mktcanvas.ui.document_signals import DocumentSignals
from mktcanvas.ui.faults import Faults, log_to_file
from mktcanvas.ui.main_window import MainWindow
from mktcanvas.ui.settings import Settings

PICTURES_KB = 96 * 1024
"""Room for the pictures of the cards that are in view, and of those seen just before."""


MISSING = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
"""Texts of Qt's file dialog that its own translation lacks."""


class Program:
    """The running program: one application, one window, one document at a time."""

    def __init__(self, application: QApplication, *, motion: bool = True, expecting: bool = False) -> None:
        self._application = application
        themes.take_fonts()
        QPixmapCache.setCacheLimit(PICTURES_KB)
        QAccessible.installFactory(interface_for)
        self._motion = motion
        self.settings = Settings()
        self.signals = DocumentSignals()
        self.translator, self._qt_words = QTranslator(), QTranslator()
        self._load_language()
        self.window = self._made_window(expecting=expecting)

    def _load_language(self) -> None:
        """Install the window's words, and Qt's own (Cancel, the file dialog) where this Qt has them."""
        words = {
            self.translator: resource("i18n", f"mktcanvas_{self.settings.language}.qm"),
            self._qt_words: Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            / f"qtbase_{self.settings.language}.qm",
        }
        for translator, path in words.items():
            if translator.load(str(path)):
                QCoreApplication.installTranslator(translator)

    def _made_window(self, *, expecting: bool = False) -> MainWindow:
        """Return a new window; ``expecting``: a document is about to be opened, so nothing is shown before it."""
        theme = self.settings.theme
        themes.apply(self._application, theme)
        window = MainWindow(self.settings, theme, self.signals, motion=self._motion, expecting=expecting)
        window.asked_for_other_theme.connect(self._change_theme)
        window.asked_to_be_made_anew.connect(self._make_anew)
        return window

    def _change_theme(self) -> None:
        self.settings.set_theme(themes.DARK if self.settings.theme is themes.LIGHT else themes.LIGHT)
        self._make_anew()

    def _make_anew(self) -> None:
        """Make the window anew, in the language and the theme of the settings, over the same open document."""
        for translator in (self.translator, self._qt_words):
            QCoreApplication.removeTranslator(translator)
        self._load_language()
        old = self.window
        self.settings.set_geometry(old.saveGeometry())
        self.signals.closing.disconnect()
        self.signals.opened.disconnect()
        self.signals.changed.disconnect()
        place = old.stack.place()
        self.window = self._made_window()
        self.window.show()
        self.window.stack.go_to(place)
        self.window.trail.take_over(old.trail)
        old.hide()
        old.deleteLater()


def begin(application: QApplication, path: Path | None) -> Program:
    """Show the window, on the project at ``path`` if there is one, and return the program."""
    program = Program(application, motion=not os.environ.get("MKTCANVAS_REDUCED_MOTION"), expecting=path is not None)
    Faults(log_to_file(), program.settings.language, lambda: program.window.session.save_copy()).install()
    if path is not None:
        program.window.open_path(path)
        if program.signals.document is None:
            program.window.show_document()
    program.window.show()
    return program
