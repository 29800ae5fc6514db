"""The score over the checkpoints, up to the day of the chart: whether the plan gets more consistent."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from mktcanvas.charts.labels import Spot, disc, placed
from mktcanvas.charts.sheet import Box, Sheet, fitted, width_of
from mktcanvas.charts.style import SMALL_SIZE, TEXT_SIZE
from mktcanvas.charts.subject import Space, Subject
from mktcanvas.charts.wording import number, short_day
from mktcanvas.model.project import Checkpoint
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.words import Words

TITLE = Words("Score over the checkpoints", "Score au fil des points d’étape")
TODAY = Words("Today", "Aujourd’hui")

_LEFT, _TOP, _FOOT = 26.0, 16.0, 24.0
_HEIGHT = 150.0
_GRID = (0, 25, 50, 75, 100)
_MOST_CAPTION = 90.0


class _Point(NamedTuple):
    label: str
    day: date
    score: float


def applies(strategy: Strategy) -> bool:
    """Tell whether a checkpoint with a score was kept."""
    return any(row.score is not None for row in strategy.all(Checkpoint))


def _points(subject: Subject) -> list[_Point]:
    kept = [row for row in subject.strategy.all(Checkpoint) if row.score is not None]
    points = [_Point(row.label, row.date, float(row.score or 0)) for row in kept]
    points.sort(key=lambda point: point.day)
    now = subject.report.score
    if now is not None and all(point.day < subject.today for point in points):
        points.append(_Point(subject.said(TODAY), subject.today, float(now)))
    return points


def sheets(subject: Subject, space: Space) -> tuple[Sheet, ...]:
    """Draw the line of the scores, each with its figure and its name where there is room."""
    points, theme = _points(subject), space.theme
    sheet = Sheet(space.width, _TOP + _HEIGHT + _FOOT, theme)
    for value in _GRID:
        y = _TOP + _HEIGHT * (1 - value / 100)
        sheet.rule(_LEFT, y, space.width - _LEFT)
        sheet.text(_LEFT - 6, y + 3, str(value), size=SMALL_SIZE, colour=theme.muted, align="right")
    first, last = points[0].day, points[-1].day
    span = max(1, (last - first).days)
    room = space.width - _LEFT - 40
    places = [
        (_LEFT + 20 + room * (point.day - first).days / span, _TOP + _HEIGHT * (1 - point.score / 100))
        for point in points
    ]
    if len(places) > 1:
        sheet.line(places, theme.accent, 1.4)
    for (x, y), point in zip(places, points, strict=True):
        today = point.day == subject.today
        sheet.dot(x, y, theme.panel if today else theme.accent, 6, edge=theme.accent)
    _write(sheet, subject, points, places)
    return (sheet,)


def _write(sheet: Sheet, subject: Subject, points: list[_Point], places: list[tuple[float, float]]) -> None:
    figures = [number(int(point.score), subject.language) for point in points]
    names = [fitted(point.label, _MOST_CAPTION, 1, SMALL_SIZE)[0] for point in points]
    spots = []
    for (x, y), figure, name in zip(places, figures, names, strict=True):
        wide = max(width_of(figure, TEXT_SIZE, 600), width_of(name, SMALL_SIZE))
        spots.append(Spot(x, y, 4, wide, 23))
    bounds = (_LEFT, 0.0, sheet.width, _TOP + _HEIGHT - 1)
    for box, figure, name in zip(placed(spots, bounds, _along(places)), figures, names, strict=True):
        if box is not None:
            sheet.text((box[0] + box[2]) / 2, box[1] + 9, figure, weight=600, align="center")
            sheet.text(
                (box[0] + box[2]) / 2, box[1] + 20, name, size=SMALL_SIZE, colour=sheet.theme.muted, align="center"
            )
    baseline = _TOP + _HEIGHT + 16
    right = sheet.width + 1.0
    for point, (x, _) in reversed(list(zip(points, places, strict=True))):
        told = short_day(point.day, subject.language)
        half = width_of(told, SMALL_SIZE) / 2
        centre = min(max(x, half), sheet.width - half)
        if centre + half <= right - 8 or right > sheet.width:
            sheet.text(centre, baseline, told, size=SMALL_SIZE, colour=sheet.theme.muted, align="center")
            right = centre - half


def _along(places: list[tuple[float, float]]) -> Iterator[Box]:
    """Yield small boxes along the line, which no label should stand on."""
    for (x, y), (right, there) in pairwise(places):
        steps = max(1, int(hypot(right - x, there - y) / 5))
        yield from (disc(x + (right - x) * at / steps, y + (there - y) * at / steps, 2.5) for at in range(steps))


def described(subject: Subject) -> str:
    """Say each checkpoint's score in words."""
    parts = [
        f"{short_day(point.day, subject.language)} {number(int(point.score), subject.language)}"
        for point in _points(subject)
    ]
    words = Words("{title}: {parts}.", "{title} : {parts}.")
    return subject.said(words, title=subject.said(TITLE), parts=", ".join(parts))
