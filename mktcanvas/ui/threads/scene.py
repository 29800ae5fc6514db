"""The chain as a scene: cards in columns, curves between them, stubs where a thread is broken. It changes nothing."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from mktcanvas.model.row import Card
from mktcanvas.model.vocabulary import colour_role
from mktcanvas.ui.canvas.items import pen
from mktcanvas.ui.canvas.wrapping import lines_of
from mktcanvas.ui.theme import CARD_RADIUS, SMALL, TEXT, Theme, font, mixed
from mktcanvas.ui.threads.chain import Chain, Edge

HEIGHT, GAP, TOP, MARGIN = 54.0, 8.0, 44.0, 24.0
LEAST_WIDTH, MOST_WIDTH = 84.0, 190.0
_BETWEEN = 0.36
"""The room between two columns as a share of a column."""
_STROKES = {True: ("accent", 0.9, 2.0), None: ("muted", 0.42, 1.0), False: ("muted", 0.1, 1.0)}
"""The colour, strength and width of an edge on a lit thread, where none is lit, and off the one that is; mixed with the
ground and not translucent, which takes Qt twice the time."""
_FADED, _STUB, _LINES = 0.15, 14.0, 3


class BoxItem(QGraphicsItem):
    """A card of the chain."""

    def __init__(self, card: Card, width: float, theme: Theme, *, rootless: bool, fruitless: bool) -> None:
        super().__init__()
        self.identity, self.title = card.id, " ".join(card.title.split())
        self._theme, self.rootless, self.fruitless = theme, rootless, fruitless
        zone = getattr(card, type(card).zone or "", None)
        role = colour_role(zone) if zone is not None else None
        self._tint = theme.tint(role) if role else None
        self.width = width
        self._lines = lines_of(self.title, width - 19, _LINES, font(SMALL))
        self.spoken = self.title
        """What is said of the card to those who do not see it."""
        self.lit = True
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def boundingRect(self) -> QRectF:
        return QRectF(-_STUB - 4, -4, self.width + 2 * _STUB + 8, HEIGHT + 8)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(QRectF(0, 0, self.width, HEIGHT))
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        box = QRectF(0, 0, self.width, HEIGHT)
        painter.setOpacity(1.0 if self.lit else _FADED)
        self._stubs(painter)
        painter.setBrush(QBrush(QColor(self._tint.ground if self._tint else self._theme.panel)))
        painter.setPen(pen(self._theme.accent, 2) if self.isSelected() else pen(self._theme.line))
        painter.drawRoundedRect(box, CARD_RADIUS, CARD_RADIUS)
        painter.fillRect(QRectF(0, 6, 3, HEIGHT - 12), QColor(self._tint.ink if self._tint else self._theme.accent))
        painter.setFont(font(SMALL))
        painter.setPen(pen(self._theme.ink))
        top = (HEIGHT - 15 * len(self._lines)) / 2
        for number, line in enumerate(self._lines):
            painter.drawText(QRectF(11, top + number * 15, self.width, 16), Qt.AlignmentFlag.AlignLeft, line)

    def _stubs(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.error), 1.6, Qt.PenStyle.DotLine))
        middle = HEIGHT / 2
        for broken, start, end in ((self.rootless, 0.0, -_STUB), (self.fruitless, self.width, self.width + _STUB)):
            if broken:
                painter.drawLine(QPointF(start, middle), QPointF(end, middle))
                painter.drawLine(QPointF(end, middle - 5), QPointF(end, middle + 5))


class EdgeItem(QGraphicsItem):
    """A curve from a card to what comes of it."""

    def __init__(self, edge: Edge, start: QPointF, end: QPointF, theme: Theme) -> None:
        super().__init__()
        self.edge, self._theme = edge, theme
        self.lit: bool | None = None
        """Whether the edge is on the lit thread; ``None`` where no thread is lit."""
        reach = max(30.0, abs(end.x() - start.x()) * 0.45)
        self._path = QPainterPath(start)
        self._path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end)
        self.setZValue(-1)

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colour, strength, width = _STROKES[self.lit]
        painter.setPen(QPen(QColor(mixed(self._theme.canvas, getattr(self._theme, colour), strength)), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)


class HeadItem(QGraphicsItem):
    """The name of a column with how many cards it holds right behind it; it may reach into the gap to the next one."""

    def __init__(self, name: str, count: int, column: float, theme: Theme) -> None:
        super().__init__()
        self._count, self._theme = f"  {count}", theme
        strong = QFontMetricsF(font(TEXT, QFont.Weight.DemiBold))
        self._width = column * (1 + _BETWEEN)
        left = self._width - QFontMetricsF(font(TEXT)).horizontalAdvance(self._count)
        self.shown = strong.elidedText(name, Qt.TextElideMode.ElideRight, left)
        """The name as it is written."""
        self._long = strong.horizontalAdvance(self.shown)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._width, 24)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        painter.setPen(pen(self._theme.ink))
        painter.drawText(self.boundingRect(), aligned, self.shown)
        painter.setFont(font(TEXT))
        painter.setPen(pen(self._theme.muted))
        painter.drawText(self.boundingRect().adjusted(self._long, 0, 0, 0), aligned, self._count)


class ThreadScene(QGraphicsScene):
    """Shows a ``Chain``; the thread of one card, or any set of cards, can be lit."""

    def __init__(self, theme: Theme, tip: Callable[[BoxItem], str], spoken: Callable[[Card], str]) -> None:
        super().__init__()
        self._theme, self._tip, self._spoken = theme, tip, spoken
        self.boxes: dict[str, BoxItem] = {}
        self.edges: list[EdgeItem] = []
        self.chain = Chain((), (), frozenset(), frozenset())
        self._names: tuple[str, ...] = ()
        self.column = MOST_WIDTH

    def set_room(self, room: float) -> None:
        """Make the columns as wide as a window of this width lets them be."""
        columns = max(1, len(self.chain.columns))
        fitting = (room - 2 * MARGIN) / (columns + (columns - 1) * _BETWEEN)
        width = float(int(min(max(fitting, LEAST_WIDTH), MOST_WIDTH)))
        if width != self.column:
            self.column = width
            self.show_chain(self.chain, self._names)

    def show_chain(self, chain: Chain, names: Iterable[str]) -> None:
        """Show another chain; what was selected stays selected where it is still there."""
        chosen = set(self.selected())
        self.blockSignals(True)
        self.clear()
        self.chain, self.boxes, self.edges, self._names = chain, {}, [], tuple(names)
        step = self.column * (1 + _BETWEEN)
        for number, (column, name) in enumerate(zip(chain.columns, self._names, strict=True)):
            x = MARGIN + number * step
            head = HeadItem(name, len(column), self.column, self._theme)
            head.setPos(x, 12)
            self.addItem(head)
            for place, card in enumerate(column):
                self._add_box(card, x, TOP + place * (HEIGHT + GAP))
        for edge in chain.edges:
            start = self.boxes[edge.source].pos() + QPointF(self.column, HEIGHT / 2)
            item = EdgeItem(edge, start, self.boxes[edge.result].pos() + QPointF(0, HEIGHT / 2), self._theme)
            self.addItem(item)
            self.edges.append(item)
        tallest = max((len(column) for column in chain.columns), default=0)
        width = 2 * MARGIN + len(chain.columns) * step - self.column * _BETWEEN
        self.setSceneRect(0, 0, width, TOP + tallest * (HEIGHT + GAP) + MARGIN)
        for identity in chosen & self.boxes.keys():
            self.boxes[identity].setSelected(True)
        self.blockSignals(False)

    def _add_box(self, card: Card, x: float, y: float) -> None:
        chain = self.chain
        box = BoxItem(
            card, self.column, self._theme, rootless=card.id in chain.rootless, fruitless=card.id in chain.fruitless
        )
        box.setPos(x, y)
        box.setToolTip(self._tip(box))
        lefts = sum(edge.result == card.id for edge in chain.edges)
        rights = sum(edge.source == card.id for edge in chain.edges)
        box.spoken = f"{self._spoken(card)} {box.title}, ← {lefts}, → {rights}"
        self.addItem(box)
        self.boxes[card.id] = box

    def selected(self) -> list[str]:
        """Return the ids of the selected cards, column by column."""
        chosen = {item.identity for item in self.selectedItems() if isinstance(item, BoxItem)}
        return [card.id for card in self.chain.cards() if card.id in chosen]

    def light(self, identities: Iterable[str] | None) -> None:
        """Light these cards and the edges between them; ``None`` lights all alike."""
        lit = None if identities is None else set(identities)
        for identity, box in self.boxes.items():
            box.lit = lit is None or identity in lit
            box.update()
        for item in self.edges:
            item.lit = None if lit is None else item.edge.source in lit and item.edge.result in lit
            item.setZValue(-0.5 if item.lit else -1)
            item.update()
