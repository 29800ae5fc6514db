"""A board for those who hear it: a list whose items are its cards, each with its kind, text, zone, importance, links.

Graphics items are invisible to screen readers; these interfaces stand for them and hold nothing of their own.
"""

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow

from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.canvas.view import BoardView


class BoardInterface(QAccessibleInterface):
    """The board as a list of cards in reading order."""

    def __init__(self, view: BoardView) -> None:
        super().__init__()
        self._view = view
        self._children: dict[str, CardInterface] = {}

    def _cards(self) -> list[str]:
        return self._view.board.reading_order()

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return self._view

    def window(self) -> QWindow | None:
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:
        parent = self._view.parentWidget()
        return QAccessible.queryAccessibleInterface(parent) if parent else None

    def childCount(self) -> int:
        return len(self._cards())

    def child(self, index: int) -> QAccessibleInterface | None:
        cards = self._cards()
        return self._of(cards[index]) if 0 <= index < len(cards) else None

    def _of(self, identity: str) -> "CardInterface":
        if identity not in self._children:
            self._children[identity] = CardInterface(self, self._view, identity)
        return self._children[identity]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        cards = self._cards()
        return cards.index(child.identity) if isinstance(child, CardInterface) and child.identity in cards else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        at = self._view.mapToScene(self._view.viewport().mapFromGlobal(QPoint(x, y)))
        card = self._view.board.card_at(at.x(), at.y())
        return self._of(card.identity) if card else None

    def focusChild(self) -> QAccessibleInterface | None:
        chosen = self._view.board.selected()
        return self._of(chosen[-1]) if chosen else None

    def text(self, kind: QAccessible.Text) -> str:
        return self._view.accessibleName() if kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Do nothing: a board is named by its page."""

    def rect(self) -> QRect:
        viewport = self._view.viewport()
        return QRect(viewport.mapToGlobal(viewport.rect().topLeft()), viewport.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._view.hasFocus()
        return state


class CardInterface(QAccessibleInterface):
    """One card as an item of the list."""

    def __init__(self, board: BoardInterface, view: BoardView, identity: str) -> None:
        super().__init__()
        self._board, self._view, self.identity = board, view, identity

    def _item(self) -> CardItem | None:
        return self._view.board.cards.get(self.identity)

    def isValid(self) -> bool:
        return self._item() is not None

    def object(self) -> QObject | None:
        return None

    def parent(self) -> QAccessibleInterface:
        return self._board

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return None

    def text(self, kind: QAccessible.Text) -> str:
        item = self._item()
        if item is None or kind != QAccessible.Text.Name:
            return ""
        return spoken(item)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Do nothing: a title is changed by F2."""

    def rect(self) -> QRect:
        item = self._item()
        if item is None:
            return QRect()
        place = self._view.mapFromScene(item.sceneBoundingRect()).boundingRect()
        return QRect(self._view.viewport().mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        item = self._item()
        state.selectable = state.focusable = True
        if item is not None:
            state.selected = state.focused = item.isSelected()
        return state


def spoken(item: CardItem) -> str:
    """Return what is said of a card: what it is and where, its title, its importance, its links."""
    look = item.look
    translate = QCoreApplication.translate
    parts = [look.spoken, look.title]
    if look.importance:
        parts.append(translate("Accessible", "importance {number} of 5").format(number=look.importance))
    parts.append(translate("Accessible", "links: {number}").format(number=look.links))
    if look.parked:
        parts.append(translate("Accessible", "put aside"))
    return ", ".join(part for part in parts if part)


def interface_for(_: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface of a board; the factory that Qt asks."""
    if not isinstance(thing, BoardView):
        return None
    thing.accessible = BoardInterface(thing)
    return thing.accessible


def announce(view: BoardView) -> None:
    """Tell a screen reader, if one listens, which card has the focus now."""
    chosen = view.board.selected()
    if QAccessible.isActive() and chosen:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(view.board.reading_order().index(chosen[-1]))
        QAccessible.updateAccessibility(event)
