"""A table whose first column stays in sight while the others are scrolled, so that each line keeps its name.

It is one table, not two laid over each other: what Qt asks about the place of a cell is answered with where the first
column is kept, and that column is painted over what was scrolled below it.
"""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
)

from mktcanvas.ui.canvas.wrapping import lines_of
from mktcanvas.ui.theme import SMALL, font

Index = QModelIndex | QPersistentModelIndex
_GRIP = 4
"""So near its edge the kept head is still in hand, to be made wider."""
PADDING = 12
"""What a head that wraps leaves free at its sides, in pixels."""
MOST_LINES = 3
"""Of a head that wraps."""
_MOST = 0.6
"""The share of the width that may be kept; a narrower table scrolls as a whole."""


class _KeptHead(QHeaderView):
    """The heads of the columns; the first one stays where it is."""

    def __init__(self, table: "KeptColumnTable") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._shift = 0

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        """Break a head that wraps into lines, the last one elided rather than cut."""
        super().initStyleOptionForIndex(option, section)
        if self.defaultAlignment() & Qt.TextFlag.TextWordWrap.value:
            text = self.model().headerData(section, self.orientation())
            option.text = "\n".join(lines_of(text, self.sectionSize(section) - PADDING, MOST_LINES, font(SMALL)))

    def viewportEvent(self, event: QEvent) -> bool:
        """Take what the mouse does over the kept head for that head, not for the one that was scrolled below it."""
        if not isinstance(event, QMouseEvent):
            return super().viewportEvent(event)
        if event.type() == QEvent.Type.MouseButtonPress or not event.buttons():
            self._shift = self.offset() if event.position().x() < self._table.kept_width() + _GRIP else 0
        at = event.position() - QPointF(self._shift, 0)
        moved = QMouseEvent(
            event.type(), at, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )
        return super().viewportEvent(moved)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if width := self._table.kept_width():
            painter = QPainter(self.viewport())
            place = QRect(0, 0, width, self.height())
            painter.fillRect(place, self._table.ground())
            self.paintSection(painter, place, 0)
            painter.end()


class KeptColumnTable(QTableView):
    """Keeps its first column in sight, on the colour of the palette that the table lies on."""

    def __init__(self, ground: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
        super().__init__()
        self._ground = ground
        head = _KeptHead(self)
        head.setSectionsClickable(True)
        self.setHorizontalHeader(head)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def ground(self) -> QBrush:
        """Return what lies below the kept column."""
        return self.palette().brush(self._ground)

    def kept_width(self) -> int:
        """Return the width that the first column takes from the others, none while nothing is scrolled."""
        width = self.columnWidth(0) if self.horizontalScrollBar().value() else 0
        return width if width <= self.viewport().width() * _MOST else 0

    def visualRect(self, index: Index) -> QRect:
        place = super().visualRect(index)
        if index.column() == 0 and self.kept_width():
            place.moveLeft(0)
        return place

    def indexAt(self, at: QPoint) -> QModelIndex:
        found = super().indexAt(at)
        return found.siblingAtColumn(0) if 0 <= at.x() < self.kept_width() else found

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return super().visualRegionForSelection(selection) | QRegion(self._kept())

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible):  # type: ignore[no-untyped-def]
        """Bring a cell into sight, not only from behind the edge but from behind the first column too."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0:
            bar.setValue(before if self.columnWidth(0) <= self.viewport().width() * _MOST else bar.value())
        elif (hidden := self.kept_width() - self.visualRect(index).left()) > 0:
            bar.setValue(bar.value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self.updateEditorGeometries()
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def _kept(self) -> QRect:
        return QRect(0, 0, self.kept_width(), self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        kept = self._kept()
        if not kept.isEmpty() and event.rect().intersects(kept):
            painter = QPainter(self.viewport())
            painter.fillRect(kept, self.ground())
            last = self.rowAt(event.rect().bottom())
            for row in range(self.rowAt(event.rect().top()), (last if last >= 0 else self.model().rowCount() - 1) + 1):
                self._paint_kept(painter, self.model().index(row, 0))
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawLine(kept.topRight(), kept.bottomRight())
            painter.end()

    def _paint_kept(self, painter: QPainter, index: Index) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        states = QStyle.StateFlag
        if self.selectionModel().isSelected(index):
            option.state |= states.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            option.state |= states.State_HasFocus
        if self.alternatingRowColors() and index.row() % 2:
            option.features |= QStyleOptionViewItem.ViewItemFeature.Alternate
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewRow, option, painter, self)
        self.itemDelegateForIndex(index).paint(painter, option, index)
