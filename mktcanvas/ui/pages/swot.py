"""The SWOT page: the board of notes, its crossing into options (TOWS), and the same notes as a table."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.exchange.typed import Typed
from mktcanvas.loading import load
from mktcanvas.model.choices import OptionKind, Quadrant, Relation
from mktcanvas.model.link import LINKS
from mktcanvas.model.note import Note, Option
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.scene import BoardScene
from mktcanvas.ui.pages.board_pane import BoardPane
from mktcanvas.ui.pages.catalog import titles_of_views
from mktcanvas.ui.pages.crossing import Crosses
from mktcanvas.ui.pages.intake import fields_of
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.pages.swot_boards import crossing_board, standing, swot_board
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.panel import muted
from mktcanvas.ui.widgets.view_bar import ViewBar
from mktcanvas.ui.widgets.word_filter import WordFilter

_COLUMNS = ("title", "quadrant", "importance", "likelihood", "evidence", "tags", "votes", "parked", LINKS)


class SwotPage(Page):
    """Three views of the same notes, one of them shown."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document = document
        self._stack = QStackedWidget()
        self.board = BoardPane(document, swot_board(language), _note, theme, language, motion=motion)
        self._crosses = Crosses(document, language, self)
        self._crosses.asked_to_cross.connect(self.cross)
        self._makers: dict[int, Callable[[], QWidget]] = {
            1: lambda: BoardPane(document, crossing_board(language), _option, theme, language, motion=motion),
            2: lambda: load("mktcanvas.ui.widgets.card_table:CardTable")(document, Note, _COLUMNS, language),
        }
        self._panes: dict[int, Any] = {}
        self._take_in(0, self.board)
        self.board.asked_to_cross.connect(self.cross)
        self.words, self.segments = WordFilter(150), QComboBox()
        calm_wheel(self.segments)
        self.bar = ViewBar(titles_of_views("swot"))
        self.view_buttons = self.bar.buttons
        self.bar.chosen.connect(self.show_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fill_bar()
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._fill_segments()
        self.show_view(0)

    def _take_in(self, place: int, pane: Any) -> None:
        self._panes[place] = pane
        self._stack.addWidget(pane)
        for name in ("chose", "said", "asked_to_link", "asked_for_thread", "zoomed"):
            if hasattr(pane, name):
                getattr(pane, name).connect(getattr(self, name))

    def _pane(self, place: int) -> Any:
        """Return a view, made when it is first wanted."""
        if place not in self._panes:
            self._take_in(place, self._makers[place]())
            if self._filters:
                self._filter()
        return self._panes[place]

    def _fill_bar(self) -> None:
        self._ranks = QPushButton(self.tr("Rank"))
        self._ranks.setObjectName("rank")
        self._ranks.setToolTip(
            self.tr("Order the notes of each quadrant by importance × likelihood (or proof), as one step")
        )
        self._ranks.clicked.connect(self.rank)
        self._segment_label = QLabel(self.tr("Segment"))
        self._segment_label.setObjectName("muted")
        self.segments.setMinimumWidth(180)
        self.segments.setAccessibleName(self._segment_label.text())
        self.segments.activated.connect(self._filter)
        self.words.textChanged.connect(self._filter)
        self.bar.add(self._ranks, self.words, self._segment_label, self.segments)

    def settings(self) -> QWidget | None:
        """Return what can be typed and pressed, for the inspector to show while nothing is selected."""
        if self.current is not self.board:
            return super().settings()
        write = self.tr(
            "Type to write a note: Enter saves it and begins the next, Tab goes on in the next quadrant. "
            "!4 gives its importance, #word a tag."
        )
        paste = self.tr(
            "S:, W:, O: or T: in front of a note gives its quadrant; a pasted list makes a note of each line."
        )
        keys = self.tr("On a selected note, 1 to 5 rate it, + votes, L links it, T lights its thread.")
        return muted("\n\n".join((write, paste, keys)), wraps=True)

    # Views

    def show_view(self, place: int) -> None:
        """Show the board (0), the crossing (1) or the list (2)."""
        self._stack.setCurrentWidget(self._pane(place))
        self.bar.show_chosen(place)
        self._offer_to_rank()
        self.setFocusProxy(self.current)
        self.current.setFocus()
        self.tell_zoom()
        self.set_anew.emit()
        self.chose.emit(self.chosen())

    @property
    def current(self) -> Any:
        """The view that is shown."""
        return self._stack.currentWidget()

    @property
    def _lists(self) -> bool:
        """Whether the list is shown."""
        return self.current is self._panes.get(2)

    @property
    def crossing(self) -> BoardPane:
        """The crossing of notes into options."""
        pane: BoardPane = self._pane(1)
        return pane

    @property
    def table(self) -> Any:
        """The list of notes."""
        return self._pane(2)

    @property
    def scene(self) -> BoardScene:
        """The scene of the board of notes."""
        return self.board.scene

    @property
    def view(self) -> Any:
        """The canvas that zooming is about; the list has none."""
        return getattr(self.current, "view", None)

    # What the document tells

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed."""
        for pane in self._panes.values():
            pane.refresh(changes, initiator)
        self._offer_to_rank()
        if changes.touches(Segment):
            self._fill_segments()

    def _offer_to_rank(self) -> None:
        """Show the button that ranks where there is something to rank in sight."""
        self._ranks.setVisible(self.current is self.board and bool(self._document.strategy.all(Note)))

    def _fill_segments(self) -> None:
        chosen = self.segments.currentData()
        self.segments.clear()
        self.segments.addItem(self.tr("All segments"), None)
        for segment in self._document.strategy.all(Segment):
            self.segments.addItem(segment.title, segment.id)
        self.segments.setCurrentIndex(max(0, self.segments.findData(chosen)))
        for widget in (self.segments, self._segment_label):
            widget.setVisible(self.segments.count() > 1)

    @property
    def _filters(self) -> bool:
        """Whether some cards alone are wanted."""
        return self.segments.currentData() is not None or bool(self.words.text())

    def _filter(self) -> None:
        shows = self._fits if self._filters else None
        for pane in self._panes.values():
            if isinstance(pane, BoardPane):
                pane.scene.set_filter(shows, self._document.strategy)
            else:
                pane.set_filter(shows)
        row = Option if self._panes.get(1) is self.current else Note
        nothing = shows is not None and not any(
            shows(self._document.strategy, card) for card in self._document.strategy.all(row)
        )
        self.said.emit(self.tr("Nothing fits the filter. Esc takes its words away.") if nothing else "")

    def _fits(self, strategy: Strategy, card: Card) -> bool:
        """Tell whether a note or an option holds the words that are typed and is true for the segment picked."""
        segment = self.segments.currentData()
        said = (card.title, card.detail, *card.tags, card.evidence if isinstance(card, Note) else "")
        return self.words.fits(*said) and (segment is None or _concerns(segment, strategy, card))

    # What the menus ask for

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected cards."""
        ids: tuple[str, ...] = self.current.chosen()
        return ids

    def show_card(self, identity: str) -> bool:
        """Select and reveal a note or an option; tell whether it is on this page."""
        if self.current.show_card(identity):
            return True
        card = self._document.strategy.cards.get(identity)
        if not isinstance(card, Note | Option):
            return False
        if not self._fits(self._document.strategy, card):
            self.words.clear()
            self.segments.setCurrentIndex(0)
            self._filter()
        if not self.current.show_card(identity):
            self.show_view(0 if isinstance(card, Note) else 1)
        shown: bool = self.current.show_card(identity)
        return shown

    def show_thread(self, identities: Sequence[str] | None) -> None:
        """Fade every card but these; ``None`` ends it."""
        for pane in self._panes.values():
            if isinstance(pane, BoardPane):
                pane.scene.light(identities)

    def select_all(self) -> None:
        """Select every card of the view that is shown."""
        (self.current if self._lists else self.view).select_all()

    def copied(self) -> QMimeData | None:
        """Return the selected cards for the clipboard."""
        data: QMimeData | None = self.current.copied()
        return data

    @property
    def pane(self) -> object:
        """The board or the list that is shown."""
        return self.current

    @property
    def behind(self) -> object:
        """The board of notes takes what is pasted or dropped on the list."""
        return self.board

    def add_card(self) -> None:
        """Type a note on the board, which comes in front of its list for it."""
        self.show_view(0)
        self.board.add_card()

    def rank(self) -> None:
        """Order the notes of each quadrant by importance times certainty, the greatest first; a step like any other."""
        strategy = self._document.strategy
        with self._document.edit(self.tr("Rank the notes"), initiator=self.board) as edit:
            for quadrant in Quadrant:
                found = strategy.where(Note, "quadrant", quadrant)
                ranked = sorted(found, key=partial(standing, strategy), reverse=True)
                for note, seat in zip(ranked, found, strict=True):
                    edit.update(Note, note.id, rank=seat.rank)
        self.said.emit(self.tr("Ranked by importance × likelihood, or by proof where none is given"))

    def cross_selected(self) -> None:
        """Cross the two selected notes, or the one that is with another that is asked for."""
        ids = [identity for identity in self.chosen() if self._document.strategy.get(Note, identity) is not None]
        if len(ids) == 1:
            self._crosses.ask(ids[0])
        else:
            self.cross(*ids)

    def partners(self, card: str) -> AbstractSet[str]:
        """Return the notes that a note can be crossed with, while the board is shown."""
        across = self._crosses.across(card) if self.current is self.board else ()
        return {note.id for note in across}

    def cross(self, *ids: str) -> None:
        """Add an option that answers two notes, an internal and an external one, and let its title be typed."""
        option = self._crosses.cross(ids)
        if option is None:
            self.said.emit(self.tr("Select one strength or weakness and one opportunity or threat to cross them."))
            return
        self.show_view(1)
        self.crossing.scene.flight.settle()
        self.crossing.show_card(option.id)
        self.crossing.view.edit(option.id)


def _note(zone: StrEnum, typed: Typed) -> Note:
    return Note(**{"quadrant": Quadrant(zone)} | fields_of(Note, typed, ()))


def _option(zone: StrEnum, typed: Typed) -> Option:
    return Option(kind=OptionKind(zone), **fields_of(Option, typed, ()))


def _concerns(segment: str, strategy: Strategy, card: Card) -> bool:
    """Tell whether a card is true for a segment: a note names it or none at all, an option answers such a note."""
    if isinstance(card, Option):
        answered = strategy.targets(card.id, Relation.answers, Note)
        return not answered or any(_concerns(segment, strategy, note) for note in answered)
    named = [segment.id for segment in strategy.targets(card.id, Relation.concerns, Segment)]
    return not named or segment in named
