"""Gestures: each one an object that lives from press to release, is cancelled by Esc, and ends in one signal.

A gesture moves items while it lasts and never writes; what it leads to is the view's ``asked_to_…`` signal.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QGraphicsRectItem

from mktcanvas.ui.canvas.board import ZoneKey, card_of
from mktcanvas.ui.canvas.contents import Gap
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.scene import BoardScene

_SEEN_THROUGH = 0.7
"""How much is seen of a card in the air that another one is seen through."""

Drop = Callable[[tuple[str, ...], ZoneKey, str | None], object]
"""Called once, when cards were dropped: the cards, the zone, the card that they come in front of."""
Cross = Callable[[str, str], None]
"""Called once, when a card was dropped on another with Alt held: both cards."""
Rate = Callable[[tuple[str, ...], int], object]
"""Called once, when a dot of a card's importance was clicked: the card, and which of the five."""


class Gesture(Protocol):
    """What the view needs of a gesture; positions are in the scene."""

    def move(self, at: QPointF) -> None:
        """Follow the pointer."""

    def release(self, at: QPointF) -> None:
        """End the gesture and let it have its effect."""

    def cancel(self) -> None:
        """End the gesture as if it had never begun."""


class DragCards:
    """Carry the selected cards to another place or zone; the others make room. With Alt, drop one card on another.

    What is not carried anywhere is a click: on a dot of its importance it rates the card, if ``rate`` is given.
    """

    def __init__(
        self,
        scene: BoardScene,
        pressed: CardItem,
        at: QPointF,
        slack: float,
        drop: Drop,
        cross: Cross,
        rate: Rate | None,
    ) -> None:
        self._scene = scene
        self._pressed = pressed.identity
        self._start = at
        self._slack = slack
        self._drop, self._cross, self._rate = drop, cross, rate
        self._gap: Gap | None = None
        self._aimed: CardItem | None = None
        self._offsets: dict[str, QPointF] = {}

    @property
    def cards(self) -> tuple[str, ...]:
        """The seats of the cards that are in the air."""
        return tuple(self._offsets)

    def move(self, at: QPointF) -> None:
        if not self._offsets and (at - self._start).manhattanLength() >= self._slack:
            self._lift()
        if not self._offsets:
            return
        for identity, offset in self._offsets.items():
            self._scene.cards[identity].setPos(at - offset)
        crossing = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        self._gap = self._scene.open_gap(None if crossing else at, tuple(self._offsets))
        under = self._scene.card_at(at.x(), at.y()) if crossing else None
        told = under is not None and any(card.faded for card in self._scene.cards.values())
        self._aim(under if under is not None and told and not under.faded else None)

    def _aim(self, card: CardItem | None) -> None:
        """Show the card that the one in the air would be dropped on, through it."""
        if card is not self._aimed:
            for item, aimed in ((self._aimed, False), (card, True)):
                if item is not None:
                    item.aimed = aimed
                    item.update()
            self._aimed = card
            self._scene.cards[self._pressed].setOpacity(1.0 if card is None else _SEEN_THROUGH)

    def _lift(self) -> None:
        cards = self._scene.selected()
        self._scene.lift([self._pressed, *(card for card in cards if card != self._pressed)])
        grip = self._start - self._scene.cards[self._pressed].pos()
        for number, identity in enumerate(cards):
            shift = 0.0 if identity == self._pressed else 8.0 * (number + 1)
            self._offsets[identity] = grip - QPointF(shift, shift)

    def release(self, at: QPointF) -> None:
        self.move(at)
        if not self._offsets:
            self._scene.select([self._pressed])
            dot = self._scene.cards[self._pressed].dot_at(at)
            if self._rate is not None and dot is not None:
                self._rate((card_of(self._pressed),), dot)
            return
        self._aim(None)
        gap, cards = self._gap, tuple(self._offsets)
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier:
            self._scene.put_down(animated=False)
            self._scene.flight.settle()
            under = self._scene.card_at(at.x(), at.y())
            if under is not None and under.identity != self._pressed:
                self._cross(self._pressed, under.identity)
            return
        before = gap.before if gap else None
        self._scene.put_down(animated=gap is None)
        if gap is not None:
            self._drop(cards, gap.zone, before)

    def cancel(self) -> None:
        if self._offsets:
            self._aim(None)
            self._scene.put_down()
        self._offsets = {}


class RubberBand:
    """Select every card that a rectangle touches, beside those that were selected when it began."""

    def __init__(self, scene: BoardScene, at: QPointF, colour: str, kept: Sequence[str]) -> None:
        self._scene = scene
        self._start = at
        self._kept = list(kept)
        self._before = scene.selected()
        fill = QColor(colour)
        fill.setAlpha(36)
        self._band = QGraphicsRectItem()
        self._band.setPen(QPen(QColor(colour), 1))
        self._band.setBrush(fill)
        self._band.setZValue(3)
        scene.addItem(self._band)
        scene.select(self._kept)

    def move(self, at: QPointF) -> None:
        area = QRectF(self._start, at).normalized()
        self._band.setRect(area)
        caught = [item.identity for item in self._scene.items(area) if isinstance(item, CardItem)]
        self._scene.select([*self._kept, *caught])

    def release(self, at: QPointF) -> None:
        self.move(at)
        self._scene.removeItem(self._band)

    def cancel(self) -> None:
        self._scene.removeItem(self._band)
        self._scene.select(self._before)


class Pan:
    """Move the board under the window."""

    def __init__(self, view: QAbstractScrollArea, at: QPoint) -> None:
        self._view = view
        self._last = at
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def follow(self, at: QPoint) -> None:
        """Follow the pointer, in the window's own pixels."""
        step = at - self._last
        self._last = at
        for bar, distance in ((self._view.horizontalScrollBar(), step.x()), (self._view.verticalScrollBar(), step.y())):
            bar.setValue(bar.value() - distance)

    def move(self, at: QPointF) -> None:
        """Do nothing: panning goes by the window, not by the scene that it moves."""

    def release(self, at: QPointF) -> None:
        self.cancel()

    def cancel(self) -> None:
        self._view.viewport().unsetCursor()
