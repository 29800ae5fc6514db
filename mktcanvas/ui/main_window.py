"""The window: bars, navigation and pages put together. What they do is elsewhere."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.changes import Changes
from mktcanvas.loading import load
from mktcanvas.ui import commands
from mktcanvas.ui.brief_export import BriefExport
from mktcanvas.ui.document_signals import DocumentSignals
from mktcanvas.ui.icons import icon, program_icon
from mktcanvas.ui.navigation import Navigation
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.session import Session
from mktcanvas.ui.settings import Settings
from mktcanvas.ui.status_bar import StatusBar
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.top_bar import TopBar
from mktcanvas.ui.welcome import WelcomePage


class MainWindow(QMainWindow):
    """The one window of the program."""

    asked_for_other_theme = Signal()

    def __init__(self, settings: Settings, theme: Theme, signals: DocumentSignals, *, motion: bool = True) -> None:
        super().__init__()
        self._settings, self._theme, self._signals, self._motion = settings, theme, signals, motion
        self.session = Session(signals, settings, self)
        self._brief = BriefExport(self)
        self.page: Any = None
        self.setWindowIcon(program_icon())
        self.setMinimumSize(800, 560)
        self.actions_by_name = commands.make_actions(self, self._handlers())
        commands.fill_menus(self.menuBar().addMenu, self.actions_by_name)
        self._put_together()
        signals.opened.connect(self.show_document)
        signals.changed.connect(self._show_changes)
        self.show_document()
        if (geometry := settings.geometry) is None or not self.restoreGeometry(geometry):
            room = self.screen().availableSize()
            self.resize(min(1440, room.width() - 40), min(900, room.height() - 60))

    def _handlers(self) -> dict[str, Any]:
        return {
            "new": self.session.new,
            "open": self.session.open,
            "save_copy": self.session.save_copy,
            "brief": self._export_brief,
            "close": self.session.close,
            "quit": self.close,
            "undo": self.session.undo,
            "redo": self.session.redo,
            "add": lambda: self.page and self.page.add_card(),
            "select_all": lambda: self.page and self.page.select_all(),
            "delete": lambda: self.page and self.page.delete_selected(),
            "rename": self._ask_for_title,
            "zoom_in": lambda: self._zoom(1),
            "zoom_out": lambda: self._zoom(-1),
            "zoom_reset": lambda: self._zoom(0),
            "fit": lambda: self.page and self.page.view.fit(),
            "theme": self.asked_for_other_theme.emit,
            "about": self._show_about,
        }

    def _put_together(self) -> None:
        actions = self.actions_by_name
        for name, picture in (("undo", "undo-2"), ("redo", "redo-2")):
            actions[name].setIcon(icon(picture, self._theme.ink))
        menu = QMenu(self)
        menu.addActions([actions[name] for name in ("rename", "save_copy", "close")])
        self.top_bar = TopBar(self._theme, actions["undo"], actions["redo"], actions["brief"], menu)
        self.navigation = Navigation()
        self.navigation.chosen.connect(self.open_page)
        self.stack = QStackedWidget()
        self.status = StatusBar()
        self.status.asked_to_fit.connect(actions["fit"].trigger)
        self.status.asked_to_zoom.connect(self._zoom)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addWidget(self.stack, 1)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(ground)

    # What is shown

    def show_document(self) -> None:
        """Show the open document's first page, or the welcome page."""
        while (old := self.stack.widget(0)) is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self.page = None
        document = self._signals.document
        for part in (self.navigation, self.top_bar, self.status):
            part.setVisible(document is not None)
        if document is None:
            self.stack.addWidget(self._welcome())
            self.setWindowTitle("mktcanvas")
        else:
            self.open_page(PAGES[0].name)
        self._show_state()

    def open_page(self, name: str) -> None:
        """Open a page of the catalogue; its module is loaded when this happens first."""
        document = self._signals.document
        if document is None:
            return
        entry = next(page for page in PAGES if page.name == name)
        self.page = load(entry.dotted)(document, self._theme, self._settings.language, motion=self._motion)
        self.page.zoomed.connect(self.status.show_zoom)
        self.stack.addWidget(self.page)
        self.stack.setCurrentWidget(self.page)
        self.navigation.show_page(name)
        self.page.setFocus()

    def _welcome(self) -> WelcomePage:
        page = WelcomePage(self._theme, self._settings.language, self._settings.recent)
        page.asked_for_new.connect(self.session.new)
        page.asked_to_open.connect(self.session.open)
        page.asked_for_recent.connect(self.session.open_path)
        page.asked_for_sample.connect(self.session.new_from_sample)
        return page

    def _show_changes(self, changes: Changes, initiator: object) -> None:
        if self.page is not None:
            self.page.refresh(changes, initiator)
        self._show_state()

    def _show_state(self) -> None:
        document = self._signals.document
        commands.enable(self.actions_by_name, project=document is not None)
        if document is None:
            self.status.show_nothing()
            return
        counts = document.strategy.counts()
        self.navigation.show_counts(counts)
        refusal = document.refusal.of(self._settings.language) if document.refusal else ""
        self.status.show_project(counts, self.tr("Read-only: {reason}").format(reason=refusal) if refusal else "")
        title = document.strategy.project.title or document.path.stem
        self.top_bar.show_project(title)
        self.setWindowTitle(f"{title} — mktcanvas")
        self._show_steps(document.undo_label, document.redo_label)

    def _show_steps(self, undo: str | None, redo: str | None) -> None:
        texts = (
            ("undo", undo, self.tr("&Undo “{step}”"), self.tr("&Undo")),
            ("redo", redo, self.tr("&Redo “{step}”"), self.tr("&Redo")),
        )
        for name, step, named, bare in texts:
            action = self.actions_by_name[name]
            action.setText(named.format(step=step.replace("&", "&&")) if step else bare)
            action.setToolTip(action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").replace("<", "‹"))
            action.setEnabled(step is not None)

    # Small commands

    def _zoom(self, direction: int) -> None:
        if self.page is not None:
            view = self.page.view
            view.set_zoom(view.zoom * 1.15**direction if direction else 1.0)

    def _export_brief(self) -> None:
        if (document := self._signals.document) is not None:
            self._brief.ask(document)

    def _ask_for_title(self) -> None:
        if (document := self._signals.document) is None:
            return
        title, agreed = QInputDialog.getText(
            self, self.tr("Rename the project"), self.tr("Title"), text=document.strategy.project.title
        )
        if agreed:
            self.session.rename(title)

    def _show_about(self) -> None:
        words = self.tr("A strategy canvas that ties strategic marketing to the operational plan. MIT licence.")
        QMessageBox.about(self, self.tr("About mktcanvas"), words)

    def open_path(self, path: Path) -> None:
        """Open a project file."""
        self.session.open_path(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.set_geometry(self.saveGeometry())
        self._signals.take(None)
        super().closeEvent(event)
