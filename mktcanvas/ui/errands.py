"""What the window is asked for now and then, mostly with a file: each part is loaded when it is asked for first.

The board must be there before a file dialog, a printing process or a table format costs anything.
"""

from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mktcanvas.document.document import Document
from mktcanvas.loading import load
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.session import Session
from mktcanvas.ui.settings import Settings
from mktcanvas.ui.widgets.opened import open_once


class Errands(QObject):
    """The errands of one window."""

    said = Signal(str)

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        session.refused.connect(lambda path, sentence: self.restoring.offer(path, sentence))

    @cached_property
    def brief(self) -> Any:
        """Exports the brief: a ``BriefExport``."""
        return load("mktcanvas.ui.brief_export:BriefExport")(self._window)

    @cached_property
    def picture(self) -> Any:
        """Saves pictures of a page: a ``PagePicture``."""
        return self._heard("mktcanvas.ui.picture:PagePicture")

    @cached_property
    def files(self) -> Any:
        """Takes plans in and out of files: a ``PlanFiles``."""
        return self._heard("mktcanvas.ui.plan_files:PlanFiles")

    @cached_property
    def restoring(self) -> Any:
        """Shows and restores backups: a ``Restoring``."""
        return load("mktcanvas.ui.restoring:Restoring")(self._session, self._settings.language, self._window)

    def _heard(self, dotted: str) -> Any:
        part = load(dotted)(self._window, self._settings.language)
        part.said.connect(self.said)
        return part

    def export_brief(self, document: Document, form: str) -> None:
        """Ask where the brief goes, as ``pdf`` or ``pptx``, and print it as it was wished for last."""
        self.brief.ask(document, load("mktcanvas.ui.wish_book:WishBook")(document).wish(form))

    def show_properties(self, document: Document) -> None:
        """Show what the plan says of itself."""
        open_once(load("mktcanvas.ui.dialogs:Properties")(document, self._settings.language, self._window))

    def show_history(self, document: Document) -> None:
        """Show the steps of the document, to travel among them."""
        open_once(load("mktcanvas.ui.dialogs:HistoryDialog")(document, self._window))

    def show_menu(self, page: Page, actions: dict[str, QAction], at: QPoint) -> None:
        """Show what can be done with what is at a place on the screen."""
        if (document := self._session.document) is not None:
            language = self._settings.language
            load("mktcanvas.ui.context_menu:open_menu")(page, actions, at, document, language, self._window)

    def show_shortcuts(self, actions: dict[str, QAction]) -> None:
        """Show which keys do what."""
        open_once(load("mktcanvas.ui.shortcuts:Shortcuts")(actions, self._window))

    def show_preferences(self) -> Any:
        """Show the preferences; return the dialog."""
        dialog = load("mktcanvas.ui.dialogs:Preferences")(self._settings, self._window)
        open_once(dialog)
        return dialog
