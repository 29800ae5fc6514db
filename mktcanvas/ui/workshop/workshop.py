"""A workshop: the window for a projector. One page at a time in large letters, an agenda with its clock, ideas by keys.

It is the same window on the same pages: what can be done to a card by mouse and keys is done as ever. The parts that
a room need not see are hidden while it lasts.
"""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mktcanvas.document.document import Document
from mktcanvas.loading import load
from mktcanvas.ui.canvas.scene import BoardScene
from mktcanvas.ui.page_stack import PageStack
from mktcanvas.ui.pages.board_pane import BoardPane
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.opened import open_once
from mktcanvas.ui.workshop.agenda import Step, agenda_of, write_agenda
from mktcanvas.ui.workshop.bar import WorkshopBar
from mktcanvas.ui.workshop.capture import CaptureLine
from mktcanvas.ui.workshop.clock import Clock

LARGER = 1.3
"""How much larger than life a board is shown."""
_DIALOG = "mktcanvas.ui.workshop.agenda_dialog:AgendaDialog"


class Workshop(QObject):
    """One workshop on one document, from its start until it is left."""

    ended = Signal(object)
    """It was left: at which step, with how many seconds left of it; ``None`` where it went to its end."""
    said = Signal(str)

    def __init__(
        self,
        document: Document,
        stack: PageStack,
        hidden: list[QWidget],
        theme: Theme,
        language: str,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._stack, self._window = document, stack, window
        self._hidden = [part for part in hidden if part.isVisible()]
        self._full = window.windowState()
        self._page: Page | None = None
        self._board: BoardPane | None = None
        self._covered = self._over = False
        self.steps: tuple[Step, ...] = agenda_of(document.strategy, language)
        self.place = 0
        """Which step is under way, counted from 0."""
        self.clock = Clock(self)
        self.bar, self.capture = WorkshopBar(theme, self.clock), CaptureLine(theme)
        self.bar.asked_to_go_on.connect(lambda: self.go(1))
        self.bar.asked_to_go_back.connect(lambda: self.go(-1))
        self.bar.asked_for_agenda.connect(self._change_agenda)
        self.bar.asked_to_show_ideas.connect(self._turn_cards)
        self.bar.asked_to_leave.connect(self.leave)
        self.capture.typed.connect(self._take)
        self.capture.turned.connect(self._turn)
        self.capture.stepped.connect(self.go)
        self.capture.left.connect(lambda: self._page and self._page.setFocus())

    def begin(self, place: int = 0, left: float | None = None) -> None:
        """Show the first step, or go on with the one that a workshop was left at, with the time that was left."""
        self.place = min(place, len(self.steps) - 1)
        column: Any = self._window.layout()
        column.insertWidget(0, self.bar)
        column.addWidget(self.capture)
        for part in self._hidden:
            part.hide()
        self._window.window().setWindowState(self._full | Qt.WindowState.WindowFullScreen)
        self._window.window().installEventFilter(self)
        self._stack.opened.connect(self._turn_to_page)
        self._open()
        if left is not None:
            self.clock.start(left)

    def leave(self) -> None:
        """Show the window as it was; an idea that was not given yet is given."""
        left = self.clock.left
        self.capture.enter()
        self.clock.stop()
        self._stack.opened.disconnect(self._turn_to_page)
        self._leave_page()
        self._window.window().removeEventFilter(self)
        self._window.window().setWindowState(self._full)
        for own in (self.bar, self.capture):
            own.hide()
            own.deleteLater()
        for part in self._hidden:
            part.show()
        self.ended.emit(None if self._over else (self.place, left))
        self.deleteLater()
        if self._stack.current is not None:
            self._stack.current.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave by Esc where nothing else wanted it, and it let go of nothing on the board."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() != Qt.Key.Key_Escape:
            return False
        if self._board is None or not self._board.view.hasFocus() or not self._board.view.let_go:
            self.leave()
        return True

    # Steps

    def go(self, by: int) -> None:
        """Go on to the next step, or back; behind the last one the workshop is over."""
        if self.place + by >= len(self.steps):
            self._over = True
            self.leave()
            self.said.emit(self.tr("The workshop is over. Everything that was written is in the project."))
            return
        self.place = max(0, self.place + by)
        self._open()

    def _open(self) -> None:
        step = self.steps[self.place]
        self.capture.enter()
        self._covered = False
        self.clock.start(step.minutes * 60)
        self.bar.show_step(self.steps, self.place)
        if any(page.name == step.page for page in PAGES):
            self._stack.open(step.page)  # enters it
        else:
            self._enter_page()
        self._take_keys()
        self.capture.turn_to_named(step.title)

    def _change_agenda(self) -> None:
        dialog = load(_DIALOG)(self.steps, self._window)
        dialog.accepted.connect(lambda: self._take_agenda(dialog.steps()))
        open_once(dialog)

    def _take_agenda(self, steps: tuple[Step, ...]) -> None:
        """Follow another agenda from the step that is under way; one without steps is passed over."""
        if steps:
            here, self.steps = self.steps[self.place], steps
            write_agenda(self._document, steps, self.tr("Change the agenda"))
            self.place = steps.index(here) if here in steps else min(self.place, len(steps) - 1)
            self.bar.show_step(steps, self.place)

    # Pages

    def _turn_to_page(self, _: str = "") -> None:
        self._enter_page()
        self._take_keys()

    def _take_keys(self) -> None:
        if self.capture.isVisible():
            self.capture.line.setFocus()

    def _enter_page(self) -> None:
        """Be for the board that is shown now."""
        self._leave_page()
        self._page = self._stack.current
        if self._page is not None:
            self._page.set_anew.connect(self._enter_page)
        self._board = board = self._board_of(self._page)
        self.capture.setVisible(board is not None)
        self.bar.hidden.setVisible(self._covered)
        if board is None:
            return
        board.view.letters = {"v": self._vote, "h": self._turn_cards, "p": self.clock.turn}
        board.view.magnify(LARGER)
        _cover(board.scene, self._covered)
        self.capture.show_zones(board.scene.plan.zones)

    def _leave_page(self) -> None:
        self.capture.enter()
        board, self._board = self._board, None
        page, self._page = self._page, None
        if page is not None:
            page.set_anew.disconnect(self._enter_page)
        if board is not None:
            board.view.letters = {}
            board.view.magnify(1.0)
            _cover(board.scene, False)

    @staticmethod
    def _board_of(page: Page | None) -> BoardPane | None:
        """Return the board of a page, ``None`` where it has none that ideas can be typed for."""
        pane = page.pane if page is not None else None
        return pane if isinstance(pane, BoardPane) and any(zone.title for zone in pane.scene.plan.zones) else None

    def _take(self, zone: Any, text: str) -> None:
        if self._board is not None:
            self._board.view.asked_to_add.emit(zone, text, False)

    def _turn(self, zone: Any) -> None:
        if self._board is not None:
            self._board.view.show_zone(zone)

    def _vote(self) -> None:
        if self._board is not None and (chosen := self._board.chosen()):
            self._board.view.asked_to_vote.emit(chosen, 1)

    def _turn_cards(self) -> None:
        """Hide what is on the cards, or show it again."""
        self._covered = not self._covered
        self.bar.hidden.setVisible(self._covered)
        if self._board is not None:
            _cover(self._board.scene, self._covered)


def _cover(board: BoardScene, covered: bool) -> None:
    """Let only the backs of all cards be seen, of those to come as well, or let them be read again."""
    board.covered = covered
    for item in board.cards.values():
        item.cover(covered)
