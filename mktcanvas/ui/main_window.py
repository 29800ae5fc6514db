"""The window: bars, navigation, page and inspector put together. What they do is elsewhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.changes import Changes
from mktcanvas.loading import load
from mktcanvas.ui import commands
from mktcanvas.ui.alignment import Alignment
from mktcanvas.ui.canvas.keys import ENTER, digit_of, modifiers_of
from mktcanvas.ui.desk import Desk
from mktcanvas.ui.document_signals import DocumentSignals
from mktcanvas.ui.errands import Errands
from mktcanvas.ui.faults import version_shown
from mktcanvas.ui.icons import icon, program_icon
from mktcanvas.ui.inspector.inspector import Inspector
from mktcanvas.ui.linking import Linking
from mktcanvas.ui.navigation import Navigation
from mktcanvas.ui.page_stack import PageStack
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.recent_menu import RecentMenu
from mktcanvas.ui.session import SUFFIX, Session
from mktcanvas.ui.settings import Settings
from mktcanvas.ui.status_bar import StatusBar
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.top_bar import TopBar
from mktcanvas.ui.trail import Trail

_PAGE_COMMANDS = {
    "select_all": "select_all",
    "cross_selected": "cross_selected",
    "add": "add_card",
    "delete": "delete_selected",
    "duplicate": "duplicate_selected",
    "park": "park_selected",
}
_ASK_LINE, _ABOUT = "mktcanvas.ui.widgets.ask_line:ask_line", "mktcanvas.ui.boxes:show_about"
_NARROW = 1100
"""In a window that is less wide the pages have the room of the inspector, until it is asked for."""
_WORKSHOP = "mktcanvas.ui.workshop.workshop:Workshop"
_WELCOME = "mktcanvas.ui.welcome:WelcomePage"
_DESK_COMMANDS = {"link": "link_shown", "thread": "toggle_thread", "cut": "cut", "copy": "copy", "paste": "paste"}
"""What the commands are called in the page and on the desk."""


class MainWindow(QMainWindow):
    """The one window of the program."""

    asked_for_other_theme = Signal()
    asked_to_be_made_anew = Signal()
    """The language or the theme has changed."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        signals: DocumentSignals,
        *,
        motion: bool = True,
        expecting: bool = False,
    ) -> None:
        super().__init__()
        self._settings, self._theme, self._signals, self._motion = settings, theme, signals, motion
        self.session = Session(signals, settings, self)
        self.errands = Errands(self.session, settings, self)
        self.inspector: Inspector | None = None
        self.desk: Desk | None = None
        self.alignment: Alignment | None = None
        self.linking: Linking | None = None
        self.workshop: Any = None
        """The workshop that is under way, if there is one."""
        self._narrow = False
        self._interrupted: tuple[int, float] | None = None
        """The step of the workshop that was left before its end, and the seconds that were left of it."""
        self.setWindowIcon(program_icon())
        self.setMinimumSize(960, 600)
        self.setAcceptDrops(True)
        self.actions_by_name = commands.make_actions(self, self._handlers())
        self.addActions([*self.actions_by_name.values()])  # their keys work while the menu bar is hidden, too
        recent = RecentMenu(settings, self.session, self)
        recent.cleared.connect(lambda: None if self.session.document else self.show_document())
        commands.fill_menus(self.menuBar().addMenu, self.actions_by_name, {"open": recent})
        self._put_together()
        signals.closing.connect(self._give_what_is_typed)
        signals.opened.connect(self.show_document)
        signals.changed.connect(self._show_changes)
        self.session.travelled.connect(lambda changes: self.desk and self.desk.reveal(changes))
        if not expecting:
            self.show_document()
        if (geometry := settings.geometry) is None or not self.restoreGeometry(geometry):
            room = self.screen().availableSize()
            self.resize(min(1440, room.width() - 40), min(900, room.height() - 60))

    def _handlers(self) -> dict[str, Callable[[], object]]:
        session, errands = self.session, self.errands
        handlers: dict[str, Callable[[], object]] = {
            name: getattr(session, name) for name in ("new", "open", "save_copy", "close", "undo", "redo")
        }
        handlers |= {
            "quit": self.close,
            "brief": lambda: self._with_document(lambda found: errands.export_brief(found, "pdf")),
            "slides": lambda: self._with_document(lambda found: errands.export_brief(found, "pptx")),
            "export_plan": lambda: self._with_document(lambda found: errands.files.ask_to_export(found)),
            "import_plan": lambda: self._with_document(lambda found: errands.files.ask_to_import(found)),
            "picture": lambda: self._with_document(lambda found: errands.picture.ask(found, self.page)),
            "backups": lambda: errands.restoring.show_backups(),
            "properties": lambda: self._with_document(errands.show_properties),
            "preferences": self._show_preferences,
            "history": lambda: self._with_document(errands.show_history),
            "zoom_in": lambda: self.stack.zoom(1),
            "zoom_out": lambda: self.stack.zoom(-1),
            "zoom_reset": lambda: self.stack.zoom(0),
            "fit": lambda: self.stack.fit(),
            "next_view": lambda: self.stack.step_view(1),
            "last_view": lambda: self.stack.step_view(-1),
            "inspector": self._toggle_inspector,
            "workshop": lambda: self._with_document(self._hold_workshop),
            "save": lambda: self.status.say(self.tr("Everything is saved already; there is nothing left to save.")),
            "full_screen": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
            "theme": self.asked_for_other_theme.emit,
            "shortcuts": lambda: errands.show_shortcuts(self.actions_by_name),
            "about": self._show_about,
            "back": lambda: self.trail.back(),
            "forward": lambda: self.trail.forward(),
            "next_finding": lambda: self._ask("alignment", "next_finding"),
            "find": lambda: self._ask("desk", "find", list(self.actions_by_name.values())),
        }
        handlers |= {name: partial(self._ask, "page", "act", method) for name, method in _PAGE_COMMANDS.items()}
        handlers |= {name: partial(self._ask, "desk", method) for name, method in _DESK_COMMANDS.items()}
        return handlers | {f"{commands.PAGE_COMMAND}{page.name}": partial(self.open_page, page.name) for page in PAGES}

    def _put_together(self) -> None:
        actions = self.actions_by_name
        for name, picture in (("undo", "undo-2"), ("redo", "redo-2")):
            actions[name].setIcon(icon(picture, self._theme.ink))
        menu = QMenu(self)
        menu.addAction(self.tr("Rename…"), self._ask_for_title)
        menu.addActions([actions[name] for name in ("properties", "save_copy", "backups", "close")])
        self.top_bar = TopBar(self._theme, actions, menu)
        self.navigation = Navigation(self._theme, self._settings.language)
        self.navigation.chosen.connect(self.open_page)
        self.status = StatusBar(self._settings.language)
        self.errands.said.connect(self.status.say)
        self.stack = PageStack(self._theme, self._settings.language, motion=self._motion)
        self.stack.opened.connect(self.navigation.show_page)
        self.stack.zoomed.connect(self.status.show_zoom)
        self.stack.asked_for_menu.connect(lambda at: self.errands.show_menu(self.page, actions, at))
        self.trail = Trail(self.stack, actions["back"], actions["forward"], self)
        self.status.asked_to_fit.connect(actions["fit"].trigger)
        self.status.asked_to_zoom.connect(self.stack.zoom)
        ground = QWidget()
        self.setCentralWidget(ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        column.addLayout(self._middle, 1)
        column.addWidget(self.status)
        self._middle.addWidget(self.navigation)
        self._middle.addWidget(self.stack, 1)

    # What is shown

    def show_document(self) -> None:
        """Show the open document's first page, or the welcome page."""
        self._clear()
        document = self._signals.document
        for part in (self.navigation, self.top_bar, self.status):
            part.setVisible(document is not None)
        if document is None:
            self.stack.addWidget(self._welcome())
            self.setWindowTitle("mktcanvas")
        else:
            self.inspector = Inspector(document, self._theme, self._settings.language)
            self._middle.addWidget(self.inspector)
            self.inspector.setHidden(self._narrow)
            self.desk = Desk(document, self.stack, self.inspector, self._settings.language, self)
            self.desk.said.connect(self.status.say)
            self.linking = Linking(
                document, self.stack, self.navigation, self._theme, self._settings.language, self.desk
            )
            self.linking.said.connect(self.status.say)
            self.linking.ended.connect(self.desk.light_again)
            self.linking.linked.connect(lambda card: self.inspector.show_cards([card]))
            self.alignment = Alignment(
                document,
                self.desk,
                self.stack,
                self.inspector,
                self.navigation,
                self.status,
                self._settings.language,
                self,
            )
            self.open_page(PAGES[0].name)
        self._show_state()

    def _clear(self) -> None:
        self._ask("workshop", "leave")
        self._interrupted = None
        self.stack.empty(self._signals.document)
        self.trail.forget()
        for part in (self.desk, self.inspector):
            if part is not None:
                part.deleteLater()
        if self.inspector is not None:
            self.inspector.hide()
        self.inspector = self.desk = self.alignment = self.linking = None

    @property
    def page(self) -> Any:
        """The page that is shown, or ``None``."""
        return self.stack.current

    def open_page(self, name: str) -> None:
        """Open a page of the catalogue; its module is loaded when this happens first."""
        self.stack.open(name)

    def _welcome(self) -> QWidget:
        page: Any = load(_WELCOME)(self._theme, self._settings.language, self._settings.recent)
        page.asked_for_new.connect(self.session.new)
        page.asked_to_open.connect(self.session.open)
        page.asked_for_recent.connect(self.session.open_path)
        page.asked_for_sample.connect(self.session.new_from_sample)
        shown: QWidget = page
        return shown

    def _show_changes(self, changes: Changes, initiator: object) -> None:
        self.status.hush()
        self.stack.refresh(changes, initiator)
        if self.inspector is not None:
            self.inspector.refresh(changes, initiator)
        if self.alignment is not None:
            self.alignment.refresh(changes)
        self._show_state()

    def _show_state(self) -> None:
        document = self._signals.document
        commands.enable(self.actions_by_name, project=document is not None)
        self.trail.show_ways()
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

    def _ask(self, part: str, method: str, *arguments: object) -> None:
        """Call a method of the open page or of its desk, if there is one."""
        if (target := getattr(self, part)) is not None:
            getattr(target, method)(*arguments)

    def _give_what_is_typed(self) -> None:
        if (focus := self.focusWidget()) is not None:
            focus.clearFocus()

    def _toggle_inspector(self) -> None:
        if self.inspector is not None:
            self.inspector.setVisible(not self.inspector.isVisible())

    def _hold_workshop(self, document: Any) -> None:
        """Begin a workshop, or leave the one that is under way."""
        if self.workshop is not None:
            self.workshop.leave()
            return
        hidden = [self.menuBar(), self.top_bar, self.navigation, self.status, self.inspector]
        language, ground = self._settings.language, self.centralWidget()
        self.workshop = load(_WORKSHOP)(document, self.stack, hidden, self._theme, language, ground)
        self.workshop.ended.connect(self._end_workshop)
        self.workshop.said.connect(self.status.say)
        self.workshop.begin(*(self._interrupted or ()))

    def _end_workshop(self, interrupted: tuple[int, float] | None) -> None:
        self.workshop, self._interrupted = None, interrupted

    def _with_document(self, do: Callable[[Any], object]) -> None:
        if (document := self._signals.document) is not None:
            do(document)

    def _ask_for_title(self) -> None:
        if (document := self._signals.document) is None:
            return
        former = document.strategy.project.title
        title, agreed = load(_ASK_LINE)(self, self.tr("Rename the project"), self.tr("Title"), former)
        if agreed:
            self.session.rename(title)

    def _show_preferences(self) -> None:
        self.errands.show_preferences().accepted.connect(self.asked_to_be_made_anew)

    def _show_about(self) -> None:
        words = self.tr("A strategy canvas that ties strategic marketing to the operational plan. MIT licence.")
        load(_ABOUT)(self, self.tr("About mktcanvas"), f"mktcanvas {version_shown()}\n\n{words}")

    def open_path(self, path: Path) -> None:
        """Open a project file."""
        self.session.open_path(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(
            url.toLocalFile().endswith((SUFFIX, ".txt", *self.errands.files.tables)) for url in event.mimeData().urls()
        ):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for path in (Path(url.toLocalFile()) for url in event.mimeData().urls()):
            if path.suffix == SUFFIX:
                self.session.open_path(path)
            elif self.errands.files.is_table(path):
                self._with_document(partial(self.errands.files.take_in, path=path))
            elif self.page is not None:
                self.session.read_text(path, lambda text: self.page.act("take_text", None, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that nothing else wanted: Enter on a button, the digit of a command on any keyboard."""
        button = self.focusWidget()
        if event.key() in ENTER and isinstance(button, QAbstractButton):
            button.click()
        elif (digit := digit_of(event)) is not None and modifiers_of(event) == Qt.KeyboardModifier.ControlModifier:
            keys = QKeySequence(f"Ctrl+{digit}")
            for action in self.actions_by_name.values():
                if keys in action.shortcuts():
                    action.trigger()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != self._narrow and self.inspector is not None and self.workshop is None:
            self.inspector.setHidden(narrow)
        self._narrow = narrow

    def closeEvent(self, event: QCloseEvent) -> None:
        self._ask("workshop", "leave")
        self._settings.set_geometry(self.saveGeometry())
        self._signals.take(None)
        super().closeEvent(event)
