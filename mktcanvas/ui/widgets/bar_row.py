"""A line of widgets that goes on in a second one where the window is too narrow for it, so that nothing is cut."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget


class _Line(NamedTuple):
    """Items side by side, how wide each of them is, and the height of the highest."""

    items: list[QLayoutItem]
    widths: list[int]
    height: int


class BarRow(QLayout):
    """Lays widgets out from left to right; those behind a stretch go to the right end of their line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._known: dict[int, list[_Line]] = {}
        """The lines of each room that was asked for, since the items were last what they are."""

    def add_stretch(self) -> None:
        """Let what follows stand at the right end."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._known.clear()

    def invalidate(self) -> None:
        self._known.clear()
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._known.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [line.height for line in self._lines(self._inner(QRect(0, 0, width, 0)).width())]
        margins = self.contentsMargins()
        between = max(0, len(heights) - 1) * self.spacing()
        return margins.top() + sum(heights) + between + margins.bottom()

    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        margins = self.contentsMargins()
        return QSize(margins.left() + widest + margins.right(), self.heightForWidth(1_000_000))

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._shown()]
        margins = self.contentsMargins()
        across = sum(widths) + max(0, len(widths) - 1) * self.spacing()
        return QSize(margins.left() + across + margins.right(), self.heightForWidth(1_000_000))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = self._inner(rect)
        top = inner.top()
        for line in self._lines(inner.width()):
            left = inner.left()
            for item, width in zip(line.items, line.widths, strict=True):
                height = min(item.sizeHint().height(), line.height)
                item.setGeometry(QRect(left, top + (line.height - height) // 2, width, height))
                left += width + (self.spacing() if item.spacerItem() is None else 0)
            top += line.height + self.spacing()

    def _inner(self, rect: QRect) -> QRect:
        return rect.marginsRemoved(self.contentsMargins())

    def _shown(self) -> Iterator[QLayoutItem]:
        """Return the items that are shown, without stretches."""
        return (item for item in self._items if item.spacerItem() is None and not item.isEmpty())

    def _lines(self, room: int) -> list[_Line]:
        """Break the items into lines that fit into ``room`` at their least widths."""
        if room not in self._known:
            self._known[room] = self._broken(room)
        return self._known[room]

    def _broken(self, room: int) -> list[_Line]:
        broken: list[list[QLayoutItem]] = [[]]
        filled = 0
        for item in self._items:
            if item.spacerItem() is None and item.isEmpty():
                continue
            width = item.minimumSize().width()
            if filled and filled + width > room and item.spacerItem() is None:
                broken.append([])
                filled = 0
            broken[-1].append(item)
            filled += width + self.spacing() if item.spacerItem() is None else 0
        heights = [max((item.sizeHint().height() for item in items), default=0) for items in broken]
        made = zip(broken, heights, strict=True)
        return [_Line(items, self._widths(items, room), height) for items, height in made if items]

    def _widths(self, items: list[QLayoutItem], room: int) -> list[int]:
        """Return the widths of the items of a line: what they would have while there is room, stretches the rest."""
        solid = [item for item in items if item.spacerItem() is None]
        widths = {id(item): min(item.minimumSize().width(), room) for item in solid}
        spare = max(0, room - sum(widths.values()) - max(0, len(solid) - 1) * self.spacing())
        for item in solid:
            more = min(spare, max(0, item.sizeHint().width() - widths[id(item)]))
            widths[id(item)] += more
            spare -= more
        stretches = len(items) - len(solid)
        return [widths.get(id(item), spare // max(1, stretches)) for item in items]
