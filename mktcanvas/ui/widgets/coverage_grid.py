"""A matrix of counts against the four P: every cell is a button, so that it can be reached by keys and heard.

It knows only what it is given: lines, counts, and which cells should not be empty.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from mktcanvas.charts.wording import p_name
from mktcanvas.model.choices import P
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.canvas.wrapping import lines_of
from mktcanvas.ui.theme import SMALL, Theme, clearer, font, mixed

_CELL_HEIGHT, _CELL_WIDTH = 32, 46
_TITLE_WIDTH = 96
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_BROKEN = {"Communication": "Communi\u00adcation"}
"""Where a name that is longer than a column may be broken."""
_SHADES = (0.18, 0.42, 0.66, 0.9)


class Line(NamedTuple):
    """A line of the matrix: the card that it stands for, its title, how deep it lies, its counts."""

    card: str
    title: str
    depth: int
    counts: Mapping[P, int]


class _Title(QLabel):
    """A title on two lines at most, shortened where it is too long, whole in the tooltip."""

    def __init__(self, text: str, width: int) -> None:
        super().__init__()
        self._whole = " ".join(text.split())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(width)
        self.setFont(font(SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(self._whole.replace("&", "&amp;").replace("<", "&lt;"))

    def resizeEvent(self, event: object) -> None:
        self.setText("\n".join(lines_of(self._whole, self.contentsRect().width() - 2, 2, font(SMALL))))


def _width(names: Iterable[str]) -> int:
    """Return how wide a column must be for its name, broken where it may be, and for its counts."""
    parts = [part for name in names for part in _BROKEN.get(name, name).split("\u00ad")]
    return max(_CELL_WIDTH, *(QFontMetrics(font(SMALL)).horizontalAdvance(part) + 4 for part in parts))


def _head(name: str, width: int) -> QLabel:
    """Return the head of a column, in two lines where one is too narrow for it."""
    head = QLabel(_BROKEN.get(name, name))
    head.setObjectName("fieldLabel")
    head.setAccessibleName(name)
    head.setTextFormat(Qt.TextFormat.PlainText)
    head.setWordWrap(True)
    head.setMinimumWidth(width)
    head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
    return head


class CoverageGrid(QWidget):
    """Shows how many actions there are for each line and P; a cell that is picked names its line and its P."""

    picked = Signal(str, object)
    """``picked(card, p)``"""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self.cells: dict[tuple[str, P], QPushButton] = {}
        self._shown: tuple[Line, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(0, 3)
        for column in range(1, len(P) + 1):
            self._grid.setColumnStretch(column, 1)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; the cells stay where only counts have changed."""
        shown = tuple(lines)
        if shown == self._shown:
            return
        same = [line[:3] for line in shown] == [line[:3] for line in self._shown]
        self._shown = shown
        if not same:
            self._build()
        for line in shown:
            for p in P:
                self._show_count(line, p)

    def _build(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.cells = {}
        names = [p_name(p, self._language) for p in P]
        width = _width(names)
        for column, name in enumerate(names, 1):
            self._grid.addWidget(_head(name, width), 0, column)
        for row, line in enumerate(self._shown, 1):
            title = _Title(line.title, _TITLE_WIDTH)
            title.setContentsMargins(12 * line.depth, 0, 0, 0)
            self._grid.addWidget(title, row, 0)
            for column, p in enumerate(P, 1):
                cell = QPushButton()
                cell.setMinimumWidth(width)
                cell.clicked.connect(lambda _=False, card=line.card, p=p: self.picked.emit(card, p))
                self._grid.addWidget(cell, row, column)
                self.cells[line.card, p] = cell

    def _show_count(self, line: Line, p: P) -> None:
        count = line.counts[p]
        cell = self.cells[line.card, p]
        cell.setText(str(count) if count else "–")
        ground, ink = self._colours(count)
        edge = f"1px dashed {self._theme.warning}" if not count else f"1px solid {ground}"
        cell.setStyleSheet(
            f"QPushButton {{ background: {ground}; color: {ink}; border: {edge}; border-radius: 4px; padding: 0;"
            f" min-height: {_CELL_HEIGHT - 2}px; max-height: {_CELL_HEIGHT - 2}px; }}"
            f"QPushButton:hover {{ border: 1px solid {self._theme.ink}; }}"
            f"QPushButton:focus {{ border: 2px solid {self._theme.ink}; }}"
        )
        p_name = choice_words(p).of(self._language)
        cell.setAccessibleName(f"{line.title}, {p_name}: " + self.tr("%n action(s)", "", count))
        tip = self.tr("Show them") if count else self.tr("Add an action here, linked already")
        cell.setToolTip(f"{cell.accessibleName()} · {tip}".replace("&", "&amp;").replace("<", "&lt;"))

    def _colours(self, count: int) -> tuple[str, str]:
        """Return the ground and the ink of a cell: the more, the stronger."""
        theme = self._theme
        if not count:
            return mixed(theme.zone, theme.warning, 0.1), theme.warning
        share = _SHADES[min(count, len(_SHADES)) - 1]
        ground = mixed(theme.zone, theme.accent, share)
        return ground, clearer(ground, theme.on_accent, theme.ink)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        focus = self.window().focusWidget()
        at = next((key for key, cell in self.cells.items() if cell is focus), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        cards, columns = [line.card for line in self._shown], list(P)
        row = min(max(cards.index(at[0]) + step[0], 0), len(cards) - 1)
        column = min(max(columns.index(at[1]) + step[1], 0), len(columns) - 1)
        self.cells[cards[row], columns[column]].setFocus()
