"""The scoring table: what each segment scores on each weighted criterion, filled in with the digit keys.

A digit sets the score and goes on to the next criterion of the same segment, so a whole segment is scored without a
glance at the keys, and then to the next segment that has no score yet. Tab and Enter after it mean the cell that was
filled in: Tab goes to the right of it, Enter below it, where one is already. Titles and weights are typed in their
cells; the last line of an axis adds a criterion.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mktcanvas.analysis.targeting import Standing, standing
from mktcanvas.document.document import Document
from mktcanvas.document.edits import details, segments
from mktcanvas.model.choices import CriterionAxis
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_words
from mktcanvas.ui.canvas.wrapping import lines_of
from mktcanvas.ui.numbers import locale_of, percent, read_number, shown_number
from mktcanvas.ui.segments.looks import role_of
from mktcanvas.ui.theme import SMALL, TEXT, Theme, font
from mktcanvas.ui.widgets.cell_editor import close_editor
from mktcanvas.ui.widgets.kept_column import MOST_LINES, PADDING, KeptColumnTable

Index = QModelIndex | QPersistentModelIndex
TITLE, WEIGHT, FIRST = 0, 1, 2
"""The columns: a criterion's title, its weight, and from there one for each segment."""
HEAD_LINE, HEAD, LINE, LEAST = 14, 16, 26, 82
"""The height of a line of a head, what a head needs beside, a line's height, a segment's least width, in pixels."""
TITLE_WIDTH, WEIGHT_WIDTH = 144, 60
_BAR = 7


class Part(Enum):
    """What a line of the table is."""

    heading = 0
    criterion = 1
    adding = 2
    score = 3


class Line(NamedTuple):
    """A line: what it is, the axis that it belongs to, its criterion if it is one."""

    part: Part
    axis: CriterionAxis
    criterion: Criterion | None = None


class ScoringModel(QAbstractTableModel):
    """The criteria of both axes as lines, the segments as columns."""

    said = Signal(str)

    def __init__(self, document: Document, language: str) -> None:
        super().__init__()
        self._document, self.language = document, language
        self.lines: list[Line] = []
        self.segments: tuple[Segment, ...] = ()
        self._scores: dict[tuple[str, str], int] = {}
        self._standings: dict[str, Standing] = {}
        self._wanted: list[tuple[CriterionAxis, str]] = []
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.add_wanted)
        self.refresh()

    def refresh(self) -> None:
        """Show the scores as they are now."""
        strategy = self._document.strategy
        before = (self.lines, [segment.id for segment in self.segments])
        lines, shown = _lines(strategy), strategy.all(Segment)
        same = ([_key(line) for line in lines], [segment.id for segment in shown]) == (
            [_key(line) for line in before[0]],
            before[1],
        )
        if not same:
            self.beginResetModel()
        self.lines, self.segments = lines, shown
        self._scores = {(row.segment, row.criterion): row.score for row in strategy.all(SegmentScore)}
        self._standings = {segment.id: standing(strategy, segment) for segment in shown}
        if not same:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    @property
    def adding(self) -> str:
        """What stands where the next criterion is typed."""
        return self.tr("+ Add a criterion…")

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIRST + len(self.segments)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section >= FIRST:
            return " ".join(self.segments[section - FIRST].title.split())
        return self.tr("Weight") if section == WEIGHT else self.tr("Criterion")

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.lines[index.row()]
        flags = Qt.ItemFlag.ItemIsEnabled
        if line.part is Part.criterion or (line.part is Part.adding and index.column() == TITLE):
            flags |= Qt.ItemFlag.ItemIsSelectable
            if index.column() in (TITLE, WEIGHT):
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.EditRole:
            if line.part is Part.criterion and line.criterion is not None:
                weight = shown_number(round(line.criterion.weight * 100, 1), self.language)
                return weight if index.column() == WEIGHT else line.criterion.title
            return ""
        if role == Qt.ItemDataRole.ToolTipRole and line.part is Part.score and index.column() >= FIRST:
            return self._how(line.axis, self.segments[index.column() - FIRST])
        return None

    def _text(self, line: Line, column: int) -> str:
        if column == TITLE:
            titles: dict[Part, Callable[[], str]] = {
                Part.heading: lambda: choice_words(line.axis).of(self.language),
                Part.criterion: lambda: line.criterion.title if line.criterion else "",
                Part.adding: lambda: self.adding,
                Part.score: lambda: self.tr("Score"),
            }
            return titles[line.part]()
        if column == WEIGHT:
            if line.part is Part.score:
                return self._percent(1.0)
            return self._percent(line.criterion.weight) if line.criterion is not None else ""
        segment = self.segments[column - FIRST]
        if line.part is Part.score:
            mean = self.standing_of(segment).on(line.axis).computed
            return "—" if mean is None else locale_of(self.language).toString(mean, "f", 1)
        value = self.score_at(line, column)
        return "" if value is None else str(value)

    def _percent(self, share: float) -> str:
        return percent(share, self.language, 1)

    def _how(self, axis: CriterionAxis, segment: Segment) -> str:
        share = self.standing_of(segment).on(axis).scored
        return self.tr("Scored on {share} of the weight").format(share=self._percent(share))

    def score_at(self, line: Line, column: int) -> int | None:
        """Return the score in a cell, ``None`` where there is none."""
        if line.criterion is None or column < FIRST:
            return None
        return self._scores.get((self.segments[column - FIRST].id, line.criterion.id))

    def standing_of(self, segment: Segment) -> Standing:
        """Return where a segment stands on both axes."""
        return self._standings[segment.id]

    # What a person does

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line, text = self.lines[index.row()], " ".join(str(value).split())
        if line.part is Part.adding and text:
            self._wanted.append((line.axis, text))
            self._soon.start()
        elif line.criterion is not None and index.column() == TITLE and text:
            with self._document.edit(self.tr("Rename a criterion"), initiator=self) as edit:
                details.change(edit, Criterion, line.criterion.id, title=text)
        elif line.criterion is not None and index.column() == WEIGHT and text:
            self._weigh(line.criterion, text)
        return bool(text)

    def add_wanted(self) -> None:
        """Add the criteria that were typed, once their editor is closed: new lines would close it in its work."""
        self._soon.stop()
        wanted, self._wanted = self._wanted, []
        for axis, title in wanted:
            with self._document.edit(self.tr("Add a criterion"), initiator=self) as edit:
                segments.add_criterion(edit, axis, title)

    def _weigh(self, criterion: Criterion, text: str) -> None:
        number = read_number(text, self.language)
        if number is None or not 0 <= number <= 100:
            self.said.emit(self.tr("A weight is a number from 0 to 100; this one was left as it was."))
            return
        with self._document.edit(self.tr("Weigh a criterion"), initiator=self) as edit:
            segments.set_weight(edit, criterion.id, number / 100)

    def score(self, index: Index, value: int | None) -> None:
        """Score a segment on a criterion; ``None`` takes the score back."""
        line = self.lines[index.row()]
        if line.criterion is not None and index.column() >= FIRST:
            with self._document.edit(self.tr("Score a segment"), initiator=self) as edit:
                segments.score(edit, self.segments[index.column() - FIRST].id, line.criterion.id, value)

    def remove(self, row: int) -> None:
        """Remove the criterion of a line, with its scores."""
        criterion = self.lines[row].criterion
        if criterion is not None:
            with self._document.edit(self.tr("Remove a criterion"), initiator=self) as edit:
                segments.remove_criterion(edit, criterion.id)


def _lines(strategy: Strategy) -> list[Line]:
    lines: list[Line] = []
    for axis in CriterionAxis:
        criteria = strategy.where(Criterion, "axis", axis)
        lines.append(Line(Part.heading, axis))
        lines += [Line(Part.criterion, axis, criterion) for criterion in criteria]
        lines.append(Line(Part.adding, axis))
        if criteria:
            lines.append(Line(Part.score, axis))
    return lines


def _key(line: Line) -> tuple[Part, CriterionAxis, str]:
    return line.part, line.axis, line.criterion.id if line.criterion else ""


class ScoringTable(KeptColumnTable):
    """Shows a ``ScoringModel``; digits score, Delete takes back."""

    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str) -> None:
        super().__init__(QPalette.ColorRole.AlternateBase)
        self.scores = ScoringModel(document, language)
        self.scores.said.connect(self.said)
        self.setModel(self.scores)
        self._filled: QPersistentModelIndex | None = None
        """The cell that the last key filled in, from which Tab goes on."""
        delegate = _CellPainter(self.scores, theme, self)
        self.setItemDelegate(delegate)
        delegate.closeEditor.connect(self.scores.add_wanted)
        self.setObjectName("scoring")
        self.setAccessibleName(self.tr("Scoring of the segments"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(LINE)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        wrapped = Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | wrapped)
        head.setMinimumSectionSize(WEIGHT_WIDTH)
        self.scores.modelAboutToBeReset.connect(lambda: close_editor(self))
        self.scores.modelReset.connect(self._spread)
        self._spread()

    def _spread(self) -> None:
        head = self.horizontalHeader()
        title = max(TITLE_WIDTH, QFontMetrics(font(TEXT)).horizontalAdvance(self.scores.adding) + 2 * PADDING)
        wide = self.viewport().width() - title - WEIGHT_WIDTH >= LEAST * len(self.scores.segments)
        modes = QHeaderView.ResizeMode
        head.setSectionResizeMode(modes.Stretch if wide else modes.Interactive)
        for column in range(FIRST, self.scores.columnCount()):
            self.setColumnWidth(column, LEAST)
        names = [
            self.scores.headerData(column, Qt.Orientation.Horizontal) for column in range(self.scores.columnCount())
        ]
        rooms = [self.columnWidth(column) - PADDING for column in range(len(names))]
        lines = [lines_of(name, room, MOST_LINES, font(SMALL)) for name, room in zip(names, rooms, strict=True)]
        head.setFixedHeight(HEAD + HEAD_LINE * max(map(len, lines)))
        for column, width in ((TITLE, title), (WEIGHT, WEIGHT_WIDTH)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def refresh(self) -> None:
        """Show the scores as they are now; the line in hand stays in hand, the one to type in too."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        key = _key(self.scores.lines[row]) if row >= 0 else None
        self.scores.refresh()
        if key is not None and not self.currentIndex().isValid():
            same = (place for place, line in enumerate(self.scores.lines) if _key(line) == key)
            self.setCurrentIndex(self.scores.index(next(same, min(row, self.scores.rowCount() - 1)), column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        filled, self._filled = self._filled, None
        if filled is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        if filled is not None and filled.isValid() and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.setCurrentIndex(self.scores.index(filled.row(), filled.column()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        scored = index.isValid() and index.column() >= FIRST and self.scores.lines[index.row()].criterion is not None
        if plain and scored and Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.scores.score(index, key - Qt.Key.Key_0)
            self._filled = QPersistentModelIndex(index)
            self._go_on(index.row(), index.column())
        elif plain and scored and key in (Qt.Key.Key_0, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.scores.score(index, None)
        elif plain and event.text().isdigit() and index.column() >= FIRST:
            if scored:
                self.said.emit(self.tr("A score is from 1 to 5; 0 takes it back."))
            event.accept()  # what is no score, or missed its cell, changes nothing
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if index.flags() & Qt.ItemFlag.ItemIsEditable and self.state() != QAbstractItemView.State.EditingState:
                self.edit(index)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Stay: what is typed are scores and titles, never a search that moves on to another cell."""

    def _go_on(self, row: int, column: int) -> None:
        """Go to the next criterion of the segment, then to the next segment if nothing of it would be written over."""
        criteria = [place for place, line in enumerate(self.scores.lines) if line.criterion is not None]
        below = next((place for place in criteria if place > row), None)
        if below is None and column + 1 < self.scores.columnCount():
            lines = [self.scores.lines[place] for place in criteria]
            if all(self.scores.score_at(line, column + 1) is None for line in lines):
                below, column = criteria[0], column + 1
        if below is not None:
            self.setCurrentIndex(self.scores.index(below, column))

    def delete_selected(self) -> None:
        """Take a score back, or remove the criterion whose title or weight is in hand."""
        index = self.currentIndex()
        if index.isValid() and index.column() >= FIRST:
            self.scores.score(index, None)
        elif index.isValid():
            self.scores.remove(index.row())


class _CellPainter(QStyledItemDelegate):
    """Draws scores as bars, headings and sums in bold, and the place of the next criterion muted."""

    def __init__(self, scores: ScoringModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._scores, self._theme = scores, theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        line = self._scores.lines[index.row()]
        if line.part in (Part.heading, Part.score):
            option.font = font(TEXT, QFont.Weight.DemiBold)
        if line.part is Part.adding:
            option.palette.setColor(option.palette.ColorRole.Text, QColor(self._theme.muted))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._scores.lines[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        value = self._scores.score_at(line, index.column())
        if value is None:
            super().paint(painter, option, index)
        else:
            self._paint_score(painter, option, index, value)
        painter.setPen(QColor(self._theme.line))
        if line.part in (Part.criterion, Part.heading):
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _paint_score(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, value: int) -> None:
        rect = QRectF(option.rect)
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, option, painter, option.widget)
        segment = self._scores.segments[index.column() - FIRST]
        longest = max(8.0, rect.width() - 36)
        bar = QRectF(rect.left() + 8, rect.center().y() - _BAR / 2, longest * value / 5, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tint(role_of(segment)).ink))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.setPen(QColor(self._theme.ink))
        place = QRectF(bar.right() + 6, rect.top(), 16, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(value))
