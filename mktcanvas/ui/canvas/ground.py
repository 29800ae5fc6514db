"""What the cards of a board lie on: zones, the places where cards are typed, the heads of rows.

They paint and decide nothing.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from mktcanvas.ui.canvas.board import BoardPlan, Head, Zone, ZoneKey
from mktcanvas.ui.canvas.face import LINE_HEIGHT, NO_TEXT_BELOW, PADDING, SMALL_LINE
from mktcanvas.ui.canvas.items import FADED, pen
from mktcanvas.ui.canvas.layout import EDGE, ZONE_GAP, Box
from mktcanvas.ui.canvas.names import ColumnHead, ColumnName, Names, RowName, TitleItem
from mktcanvas.ui.canvas.wrapping import lines_of
from mktcanvas.ui.theme import CARD_RADIUS, SMALL, TEXT, ZONE_RADIUS, Theme, font

_AXIS = 16.0
_VACANT_TINT = 14
"""How much of the colour of errors lies over a zone that should not stay empty, of 255."""
_TALL = 50.0
"""A place to type in that is lower than this has one line of words."""
_BAR, _BAR_ROOM = 5.0, 12.0
_HEAD_LINES, _NOTE_LINES = 3, 2


class ZoneItem(QGraphicsItem):
    """The ground of a zone, with its ``title``. A zone without a title is a cell of a table."""

    def __init__(self, zone: Zone, theme: Theme) -> None:
        super().__init__()
        self._zone, self._theme = zone, theme
        self.title = TitleItem(zone, theme)
        self._size = (0.0, 0.0)
        self._empty = True
        self._lit = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_box(self, box: Box) -> None:
        """Take a place in the scene."""
        if self._size != (box.width, box.height):
            self.prepareGeometryChange()
            self._size = (box.width, box.height)
        self.setPos(box.x, box.y)
        self.title.show_box(box)

    def light(self, *, lit: bool) -> None:
        """Show whether what is in the air would land here."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def show_tally(self, tally: str, *, empty: bool) -> None:
        """Show what the zone holds, on the right of its title."""
        self.title.show_tally(tally)
        if empty != self._empty:
            self._empty = empty
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-1, -1, self._size[0] + 2, self._size[1] + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        width, height = self._size
        painter.setBrush(QBrush(QColor(self._theme.zone)))
        painter.setPen(pen(self._theme.accent, 2) if self._lit else pen(self._theme.line))
        room = 2 * ZONE_RADIUS
        frame = QRectF(0, 0, width, height) & option.exposedRect.adjusted(-room, -room, room, room)
        painter.drawRoundedRect(frame, ZONE_RADIUS, ZONE_RADIUS)
        if self._zone.wanting and self._empty:
            wanting = QColor(self._theme.error)
            wanting.setAlpha(_VACANT_TINT)
            painter.setBrush(QBrush(wanting))
            painter.drawRoundedRect(frame, ZONE_RADIUS, ZONE_RADIUS)


class SlotItem(QGraphicsItem):
    """The empty place at the end of a zone, where the next card is typed; a low one is a line of words only."""

    def __init__(self, zone: Zone, theme: Theme, height: float) -> None:
        super().__init__()
        self._zone, self._theme, self.height = zone, theme, height
        self._width = 0.0
        self._first = True
        self.focused = False

    def show_box(self, box: Box, *, first: bool) -> None:
        """Take a place in the scene; ``first`` where the zone holds no card yet."""
        self.prepareGeometryChange()
        self.setPos(box.x, box.y)
        self._width, self._first = box.width, first
        self.update()

    def box(self) -> Box:
        """Return where the place lies in the scene."""
        return Box(self.x(), self.y(), self._width, self.height)

    def boundingRect(self) -> QRectF:
        return QRectF(-1, -1, self._width + 2, self.height + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if option.levelOfDetailFromTransform(painter.worldTransform()) < NO_TEXT_BELOW:
            return
        low = self._zone.title == ""
        edge = QColor(self._theme.muted)
        edge.setAlpha(120)
        painter.setPen(pen(self._theme.accent, 2) if self.focused else QPen(edge, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.focused or not low:
            frame = QRectF(0.5, 0.5, self._width - 1, self.height - 1)
            painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)
        painter.setFont(font(SMALL if low else TEXT))
        painter.setPen(pen(self._theme.muted))
        hint = self._zone.hint if self._first or not low else "+"
        inset = 4.0 if low else PADDING
        if self.height < _TALL:
            inner = QRectF(inset, 0, self._width - 2 * inset, self.height)
            written, lines = self.words_in(inner.width(), hint)
            painter.setFont(written)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))
        else:
            inner = QRectF(inset, PADDING - 2, self._width - 2 * inset, self.height - PADDING)
            painter.drawText(inner, Qt.TextFlag.TextWordWrap, hint)

    def words_in(self, width: float, hint: str) -> tuple[QFont, list[str]]:
        """Return the words of a place that is not tall as they fit: in one line, in smaller letters, in two lines."""
        small, most = font(SMALL), 1 if self.height < 2 * SMALL_LINE else 2
        lines = lines_of(hint, width, 2, font(TEXT))
        if self._zone.title and len(lines) == 1:
            return font(TEXT), lines
        return small, lines_of(hint, width, most, small)


class HeadItem(QGraphicsItem):
    """The head of a row of cells: a title, a line about it, how far it has come."""

    def __init__(self, head: Head, theme: Theme) -> None:
        super().__init__()
        self.head, self._theme = head, theme
        self._size = (0.0, 0.0)
        self._down = 0.0
        """How far down the text is, to be in sight."""

    def _lines(self, width: float) -> tuple[list[str], list[str]]:
        """Return the lines of the title and of the note."""
        room = width - 2 * PADDING
        title = lines_of(self.head.title, room, _HEAD_LINES, font(TEXT, QFont.Weight.DemiBold))
        return title, lines_of(self.head.note, room, _NOTE_LINES, font(SMALL)) if self.head.note else []

    def needed(self, width: float) -> float:
        """Return the height that the head of a row needs."""
        title, note = self._lines(width)
        return PADDING + len(title) * LINE_HEIGHT + len(note) * SMALL_LINE + _BAR_ROOM + PADDING

    def show_box(self, box: Box) -> None:
        """Take a place in the scene."""
        self.prepareGeometryChange()
        self.setPos(box.x, box.y)
        self._size = (box.width, box.height)
        self.update()

    def keep_between(self, above: float, below: float, left: float) -> None:
        """Let the text stand below a height of the scene, as far as the head has room for it."""
        spare = self._size[1] - self.needed(self._size[0])
        down = max(0.0, min(above - self.y(), spare))
        if down != self._down:
            self._down = down
            self.update()

    def box(self) -> Box:
        """Return where the head lies in the scene."""
        return Box(self.x(), self.y(), *self._size)

    def boundingRect(self) -> QRectF:
        return QRectF(-1, -1, self._size[0] + 2, self._size[1] + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        width, height = self._size
        painter.setBrush(QBrush(QColor(self._theme.zone)))
        painter.setPen(pen(self._theme.line))
        painter.drawRoundedRect(QRectF(0, 0, width, height), ZONE_RADIUS, ZONE_RADIUS)
        if option.levelOfDetailFromTransform(painter.worldTransform()) < NO_TEXT_BELOW:
            return
        title, note = self._lines(width)
        inner = width - 2 * PADDING
        top = PADDING + self._down
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        painter.setPen(pen(self._theme.ink))
        for line in title:
            painter.drawText(QRectF(PADDING, top, inner, LINE_HEIGHT), Qt.AlignmentFlag.AlignVCenter, line)
            top += LINE_HEIGHT
        painter.setFont(font(SMALL))
        painter.setPen(pen(self._theme.muted))
        for line in note:
            painter.drawText(QRectF(PADDING, top, inner, SMALL_LINE), Qt.AlignmentFlag.AlignVCenter, line)
            top += SMALL_LINE
        if self.head.progress is not None:
            self._paint_progress(painter, QRectF(PADDING, top + _BAR, inner, _BAR), self.head.progress)

    def _paint_progress(self, painter: QPainter, track: QRectF, share: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self._theme.line)))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        painter.setBrush(QBrush(QColor(self._theme.accent)))
        painter.drawRoundedRect(
            QRectF(track.topLeft(), track.size()).adjusted(0, 0, track.width() * (share - 1), 0), 2, 2
        )


class Ground:
    """Everything that the cards of one board lie on, in one scene."""

    def __init__(self, plan: BoardPlan, theme: Theme, scene: QGraphicsScene) -> None:
        self._plan, self._scene = plan, scene
        self.zones = {zone.value: ZoneItem(zone, theme) for zone in plan.zones}
        self.slots = {zone.value: SlotItem(zone, theme, plan.pattern.slot) for zone in plan.zones}
        head_height = plan.pattern.top - EDGE - ZONE_GAP
        columns = [ColumnName(name, theme) for name in plan.columns]
        heads = [ColumnHead(head, theme, head_height) for head in plan.column_heads]
        self._titles = [self.zones[zone.value].title for zone in plan.zones if zone.title]
        self.rows = [RowName(name, theme) for name in plan.rows]
        self.row_heads = [HeadItem(head, theme) for head in plan.row_heads]
        self.names = Names(self._titles, columns or heads, [*self.rows, *self.row_heads])
        for item in self._items():
            scene.addItem(item)

    def _items(self) -> Iterator[QGraphicsItem]:
        yield from self.zones.values()
        yield from self.slots.values()
        yield from (*self._titles, *self.names.columns, *self.rows, *self.row_heads)

    def clear(self) -> None:
        """Take everything out of the scene."""
        for item in self._items():
            self._scene.removeItem(item)

    def heads_need(self) -> list[float]:
        """Return the heights that the heads of the rows need."""
        return [head.needed(self._head_width()) for head in self.row_heads]

    def _head_width(self) -> float:
        return self._plan.pattern.left - EDGE - ZONE_GAP

    def stand_around(self, boxes: Sequence[Box]) -> None:
        """Let the names of the columns stand above, those of the rows beside the zones, and so the heads."""
        columns, bottom = self._plan.pattern.columns, max((box.y + box.height for box in boxes), default=0.0)
        top = EDGE if self._plan.column_heads else _AXIS
        for name, box in zip(self.names.columns, boxes, strict=False):
            name.show_box(Box(box.x, top, box.width, bottom - top))
        for axis, box in zip(self.rows, boxes[::columns], strict=False):
            axis.show_along(_AXIS, box.y, box.height)
        for head, box in zip(self.row_heads, boxes[::columns], strict=False):
            head.show_box(Box(EDGE, box.y, self._head_width(), box.height))
        self.names.keep_in_sight()

    def slot_at(self, x: float, y: float) -> ZoneKey | None:
        """Return the zone whose empty place is at a point."""
        return next((zone for zone, slot in self.slots.items() if slot.box().contains(x, y)), None)

    def head_at(self, x: float, y: float) -> Head | None:
        """Return the head of a row at a point."""
        return next((item.head for item in self.row_heads if item.box().contains(x, y)), None)

    def fade_slots(self, faded: bool) -> None:
        """Fade the empty places, as the cards that are not lit are faded."""
        for slot in self.slots.values():
            slot.setOpacity(FADED if faded else 1.0)

    def focus(self, zone: ZoneKey | None) -> None:
        """Show which empty place has the focus of the keys, if any."""
        for key, slot in self.slots.items():
            if slot.focused != (key == zone):
                slot.focused = key == zone
                slot.update()
