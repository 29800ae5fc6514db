"""The Positioning page: maps of brands and ideals, and the positioning in words with its claims."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import permutations
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.analysis.positions import free_place
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.loading import load
from mktcanvas.model.positioning import Brand, Claim, Ideal, Placement, PositioningMap
from mktcanvas.model.project import Project
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.ui.pages.catalog import titles_of_views
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.positioning.contents import contents_of
from mktcanvas.ui.positioning.facts import MapFacts
from mktcanvas.ui.positioning.map_canvas import MapCanvas
from mktcanvas.ui.positioning.map_settings import MapSettings
from mktcanvas.ui.positioning.statement import StatementPane
from mktcanvas.ui.positioning.work import MapWork
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.elided_choice import ElidedChoice
from mktcanvas.ui.widgets.empty_state import EmptyState
from mktcanvas.ui.widgets.opened import open_once
from mktcanvas.ui.widgets.view_bar import ViewBar

_BRANDS = ("title", "ours", "price_tier", "detail", "tags")
_CLAIMS = ("title", "kind", "in_product", "in_price", "in_place", "in_promotion")
_FROM_RATINGS = "mktcanvas.ui.positioning.from_ratings:MapFromRatings"
_ON_MAP = (PositioningMap, Placement, Ideal, Brand, Segment, Criterion, SegmentScore)
MAP, WORDS, LIST = range(3)


class PositioningPage(Page):
    """A map, the statement with the claims, or everything as tables."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document, self._theme, self._language, self._motion = document, theme, language, motion
        self.canvas = MapCanvas(theme)
        self.facts = MapFacts(language)
        self.maps = ElidedChoice()
        self.work = MapWork(document, self)
        self._form: MapSettings | None = None
        self._words: StatementPane | None = None
        self._tables: list[CardTable] = []
        self._views: dict[int, QWidget] = {}
        self._stack = QStackedWidget()
        self.bar = ViewBar(titles_of_views("positioning"))
        self.view_buttons = self.bar.buttons
        self.bar.chosen.connect(self.show_view)
        self._put_together()
        self._listen()
        self._fill_maps()
        self.show_view(MAP)

    def _put_together(self) -> None:
        self.maps.setAccessibleName(self.tr("Maps"))
        self.white = QCheckBox(self.tr("White space"))
        self.white.setChecked(True)
        self._new = QPushButton(self.tr("New map"))
        menu = QMenu(self._new)
        for text, do in self._ways:
            menu.addAction(text, do)
        self._new.setMenu(menu)
        self.bar.add(self.white, self.maps, self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    @property
    def _ways(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """Return how a map is made, in words."""
        return (
            (self.tr("Empty, with two axes to name"), self.add_map),
            (self.tr("From ratings…"), self.ask_for_ratings),
        )

    def _listen(self) -> None:
        self.maps.activated.connect(lambda _: self.show_map(self.maps.currentData()))
        self.white.toggled.connect(lambda _: self._show())
        canvas = self.canvas
        canvas.chose.connect(self.chose)
        canvas.asked_to_link.connect(self.asked_to_link)
        canvas.asked_for_thread.connect(self.asked_for_thread)
        for request in ("place", "want", "draw", "take_off", "add", "rename"):
            getattr(canvas, f"asked_to_{request}").connect(getattr(self.work, request))
        self.work.made.connect(self._show_made)
        self.work.gone.connect(lambda: self.chose.emit(()))
        self.work.turned.connect(self.show_map)
        self.facts.asked_to_put.connect(lambda card: canvas.put(card, 0.5, 0.5))

    # Views

    def show_view(self, place: int) -> None:
        """Show the map (0), the words and claims (1) or the tables (2)."""
        if place not in self._views:
            made = (self._map_view, self._words_view, self._list_view)[place]()
            self._views[place] = made
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self._views[place])
        self.bar.show_chosen(place)
        self._show()
        self._front.setFocus()
        self.setFocusProxy(self._front)
        self.set_anew.emit()
        self.chose.emit(self.chosen())

    def _map_view(self) -> QWidget:
        ground = QWidget()
        ground.setObjectName("pageGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._empty = EmptyState(
            self.tr(
                "There is no map yet. Make one with two axes that your customers choose by, or compute it from ratings."
            ),
            self._ways,
        )
        row.addWidget(self._empty, 1)
        row.addWidget(self.canvas, 1)
        row.addWidget(self.facts)
        return ground

    def _words_view(self) -> QWidget:
        self._words = StatementPane(self._document, self._theme, self._language, motion=self._motion)
        self._words.said.connect(self.said)
        for name in ("chose", "asked_to_link", "asked_for_thread", "zoomed"):
            getattr(self._words.claims, name).connect(getattr(self, name))
        return self._words

    def _list_view(self) -> QWidget:
        both = QSplitter(Qt.Orientation.Vertical)
        for row, columns in ((Brand, _BRANDS), (Claim, _CLAIMS)):
            table = CardTable(self._document, row, columns, self._language)
            self._tables.append(table)
            both.addWidget(table)
        for table, other in permutations(self._tables):  # one of the two has what is selected
            table.chose.connect(lambda ids, other=other: other.clearSelection() if ids else None)
            table.chose.connect(lambda _: self.chose.emit(self.chosen()))
        return both

    @property
    def _front(self) -> Any:
        """What has the focus of the view that is shown."""
        shown = self._stack.currentWidget()
        if self._words is not None and shown is self._words:
            return self._words.claims
        return self.canvas if shown is self._views.get(MAP) else self._tables[0]

    @property
    def view(self) -> Any:
        """The canvas of the claims, which can be zoomed; the map fits the window."""
        return self._words.claims.view if self._words is not None and self._front is self._words.claims else None

    @property
    def pane(self) -> Any:
        """What the commands of the menu go to."""
        focus = QApplication.focusWidget()
        return next((table for table in self._tables if table is focus), self._front)

    # What is shown

    @property
    def _map(self) -> str:
        return self.work.map

    def add_map(self) -> None:
        """Add an empty map and show it."""
        self.work.add_map(self.maps.count())

    def _show_made(self, brand: str) -> None:
        self.canvas.select(brand)
        self.chose.emit((brand,))

    def _fill_maps(self) -> None:
        found = self._document.strategy.all(PositioningMap)
        self.maps.clear()
        for row in found:
            self.maps.addItem(row.title or self.tr("Map without a name"), row.id)
        ids = [row.id for row in found]
        self.work.map = self._map if self._map in ids else next(iter(ids), "")
        self.maps.setCurrentIndex(max(0, self.maps.findData(self._map)))
        self.maps.setEnabled(bool(ids))

    def show_map(self, identity: str) -> None:
        """Show another map."""
        self.work.map = identity
        self.canvas.select("")
        self._fill_maps()
        self._show()
        self.set_anew.emit()
        self.chose.emit(())

    def _show(self) -> None:
        """Show the map as it is now."""
        strategy = self._document.strategy
        row = strategy.get(PositioningMap, self._map)
        on_map = self._stack.currentWidget() is self._views.get(MAP)
        for widget in (self.canvas, self.facts):
            widget.setVisible(row is not None)
        for control in (self.white, self.maps, self._new):
            control.setVisible(on_map and row is not None)
        if MAP in self._views:
            self._empty.setVisible(row is None)
        if row is None:
            self.canvas.show_contents(None)
            return
        contents = contents_of(strategy, row)
        white = free_place(strategy, row.id)
        self.canvas.show_contents(contents)
        self.canvas.show_white_space(white if self.white.isChecked() else None)
        self.facts.show_map(strategy, contents, white)

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed."""
        if changes.touches(PositioningMap):
            self._fill_maps()
        if changes.touches(*_ON_MAP):
            self._show()
            if self._form is not None:
                self._form.form.refresh()
        if self._words is not None:
            self._words.claims.refresh(changes, initiator)
            if changes.touches(Project, Brand):
                self._words.refresh()
        for table in self._tables:
            table.refresh(changes, initiator)

    # What the window asks

    def settings(self) -> QWidget | None:
        """Return the form of the map that is shown."""
        if self._front is not self.canvas or self._document.strategy.get(PositioningMap, self._map) is None:
            return None
        self._form = MapSettings(self._document, self._map, self._language)
        self._form.said.connect(self.said)
        self._form.asked_to_remove.connect(self.work.remove_map)
        self._form.destroyed.connect(partial(self._forget, self._form))
        return self._form

    def _forget(self, form: MapSettings, *_: object) -> None:
        if self._form is form:
            self._form = None

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected cards."""
        if self._front is self.canvas:
            return (self.canvas.chosen.card,) if self.canvas.chosen is not None else ()
        ids: tuple[str, ...] = next((table.chosen() for table in self._tables if table.chosen()), self._front.chosen())
        return ids

    def show_card(self, identity: str) -> bool:
        """Select and reveal a brand or a claim; tell whether it is on this page."""
        strategy = self._document.strategy
        if strategy.get(Claim, identity) is not None:
            self.show_view(WORDS)
            return self._words is not None and self._words.claims.show_card(identity)
        if strategy.get(Brand, identity) is None:
            return False
        on_maps = [placement.map for placement in strategy.where(Placement, "brand", identity)]
        if not on_maps:
            self.show_view(LIST)
            return self._tables[0].show_card(identity)
        self.show_view(MAP)
        if self._map not in on_maps:
            self.show_map(on_maps[0])
        self.canvas.select(identity)
        self.chose.emit((identity,))
        return True

    def show_thread(self, identities: Sequence[str] | None) -> None:
        """Fade everything but these cards; ``None`` ends it."""
        self.canvas.light(identities)
        if self._words is not None:
            self._words.claims.scene.light(identities)

    def select_all(self) -> None:
        """Select every claim or every line; a map has one selected thing at a time."""
        if self._words is not None and self._front is self._words.claims:
            self._words.claims.view.select_all()
        elif self._tables and self._front is self._tables[0]:
            self._tables[0].select_all()

    def copied(self) -> QMimeData | None:
        """Return the selected cards for the clipboard; a map has none to give."""
        data: QMimeData | None = None if self._front is self.canvas else self.pane.copied()
        return data

    def ask_for_ratings(self) -> None:
        """Ask for a table of brand ratings and compute a map of it."""
        dialog = load(_FROM_RATINGS)(self._document, self._theme, self._language, self)
        dialog.said.connect(self.said)
        dialog.made.connect(self.show_map)
        open_once(dialog)
