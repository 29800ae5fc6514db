"""The calendar page: the actions of the plan on a timeline by month, and the same actions as a table."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, lines
from mktcanvas.exchange.lines import bare_lines, read_card
from mktcanvas.model.action import Action
from mktcanvas.model.choices import P
from mktcanvas.model.kinds import KINDS
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.calendar.plan import Grouping
from mktcanvas.ui.calendar.scale import DAYS_OF_QUARTER, DAYS_OF_TWO_YEARS
from mktcanvas.ui.canvas import clipboard
from mktcanvas.ui.pages.calendar_pane import CalendarPane
from mktcanvas.ui.pages.catalog import titles_of_views
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.panel import muted
from mktcanvas.ui.widgets.view_bar import ViewBar
from mktcanvas.ui.widgets.word_filter import WordFilter

_COLUMNS = ("title", "p", "owner", "start", "end", "status", "budget", "effort")


class CalendarPage(Page):
    """Two views of the same actions, one of them shown."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document, self._language = document, language
        self.timeline = CalendarPane(document, theme, language)
        self._table: CardTable | None = None
        self._stack = QStackedWidget()
        self._take_in(self.timeline)
        self.bar = ViewBar(titles_of_views("calendar"))
        self.view_buttons = self.bar.buttons
        self.bar.chosen.connect(self.show_view)
        self.grouping = QComboBox()
        calm_wheel(self.grouping)
        self.search = WordFilter(150)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fill_bar()
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.show_view(0)
        self._show_span()

    def _fill_bar(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.bar.add(self.search)
        names = (self.tr("Lanes by P"), self.tr("Lanes by owner"), self.tr("Lanes by objective"))
        for grouping, name in zip(Grouping, names, strict=True):
            self.grouping.addItem(name, grouping)
        self.grouping.setAccessibleName(self.tr("Lanes"))
        self.grouping.activated.connect(lambda _: self.timeline.group(Grouping(self.grouping.currentData())))
        self.bar.add(self.grouping)
        view = self.timeline.view
        self.spans = {}
        for name, days in (
            (self.tr("Quarter"), DAYS_OF_QUARTER),
            (self.tr("Year"), 366),
            (self.tr("2 years"), DAYS_OF_TWO_YEARS),
        ):
            button = QPushButton(name)
            button.setObjectName("view")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, days=days: view.show_days(days))
            self.spans[days] = button
            self.bar.add(button)
        view.zoomed.connect(lambda _: self._show_span())
        today = QPushButton(self.tr("Today"))
        today.setObjectName("view")
        today.clicked.connect(lambda: view.show_today())
        self.bar.add(today)
        self._timeline_only = [self.grouping, *self.spans.values(), today]

    def _show_span(self) -> None:
        """Check the button of the span that is in view, if it is one of them."""
        for days, button in self.spans.items():
            button.setChecked(self.timeline.view.shows_days(days))

    def _take_in(self, pane: Any) -> None:
        self._stack.addWidget(pane)
        for name in ("chose", "said", "asked_to_link", "asked_for_thread", "zoomed"):
            if hasattr(pane, name):
                getattr(pane, name).connect(getattr(self, name))

    # Views

    @property
    def table(self) -> CardTable:
        """The list of actions, made when it is first wanted."""
        if self._table is None:
            self._table = CardTable(self._document, Action, _COLUMNS, self._language)
            self._take_in(self._table)
        return self._table

    def show_view(self, place: int) -> None:
        """Show the timeline (0) or the list (1)."""
        self._stack.setCurrentWidget(self.table if place else self.timeline)
        self.bar.show_chosen(place)
        for widget in (*self._timeline_only, self.search):
            widget.setVisible(not place)
        self.setFocusProxy(self.pane)
        self.pane.setFocus()
        self.set_anew.emit()
        self.chose.emit(self.chosen())

    @property
    def pane(self) -> Any:
        return self._stack.currentWidget()

    @property
    def view(self) -> Any:
        return self.timeline.view if self.pane is self.timeline else None

    def _filter(self) -> None:
        self.timeline.filter(lambda action: self.search.fits(action.title))

    # What the window asks

    def refresh(self, changes: Changes, initiator: object) -> None:
        self.timeline.refresh(changes, initiator)
        self._show_span()
        if self._table is not None:
            self._table.refresh(changes, initiator)

    def show_card(self, identity: str) -> bool:
        if self.search.text() and isinstance(self._document.strategy.cards.get(identity), Action):
            self.search.clear()
        shown: bool = self.pane.show_card(identity)
        return shown

    def show_thread(self, identities: Sequence[str] | None) -> None:
        self.timeline.view.light(identities)

    def chosen(self) -> tuple[str, ...]:
        ids: tuple[str, ...] = self.pane.chosen()
        return ids

    def select_all(self) -> None:
        if self.pane is self.timeline:
            self.timeline.view.select(self.timeline.view.days.plan.order())
        else:
            self.table.select_all()

    def copied(self) -> QMimeData | None:
        found = [card for one in self.chosen() if (card := self._document.strategy.get(Action, one))]
        return clipboard.packed(found, [choice_words(card.p).of(self._language) for card in found]) if found else None

    def settings(self) -> QWidget | None:
        if self.pane is not self.timeline:
            return super().settings()
        words = self.tr(
            "Drag a bar to other days or to another lane, its ends to stretch it, the circle behind it to the "
            "action that must wait for it. Alt: by single days. Arrows move, Shift and arrows stretch. "
            "Double-click a day, or type, to add an action."
        )
        return muted(words, wraps=True)

    def take_text(self, _: object, text: str) -> None:
        """Add one action a line, as one step; their marks give them dates."""
        strategy, today = self._document.strategy, date.today()
        read = [read_card(line, Action, strategy, today) for line in bare_lines(text)]
        drafts = [
            lines.Draft(Action.read({"p": P.promotion} | line.fields()), line.value("owner"), line.value("kpi"))
            for line in read
        ]
        if drafts:
            words = KINDS[Action.table].counted(len(drafts)).of(self._language)
            label = self.tr("Add {cards} from text").format(cards=words)
            with self._document.edit(label, initiator=self.timeline) as edit:
                written = lines.write(edit, drafts)
            self.timeline.view.select([one.card.id for one in written])

    def paste(self, data: QMimeData) -> None:
        """Add the actions or the lines of text on the clipboard."""
        found = clipboard.unpacked(data, Action)
        if found:
            words = KINDS[Action.table].counted(len(found)).of(self._language)
            label = self.tr("Paste {cards}").format(cards=words)
            with self._document.edit(label, initiator=self.timeline) as edit:
                added = [cards.add(edit, card) for card in found]
            self.timeline.view.select([card.id for card in added])
        elif data.hasText():
            self.take_text(None, data.text())
