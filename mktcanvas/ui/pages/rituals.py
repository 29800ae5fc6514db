"""The rituals page: reviews with their agenda, comments, the glossary of both sides, market facts, and the teams."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.model.note import Fact
from mktcanvas.model.people import Review, Team, Term
from mktcanvas.model.row import Card
from mktcanvas.ui.pages.catalog import titles_of_views
from mktcanvas.ui.pages.comments_table import CommentsTable
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.pages.reviews import ReviewsPane
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.card_list import CardList
from mktcanvas.ui.widgets.view_bar import ViewBar

_FIELDS: dict[type[Card], tuple[str, ...]] = {
    Review: ("title", "date", "kind", "decisions", "tags"),
    Term: ("title", "for_strategy", "for_operations"),
    Fact: ("title", "value", "unit", "date", "source", "topic"),
    Team: ("title", "side", "function", "contact"),
}
_VIEWS: tuple[type[Card] | None, ...] = (Review, None, Term, Fact, Team)
"""The kinds of the views in their order; ``None`` is the view of comments."""
_FRIDAY = 4
"""As the weekday of a date."""


class RitualsPage(Page):
    """Five views, one of them shown, each made when it is first wanted."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self._report: Any = None
        self._panes: dict[int, Any] = {}
        self._stack = QStackedWidget()
        self.bar = ViewBar(titles_of_views("rituals"), below=6)
        self.view_buttons = self.bar.buttons
        self.bar.chosen.connect(self.show_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.show_view(0)

    # Views

    def _made(self, place: int) -> Any:
        kind = _VIEWS[place]
        if kind is None:
            return CommentsTable(self._document, self._language)
        words = {
            Review: (
                self.tr("Type the title of a review, then Enter"),
                self.tr("Strategy and operations meet here: plan one review in each quarter, and say who is there."),
            ),
            Term: (
                self.tr("Type a word that both sides use, then Enter"),
                self.tr(
                    "One language for both sides: say what a word such as “innovative” means for strategy and what "
                    "it means for operations. Cards that use it are underlined."
                ),
            ),
            Fact: (
                self.tr("Type a market fact, then Enter"),
                self.tr(
                    "Figures of the market with their date and source; notes, segments and objectives rest on them."
                ),
            ),
            Team: (
                self.tr("Type the name of a team, then Enter"),
                self.tr("Teams own objectives and actions, and are consulted or informed. Name yours."),
            ),
        }
        hint, teaching = words[kind]
        pane = CardList(
            self._document, kind, _FIELDS[kind], self._language, partial(_new, kind), hint=hint, teaching=teaching
        )
        if kind is not Review:
            return pane
        pane.table.sortByColumn(_FIELDS[Review].index("date"), Qt.SortOrder.AscendingOrder)
        return ReviewsPane(self._document, pane, self._language)

    def _pane(self, place: int) -> Any:
        if place not in self._panes:
            pane = self._panes[place] = self._made(place)
            self._stack.addWidget(pane)
            for name in ("chose", "said", "asked_to_show"):
                if hasattr(pane, name):
                    getattr(pane, name).connect(getattr(self, name))
            if self._report is not None and hasattr(pane, "show_report"):
                pane.show_report(self._report)
        return self._panes[place]

    def show_view(self, place: int) -> None:
        """Show reviews (0), comments (1), the glossary (2), facts (3) or teams (4)."""
        self._stack.setCurrentWidget(self._pane(place))
        self.bar.show_chosen(place)
        self.setFocusProxy(self.pane)
        self.pane.setFocus()
        self.set_anew.emit()
        self.chose.emit(self.chosen())

    @property
    def pane(self) -> Any:
        return self._stack.currentWidget()

    # What the window asks

    def refresh(self, changes: Changes, initiator: object) -> None:
        for pane in self._panes.values():
            pane.refresh(changes, initiator)

    def show_report(self, report: Any) -> None:
        self._report = report
        for pane in self._panes.values():
            if hasattr(pane, "show_report"):
                pane.show_report(report)

    def show_card(self, identity: str) -> bool:
        kind = type(self._document.strategy.cards.get(identity))
        if kind not in _VIEWS:
            return False
        self.show_view(_VIEWS.index(kind))
        shown: bool = self.pane.show_card(identity)
        return shown

    def show_thread(self, identities: Sequence[str] | None) -> None:
        """Do nothing: these tables hold what stands beside the threads."""

    def chosen(self) -> tuple[str, ...]:
        ids: tuple[str, ...] = self.pane.chosen()
        return ids

    def select_all(self) -> None:
        self.pane.select_all()

    def copied(self) -> QMimeData | None:
        return self.pane.copied() if hasattr(self.pane, "copied") else None


def _new(kind: type[Card], title: str) -> Card:
    """Return a new card of a kind with a title; a review is planned in four weeks, on a Monday if that is a weekend."""
    if kind is Review:
        day = date.today() + timedelta(days=28)
        return Review(title=title, date=day + timedelta(days=7 - day.weekday() if day.weekday() > _FRIDAY else 0))
    return kind(title=title)
