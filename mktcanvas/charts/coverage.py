"""Objectives against the four P: how many live actions carry each objective, and where there is none.

A cell counts the actions that serve the objective or one below it, so that a strategic objective is as covered as
its branch. An empty cell is told by its dashed outline and its dash as much as by its colour.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mktcanvas.charts.cascade import Step, cascade
from mktcanvas.charts.sheet import Sheet, fitted, width_of
from mktcanvas.charts.style import ACCENT, INK, LINE, MUTED, P_COLOURS, PAPER, SMALL_SIZE, WARNING, mixed
from mktcanvas.charts.tally import Coverage, aimless, coverage
from mktcanvas.charts.wording import NOTHING, p_name, said
from mktcanvas.model.choices import P
from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

NAME = "coverage"
TITLE = Words("Objectives × 4P", "Objectifs × 4P")
NO_OBJECTIVE = Words("Without an objective", "Sans objectif")
EMPTY = Words("no action", "aucune action")
COUNTED = Words(
    "live actions that serve the objective or one below it",
    "actions qui servent l’objectif ou l’un de ses sous-objectifs, hors actions arrêtées",
)

_SHADES = tuple(mixed(PAPER, ACCENT, share) for share in (0.16, 0.34, 0.54, 0.9))
_OUTLINE = mixed(WARNING, PAPER, 0.35)
_HEAD, _LEGEND, _LINE_STEP, _PADDING, _SPACE = 26.0, 34.0, 11.0, 11.0, 4.0


class _Line(NamedTuple):
    number: str
    depth: int
    title: list[str]
    counts: dict[P, int]

    @property
    def height(self) -> float:
        return max(26.0, _LINE_STEP * len(self.title) + _PADDING)

    @property
    def weight(self) -> int:
        return 400 if self.depth else 600


class _Grid(NamedTuple):
    """The horizontal measures of the matrix in points."""

    width: float
    cell: float
    numbers: float

    @property
    def first(self) -> float:
        return self.width - 0.5 - 4 * self.cell

    def centre(self, column: int) -> float:
        return self.first + (column + 0.5) * self.cell + _SPACE / 2


def applies(strategy: Strategy) -> bool:
    """Tell whether the plan has an objective."""
    return bool(strategy.all(Objective))


def _grid(steps: tuple[Step, ...], language: str, width: float) -> _Grid:
    names = max(width_of(p_name(p, language), SMALL_SIZE, 600) for p in P)
    numbers = max(width_of(step.number, SMALL_SIZE, 600) for step in steps)
    return _Grid(width, max(60.0, names + 8), min(numbers, 60.0) + 8)


def _lines(strategy: Strategy, language: str, width: float) -> tuple[_Grid, list[_Line]]:
    steps = cascade(strategy)
    grid = _grid(steps, language, width)
    room = grid.first - grid.numbers - 8
    counts = coverage(strategy)
    lines = [_line(step, counts, room) for step in steps]
    if loose := aimless(strategy):
        by_p = {p: sum(action.p is p for action in loose) for p in P}
        lines.append(_Line("", 1, fitted(said(NO_OBJECTIVE, language), room, 1, SMALL_SIZE), by_p))
    return grid, lines


def _line(step: Step, counts: Coverage, room: float) -> _Line:
    title = fitted(step.objective.title, room, 2, SMALL_SIZE, 400 if step.depth else 600)
    number = fitted(step.number, 60.0, 1, SMALL_SIZE, 600)[0]
    return _Line(number, step.depth, title or [NOTHING], counts.get(step.objective.id, dict.fromkeys(P, 0)))


def _portions(lines: list[_Line], height: float) -> Iterator[list[_Line]]:
    room = height - _HEAD - _LEGEND
    portion: list[_Line] = []
    used = 0.0
    for line in lines:
        if portion and used + line.height > room:
            yield portion
            portion, used = [], 0.0
        portion.append(line)
        used += line.height
    yield portion


def sheets(strategy: Strategy, language: str, width: float, height: float) -> tuple[Sheet, ...]:
    """Draw the matrix, over as many sheets of at most ``height`` points as it needs, each with its heads."""
    grid, lines = _lines(strategy, language, width)
    return tuple(_sheet(grid, portion, language) for portion in _portions(lines, height))


def _sheet(grid: _Grid, lines: list[_Line], language: str) -> Sheet:
    sheet = Sheet(grid.width, _HEAD + sum(line.height for line in lines) + _LEGEND)
    for column, p in enumerate(P):
        name = p_name(p, language)
        centre = grid.centre(column)
        half = width_of(name, SMALL_SIZE, 600) / 2
        sheet.text(centre, 12, name, size=SMALL_SIZE, weight=600, align="center")
        sheet.box(centre - half, 16, 2 * half, 2, fill=P_COLOURS[p])
    top = _HEAD
    for line in lines:
        _draw_line(sheet, grid, line, top)
        top += line.height
    sheet.rule(0, top, grid.width)
    _draw_legend(sheet, grid, top + 12, language)
    return sheet


def _draw_line(sheet: Sheet, grid: _Grid, line: _Line, top: float) -> None:
    sheet.rule(0, top, grid.width, colour=LINE)
    middle = top + line.height / 2
    first = middle + 3 - (len(line.title) - 1) * _LINE_STEP / 2
    sheet.text(0, first, line.number, size=SMALL_SIZE, weight=line.weight, colour=INK if not line.depth else MUTED)
    for at, text in enumerate(line.title):
        sheet.text(grid.numbers, first + at * _LINE_STEP, text, size=SMALL_SIZE, weight=line.weight)
    for column, p in enumerate(P):
        left = grid.first + column * grid.cell + _SPACE
        _draw_cell(sheet, line.counts[p], left, middle - 9, grid.cell - _SPACE)


def _draw_cell(sheet: Sheet, count: int, left: float, top: float, width: float) -> None:
    if not count:
        sheet.box(left, top, width, 18, edge=_OUTLINE, radius=3, dashed=True)
        sheet.text(left + width / 2, top + 12, NOTHING, size=SMALL_SIZE, colour=MUTED, align="center")
        return
    shade = min(count, len(_SHADES)) - 1
    sheet.box(left, top, width, 18, fill=_SHADES[shade], radius=3)
    colour = PAPER if shade == len(_SHADES) - 1 else INK
    sheet.text(left + width / 2, top + 12, str(count), size=SMALL_SIZE, weight=600, colour=colour, align="center")


def _draw_legend(sheet: Sheet, grid: _Grid, top: float, language: str) -> None:
    left = 0.0
    for shade, count in enumerate(("1", "2", "3", "4+")):
        sheet.box(left, top, 20, 12, fill=_SHADES[shade], radius=2)
        colour = PAPER if shade == len(_SHADES) - 1 else INK
        sheet.text(left + 10, top + 9, count, size=SMALL_SIZE, colour=colour, align="center")
        left += 23
    empty = said(EMPTY, language)
    right = grid.width - width_of(empty, SMALL_SIZE)
    sheet.text(right, top + 9, empty, size=SMALL_SIZE, colour=MUTED)
    sheet.box(right - 25, top, 20, 12, edge=_OUTLINE, radius=2, dashed=True)
    for at, told in enumerate(fitted(said(COUNTED, language), right - left - 40, 2, SMALL_SIZE)):
        sheet.text(left + 3, top + 9 + at * _LINE_STEP, told, size=SMALL_SIZE, colour=MUTED)


def described(strategy: Strategy, language: str) -> str:
    """Say in words how many cells of the matrix are empty."""
    counts = coverage(strategy)
    every = [counts.get(row.id, {}).get(p, 0) for row in strategy.all(Objective) for p in P]
    words = Words(
        "{title}: actions by objective and P. {empty} of {all} cells have no action.",
        "{title} : actions par objectif et par P. {empty} cases sur {all} sont sans action.",
    )
    return said(words, language, title=TITLE.of(language), empty=every.count(0), all=len(every))
