"""A matrix of rows against the four P: a count in each cell, and the cells where there is none.

An empty cell that matters is told by its dashed outline and its dash as much as by its colour. The matrix knows
neither objectives nor segments, only lines with counts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mktcanvas.charts.sheet import Sheet, fitted, width_of
from mktcanvas.charts.style import SMALL_SIZE
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.wording import NOTHING, p_name
from mktcanvas.model.choices import P
from mktcanvas.model.words import Words
from mktcanvas.palette import Theme, mixed

EMPTY = Words("no action", "aucune action")

_SHADES = (0.16, 0.34, 0.54, 0.9)
_HEAD, _LEGEND, _LINE_STEP, _PADDING, _SPACE = 26.0, 34.0, 11.0, 11.0, 4.0
_WIDEST_MARK = 96.0
_LEAST_TITLE = 60.0
"""Where less would be left for the titles, the marks before them give way."""


class Line(NamedTuple):
    """A row: what stands before its title, the title, its counts; ``strong`` ones are set bold.

    An empty cell of a line that is not ``needed`` is no gap, and is drawn without an outline.
    """

    mark: str
    title: str
    counts: dict[P, int]
    strong: bool = False
    needed: bool = True

    @property
    def weight(self) -> int:
        """The weight of the line's title."""
        return 600 if self.strong else 400


class _Set(NamedTuple):
    """A line with its texts broken to their room."""

    line: Line
    mark: str
    title: list[str]

    @property
    def height(self) -> float:
        return max(26.0, _LINE_STEP * len(self.title) + _PADDING)


class _Grid(NamedTuple):
    """The horizontal measures of the matrix in points."""

    width: float
    cell: float
    marks: float

    @property
    def first(self) -> float:
        return self.width - 0.5 - 4 * self.cell

    @property
    def room(self) -> float:
        return self.first - self.marks - 8

    def centre(self, column: int) -> float:
        return self.first + (column + 0.5) * self.cell + _SPACE / 2


def matrix(lines: Sequence[Line], legend: str, subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw the matrix, over as many sheets of the space as it needs, each with its heads."""
    grid = _grid(lines, subject.language, space.width)
    room = grid.room
    made = [
        _Set(
            line,
            fitted(line.mark, grid.marks, 1, SMALL_SIZE, 600)[0] if grid.marks else "",
            fitted(line.title, room, 2, SMALL_SIZE, line.weight) or [NOTHING],
        )
        for line in lines
    ]
    return tuple(_sheet(grid, portion, legend, subject, space.theme) for portion in _portions(made, space.height))


def _grid(lines: Sequence[Line], language: str, width: float) -> _Grid:
    names = max(width_of(p_name(p, language), SMALL_SIZE, 600) for p in P)
    marks = max(width_of(line.mark, SMALL_SIZE, 600) for line in lines)
    cell = min(max(60.0, names + 8), max(names + 4, width / 7))
    grid = _Grid(width, cell, min(marks, _WIDEST_MARK) + 8 if marks else 0.0)
    return grid if grid.room >= _LEAST_TITLE else grid._replace(marks=0.0)


def _portions(lines: list[_Set], height: float) -> Iterator[list[_Set]]:
    room = height - _HEAD - _LEGEND
    portion: list[_Set] = []
    used = 0.0
    for line in lines:
        if portion and used + line.height > room:
            yield portion
            portion, used = [], 0.0
        portion.append(line)
        used += line.height
    yield portion


def _sheet(grid: _Grid, lines: list[_Set], legend: str, subject: Subject, theme: Theme) -> Sheet:
    sheet = Sheet(grid.width, _HEAD + sum(line.height for line in lines) + _LEGEND, theme)
    for column, p in enumerate(P):
        name = p_name(p, subject.language)
        centre = grid.centre(column)
        half = width_of(name, SMALL_SIZE, 600) / 2
        sheet.text(centre, 12, name, size=SMALL_SIZE, weight=600, align="center")
        sheet.box(centre - half, 16, 2 * half, 2, fill=theme.tint(p).ink)
    top = _HEAD
    for line in lines:
        _draw_line(sheet, grid, line, top)
        top += line.height
    sheet.rule(0, top, grid.width)
    _draw_legend(sheet, grid, top + 12, legend, subject.said(EMPTY))
    return sheet


def _draw_line(sheet: Sheet, grid: _Grid, made: _Set, top: float) -> None:
    line, theme = made.line, sheet.theme
    sheet.rule(0, top, grid.width)
    middle = top + made.height / 2
    first = middle + 3 - (len(made.title) - 1) * _LINE_STEP / 2
    colour = theme.ink if line.strong else theme.muted
    sheet.text(0, first, made.mark, size=SMALL_SIZE, weight=line.weight, colour=colour)
    for at, text in enumerate(made.title):
        sheet.text(grid.marks, first + at * _LINE_STEP, text, size=SMALL_SIZE, weight=line.weight)
    for column, p in enumerate(P):
        left = grid.first + column * grid.cell + _SPACE
        _draw_cell(sheet, line.counts[p], line.needed, left, middle - 9, grid.cell - _SPACE)


def _draw_cell(sheet: Sheet, count: int, needed: bool, left: float, top: float, width: float) -> None:
    if count:
        _draw_count(sheet, count, str(count), (left, top, width, 18), 600)
        return
    if needed:
        sheet.box(left, top, width, 18, edge=_outline(sheet.theme), radius=3, dashed=True)
    sheet.text(left + width / 2, top + 12, NOTHING, size=SMALL_SIZE, colour=sheet.theme.muted, align="center")


def _draw_count(sheet: Sheet, count: int, text: str, place: tuple[float, float, float, float], weight: int) -> None:
    theme = sheet.theme
    shade = min(count, len(_SHADES)) - 1
    left, top, width, height = place
    sheet.box(left, top, width, height, fill=mixed(theme.panel, theme.accent, _SHADES[shade]), radius=height / 6)
    colour = theme.panel if shade == len(_SHADES) - 1 else theme.ink
    sheet.text(
        left + width / 2, top + height / 2 + 3, text, size=SMALL_SIZE, weight=weight, colour=colour, align="center"
    )


def _outline(theme: Theme) -> str:
    return mixed(theme.warning, theme.panel, 0.35)


def _draw_legend(sheet: Sheet, grid: _Grid, top: float, legend: str, empty: str) -> None:
    left = 0.0
    for count, text in enumerate(("1", "2", "3", "4+"), 1):
        _draw_count(sheet, count, text, (left, top, 20, 12), 400)
        left += 23
    right = grid.width - width_of(empty, SMALL_SIZE)
    sheet.text(right, top + 9, empty, size=SMALL_SIZE, colour=sheet.theme.muted)
    sheet.box(right - 25, top, 20, 12, edge=_outline(sheet.theme), radius=2, dashed=True)
    for at, told in enumerate(fitted(legend, right - left - 40, 2, SMALL_SIZE)):
        sheet.text(left + 3, top + 9 + at * _LINE_STEP, told, size=SMALL_SIZE, colour=sheet.theme.muted)
