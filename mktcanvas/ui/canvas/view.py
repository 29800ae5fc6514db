"""The window onto a board: pointer and keys become gestures, gestures end in requests. It has no modes.

What the requests mean is the page's business; the view neither knows the document nor writes to it.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsItem, QGraphicsView, QWidget

from mktcanvas.ui.canvas.board import ZoneKey, card_of, cards_of
from mktcanvas.ui.canvas.edge_scroll import EdgeScroll
from mktcanvas.ui.canvas.gestures import DragCards, Gesture, Pan, RubberBand
from mktcanvas.ui.canvas.handle import can_be_linked
from mktcanvas.ui.canvas.hover import Hover
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.keys import ARROWS, ENTER, FirstKey, has_command
from mktcanvas.ui.canvas.scene import BoardScene
from mktcanvas.ui.canvas.walker import Walker
from mktcanvas.ui.canvas.walking import Vacant
from mktcanvas.ui.canvas.writing import Writing
from mktcanvas.ui.canvas.zoomed_view import ZoomedView
from mktcanvas.ui.theme import Theme


class BoardView(ZoomedView):
    """Shows a ``BoardScene`` and turns what a person does with it into requests."""

    asked_to_place = Signal(object, object, object)
    """Seats of cards in order, zone, and the seat of the card that they come in front of or ``None``."""
    asked_to_rename = Signal(str, str)
    asked_to_add = Signal(object, str, bool)
    """Zone, title, and whether the next card is to be typed."""
    asked_to_delete = Signal(object)
    asked_to_send = Signal(object, str, object)
    """Zone, title (empty: none was typed), and the zone in which typing goes on."""
    asked_to_cross = Signal(str, str)
    """A card was dropped on another one with Alt held."""
    asked_to_link = Signal(str)
    """A card that is to be linked."""
    asked_for_thread = Signal(str)
    """A card whose thread is to be lit; empty to end it."""
    asked_to_take_text = Signal(object, str)
    """Zone (``None``: the one clicked last) and text that was dropped."""
    asked_to_rate = Signal(object, int)
    """Cards and their importance."""
    asked_to_vote = Signal(object, int)
    """Cards, and the votes to add to each: 1 or -1."""
    asked_to_draw_link = Signal(object, QPoint)
    """Cards, and the place on the screen where a link from them begins."""
    carrying = Signal(object, QPoint)
    """Cards that are dragged, and where on the screen they are; no cards once they are put down."""
    asked_for_head = Signal(str)
    """The card that the head of a row stands for."""

    def __init__(self, scene: BoardScene, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._theme = theme
        self._gesture: Gesture | None = None
        self.writing = Writing(self, scene)
        self.about_to_zoom.connect(self.writing.end)
        self.about_to_pinch.connect(self._cancel_gesture)
        self._first_key = FirstKey(self, lambda card: card in self.board.cards)
        self.letters: Mapping[str, Callable[[], object]] = {}
        """Further letters that are commands as long as no word follows."""
        self.let_go = False
        """Whether there was anything that Esc, when it was pressed last, ended."""
        self._zone: ZoneKey | None = None
        self._walker = Walker(scene)
        self._hand = False
        self.accessible: object = None
        """What stands for the board in front of a screen reader; kept here, for Qt does not keep it."""
        self._next_frame = QTimer(self, interval=0, singleShot=True)
        self._next_frame.timeout.connect(self.viewport().update)
        self.setObjectName("board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        EdgeScroll(self)
        if can_be_linked(scene.plan.row.table):
            Hover(self, scene)
        self.horizontalScrollBar().valueChanged.connect(self.writing.end)
        self.horizontalScrollBar().valueChanged.connect(self._see)
        self.verticalScrollBar().valueChanged.connect(self.writing.end)
        self.verticalScrollBar().valueChanged.connect(self._see)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.writing.end()
        at, position = self.mapToScene(event.position().toPoint()), event.position().toPoint()
        if event.button() == Qt.MouseButton.MiddleButton or self._hand:
            self._gesture = Pan(self, position)
        elif event.button() == Qt.MouseButton.LeftButton and self.board.handle.grips(at, self.zoom):
            self._draw_link()
        elif event.button() == Qt.MouseButton.LeftButton:
            card = self.board.card_at(at.x(), at.y())
            self._gesture = self._press_on(card, at, event) if card else self._press_beside(at, event)
        event.accept()

    def _press_on(self, card: CardItem, at: QPointF, event: QMouseEvent) -> Gesture | None:
        chosen = self.board.selected()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            card.setSelected(not card.isSelected())
            return None
        rate = self.asked_to_rate.emit if card.identity in chosen else None
        if rate is None:
            self.board.select([card.identity])
        slack = QApplication.startDragDistance() / self.zoom
        return DragCards(self.board, card, at, slack, self.asked_to_place.emit, self._crossed, rate)

    def _press_beside(self, at: QPointF, event: QMouseEvent) -> Gesture | None:
        if (head := self.board.ground.head_at(at.x(), at.y())) is not None:
            self.board.select([])
            self.asked_for_head.emit(head.card)
            return None
        self._zone = self.board.zone_at(at.x(), at.y())
        self.board.ground.focus(self._zone)
        slot = self.board.ground.slot_at(at.x(), at.y())
        if slot is not None:
            self.type_new(slot)
            return None
        adding = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        return RubberBand(self.board, at, self._theme.accent, self.board.selected() if adding else [])

    def _draw_link(self) -> None:
        """Begin a link from the card under the handle, or from all that are selected with it."""
        cards, at = self.board.handle.taken(self.board.selected())
        self.asked_to_draw_link.emit(cards, self.viewport().mapToGlobal(self.mapFromScene(at)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self.mapToScene(event.position().toPoint())
        if isinstance(self._gesture, Pan):
            self._gesture.follow(event.position().toPoint())
        elif self._gesture is not None:
            self._gesture.move(at)
            if isinstance(self._gesture, DragCards) and self._gesture.cards:
                self.carrying.emit(cards_of(self._gesture.cards), event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.release(self.mapToScene(event.position().toPoint()))
            self.carrying.emit((), QPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        self.board.frame.begin()
        super().paintEvent(event)
        self.board.frame.end()
        if self.board.frame.unfinished:
            self._next_frame.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._cancel_gesture()
        super().hideEvent(event)

    def card_under(self, at: QPoint) -> str | None:
        """Return the card at a place on the screen."""
        item = self.board.card_at(*self.mapToScene(self.viewport().mapFromGlobal(at)).toTuple())
        return card_of(item.identity) if item is not None else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._cancel_gesture()
        at = self.mapToScene(event.position().toPoint())
        card, zone = self.board.card_at(at.x(), at.y()), self.board.zone_at(at.x(), at.y())
        if card is not None:
            self.edit(card.identity)
        elif zone is not None:
            self.type_new(zone)

    def select_all(self) -> None:
        """Select every card."""
        self.board.select(self.board.reading_order())

    def _crossed(self, dropped: str, under: str) -> None:
        self.asked_to_cross.emit(card_of(dropped), card_of(under))

    def _cancel_gesture(self) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self.carrying.emit((), QPoint())

    # What is dropped from outside

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasText() and not event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Do nothing: the scene was told of no drag, and Qt complains where it is told that one leaves."""

    def dropEvent(self, event: QDropEvent) -> None:
        at = self.mapToScene(event.position().toPoint())
        self.asked_to_take_text.emit(self.board.zone_at(at.x(), at.y()), event.mimeData().text())
        event.acceptProposedAction()

    @property
    def zone(self) -> ZoneKey | None:
        """The zone of the selected card, or else the one clicked last."""
        chosen = self.board.selected()
        return self.board.seating.zone_of(chosen[-1]) if chosen else self._zone

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        seats = self.board.selected()
        chosen = cards_of(seats)
        key = event.key()
        if (begun := self._first_key.word(event, chosen)) is not None:
            self._type_text(begun)
        elif key == Qt.Key.Key_Escape:
            event.setAccepted(self._leave())
        elif key in ARROWS:
            self._walk(ARROWS[key], adding=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hand = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif key in ENTER and self._zone is not None and not chosen:
            self.type_new(self._zone)
        elif key in (*ENTER, Qt.Key.Key_F2) and len(chosen) == 1:
            self.edit(seats[0])
        elif not has_command(event) and (do := self.letters.get(event.text().lower())) is not None:
            self._first_key.hold(event.text(), chosen, do)
        elif has_command(event) or not (chosen and self._press_on_cards(key, event.text(), chosen)):
            if event.text().strip() and event.text().isprintable() and not has_command(event):
                self._type_text(event.text())
            else:
                super().keyPressEvent(event)

    def _press_on_cards(self, key: int, text: str, chosen: tuple[str, ...]) -> bool:
        """Do what a key does with the selected cards; tell whether it does anything."""
        if key == Qt.Key.Key_Backspace:
            self.asked_to_delete.emit(chosen)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._first_key.hold(text, chosen, lambda: self.asked_to_rate.emit(chosen, key - Qt.Key.Key_0))
        elif text in ("+", "-"):
            self.asked_to_vote.emit(chosen, 1 if text == "+" else -1)
        elif len(chosen) == 1 and key == Qt.Key.Key_L:
            self._first_key.hold(text, chosen, lambda: self.asked_to_link.emit(chosen[0]))
        elif len(chosen) == 1 and key == Qt.Key.Key_T:
            self._first_key.hold(text, chosen, lambda: self.asked_for_thread.emit(chosen[0]))
        else:
            return False
        return True

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hand = False
            self.viewport().unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def _leave(self) -> bool:
        """End the gesture, and tell so, or else the thread that is lit, or else let go of what is selected."""
        if self._gesture is not None:
            self._cancel_gesture()
            return True
        self.let_go = self.board.dimmed or bool(self.board.selected())
        if not self.board.dimmed:
            self.board.select([])
            self.board.ground.focus(None)
        self.asked_for_thread.emit("")
        return False

    def _walk(self, direction: tuple[int, int], *, adding: bool) -> None:
        """Go to the next card in a direction and select it, or add it to what is selected."""
        following = self._walker.next(self._zone, direction, adding=adding)
        if isinstance(following, Vacant):
            self.board.select([])
            self._zone = following.zone
            self.board.ground.focus(self._zone)
            self._show_part(self.board.slots[self._zone])
        elif following is not None:
            self.board.select(self._walker.chosen)
            self.reveal([following])
            self._zone = self.board.seating.zone_of(following)

    def _type_text(self, text: str) -> None:
        """Begin a new card with what was typed, in the zone of the selected card or the one clicked last."""
        self.type_new(self.zone or self.board.plan.zones[0].value)
        self.writing.insert(text)

    # Editing in place

    def edit(self, identity: str) -> None:
        """Type the title of a card in its place."""
        self.reveal([identity])
        self.writing.edit(identity)

    def type_new(self, zone: ZoneKey) -> None:
        """Type a new card in the empty place of a zone."""
        self._zone = zone
        self._show_part(self.board.slots[zone])
        self.writing.add(zone)

    def reveal(self, identities: Sequence[str]) -> None:
        """Scroll so that these cards are in view, the first of them for certain."""
        self.board.places.bring(identities)
        for identity in reversed(identities):
            if (item := self.board.cards.get(identity)) is not None:
                self._show_part(item)

    def _show_part(self, item: QGraphicsItem) -> None:
        """Scroll so that a part of the board is in view, and no name in front of it."""
        self.ensureVisible(item.sceneBoundingRect().adjusted(0, -self.board.ground.names.room, 0, 0), 20, 20)
