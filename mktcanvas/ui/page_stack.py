"""The pages that are open, one of them shown. Each is made when it is first wanted and kept until the project closes.

A page out of sight is not refreshed; what it missed is told to it when it is shown again.
"""

from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QStackedWidget

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.loading import load
from mktcanvas.ui.pages.catalog import PAGES
from mktcanvas.ui.pages.page import MISSED, Page
from mktcanvas.ui.theme import Theme

ZOOM_STEP = 1.15


class Place(NamedTuple):
    """Where a person is: a page, the view of it that is shown (0 where it has one alone), the cards selected."""

    page: str
    view: int
    cards: tuple[str, ...]


class PageStack(QStackedWidget):
    """Holds the pages of one document, by name."""

    made = Signal(object)
    """A page was made: its signals can be connected."""
    leaving = Signal()
    """A person is about to jump to another page, or to a card that they asked for."""
    opened = Signal(str)
    """A page is shown."""
    asked_for_menu = Signal(QPoint)
    """A menu is wanted for what is at a place on the screen."""
    zoomed = Signal(float)
    """The zoom of the page that is shown; 0 where it has none."""

    def __init__(self, theme: Theme, language: str, *, motion: bool) -> None:
        super().__init__()
        self._theme, self._language, self._motion = theme, language, motion
        self._document: Document | None = None
        self._pages: dict[str, Page] = {}
        self._missed: dict[str, Changes] = {}

    @property
    def current(self) -> Page | None:
        """The page that is shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def empty(self, document: Document | None) -> None:
        """Let go of every page; ``document`` is what the next ones show."""
        self._document = document
        self._pages, self._missed = {}, {}
        while (old := self.widget(0)) is not None:
            self.removeWidget(old)
            old.deleteLater()

    def open(self, name: str) -> Page | None:
        """Show a page of the catalogue and return it; ``None`` where no project is open."""
        if self._document is None:
            return None
        page = self._pages.get(name) or self._made(name, self._document)
        if (missed := self._missed.pop(name, None)) is not None:
            page.refresh(missed, MISSED)
        if page is not self.currentWidget():
            self.leaving.emit()
            self.setCurrentWidget(page)
        self.opened.emit(name)
        page.tell_zoom()
        page.setFocus()
        return page

    def place(self) -> Place | None:
        """Return where a person is, ``None`` where no page is open."""
        page = self.current
        if page is None:
            return None
        return Place(page.objectName(), page.view_number, page.chosen())

    def go_to(self, place: Place | None) -> None:
        """Open the page of a place, in the same view, with its first card selected."""
        if place is None or (page := self.open(place.page)) is None:
            return
        if place.view != page.view_number:
            page.show_view_number(place.view)
        if place.cards:
            page.show_card(place.cards[0])

    def step_view(self, ways: int) -> None:
        """Show the next view of the page (1) or the one before (-1), round at the ends."""
        page = self.current
        if page is not None and page.view_buttons is not None:
            page.show_view_number((page.view_number + ways) % len(page.view_buttons.buttons()))

    def _made(self, name: str, document: Document) -> Page:
        entry = next(page for page in PAGES if page.name == name)
        page: Page = load(entry.dotted)(document, self._theme, self._language, motion=self._motion)
        page.setObjectName(name)
        self._pages[name] = page
        self.addWidget(page)
        page.zoomed.connect(lambda zoom: self.zoomed.emit(zoom) if page is self.currentWidget() else None)
        self.made.emit(page)
        return page

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed, on the page that is shown at once, on the others when they are shown."""
        for name, page in self._pages.items():
            if page is self.currentWidget():
                page.refresh(changes, initiator)
            elif changes:
                self._missed[name] = self._missed[name].followed_by(changes) if name in self._missed else changes

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current is not None:
            self.asked_for_menu.emit(event.globalPos())

    def zoom(self, direction: int) -> None:
        """Zoom the page one step in (1) or out (-1), or back to 100 % (0)."""
        if self.current is not None and (view := self.current.view) is not None:
            view.set_zoom(view.zoom * ZOOM_STEP**direction if direction else 1.0)

    def fit(self) -> None:
        """Zoom so that the whole page is in view."""
        if self.current is not None and (view := self.current.view) is not None:
            view.fit()

    def show_report(self, report: Any) -> None:
        """Tell every page what the consistency rules find."""
        for page in self._pages.values():
            page.show_report(report)
