"""The actions page: what is done for the plan, by P, by any other group, objective by objective, or as a table."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QMimeData, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.alignment.report import Report
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.model.action import Action
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team
from mktcanvas.model.project import SavedView
from mktcanvas.model.segment import Segment
from mktcanvas.ui.pages.actions_bar import PAGE, FilterBar
from mktcanvas.ui.pages.actions_boards import GRID, GROUPINGS, columns_board, grid_board, grouping_titles, total
from mktcanvas.ui.pages.actions_filter import ActionFilter
from mktcanvas.ui.pages.actions_guide import LineGuide
from mktcanvas.ui.pages.actions_looks import ActionLooks
from mktcanvas.ui.pages.actions_pane import ActionsPane
from mktcanvas.ui.pages.catalog import titles_of_views
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.panel import muted
from mktcanvas.ui.widgets.view_bar import ViewBar

_FIELDS = ("title", "p", "owner", "start", "end", "budget", "status", "discount_pct", "effort", "channels", "tags")
_EXAMPLE = str(QT_TRANSLATE_NOOP("ActionsPage", "Window display @Sales >15/11 <31/12 5k€ #press k:visits"))
VIEWS = ("columns", "grid", "list")
"""The views by name, in the order of their buttons."""


class ActionsPage(Page):
    """Three views of the same actions under one filter, one of them shown."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document, self._theme, self._language, self._motion = document, theme, language, motion
        self._looks = ActionLooks(language)
        self._stack = QStackedWidget()
        self._panes: dict[str, Any] = {}
        self._stale: set[str] = set()
        self.groups = QComboBox()
        calm_wheel(self.groups)
        self.filters = FilterBar(document, language)
        self.filters.changed.connect(self._filter)
        self.filters.asked_to_keep.connect(self._keep)
        self.filters.asked_to_open.connect(self.open_saved)
        self.sum = QLabel()
        self.sum.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(14, 8, 14, 0)
        below = _strip()
        lines = QVBoxLayout(below)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self.filters.chips.setContentsMargins(14, 6, 14, 0)
        lines.addWidget(self.filters.chips)
        lines.addWidget(self.hint)
        self.bar = self._bar()
        self.view_buttons = self.bar.buttons
        column.addWidget(self.bar)
        column.addWidget(below)
        column.addWidget(self._stack, 1)
        self.show_view("columns")

    def _bar(self) -> ViewBar:
        for name, title in grouping_titles().items():
            self.groups.addItem(title, name)
        self.groups.setAccessibleName(self.tr("Group actions"))
        self.groups.activated.connect(lambda _: self.group(str(self.groups.currentData())))
        bar = ViewBar(titles_of_views("actions"), self.groups, self.sum)
        bar.add(self.filters)
        bar.chosen.connect(lambda place: self.show_view(VIEWS[place]))
        return bar

    # Views

    def _made(self, name: str) -> Any:
        """Return a view, made when it is first wanted."""
        if name in self._panes:
            return self._panes[name]
        document, theme, language = self._document, self._theme, self._language
        if name == "list":
            pane: Any = CardTable(document, Action, _FIELDS, language)
        elif name == "grid":
            pane = ActionsPane(
                document,
                GRID,
                lambda strategy, _: grid_board(strategy, self._looks),
                theme,
                language,
                motion=self._motion,
            )
        else:
            grouping = GROUPINGS[str(self.groups.currentData())]
            pane = ActionsPane(document, grouping, partial(_columns, self._looks), theme, language, motion=self._motion)
        self._panes[name] = pane
        self._stack.addWidget(pane)
        for signal in ("chose", "said", "asked_to_link", "asked_for_thread", "zoomed"):
            if hasattr(pane, signal):
                getattr(pane, signal).connect(getattr(self, signal))
        if isinstance(pane, ActionsPane):
            pane.asked_for_head.connect(lambda card: self.chose.emit((card,)))
        self._filter_pane(pane)
        return pane

    def _fresh(self, name: str) -> Any:
        """Return a view as the plan is now; what it missed while it was out of sight is made good."""
        pane = self._made(name)
        if name in self._stale:
            self._stale.discard(name)
            if isinstance(pane, ActionsPane):
                pane.show_anew()
            else:
                pane.cards.refresh()
        return pane

    def show_view(self, name: str) -> None:
        """Show the columns, the grid or the list."""
        self._stack.setCurrentWidget(self._fresh(name))
        self.bar.show_chosen(VIEWS.index(name))
        self.groups.setVisible(name == "columns")
        self.setFocusProxy(self.current)
        self.current.setFocus()
        self.tell_zoom()
        self.set_anew.emit()
        self.chose.emit(self.chosen())
        self._show_sum()

    def group(self, name: str) -> None:
        """Group the columns by P, objective, segment, owner, status or month."""
        self.groups.setCurrentIndex(self.groups.findData(name))
        self._made("columns").group(GROUPINGS[name])

    @property
    def current(self) -> Any:
        """The view that is shown."""
        return self._stack.currentWidget()

    @property
    def shown(self) -> str:
        """The name of the view that is shown."""
        return next(name for name, pane in self._panes.items() if pane is self.current)

    @property
    def pane(self) -> Any:
        """The view that the commands of the menu go to; the list leaves them to the columns."""
        return self._fresh("columns") if self.shown == "list" else self.current

    @property
    def view(self) -> Any:
        """The canvas that zooming is about."""
        return getattr(self.current, "view", None)

    @property
    def scene(self) -> Any:
        """The scene of the board that is shown."""
        return self.pane.scene

    # The filter, and how it is kept

    def _filter(self, _: ActionFilter) -> None:
        for pane in self._panes.values():
            self._filter_pane(pane)
        self._show_sum()

    def _filter_pane(self, pane: Any) -> None:
        wanted = self.filters.filter
        shows = wanted.shows if wanted else None
        if isinstance(pane, ActionsPane):
            pane.scene.set_filter(shows, self._document.strategy)
        else:
            pane.set_filter(shows)

    def _show_sum(self) -> None:
        """Say how many actions are shown and what they cost together."""
        strategy, wanted = self._document.strategy, self.filters.filter
        every = strategy.all(Action)
        shown = [action.id for action in every if not wanted or wanted.shows(strategy, action)]
        amount = self._looks.amount(strategy, total(strategy, shown))
        counted = f"{len(shown)} / {len(every)}" if wanted else str(len(shown))
        self.sum.setText(f"{counted} · {amount}" if every else "")
        self.sum.setAccessibleName(self.tr("Actions shown and their budget"))
        self._show_hint(len(every), len(shown))

    def _show_hint(self, every: int, shown: int) -> None:
        """Say what to do next where there is little to see."""
        if not every and self.shown == "grid" and not self._document.strategy.all(Objective):
            text = self.tr(
                "Each objective of the plan becomes a row here. Write objectives first, or type actions now."
            )
        elif not every:
            text = self.tr("Type one line for a whole action, such as: {line}").format(line=self.tr(_EXAMPLE))
        elif not shown:
            text = self.tr("No action fits the filter. Take a filter or a word away to see more.")
        else:
            text = ""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _keep(self, title: str) -> None:
        wanted = self.filters.filter
        view = SavedView(
            title=title,
            page=PAGE,
            view=self.shown,
            grouping=str(self.groups.currentData()),
            cards=wanted.cards,
            choices=wanted.choices,
            text=wanted.text,
        )
        with self._document.edit(self.tr("Keep a view"), initiator=self) as edit:
            details.put(edit, view)
        self.said.emit(self.tr("The view {title} is kept in the project").replace("{title}", f"“{title}”"))

    def open_saved(self, view: SavedView) -> None:
        """Look at the actions as a saved view says."""
        if view.grouping in GROUPINGS:
            self.group(view.grouping)
        self.filters.show_filter(ActionFilter.of(view))
        self.show_view(view.view if view.view in VIEWS else "columns")

    # What the document tells

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed."""
        if changes.touches(Objective, Segment, Team):
            self.filters.refresh()
        self.current.refresh(changes, initiator)
        self._stale |= {name for name in self._panes if name != self.shown}
        self._show_sum()

    def show_report(self, report: Report) -> None:
        """Mark the actions that the consistency rules find contradictions in."""
        changed = self._looks.take(report, self._document.strategy.all(Action))
        for pane in self._panes.values():
            if changed and isinstance(pane, ActionsPane):
                pane.scene.refresh(self._document.strategy, changed)

    # What the menus ask for

    def act(self, method: str, *arguments: object) -> None:
        """Carry out a command of the menu; on the list it is about the lines that are selected there."""
        if self.shown == "list":
            ids = self.chosen()
            if method == "add_card":
                self.show_view("columns")
            columns = self._fresh("columns")
            columns.scene.select(ids)
        super().act(method, *arguments)

    def settings(self) -> QWidget | None:
        """Return what can be typed into one line, for the inspector to show while nothing is selected."""
        return muted(self.current.help_text, wraps=True) if self.shown == "list" else LineGuide(self._language)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected actions."""
        ids: tuple[str, ...] = self.current.chosen()
        return ids

    def show_card(self, identity: str) -> bool:
        """Select and reveal an action, lifting a filter that hides it; tell whether there is one."""
        if self._document.strategy.get(Action, identity) is None:
            return False
        if not self.current.show_card(identity):
            self.filters.show_filter(ActionFilter())
        shown: bool = self.current.show_card(identity)
        return shown

    def show_thread(self, identities: Sequence[str] | None) -> None:
        """Fade every card but these; ``None`` ends it."""
        for pane in self._panes.values():
            if isinstance(pane, ActionsPane):
                pane.scene.light(identities)

    def select_all(self) -> None:
        """Select every action of the view."""
        (self.current if self.shown == "list" else self.view).select_all()

    def copied(self) -> QMimeData | None:
        """Return the selected actions for the clipboard."""
        pane = self.pane
        if self.shown == "list":
            pane.scene.select(self.chosen())
        data: QMimeData | None = pane.copied()
        return data


def _strip() -> QWidget:
    """Return a strip above the boards, in the colour of their ground."""
    strip = QWidget()
    strip.setObjectName("pageBar")
    strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return strip


def _columns(looks: ActionLooks, strategy: Any, grouping: Any) -> Any:
    return columns_board(strategy, grouping, looks)
