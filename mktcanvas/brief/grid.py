"""A table that flows over pages: its head is repeated, a group's title never stands alone, a row stays whole.

A row is only divided where it would not fit a page of its own. Cells hold blocks of text; rules are hairlines.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from reportlab.platypus import CondPageBreak, Flowable

from mktcanvas.brief.block import Align, Block, divided, draw_all, height_of
from mktcanvas.brief.canvas import BriefCanvas
from mktcanvas.brief.style import HEAD
from mktcanvas.brief.text import Span
from mktcanvas.charts.style import INK, LINE

GAP = 8.0
"""Points between two columns."""

Kind = Literal["item", "group", "total"]


class Column(NamedTuple):
    """A column: its head, its width in points, where its texts stand."""

    head: str
    width: float
    align: Align = "left"


class Cell(NamedTuple):
    """What stands in one column, or over ``columns`` of them; a ``dot`` is a colour before the first line."""

    blocks: tuple[Block, ...]
    columns: int = 1
    dot: str | None = None


class GridRow(NamedTuple):
    """A row; one of kind ``group`` stays with what follows it and is repeated, as ``again``, on the next page."""

    cells: tuple[Cell, ...]
    kind: Kind = "item"
    again: "GridRow | None" = None


_PADDING: dict[Kind, tuple[float, float]] = {"item": (6.0, 6.0), "group": (14.0, 5.0), "total": (8.0, 6.0)}
_DOT, _DOT_ROOM = 6.0, 11.0
_FEW = 2
_SHORT = 60.0
"""A row is not divided to use less room than this at the foot of a page."""


class Grid(Flowable):  # type: ignore[misc]
    """Rows under column heads. ``page_height`` is the height of an empty page, for the rows that exceed it."""

    canv: BriefCanvas

    def __init__(self, columns: tuple[Column, ...], rows: Iterable[GridRow], page_height: float) -> None:
        super().__init__()
        self.columns, self.rows, self.page_height = columns, tuple(rows), page_height
        heads = (Cell((Block(Span(column.head, HEAD), role="TH", align=column.align),)) for column in columns)
        self._head = GridRow(tuple(heads)) if any(column.head for column in columns) else None
        self._heights = [self._height_of(row) for row in self.rows]

    def _spans(self, row: GridRow) -> list[tuple[Cell, float, float]]:
        placed = []
        at, x = 0, 0.0
        for cell in row.cells:
            covered = self.columns[at : at + cell.columns]
            width = sum(column.width for column in covered) - (GAP if at + cell.columns < len(self.columns) else 0)
            indent = _DOT_ROOM if cell.dot else 0
            placed.append((cell, x + indent, width - indent))
            x += sum(column.width for column in covered)
            at += cell.columns
        return placed

    def _height_of(self, row: GridRow) -> float:
        above, below = _PADDING[row.kind]
        return above + below + max(height_of(cell.blocks, width) for cell, _, width in self._spans(row))

    @property
    def _head_height(self) -> float:
        return self._height_of(self._head) - 2 if self._head else 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the table's size."""
        return width, self._head_height + sum(self._heights)

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Return the table in two parts of which the first fits the height, or nothing where that is no use."""
        room = height - self._head_height + 0.01
        fitting = 0
        while fitting < len(self.rows) and self._heights[fitting] <= room:
            room -= self._heights[fitting]
            fitting += 1
        cut: list[GridRow] = list(self.rows[:fitting])
        rest: list[GridRow] = list(self.rows[fitting:])
        if rest and self._must_be_divided(fitting, room, height):
            upper, lower = self._divided(rest[0], room)
            if upper is not None:
                cut.append(upper)
                rest[0] = lower
        kept = self._without_foot(cut, rest)
        if not kept and self._is_empty_page(height):
            kept = len(cut)
        if not kept or not rest:
            return []
        below = cut[kept:] + rest
        lower = self._part([*self._repeated(cut[:kept], below), *below])
        if len(rest) == 1 and kept < len(cut):  # what was held back would fit above again, alone
            return [self._part(cut[:kept]), CondPageBreak(lower.wrap(0, 0)[1]), lower]
        return [self._part(cut[:kept]), lower]

    @staticmethod
    def _without_foot(rows: list[GridRow], rest: list[GridRow]) -> int:
        """Return how many rows stay, so that no sum or last row begins a page alone and no title ends one."""
        kept = len(rows)
        if rest and rest[0].kind == "total" and kept > 1:
            kept -= 1
        if len(rest) == 1 and rest[0].kind == "item" and kept > _FEW and rows[kept - 1].kind == "item":
            kept -= 1
        while kept and rows[kept - 1].kind == "group":
            kept -= 1
        return kept

    def _is_empty_page(self, height: float) -> bool:
        return height > 0.95 * self.page_height

    def _must_be_divided(self, at: int, room: float, height: float) -> bool:
        if room < _SHORT:
            return False
        if self._is_empty_page(height) and all(row.kind == "group" for row in self.rows[:at]):
            return True
        return self.rows[at].kind == "item" and self._heights[at] > self.page_height - self._head_height - _SHORT

    def _divided(self, row: GridRow, room: float) -> tuple[GridRow | None, GridRow]:
        above, below = _PADDING[row.kind]
        parts = [divided(cell.blocks, width, room - above - below) for cell, _, width in self._spans(row)]
        if not any(upper for upper, _ in parts):
            return None, row
        upper = tuple(cell._replace(blocks=part[0]) for cell, part in zip(row.cells, parts, strict=True))
        lower = tuple(cell._replace(blocks=part[1], dot=None) for cell, part in zip(row.cells, parts, strict=True))
        return row._replace(cells=upper), row._replace(cells=lower)

    @staticmethod
    def _repeated(above: list[GridRow], below: list[GridRow]) -> list[GridRow]:
        last = next((row for row in reversed(above) if row.kind == "group"), None)
        if last is None or last.again is None or below[0].kind != "item":
            return []
        return [last.again]

    def _part(self, rows: list[GridRow]) -> "Grid":
        return Grid(self.columns, rows, self.page_height)

    def draw(self) -> None:
        """Draw head and rows from the top down."""
        top = self._head_height + sum(self._heights)
        with self.canv.group("Table"):
            if self._head is not None:
                self._draw_row(self._head, top, self._head_height, ruled=False)
                top -= self._head_height
                self._rule(top, INK, 0.75)
            for at, (row, height) in enumerate(zip(self.rows, self._heights, strict=True)):
                if row.kind == "total":
                    self._rule(top, INK, 0.75)
                following = self.rows[at + 1].kind if at + 1 < len(self.rows) else "total"
                self._draw_row(row, top, height, ruled=following != "total" or at + 1 == len(self.rows))
                top -= height

    def _draw_row(self, row: GridRow, top: float, height: float, *, ruled: bool) -> None:
        above = _PADDING[row.kind][0] - (2 if row is self._head else 0)
        with self.canv.group("TR"):
            for cell, x, width in self._spans(row):
                draw_all(self.canv, cell.blocks, x, top - above, width)
                if cell.dot and cell.blocks:
                    self._dot(cell.dot, x - _DOT_ROOM, top - above - cell.blocks[0].type.leading / 2)
        if ruled and row.kind != "total":
            self._rule(top - height, LINE, 0.5)

    def _dot(self, colour: str, x: float, middle: float) -> None:
        with self.canv.decoration():
            self.canv.setFillColor(colour)
            self.canv.circle(x + _DOT / 2, middle, _DOT / 2, stroke=0, fill=1)

    def _rule(self, y: float, colour: str, thickness: float) -> None:
        with self.canv.decoration():
            self.canv.setStrokeColor(colour)
            self.canv.setLineWidth(thickness)
            self.canv.line(0, y, sum(column.width for column in self.columns), y)
