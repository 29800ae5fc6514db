"""Writing on a board: where the editor of a title opens, and what its end asks for."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QRect, SignalInstance
from PySide6.QtWidgets import QGraphicsView

from mktcanvas.loading import load
from mktcanvas.ui.canvas.board import ZoneKey, card_of
from mktcanvas.ui.canvas.chips import Reader, no_chips
from mktcanvas.ui.canvas.layout import Box
from mktcanvas.ui.canvas.scene import BoardScene

_EDITOR = "mktcanvas.ui.canvas.editor:CardEditor"


class Requests(Protocol):
    """The requests of a view that writing can end in."""

    asked_to_rename: SignalInstance
    asked_to_add: SignalInstance
    asked_to_send: SignalInstance


class Writing:
    """Holds the one editor of a view, while there is one."""

    def __init__(self, view: QGraphicsView, board: BoardScene) -> None:
        self._view, self._board = view, board
        self._requests: Requests = view  # type: ignore[assignment]
        self._editor: Any = None
        """A ``CardEditor``, loaded when something is typed first."""
        self._box: Callable[[], Box]
        self._aside: Sequence[str] = ()
        """What was selected before something new was written."""
        board.laid_out.connect(self._follow)
        self.reader: Reader = no_chips
        """Finds the marks of what is typed."""
        self.plain: frozenset[str] = frozenset()
        """The marks of the line that is being saved that are to stay text."""

    def edit(self, identity: str) -> None:
        """Write the title of a card in its place."""
        item = self._board.cards[identity]
        title = item.look.title
        kept = [title[chip.start : chip.end] for chip in self.reader(title, ())]
        editor = self._open(title, item.box, kept)

        def rename(text: str, _: object = None) -> None:
            self._close(lambda: self._requests.asked_to_rename.emit(card_of(identity), text))

        editor.saved.connect(rename)
        editor.sent.connect(rename)
        editor.left.connect(self._close)

    def add(self, zone: ZoneKey) -> None:
        """Write a new card in the empty place of a zone."""
        self._aside = self._board.selected() or self._aside
        self._board.select([])  # what is written is in hand, and not what was selected before
        editor = self._open("", self._board.slots[zone].box)

        def save(text: str, by_enter: bool) -> None:
            self._close(lambda: self._requests.asked_to_add.emit(zone, text, by_enter))

        def send(text: str, number: int) -> None:
            following = self._board.plan.numbered(number, zone)
            self._close(lambda: self._requests.asked_to_send.emit(zone, text, following))

        def step(text: str, by: int) -> None:
            zones = [found.value for found in self._board.plan.zones]
            following = zones[(zones.index(zone) + by) % len(zones)]
            self._close(lambda: self._requests.asked_to_send.emit(zone, text, following))

        editor.tab_steps = True
        editor.saved.connect(save)
        editor.sent.connect(send)
        editor.stepped.connect(step)
        editor.left.connect(lambda: self._close(self._take_up))

    def _take_up(self) -> None:
        """Select again what was selected, as nothing was written."""
        self._board.select([seat for seat in self._aside if seat in self._board.cards])

    def insert(self, text: str) -> None:
        """Put text into the open editor."""
        if self._editor is not None:
            self._editor.insertPlainText(text)

    def end(self) -> None:
        """Save what is being written."""
        if self._editor is not None:
            self._editor.end()

    def _open(self, text: str, box: Callable[[], Box], plain: Collection[str] = ()) -> Any:
        """Open the editor over a box; what is laid out anew meanwhile, it follows."""
        self.end()
        self._board.flight.settle()
        self._board.handle.rest()
        zoom, self._box = self._view.transform().m11(), box
        self._editor = load(_EDITOR)(text, self._place(), zoom, self._view.viewport(), self.reader, plain)
        return self._editor

    def _place(self) -> QRect:
        zoom, box = self._view.transform().m11(), self._box()
        corner = self._view.mapFromScene(QPointF(box.x, box.y))
        return QRect(corner.x(), corner.y(), round(box.width * zoom), round(box.height * zoom))

    def _follow(self) -> None:
        """Stand over what is written, and keep it in sight: a card above may have grown by what was found about it."""
        if (editor := self._editor) is None:
            return
        self._board.flight.settle()
        box = self._box()
        self._editor = None  # the view that scrolls now does not end what is written
        self._view.ensureVisible(box.x, box.y, box.width, box.height, 20, 20)
        self._editor = editor
        editor.stand_at(self._place())

    def _close(self, then: Callable[[], object] | None = None) -> None:
        editor, self._editor = self._editor, None
        self._board.handle.resting = False
        if editor is not None:
            self.plain = editor.plain
            had_focus = editor.hasFocus()
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self._view.setFocus()
        if then is not None:
            then()
        self.plain = frozenset()
