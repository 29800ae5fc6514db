"""The radar of the dimensions: how well the plan holds together in each, 0 in the middle, 100 at the edge."""

from math import cos, pi, sin

from mktcanvas.alignment.report import DimensionScore
from mktcanvas.charts.sheet import Align, Point, Sheet, fitted, width_of
from mktcanvas.charts.style import SMALL_SIZE, TEXT_SIZE
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.wording import NOTHING
from mktcanvas.model.action import Action
from mktcanvas.model.objective import Objective
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

TITLE = Words("Alignment by dimension", "Alignement par dimension")
LEGEND = Words(
    "100 at the edge, 0 in the middle; a dash: nothing to check yet",
    "100 au bord, 0 au centre ; un tiret : rien à vérifier pour l’instant",
)

_RINGS = (0.25, 0.5, 0.75, 1.0)
_LARGEST, _LINE_STEP, _HEAD, _FOOT = 120.0, 11.5, 34.0, 54.0
_SIDE = 112.0


def applies(strategy: Strategy) -> bool:
    """Tell whether there is something whose consistency can be checked."""
    return bool(strategy.all(Objective) or strategy.all(Action))


def _told(score: float | None) -> str:
    return NOTHING if score is None else str(int(score))


def _on(centre: Point, radius: float, at: int, of: int) -> Point:
    angle = 2 * pi * at / of
    return centre[0] + radius * sin(angle), centre[1] - radius * cos(angle)


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw the radar with each dimension's name and score at its ray."""
    dimensions = subject.report.dimensions
    side = min(_SIDE, space.width * 0.3)
    radius = min(_LARGEST, space.width / 2 - side - 10, (min(space.height, 400.0) - _HEAD - _FOOT) / 2)
    sheet = Sheet(space.width, 2 * radius + _HEAD + _FOOT, space.theme)
    centre = (space.width / 2, _HEAD + radius)
    rays = len(dimensions)
    for share in _RINGS:
        points = [_on(centre, radius * share, at, rays) for at in range(rays)]
        sheet.polygon(points, edge=sheet.theme.line)
    for at in range(rays):
        sheet.line((centre, _on(centre, radius, at, rays)), sheet.theme.line, 0.5)
    shape = [_on(centre, radius * (row.score or 0) / 100, at, rays) for at, row in enumerate(dimensions)]
    sheet.polygon(shape, fill=sheet.theme.accent, edge=sheet.theme.accent, alpha=0.18)
    for at, (row, place) in enumerate(zip(dimensions, shape, strict=True)):
        if row.score is not None:
            sheet.dot(*place, sheet.theme.accent, 5)
        _label(sheet, subject, row, _on(centre, radius + 9, at, rays), centre, side)
    (legend,) = fitted(subject.said(LEGEND), space.width, 1, SMALL_SIZE)
    sheet.text(space.width / 2, sheet.height - 4, legend, size=SMALL_SIZE, colour=sheet.theme.muted, align="center")
    return (sheet,)


def _label(sheet: Sheet, subject: Subject, row: DimensionScore, place: Point, centre: Point, side: float) -> None:
    figure = _told(row.score)
    beside = place[0] - centre[0]
    align: Align = "center" if abs(beside) < 8 else "left" if beside > 0 else "right"
    room = side if align != "center" else 2 * side
    lines = fitted(subject.said(row.dimension.words), room, 2, SMALL_SIZE)
    above = place[1] < centre[1] - 8
    below = place[1] > centre[1] + 8
    height = _LINE_STEP * len(lines)
    first = place[1] + (8 if below else -height + 8 if above and align == "center" else 4 - height / 2)
    first -= 4 if align == "center" and above else 0
    for at, line in enumerate(lines[:-1]):
        sheet.text(place[0], first + at * _LINE_STEP, line, size=SMALL_SIZE, colour=sheet.theme.muted, align=align)
    _named(sheet, lines[-1], figure, (place[0], first + (len(lines) - 1) * _LINE_STEP), align)


def _named(sheet: Sheet, name: str, figure: str, place: Point, align: Align) -> None:
    """Write the name's last line with the figure after it, in bold."""
    gap = 4.0
    wide, long = width_of(figure, TEXT_SIZE, 600), width_of(name, SMALL_SIZE)
    left = {"left": place[0], "center": place[0] - (long + gap + wide) / 2, "right": place[0] - long - gap - wide}[
        align
    ]
    sheet.text(left, place[1], name, size=SMALL_SIZE, colour=sheet.theme.muted)
    sheet.text(left + long + gap, place[1], figure, weight=600)


def described(subject: Subject) -> str:
    """Say the score of each dimension in words."""
    parts = [f"{subject.said(row.dimension.words)} {_told(row.score)}" for row in subject.report.dimensions]
    words = Words("{title}: {parts}.", "{title} : {parts}.")
    return subject.said(words, title=subject.said(TITLE), parts=", ".join(parts))
