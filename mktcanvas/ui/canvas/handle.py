"""The small handle on a card's edge from which a link is drawn; it shows on the card under the pointer or selected.

It knows its card and where the pointer is; what a link may lead to is the business of the window.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mktcanvas.model.link import RELATIONS
from mktcanvas.ui.canvas.board import cards_of
from mktcanvas.ui.canvas.items import CardItem
from mktcanvas.ui.theme import Theme

REACH = 12.0
"""Pixels of the window around the middle of the handle in which it can be gripped."""
_RADIUS = 5.5


def can_be_linked(kind: str) -> bool:
    """Tell whether cards of a kind may be linked to any other."""
    return any(kind in (*pair.sources, *pair.targets) for pair in RELATIONS.values())


class LinkHandle(QGraphicsItem):
    """One handle a board; it stands in the middle of the right edge of its card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.resting = False
        """Whether a title is being written, so that a selected card has no handle."""
        self.hide()

    @property
    def card(self) -> CardItem | None:
        """The card that the handle stands on."""
        found = self.parentItem()
        return found if isinstance(found, CardItem) else None

    def show_on(self, card: CardItem | None) -> None:
        """Stand on a card, or on none."""
        if card is not self.card:
            self.setParentItem(card)  # type: ignore[arg-type]
        self.setVisible(card is not None)
        if card is not None:
            box = card.box()
            self.setPos(box.width, box.height / 2)

    def rest(self) -> None:
        """Go from sight while a title is being written."""
        self.resting = True
        self.show_on(None)

    def grips(self, at: QPointF, zoom: float) -> bool:
        """Tell whether a press at a point of the scene takes the handle."""
        away = at - self.scenePos()
        reach = REACH / zoom
        return self.card is not None and away.x() ** 2 + away.y() ** 2 <= reach**2

    def taken(self, chosen: Sequence[str]) -> tuple[tuple[str, ...], QPointF]:
        """Return the cards that a link begins at, all the selected ones if its card is one of them, and the place.

        The handle itself goes from sight.
        """
        seats = [self.card.identity] if self.card is not None else []
        at = self.scenePos()
        self.show_on(None)
        return cards_of(chosen if set(seats) & set(chosen) else seats), at

    def boundingRect(self) -> QRectF:
        return QRectF(-_RADIUS - 1, -_RADIUS - 1, 2 * _RADIUS + 2, 2 * _RADIUS + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(QPen(QColor(self._theme.accent), 1.5))
        painter.setBrush(QBrush(QColor(self._theme.panel)))
        painter.drawEllipse(QPointF(0, 0), _RADIUS, _RADIUS)
        painter.setPen(QPen(QColor(self._theme.accent), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(-2.5, 0), QPointF(2.5, 0))
        painter.drawLine(QPointF(0, -2.5), QPointF(0, 2.5))
