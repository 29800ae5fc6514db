"""The names on a board that stay in sight while it is scrolled: those of zones, and those of columns and rows of zones.

A name stands where it belongs as long as that place is in the window, and else at the window's upper edge, on a ground
of its own in front of the cards; the name of a row stays in the middle of what is seen of its row. A name that there is
no room for is not shown, rather than a part of it.
"""

from collections.abc import Sequence
from math import inf
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mktcanvas.ui.canvas.board import Head, Zone
from mktcanvas.ui.canvas.items import FLAT_BELOW, pen
from mktcanvas.ui.canvas.layout import HEADER, MARGIN, Box
from mktcanvas.ui.canvas.wrapping import lines_of
from mktcanvas.ui.theme import SMALL, TEXT, Theme, font

_OVER_CARDS, _OVER_TITLES = 1.5, 1.6
_TITLE_LINES, _TITLE_LINE, _TALLY_GAP = 2, 15.0, 8.0
_AXIS, BESIDE = 20.0, 4.0
"""How high the name of an axis is, and the room above and below it while it is stuck."""


_ABOVE = 2.0
"""How far the ground of a stuck name reaches up, so that no row of pixels is seen above it."""
_CUT = 0.2
"""How much of its height a name may lose to another one before it goes."""


class StickyName(QGraphicsItem):
    """A name of a ``height`` at the upper end of a box that it does not leave; ``stuck`` where it had to move.

    It is written between ``start`` and ``end``, what is in sight of the width of its box, or the least that it needs.
    """

    def __init__(self, theme: Theme, height: float, over: float) -> None:
        super().__init__()
        self._theme, self.height = theme, height
        self._box = Box(0, 0, 0, 0)
        self.stuck = False
        self.start = self.end = 0.0
        self.setZValue(over)

    def show_box(self, box: Box) -> None:
        """Belong to a box of the scene."""
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box

    def stick(self, above: float, left: float, right: float) -> None:
        """Stand as high as may be, but not above this height of the scene, and be read between two sides of it."""
        lowest = self._box.y + max(0.0, self._box.height - self.height)
        y = min(max(self._box.y, above), lowest)
        if self.stuck != (y > self._box.y):
            self.stuck = not self.stuck
            self.update()
        self.setPos(self._box.x, y)
        self.setVisible(y >= above - _CUT * self.height)
        start, end = max(0.0, left - self._box.x), min(self._box.width, right - self._box.x)
        if end - start < self._box.width:
            least = min(self.least(), self._box.width)
            start = min(start, self._box.width - least)
            end = max(end, start + least)
        if (start, end) != (self.start, self.end):
            self.start, self.end = start, end
            self.update()

    def least(self) -> float:
        """Return the room without which the name cannot be read."""
        raise NotImplementedError


class TitleItem(StickyName):
    """The title of a zone, and how much the zone holds."""

    def __init__(self, zone: Zone, theme: Theme) -> None:
        super().__init__(theme, HEADER, _OVER_CARDS)
        self._zone = zone
        self._tally = ""
        self.title_lines: list[str] = []
        """The title as it was written last."""

    def show_tally(self, tally: str) -> None:
        """Show what the zone holds, on the right of its title."""
        if tally != self._tally:
            self._tally = tally
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(0, -_ABOVE, self._box.width, HEADER + _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if option.levelOfDetailFromTransform(painter.worldTransform()) < FLAT_BELOW:
            return
        if self.stuck:
            ground = QRectF(0.5, -_ABOVE, self._box.width - 1, HEADER + _ABOVE)
            painter.fillRect(ground, QColor(self._theme.zone))
            if not self._zone.rule:
                painter.fillRect(QRectF(0.5, HEADER - 1, ground.width(), 1), QColor(self._theme.line))
        self._paint_title(painter, QRectF(self.start + MARGIN, 0, self.end - self.start - 2 * MARGIN, HEADER))

    def least(self) -> float:
        return self._longest() + _TALLY_GAP + 2 * MARGIN

    def _longest(self) -> float:
        """Return the width of the longest word of the title."""
        metrics = QFontMetricsF(font(TEXT, QFont.Weight.DemiBold))
        return max(map(metrics.horizontalAdvance, self._zone.title.split()), default=0.0)

    def _paint_title(self, painter: QPainter, room: QRectF) -> None:
        """Write the title in up to two lines beside the tally, of which its last part is left where room is scarce."""
        colour = self._theme.tint(self._zone.role).ink if self._zone.role else self._theme.accent
        bold, plain = font(TEXT, QFont.Weight.DemiBold), QFontMetricsF(font(TEXT))
        longest, tally = self._longest(), self._tally
        if longest > room.width() - plain.horizontalAdvance(tally) - _TALLY_GAP:
            tally = tally.rpartition(" · ")[2]
        cut = self.end - self.start < self._box.width
        if cut and longest > room.width() - plain.horizontalAdvance(tally) - _TALLY_GAP:
            tally = ""
        left = room.width() - plain.horizontalAdvance(tally) - _TALLY_GAP
        self.title_lines = lines_of(self._zone.title, left, _TITLE_LINES, bold)
        painter.setFont(font(TEXT))
        painter.setPen(pen(self._theme.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, tally)
        painter.setFont(bold)
        painter.setPen(pen(self._theme.ink if self._zone.rule else colour))
        height = HEADER - 4 if self._zone.rule and len(self.title_lines) > 1 else HEADER
        top = (height - _TITLE_LINE * len(self.title_lines)) / 2
        for number, line in enumerate(self.title_lines):
            place = QRectF(room.left(), top + number * _TITLE_LINE, room.width(), _TITLE_LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
        if self._zone.rule:
            painter.fillRect(QRectF(room.left(), HEADER - 4, room.width(), 2), QColor(colour))


class ColumnItem(StickyName):
    """What stands over a column: a ground that covers what is scrolled under it."""

    def boundingRect(self) -> QRectF:
        return QRectF(-1, -BESIDE - _ABOVE, self._box.width + 2, self.height + 2 * BESIDE + _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.stuck:
            painter.fillRect(self.boundingRect(), QColor(self._theme.canvas))
        self._paint_name(painter, QRectF(self.start, 0, self.end - self.start, self.height))

    def _paint_name(self, painter: QPainter, seen: QRectF) -> None:
        raise NotImplementedError


class ColumnHead(ColumnItem):
    """The head of a column of cells: a title, a line about it, a rule of its colour."""

    def __init__(self, head: Head, theme: Theme, height: float) -> None:
        super().__init__(theme, height, _OVER_TITLES)
        self._head = head

    def least(self) -> float:
        return QFontMetricsF(font(TEXT, QFont.Weight.DemiBold)).horizontalAdvance(self._head.title) + 2 * MARGIN

    def _paint_name(self, painter: QPainter, seen: QRectF) -> None:
        room = seen.adjusted(8, 0, -8, -4)
        painter.setFont(font(TEXT))
        painter.setPen(pen(self._theme.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._head.note)
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        painter.setPen(pen(self._theme.ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._head.title)
        painter.fillRect(QRectF(0, self.height - 2, self._box.width, 2), QColor(self._theme.tint(self._head.role).ink))


class ColumnName(ColumnItem):
    """The name of a column of zones."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(theme, _AXIS, _OVER_TITLES)
        self._name = name.upper()

    def least(self) -> float:
        return QFontMetricsF(_spaced()).horizontalAdvance(self._name) + 2 * MARGIN

    def _paint_name(self, painter: QPainter, seen: QRectF) -> None:
        painter.setFont(_spaced())
        painter.setPen(pen(self._theme.muted))
        painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, self._name)


class RowName(QGraphicsItem):
    """The name of one row of zones, turned to read upwards, in the middle of what is in sight of the row."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._name, self._theme = name.upper(), theme
        self._needed = QFontMetricsF(_spaced()).horizontalAdvance(self._name) + 2 * BESIDE
        self._x = self._top = self._whole = self._length = 0.0

    def show_along(self, x: float, top: float, length: float) -> None:
        """Stand along the left edge of a row."""
        self._x, self._top, self._whole = x, top, length

    def keep_between(self, above: float, below: float, left: float) -> None:
        """Stand in the middle of what of the row lies between two heights of the scene, wholly inside the row."""
        start, end = max(self._top, above), self._top + self._whole
        seen = min(end, below) - start
        self.setVisible(self._x >= left and seen >= min(self._needed, self._whole))
        length = min(max(seen, self._needed), self._whole)
        start = max(self._top, min(start, end - length))
        if (self.x(), self.y(), self._length) != (self._x, start, length):
            self.prepareGeometryChange()
            self._length = length
            self.setPos(self._x, start)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, _AXIS, self._length)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setFont(_spaced())
        painter.setPen(pen(self._theme.muted))
        painter.translate(0, self._length)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, self._length, _AXIS), Qt.AlignmentFlag.AlignCenter, self._name)


class Beside(Protocol):
    """What stands beside a row of zones."""

    def keep_between(self, above: float, below: float, left: float) -> None:
        """Be read in what of the row lies between two heights of the scene and right of a side of it."""


class Names:
    """All the names of one board, the titles of its zones and what stands beside its rows among them."""

    def __init__(self, titles: Sequence[TitleItem], columns: Sequence[ColumnItem], rows: Sequence[Beside]) -> None:
        self._titles, self.columns, self._rows = titles, columns, rows
        self._window = QRectF()
        self._band = max((column.height + 2 * BESIDE for column in columns), default=0.0)
        self.room = self._band + (HEADER if titles else 0.0)
        """How much at the upper edge of the window names may cover."""

    def see(self, window: QRectF) -> None:
        """Know which part of the board is in sight."""
        self._window = window
        self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Let each name stand where it is seen, or at its own place as long as no window is known."""
        left, above, right, below = -inf, -inf, inf, inf
        if not self._window.isEmpty():
            left, above = self._window.left(), self._window.top()
            right, below = self._window.right(), self._window.bottom()
        for column in self.columns:
            column.stick(above + BESIDE, left, right)
        for title in self._titles:
            title.stick(above + self._band, left, right)
        for row in self._rows:
            row.keep_between(above + self._band, below, left)


def _spaced() -> QFont:
    spaced = font(SMALL)
    spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
    return spaced
