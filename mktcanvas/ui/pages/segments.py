"""The Segments page: whom to serve. Segment cards by targeting, their scores, and the targeting matrix."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mktcanvas.alignment.report import Report
from mktcanvas.document.changes import Changes
from mktcanvas.document.document import Document
from mktcanvas.document.edits import segments
from mktcanvas.exchange.typed import Typed
from mktcanvas.loading import load
from mktcanvas.model.choices import Targeting
from mktcanvas.model.field_words import field_words
from mktcanvas.model.segment import SEGMENT_TESTS, Criterion, Segment, SegmentScore
from mktcanvas.ui.pages.alarms import BoardAlarms
from mktcanvas.ui.pages.board_pane import BoardPane
from mktcanvas.ui.pages.catalog import titles_of_views
from mktcanvas.ui.pages.intake import fields_of
from mktcanvas.ui.pages.page import Page
from mktcanvas.ui.segments.looks import segment_board
from mktcanvas.ui.segments.matrix import TargetingMatrix
from mktcanvas.ui.segments.scoring import ScoringTable
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.calm_wheel import calm_wheel
from mktcanvas.ui.widgets.card_table import CardTable
from mktcanvas.ui.widgets.opened import open_once
from mktcanvas.ui.widgets.panel import Panel, muted
from mktcanvas.ui.widgets.view_bar import ViewBar

_COLUMNS = ("title", "targeting", "size", "growth_pct", "value", "need", "who", "price_sensitivity", *SEGMENT_TESTS)
_FROM_DATA = "mktcanvas.ui.segments.from_data:SegmentsFromData"


class SegmentsPage(Page):
    """The board of segments with its scoring below it, or the same segments as a table."""

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool = True) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self._alarms = BoardAlarms(language)
        board = self._alarms.marked(segment_board(language))
        self.board = BoardPane(document, board, _segment, theme, language, motion=motion)
        self.scoring = ScoringTable(document, theme, language)
        self.matrix = TargetingMatrix(theme, language)
        self.table: CardTable | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work())
        self.bar = ViewBar(titles_of_views("segments"))
        self.view_buttons = self.bar.buttons
        self.bar.chosen.connect(self.show_view)
        from_data = QPushButton(self.tr("From answers…"))
        from_data.setToolTip(self.tr("Find groups in the answers of a survey"))
        from_data.clicked.connect(self.ask_for_data)
        self.bar.add(from_data)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._listen()
        self.matrix.show_strategy(document.strategy)
        self.show_view(0)

    def _work(self) -> QWidget:
        """Return the board with the scoring table and the matrix below it."""
        self.measures = QComboBox()
        calm_wheel(self.measures)
        for measure in ("size", "value"):
            self.measures.addItem(field_words(measure).of(self._language), measure)
        self.measures.setAccessibleName(self.tr("Bubbles by"))
        below = QSplitter(Qt.Orientation.Horizontal)
        below.addWidget(Panel(self.tr("Scoring"), self.scoring, muted(self.tr("1–5, weighted"))))
        below.addWidget(Panel(self.tr("Targeting matrix"), self.matrix, muted(self.tr("Bubbles by")), self.measures))
        below.setSizes((580, 330))
        below.setContentsMargins(14, 0, 14, 14)
        work = QSplitter(Qt.Orientation.Vertical)
        work.addWidget(self.board)
        work.addWidget(below)
        work.setSizes((290, 430))
        for splitter in (below, work):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(8)
        work.setObjectName("pageGround")
        return work

    def _listen(self) -> None:
        for name in ("chose", "said", "asked_to_link", "asked_for_thread", "zoomed"):
            getattr(self.board, name).connect(getattr(self, name))
        self.board.chose.connect(self.matrix.select)
        self.scoring.said.connect(self.said)
        self.matrix.chose.connect(self._choose)
        self.matrix.asked_to_set.connect(self._set)
        self.matrix.asked_to_clear.connect(self._clear)
        self.measures.activated.connect(lambda _: self._measure())

    # Views

    def show_view(self, place: int) -> None:
        """Show the board with the scoring (0) or the list (1)."""
        if place and self.table is None:
            self.table = CardTable(self._document, Segment, _COLUMNS, self._language)
            self.table.chose.connect(self.chose)
            self._stack.addWidget(self.table)
        self._stack.setCurrentIndex(place)
        self.bar.show_chosen(place)
        shown = self.table if place and self.table is not None else self.board
        self.setFocusProxy(shown)
        shown.setFocus()
        self.tell_zoom()
        self.set_anew.emit()
        self.chose.emit(self.chosen())

    @property
    def _listed(self) -> CardTable | None:
        return self.table if self._stack.currentIndex() == 1 else None

    @property
    def view(self) -> Any:
        """The canvas that zooming is about, that of the board; the list has none."""
        return None if self._listed else self.board.view

    @property
    def pane(self) -> object:
        """What the commands of the menu go to: scoring table or matrix while it has the focus, or the list or board."""
        focus = QApplication.focusWidget()
        return self._listed or next((part for part in (self.scoring, self.matrix) if part is focus), self.board)

    @property
    def behind(self) -> object:
        """The board takes what is pasted or dropped on the list."""
        return self.board

    def add_card(self) -> None:
        """Type a segment on the board, which comes in front of its list for it."""
        self.show_view(0)
        self.board.add_card()

    # What the document tells

    def show_report(self, report: Report) -> None:
        """Mark the segments that contradict the plan."""
        self._alarms.show_report(report, self.board.scene, self._document.strategy)

    def refresh(self, changes: Changes, initiator: object) -> None:
        """Show what a step changed."""
        self.board.refresh(changes, initiator)
        if self.table is not None:
            self.table.refresh(changes, initiator)
        if changes.touches(Segment, Criterion, SegmentScore):
            self.scoring.refresh()
            self.matrix.show_strategy(self._document.strategy)

    # What the menus ask for

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the selected segments."""
        ids: tuple[str, ...] = (self._listed or self.board).chosen()
        return ids

    def show_card(self, identity: str) -> bool:
        """Select and reveal a segment; tell whether it is on this page."""
        shown = (self._listed or self.board).show_card(identity)
        if shown:
            self.matrix.select((identity,))
        return shown

    def show_thread(self, identities: Sequence[str] | None) -> None:
        """Fade every segment but these; ``None`` ends it."""
        self.board.scene.light(identities)
        self.matrix.light(identities)

    def select_all(self) -> None:
        """Select every segment."""
        (self._listed or self.board.view).select_all()

    def copied(self) -> QMimeData | None:
        """Return the selected segments for the clipboard."""
        return (self._listed or self.board).copied()

    def ask_for_data(self) -> None:
        """Ask for a table of answers and make segments of the groups in it."""
        dialog = load(_FROM_DATA)(self._document, self._theme, self._language, self)
        dialog.said.connect(self.said)
        open_once(dialog)

    # What a person does in the matrix

    def _measure(self) -> None:
        self.matrix.measure = self.measures.currentData()
        self.matrix.show_strategy(self._document.strategy)

    def _choose(self, ids: tuple[str, ...]) -> None:
        self.board.scene.select(ids)
        self.board.view.reveal(ids)

    def _set(self, segment: str, attractiveness: float, competitiveness: float) -> None:
        label = self.tr("Set a segment by hand")
        with self._document.edit(label, merge=f"matrix.{segment}", initiator=self) as edit:
            segments.set_by_hand(edit, segment, attractiveness, competitiveness)

    def _clear(self, segment: str) -> None:
        with self._document.edit(self.tr("Give a segment back to its scores"), initiator=self) as edit:
            segments.set_by_hand(edit, segment, None, None)


def _segment(zone: StrEnum, typed: Typed) -> Segment:
    fields: dict[str, Any] = fields_of(Segment, typed, ())
    return Segment(targeting=Targeting(zone), **fields)
